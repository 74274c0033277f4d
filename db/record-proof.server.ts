import type Database from "better-sqlite3";
import { beginning, type ChainedEvent, linkOf } from "./record-chain.ts";

/** What a record shows when it is gone through from its first event to its last. */
export type Proof = {
  events: number;
  /** The hash of the last event that fits. */
  head: string;
  /** The first thing that does not fit, in words; null where everything does. */
  problem: string | null;
};

const atOnce = 2_000;
const guards = ["audit_event_is_not_changed", "audit_event_is_not_deleted"];

/** Goes through the chain in its order. Reads alone, so that the service can go on writing. */
export function proveRecord(sqlite: Database.Database): Proof {
  if (!isChained(sqlite)) return { events: 0, head: beginning, problem: "its record is not chained yet" };
  let events = 0;
  let head = beginning;
  let at: number | null = null;
  for (const event of everyEvent(sqlite)) {
    if (linkOf(head, event) !== event.hash) return { events, head, problem: doesNotFit(event.id, at) };
    ({ id: at, hash: head } = event);
    events += 1;
  }
  const made = sqlite.prepare<[], string>("SELECT name FROM sqlite_master WHERE type = 'trigger'").pluck();
  const kept = made.all();
  const open = guards.some((guard) => !kept.includes(guard));
  return { events, head, problem: open ? "what keeps events from being changed or removed is gone" : null };
}

function isChained(sqlite: Database.Database): boolean {
  const column = "SELECT 1 FROM pragma_table_info('audit_event') WHERE name = 'hash'";
  return sqlite.prepare(column).get() !== undefined;
}

function doesNotFit(id: number, after: number | null): string {
  const place = after === null ? "the beginning" : `event ${after}`;
  return `event ${id} does not follow from ${place}: it was changed or added, or something between them was removed`;
}

type Stored = ChainedEvent & { hash: string };

/** Page by page. Whatever its number, none is passed over. */
function* everyEvent(sqlite: Database.Database): Generator<Stored> {
  const page = sqlite.prepare<[number, number], Stored>(
    `SELECT id, at, actor_id AS actorId, action, object, detail, "before", "after", round_id AS roundId, salt, hash
     FROM audit_event WHERE id > ? ORDER BY id LIMIT ?`,
  );
  for (let from = Number.MIN_SAFE_INTEGER; ; ) {
    const events = page.all(from, atOnce);
    yield* events;
    if (events.length < atOnce) return;
    from = events.at(-1)!.id;
  }
}

/** The number of the event whose hash this is, 0 for an empty record; null where the record does not hold it. */
export function placeOfHead(sqlite: Database.Database, head: string): number | null {
  if (head === beginning) return 0;
  return (
    sqlite.prepare<[string], number>("SELECT id FROM audit_event WHERE hash = ?").pluck().get(head) ?? null
  );
}

/** How many events came after this one. */
export function eventsAfter(sqlite: Database.Database, id: number): number {
  return sqlite.prepare<[number], number>("SELECT count(*) FROM audit_event WHERE id > ?").pluck().get(id)!;
}
