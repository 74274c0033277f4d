import { and, eq, gt } from "drizzle-orm";
import { db, inOneTransaction } from "#db/client.server.ts";
import { auditEvent } from "#db/schema.server.ts";
import { record } from "./audit.server.ts";

/** Whoever loads a page again within this time has read it once. */
const once = 3_600_000;

const mostRemembered = 10_000;

/** What this process knows to be recorded, so that a page that is loaded again asks the record nothing. */
const remembered = new Map<string, number>();

/** Records that somebody was shown members' names beside what these gave or owe; once in an hour for each object. */
export function recordReading(reader: { id: string }, object: string, now: number): void {
  const key = `${reader.id} ${object}`;
  if (isRecent(remembered.get(key), now)) return;
  inOneTransaction(() => {
    if (isRecorded(reader.id, object, now)) return;
    record({ at: now, actorId: reader.id, action: "names read", object });
  });
  if (remembered.size >= mostRemembered) remembered.clear();
  remembered.set(key, now);
}

function isRecent(at: number | undefined, now: number): boolean {
  return at !== undefined && at > now - once;
}

/** Another process may have recorded it. */
function isRecorded(readerId: string, object: string, now: number): boolean {
  const same = and(
    gt(auditEvent.at, now - once),
    eq(auditEvent.actorId, readerId),
    eq(auditEvent.action, "names read"),
    eq(auditEvent.object, object),
  );
  return db.select({ id: auditEvent.id }).from(auditEvent).where(same).limit(1).get() !== undefined;
}
