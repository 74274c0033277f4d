import { expect, test } from "vitest";
import { loadOutlines } from "#app/framework/outlines.server.ts";
import { sqlite } from "#db/client.server.ts";
import { makePerson, makeRound } from "#db/factories.server.ts";
import { namesRead } from "./names-read.server.ts";

loadOutlines(0);
const lead = makePerson({ email: "lead@example.org", role: "lead" });
const member = makePerson({ email: "member@example.org", role: "member" });
const shown = makeRound({ members: [member] });
const veiled = makeRound({ members: [member], namesToOfficials: false });

const readings = () =>
  sqlite.prepare("SELECT object FROM audit_event WHERE action = 'names read' ORDER BY id").pluck().all();

test("names are read by those who are shown them, and by nobody else", () => {
  const now = 10_000_000;
  namesRead(lead, [veiled], "round 2", now);
  namesRead(member, [shown], "round 1", now);
  namesRead(lead, [], "nothing", now);
  expect(readings()).toEqual([]);
  namesRead(lead, [veiled, shown], "comments", now);
  expect(readings()).toEqual(["comments"]);
});
