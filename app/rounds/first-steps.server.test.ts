import { afterEach, beforeEach, expect, test } from "vitest";
import { loadOutlines } from "#app/framework/outlines.server.ts";
import { sqlite } from "#db/client.server.ts";
import { day, makePerson, makeRound } from "#db/factories.server.ts";
import { firstSteps } from "./first-steps.server.ts";

loadOutlines(0);
const lead = makePerson({ email: "lead@example.org", role: "lead" });

beforeEach(() => {
  sqlite.exec("BEGIN");
});
afterEach(() => {
  sqlite.exec("ROLLBACK");
});

test("nothing is done where nothing is there", () => {
  expect(firstSteps(lead, day)).toEqual({ members: 0, texts: 0, frameworks: 11, planned: null });
});

test("the round that opens first is told, until it has opened", () => {
  const members = [makePerson({ email: "amina@example.org", role: "member" })];
  makeRound({ title: "Later", members, opensAt: 9 * day, closesAt: 10 * day });
  const { id } = makeRound({ title: "First", members, opensAt: 5 * day, closesAt: 8 * day });
  expect(firstSteps(lead, 5 * day - 1)).toMatchObject({
    members: 1,
    planned: { id, title: "First", opensAt: 5 * day },
  });
  expect(firstSteps(lead, 5 * day)).toBeNull();
  expect(firstSteps(lead, 20 * day)).toBeNull();
});
