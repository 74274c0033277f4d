import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { loadOutlines } from "#app/framework/outlines.server.ts";
import { sqlite } from "#db/client.server.ts";
import { makePerson, makeRound } from "#db/factories.server.ts";
import { standardRule } from "./agreement-rule.ts";
import { isInRound } from "./part.server.ts";
import { changePlan, openNow, planOf, versionOf } from "./plan.server.ts";
import { type RoundPlan, settings } from "./plan.ts";
import { addRound, roundOf } from "./round.server.ts";

loadOutlines(0);
const [amina, beth, carys] = ["amina", "beth", "carys"].map((name) =>
  makePerson({ email: `${name}@example.org`, role: "member" }),
) as [ReturnType<typeof makePerson>, ReturnType<typeof makePerson>, ReturnType<typeof makePerson>];
const lead = makePerson({ email: "lead@example.org", role: "lead" });

beforeEach(() => {
  sqlite.exec("BEGIN");
});
afterEach(() => {
  sqlite.exec("ROLLBACK");
});

const followed = makeRound({ title: "Round 2", members: [amina], closesAt: 1 });

const plan: RoundPlan = {
  title: "Round 3",
  followsId: null,
  frameworks: ["npqh", "npqsl"],
  members: [amina.id, beth.id],
  opensAt: 1_000,
  closesAt: 2_000,
  sharing: "never",
  namesToOfficials: true,
  rule: standardRule,
};

const another: RoundPlan = {
  title: "Round 4",
  followsId: followed.id,
  frameworks: ["npqel", "npqh"],
  members: [beth.id, carys.id],
  opensAt: 1_100,
  closesAt: 2_100,
  sharing: "after-closing",
  namesToOfficials: false,
  rule: { ...standardRule, minimumCounted: 6 },
};

const lastEvent = () =>
  sqlite
    .prepare("SELECT at, actor_id, action, object, before, after, detail FROM audit_event ORDER BY id DESC")
    .get() as {
    before: string;
    after: string;
    detail: string;
  };

const letterOf = (roundId: number, memberId: string) =>
  sqlite
    .prepare("SELECT letter FROM round_member WHERE round_id = ? AND member_id = ?")
    .pluck()
    .get(roundId, memberId);

const sorted = (one: RoundPlan) => ({ ...one, members: one.members.toSorted() });

describe("a planned round", () => {
  test("is planned by a lead official, which is recorded with all its settings", () => {
    const { id } = addRound(plan, 5, lead.id);
    expect(sorted(planOf(roundOf(id)))).toEqual(sorted(plan));
    expect(lastEvent()).toMatchObject({
      at: 5,
      actor_id: lead.id,
      action: "round added",
      object: `round ${id}`,
    });
    expect(Object.keys(JSON.parse(lastEvent().detail))).toEqual([...settings]);
    addRound({ ...plan, title: "Copy" }, 5, lead.id, id);
    expect(JSON.parse(lastEvent().detail)).toMatchObject({ copyOf: id });
  });

  test("can be changed in everything, and who stays keeps their letter", () => {
    const { id } = addRound(plan, 5, lead.id);
    const letter = letterOf(id, beth.id);
    expect(changePlan(lead, id, another, versionOf(plan), 999)).toEqual({ kind: "written" });
    expect(sorted(planOf(roundOf(id)))).toEqual(sorted(another));
    expect(letterOf(id, beth.id)).toBe(letter);
    expect(isInRound(id, amina.id)).toBe(false);
    const { before, after, detail: _, ...event } = lastEvent();
    expect(event).toEqual({
      at: 999,
      actor_id: lead.id,
      action: "round plan changed",
      object: `round ${id}`,
    });
    for (const told of [before, after]) expect(Object.keys(JSON.parse(told))).toEqual([...settings]);
  });

  test("that is saved as it stands is no change, and nothing is recorded", () => {
    const { id } = addRound(plan, 5, lead.id);
    const before = lastEvent();
    expect(changePlan(lead, id, { ...plan, frameworks: ["npqsl", "npqh"] }, "stale", 10)).toEqual({
      kind: "written",
    });
    expect(lastEvent()).toEqual(before);
  });

  test("that was changed in the meantime is not overwritten unseen", () => {
    const { id } = addRound(plan, 5, lead.id);
    const version = versionOf(plan);
    const theirs = { ...plan, title: "Theirs", sharing: "after-closing" as const };
    changePlan(lead, id, theirs, version, 6);
    expect(changePlan(lead, id, { ...plan, title: "Mine" }, version, 7)).toMatchObject({
      kind: "conflict",
      stored: { title: "Theirs" },
      differing: ["title", "sharing"],
    });
    expect(roundOf(id).title).toBe("Theirs");
    expect(changePlan(lead, id, { ...plan, title: "Mine" }, versionOf(theirs), 8)).toEqual({
      kind: "written",
    });
    expect(changePlan(lead, id, theirs, "", 9)).toEqual({ kind: "written" });
  });
});

describe("from its opening moment on", () => {
  test.each(settings)("the %s of a round is fixed", (setting) => {
    const { id } = addRound(plan, 5, lead.id);
    const changed = { ...plan, [setting]: another[setting] };
    expect(changePlan(lead, id, changed, "", 1_000)).toEqual({ kind: "frozen" });
    expect(changePlan(lead, id, changed, "", 5_000)).toEqual({ kind: "frozen" });
    expect(sorted(planOf(roundOf(id)))).toEqual(sorted(plan));
    expect(changePlan(lead, id, changed, "", 999)).toEqual({ kind: "written" });
  });
});

describe("opening now", () => {
  test("opens a planned round at that very moment, which is recorded, and fixes it", () => {
    const { id } = addRound(plan, 5, lead.id);
    expect(openNow(lead, id, 300)).toBe(true);
    expect(roundOf(id)).toMatchObject({ opensAt: 300, closesAt: 2_000 });
    expect(lastEvent()).toEqual({
      at: 300,
      actor_id: lead.id,
      action: "round opened",
      object: `round ${id}`,
      before: '{"opensAt":1000}',
      after: '{"opensAt":300}',
      detail: "{}",
    });
    expect(changePlan(lead, id, another, "", 300)).toEqual({ kind: "frozen" });
  });

  test("does nothing to a round that has opened", () => {
    const round = makeRound({ members: [], opensAt: 1_000, closesAt: 2_000 });
    expect([1_000, 1_500, 2_000].map((now) => openNow(lead, round.id, now))).toEqual([false, false, false]);
    expect(roundOf(round.id)).toEqual(round);
  });
});
