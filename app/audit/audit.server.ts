import { db } from "#db/client.server.ts";
import { auditEvent } from "#db/schema.server.ts";

type Event = {
  at: number;
  /** Null: the service itself, or somebody at its command line. */
  actorId: string | null;
  /** A past participle after a noun: "section submitted". */
  action: string;
  object: string;
  /** Ids, counts, flags and settings; never words that a member wrote. */
  detail?: Record<string, string | number | boolean | null>;
};

/** Call it inside the transaction of what it records. */
export function record(event: Event): void {
  db.insert(auditEvent)
    .values({ ...event, detail: JSON.stringify(event.detail ?? {}) })
    .run();
}
