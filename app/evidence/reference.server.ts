import { randomUUID } from "node:crypto";
import { and, eq, isNull, sql } from "drizzle-orm";
import { record } from "#app/audit/audit.server.ts";
import type { Actor } from "#app/people/session.server.ts";
import { db, inOneTransaction } from "#db/client.server.ts";
import { reference, statementReference } from "#db/schema.server.ts";
import { type Work, workKey } from "./reference.ts";

export type Attached = { referenceId: string; isNewWork: boolean; isNewHere: boolean };

/** Lets a statement rest on a work. One that is kept already is that one, as it is; attached twice it is attached once. */
export function attachWork(actor: Actor, statementId: number, work: Work, now: number): Attached {
  return inOneTransaction(() => {
    const likely = db.select().from(reference).where(sql`${reference.doi} IS ${work.doi}`).all();
    const kept = likely.find((one) => workKey(one) === workKey(work));
    const referenceId = kept?.id ?? addReference(actor, work, now);
    return {
      referenceId,
      isNewWork: !kept,
      isNewHere: attachReference(actor, statementId, referenceId, now),
    };
  });
}

function addReference(actor: Actor, { citation, link, doi, year }: Work, now: number): string {
  const id = randomUUID();
  db.insert(reference).values({ id, citation, link, doi, year, createdBy: actor.id, createdAt: now }).run();
  record({ at: now, actorId: actor.id, action: "reference added", object: `reference ${id}` });
  return id;
}

/** Lets a statement rest on a reference that is kept. False where it does already. */
export function attachReference(
  actor: Actor,
  statementId: number,
  referenceId: string,
  now: number,
): boolean {
  return inOneTransaction(() => {
    if (db.select().from(statementReference).where(isAttached(statementId, referenceId)).get()) return false;
    db.insert(statementReference).values({ statementId, referenceId, addedBy: actor.id, addedAt: now }).run();
    record({
      at: now,
      actorId: actor.id,
      action: "reference attached",
      object: `reference ${referenceId}`,
      detail: { statement: statementId },
    });
    return true;
  });
}

/** Takes a reference off a statement, which stays in the record. One that is off already stays off. */
export function takeOffReference(actor: Actor, statementId: number, referenceId: string, now: number): void {
  inOneTransaction(() => {
    const { changes } = db
      .update(statementReference)
      .set({ removedBy: actor.id, removedAt: now })
      .where(isAttached(statementId, referenceId))
      .run();
    if (changes === 0) return;
    record({
      at: now,
      actorId: actor.id,
      action: "reference taken off",
      object: `reference ${referenceId}`,
      detail: { statement: statementId },
    });
  });
}

function isAttached(statementId: number, referenceId: string) {
  return and(
    eq(statementReference.statementId, statementId),
    eq(statementReference.referenceId, referenceId),
    isNull(statementReference.removedAt),
  );
}
