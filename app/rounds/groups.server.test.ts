import { afterEach, beforeEach, expect, test } from "vitest";
import { loadOutlines } from "#app/framework/outlines.server.ts";
import { sqlite } from "#db/client.server.ts";
import { makePerson, makeRound } from "#db/factories.server.ts";
import { seatsIn, setGroups } from "./groups.server.ts";
import { planOf } from "./plan.server.ts";
import { addRound } from "./round.server.ts";

loadOutlines(0);
const member = (name: string) => makePerson({ email: `${name}@example.org`, role: "member" });
const amina = member("amina");
const beth = member("beth");
const carys = member("carys");
const zoe = member("zoe");
const lead = makePerson({ email: "lead@example.org", role: "lead" });

beforeEach(() => {
  sqlite.exec("BEGIN");
});
afterEach(() => {
  sqlite.exec("ROLLBACK");
});

const events = () =>
  sqlite
    .prepare(
      "SELECT at, actor_id, object, before, after FROM audit_event WHERE action = 'round groups changed'",
    )
    .all();

test("a member sits in a round for no group until somebody says so", () => {
  const round = makeRound({ members: [amina, beth] });
  expect([...seatsIn(round.id).values()]).toEqual([null, null]);
});

test("groups are of one round, and can be changed and taken back, each change on the record", () => {
  const round = makeRound({ members: [amina, beth, carys], groups: { provider: [beth] } });
  const other = makeRound({ members: [amina], title: "Other" });
  const before = events().length;
  setGroups(
    round.id,
    new Map([
      [amina.id, "school-leader"],
      [beth.id, null],
      [carys.id, null],
    ]),
    lead.id,
    500,
  );
  expect(Object.fromEntries(seatsIn(round.id))).toEqual({
    [amina.id]: "school-leader",
    [beth.id]: null,
    [carys.id]: null,
  });
  expect(seatsIn(other.id).get(amina.id)).toBeNull();
  expect(events().slice(before)).toEqual([
    {
      at: 500,
      actor_id: lead.id,
      object: `round ${round.id}`,
      before: JSON.stringify({ [amina.id]: null, [beth.id]: "provider" }),
      after: JSON.stringify({ [amina.id]: "school-leader", [beth.id]: null }),
    },
  ]);
});

test("what changes nothing leaves no event, and nobody is given a place by it", () => {
  const round = makeRound({ members: [amina], groups: { provider: [amina] } });
  const before = events();
  setGroups(
    round.id,
    new Map([
      [amina.id, "provider"],
      [zoe.id, "provider"],
    ]),
    lead.id,
    500,
  );
  expect([...seatsIn(round.id)]).toEqual([[amina.id, "provider"]]);
  expect(events()).toEqual(before);
});

test("a copy of a round seats the members it keeps for the same groups", () => {
  const round = makeRound({
    members: [amina, beth],
    groups: { provider: [amina], "sector-body": [beth] },
  });
  const plan = { ...planOf(round), title: "Copy", members: [amina.id, carys.id] };
  const copy = addRound(plan, 10, lead.id, round.id);
  expect(Object.fromEntries(seatsIn(copy.id))).toEqual({ [amina.id]: "provider", [carys.id]: null });
  expect(Object.fromEntries(seatsIn(addRound({ ...plan, title: "New" }, 10, lead.id).id))).toEqual({
    [amina.id]: null,
    [carys.id]: null,
  });
});
