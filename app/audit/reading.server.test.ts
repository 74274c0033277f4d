import { beforeEach, expect, test } from "vitest";
import { sqlite } from "#db/client.server.ts";
import { emptyTables, makePerson } from "#db/factories.server.ts";
import { record } from "./audit.server.ts";
import { recordReading } from "./reading.server.ts";

const lead = makePerson({ email: "lead@example.org", role: "lead" });
const official = makePerson({ email: "official@example.org", role: "official" });
const hour = 3_600_000;
let start = 10 * hour;

beforeEach(() => {
  emptyTables("audit_event");
  start += 10 * hour;
});

const readings = () =>
  sqlite
    .prepare("SELECT actor_id, object, at FROM audit_event WHERE action = 'names read' ORDER BY id")
    .raw()
    .all();

test("who read names, and where, is recorded once an hour for each person and object", () => {
  for (const minutes of [0, 1, 59]) recordReading(lead, "round 1", start + minutes * 60_000);
  recordReading(lead, "round 2", start);
  recordReading(official, "round 1", start);
  recordReading(lead, "round 1", start + hour);
  expect(readings()).toEqual([
    [lead.id, "round 1", start],
    [lead.id, "round 2", start],
    [official.id, "round 1", start],
    [lead.id, "round 1", start + hour],
  ]);
});

test("what another process has recorded is not recorded again", () => {
  record({ at: start, actorId: lead.id, action: "names read", object: "round 3" });
  recordReading(lead, "round 3", start + 5);
  expect(readings()).toHaveLength(1);
});
