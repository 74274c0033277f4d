import { beforeEach, expect, test } from "vitest";
import { record } from "#app/audit/audit.server.ts";
import { sqlite } from "./client.server.ts";
import { emptyTables, makePerson } from "./factories.server.ts";
import { beginning } from "./record-chain.ts";
import { eventsAfter, placeOfHead, proveRecord } from "./record-proof.server.ts";

const lead = makePerson({ email: "lead@example.org", role: "lead" });

const note = (object: string) =>
  record({ at: 1, actorId: lead.id, action: "noted", object, detail: { n: 1 }, before: { a: 1 }, after: {} });

/** Past what refuses it, as somebody could who has the file. */
function tamper(sql: string): void {
  const triggers = sqlite
    .prepare<[], { name: string; sql: string }>(
      "SELECT name, sql FROM sqlite_master WHERE type = 'trigger' AND tbl_name = 'audit_event'",
    )
    .all();
  for (const { name } of triggers) sqlite.exec(`DROP TRIGGER ${name}`);
  sqlite.pragma("foreign_keys = OFF");
  sqlite.exec(sql);
  sqlite.pragma("foreign_keys = ON");
  for (const one of triggers) sqlite.exec(one.sql);
}

let heads: string[];
beforeEach(() => {
  emptyTables("audit_event");
  heads = ["a", "b", "c", "d"].map(note);
});

test("an untouched record is proven to its head, an empty one to the beginning", () => {
  expect(proveRecord(sqlite)).toEqual({ events: 4, head: heads[3], problem: null });
  emptyTables("audit_event");
  expect(proveRecord(sqlite)).toEqual({ events: 0, head: beginning, problem: null });
});

test("a long record is gone through page by page", () => {
  for (let n = 0; n < 4_100; n++) note(`object ${n}`);
  expect(proveRecord(sqlite)).toMatchObject({ events: 4_104, problem: null });
  tamper("UPDATE audit_event SET object = 'other' WHERE id = 4003");
  expect(proveRecord(sqlite)).toMatchObject({
    events: 4_002,
    problem: expect.stringContaining("event 4003"),
  });
});

test.each([
  ["changed", "UPDATE audit_event SET object = 'x' WHERE id = 3", "event 3 does not follow from event 2"],
  ["given to nobody", "UPDATE audit_event SET actor_id = NULL WHERE id = 2", "event 2 does not follow"],
  ["moved in time", "UPDATE audit_event SET at = 2 WHERE id = 4", "event 4 does not follow"],
  ["told otherwise", "UPDATE audit_event SET detail = '{}' WHERE id = 4", "event 4 does not follow"],
  ["told without what was", 'UPDATE audit_event SET "before" = NULL WHERE id = 4', "event 4 does not follow"],
  ["removed", "DELETE FROM audit_event WHERE id = 2", "event 3 does not follow from event 1"],
  [
    "removed at the front",
    "DELETE FROM audit_event WHERE id = 1",
    "event 2 does not follow from the beginning",
  ],
  [
    "put before all others",
    "INSERT INTO audit_event SELECT -5, at, actor_id, action, object, detail, before, after, round_id, salt, hash FROM audit_event WHERE id = 1",
    "event -5 does not follow from the beginning",
  ],
  [
    "added at the end",
    "INSERT INTO audit_event SELECT 5, at, actor_id, action, object, detail, before, after, round_id, salt, hash FROM audit_event WHERE id = 4",
    "event 5 does not follow from event 4",
  ],
])("an event that was %s is told by its number", (_what, sql, words) => {
  tamper(sql);
  expect(proveRecord(sqlite).problem).toContain(words);
});

test("a record that anybody could change is told", () => {
  const trigger = sqlite
    .prepare("SELECT sql FROM sqlite_master WHERE name = 'audit_event_is_not_changed'")
    .pluck()
    .get() as string;
  sqlite.exec("DROP TRIGGER audit_event_is_not_changed");
  expect(proveRecord(sqlite).problem).toContain("is gone");
  sqlite.exec(trigger);
});

test("the record says where a head stands, which tells that its end was cut off", () => {
  expect([placeOfHead(sqlite, heads[1]!), eventsAfter(sqlite, 2)]).toEqual([2, 2]);
  expect(placeOfHead(sqlite, beginning)).toBe(0);
  tamper("DELETE FROM audit_event WHERE id = 4");
  expect(proveRecord(sqlite)).toMatchObject({ events: 3, problem: null });
  expect(placeOfHead(sqlite, heads[3]!)).toBe(null);
});
