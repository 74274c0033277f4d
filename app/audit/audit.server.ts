import { randomBytes } from "node:crypto";
import { desc } from "drizzle-orm";
import { db, inOneTransaction } from "#db/client.server.ts";
import { beginning, linkOf } from "#db/record-chain.ts";
import { auditEvent } from "#db/schema.server.ts";

type Facts = Record<string, string | number | boolean | null>;

export type Event = {
  at: number;
  /** Null: the service itself, or somebody at its command line. */
  actorId: string | null;
  /** A past participle after a noun: "section submitted". */
  action: string;
  object: string;
  /** Ids, counts, flags and settings; never words that a member wrote, and people by their ids. */
  detail?: Facts;
  /** What changed, as it was and as it is: settings by their values, words by their SHA-256. */
  before?: Facts;
  after?: Facts;
  /** Of what a member gives in a round, that round: who may not know names there does not learn of the event. */
  roundId?: number;
};

const last = db
  .select({ id: auditEvent.id, hash: auditEvent.hash })
  .from(auditEvent)
  .orderBy(desc(auditEvent.id))
  .limit(1)
  .prepare();

/**
 * Adds the event to the record, chained to the one before it, and returns its hash: the head of the record. Call it
 * inside the transaction of what it records.
 */
export function record(event: Event): string {
  return inOneTransaction(() => {
    const previous = last.get();
    const row = {
      id: (previous?.id ?? 0) + 1,
      at: event.at,
      actorId: event.actorId,
      action: event.action,
      object: event.object,
      detail: JSON.stringify(event.detail ?? {}),
      before: event.before ? JSON.stringify(event.before) : null,
      after: event.after ? JSON.stringify(event.after) : null,
      roundId: event.roundId ?? null,
      salt: randomBytes(16).toString("hex"),
    };
    const hash = linkOf(previous?.hash ?? beginning, row);
    db.insert(auditEvent)
      .values({ ...row, hash })
      .run();
    return hash;
  });
}
