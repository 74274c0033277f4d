import { randomUUID } from "node:crypto";
import { and, asc, eq, isNull, sql } from "drizzle-orm";
import { record } from "#app/audit/audit.server.ts";
import type { Area } from "#app/framework/areas.ts";
import { isAllowed, may, type Reader } from "#app/people/permissions.ts";
import type { Actor } from "#app/people/session.server.ts";
import { db, inOneTransaction } from "#db/client.server.ts";
import { interest, interestOutcome, interestVersion, person } from "#db/schema.server.ts";
import { type Interest, type InterestWords, isSameInterest, listIn, type Version } from "./interest.ts";

const interests = db
  .select({ id: interest.id, memberId: interest.memberId, member: person.name, endedAt: interest.endedAt })
  .from(interest)
  .innerJoin(person, eq(person.id, interest.memberId))
  .orderBy(asc(person.name), asc(person.id), asc(interest.id))
  .prepare();

const versionsOf = db
  .select()
  .from(interestVersion)
  .where(eq(interestVersion.interestId, sql.placeholder("id")))
  .orderBy(asc(interestVersion.version))
  .prepare();

const outcomesOf = db
  .select({
    outcome: interestOutcome.outcome,
    reason: interestOutcome.reason,
    version: interestOutcome.version,
    decidedBy: person.name,
    decidedAt: interestOutcome.decidedAt,
  })
  .from(interestOutcome)
  .innerJoin(person, eq(person.id, interestOutcome.decidedBy))
  .where(eq(interestOutcome.interestId, sql.placeholder("id")))
  .orderBy(asc(interestOutcome.number))
  .prepare();

/** The interests that the reader may read: a member their own, officials everybody's, in the order of the names. */
export function interestsFor(reader: Reader): Interest[] {
  if (!isAllowed(reader.role, may.readInterests)) return [];
  const isEveryones = isAllowed(reader.role, may.readRegister);
  return interests
    .all()
    .filter(({ memberId }) => isEveryones || memberId === reader.id)
    .map((row) => ({
      ...row,
      versions: versionsOf.all({ id: row.id }).map(fromRow),
      outcomes: outcomesOf.all({ id: row.id }),
    }));
}

export function interestFor(reader: Reader, id: string): Interest | undefined {
  return interestsFor(reader).find((one) => one.id === id);
}

function fromRow(row: typeof interestVersion.$inferSelect): Version {
  const { version, kind, organisation, description, sinceYear, sinceMonth, declaredAt } = row;
  return {
    version,
    kind,
    organisation,
    description,
    frameworks: listIn(row.frameworks),
    areas: listIn(row.areas) as Area[],
    since: sinceYear === null ? null : { year: sinceYear, month: sinceMonth },
    declaredAt,
  };
}

/** The member's own interests that hold now. */
export function ownStanding(actor: Actor): Interest[] {
  return interestsFor(actor).filter((one) => one.memberId === actor.id && one.endedAt === null);
}

export function ownStandingInterest(actor: Actor, id: string): Interest | undefined {
  return ownStanding(actor).find((one) => one.id === id);
}

/** Declares an interest and returns its id. The very same one sent again is the one that stands already. */
export function declareInterest(actor: Actor, words: InterestWords, now: number): string {
  return inOneTransaction(() => {
    const twin = ownStanding(actor).find((one) => isSameInterest(one.versions.at(-1)!, words));
    if (twin) return twin.id;
    const id = randomUUID();
    db.insert(interest).values({ id, memberId: actor.id }).run();
    addVersion(id, 1, words, now);
    record({ at: now, actorId: actor.id, action: "interest declared", object: `interest ${id}` });
    return id;
  });
}

function addVersion(interestId: string, version: number, words: InterestWords, now: number): void {
  const { kind, organisation, description, since } = words;
  db.insert(interestVersion)
    .values({
      interestId,
      version,
      kind,
      organisation,
      description,
      frameworks: words.frameworks.join(" "),
      areas: words.areas.join(" "),
      sinceYear: since?.year,
      sinceMonth: since?.month,
      declaredAt: now,
    })
    .run();
}

export type ChangeOutcome =
  | { kind: "written" }
  /** Changed elsewhere since the form was made. */
  | { kind: "conflict" }
  /** It no longer holds, or is not the actor's. */
  | { kind: "ended" };

/**
 * Changes what an interest is; what it was before is kept. An outcome keeps the scope it was decided for, so that nobody
 * lifts it from themselves.
 * @param version the one the form was made from; null counts as the current one
 */
export function changeInterest(
  actor: Actor,
  id: string,
  words: InterestWords,
  version: number | null,
  now: number,
): ChangeOutcome {
  return inOneTransaction(() => {
    const stored = ownStandingInterest(actor, id)?.versions.at(-1);
    if (!stored) return { kind: "ended" };
    if (isSameInterest(stored, words)) return { kind: "written" };
    if (version !== null && version !== stored.version) return { kind: "conflict" };
    addVersion(id, stored.version + 1, words, now);
    record({
      at: now,
      actorId: actor.id,
      action: "interest changed",
      object: `interest ${id}`,
      detail: { version: stored.version + 1 },
    });
    return { kind: "written" };
  });
}

/** Notes that an interest no longer holds; it stays in the register, and so does what was decided for it. */
export function endInterest(actor: Actor, id: string, now: number): void {
  inOneTransaction(() => {
    const { changes } = db
      .update(interest)
      .set({ endedAt: now })
      .where(and(eq(interest.id, id), eq(interest.memberId, actor.id), isNull(interest.endedAt)))
      .run();
    if (changes === 0) return;
    record({ at: now, actorId: actor.id, action: "interest ended", object: `interest ${id}` });
  });
}
