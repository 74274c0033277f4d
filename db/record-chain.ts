import { createHash } from "node:crypto";

/** An event as the record holds it; `before`, `after` and `detail` are JSON. */
export type ChainedEvent = {
  id: number;
  at: number;
  actorId: string | null;
  action: string;
  object: string;
  detail: string;
  before: string | null;
  after: string | null;
  roundId: number | null;
  salt: string;
};

/** What stands in place of a hash before the first event. */
export const beginning = "0".repeat(64);

/** The link of an event to the one before it. */
export function linkOf(previous: string, event: ChainedEvent): string {
  const { id, at, actorId, action, object, detail, before, after, roundId, salt } = event;
  return linkOfFields(previous, id, at, actorId, action, object, detail, before, after, roundId, salt);
}

/** SHA-256, in hex, of the hash before and of the fields in their order, as one JSON array. */
export function linkOfFields(...fields: unknown[]): string {
  return createHash("sha256").update(JSON.stringify(fields)).digest("hex");
}
