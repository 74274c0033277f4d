import { beforeEach, expect, test } from "vitest";
import { sqlite } from "#db/client.server.ts";
import { emptyTables, makePerson } from "#db/factories.server.ts";
import { record } from "./audit.server.ts";

const lead = makePerson({ email: "lead@example.org", role: "lead" });

beforeEach(() => {
  emptyTables("audit_event");
});

const events = () =>
  sqlite.prepare("SELECT at, actor_id, action, object, detail FROM audit_event ORDER BY id").all();

test("an event says when, who, what and on what, with ids, counts and flags as JSON", () => {
  record({
    at: 1_700_000_000_123,
    actorId: lead.id,
    action: "round closed",
    object: "round 1",
    detail: { count: 3, early: false, area: null, code: 'npq"sl' },
  });
  expect(events()).toEqual([
    {
      at: 1_700_000_000_123,
      actor_id: lead.id,
      action: "round closed",
      object: "round 1",
      detail: '{"count":3,"early":false,"area":null,"code":"npq\\"sl"}',
    },
  ]);
});

test("an event may have no detail, and nobody behind it: the service itself", () => {
  record({ at: 2, actorId: null, action: "edition imported", object: "edition 1" });
  expect(events()).toEqual([
    { at: 2, actor_id: null, action: "edition imported", object: "edition 1", detail: "{}" },
  ]);
});

test("events stand in the order in which they were recorded, whatever their times", () => {
  for (const [at, object] of [
    [5, "a"],
    [3, "b"],
    [5, "c"],
  ] as const)
    record({ at, actorId: null, action: "noted", object });
  expect(events()).toMatchObject([{ object: "a" }, { object: "b" }, { object: "c" }]);
});

test("an event of somebody who is not here is refused", () => {
  expect(() => record({ at: 1, actorId: "nobody", action: "noted", object: "x" })).toThrow("FOREIGN KEY");
  expect(events()).toEqual([]);
});
