import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { loadOutlines } from "#app/framework/outlines.server.ts";
import { sqlite } from "#db/client.server.ts";
import {
  answersOf,
  closeRound,
  comment,
  day,
  draft,
  makePerson,
  makeRound,
  placeOf,
  submit,
} from "#db/factories.server.ts";
import { assignmentOf, putAssignment } from "./assignment.server.ts";
import { addMembers } from "./change.server.ts";
import { seatsIn } from "./groups.server.ts";
import { isInRound, partsIn } from "./part.server.ts";
import { changePlan, planOf } from "./plan.server.ts";
import { reassign, seatsAhead, versionOf } from "./reassignment.server.ts";
import { addRound, joinRounds } from "./round.server.ts";
import type { Round } from "./round.ts";

loadOutlines(0);
const amina = makePerson({ email: "amina@example.org", role: "member" });
const beth = makePerson({ email: "beth@example.org", role: "member" });
const lead = makePerson({ email: "lead@example.org", role: "lead" });

beforeEach(() => {
  sqlite.exec("BEGIN");
});
afterEach(() => {
  sqlite.exec("ROLLBACK");
});

const now = 10 * day;
const frameworks = ["npqsl", "npqh"];
const make = (some: Partial<Parameters<typeof makeRound>[0]> = {}) =>
  makeRound({ members: [amina, beth], frameworks, ...some });
const closed = () => make({ title: "Closed", closesAt: 5 * day });
const planned = () => make({ title: "Planned", opensAt: 20 * day, isUnanswered: true });
const only = (codes: string[], group: "provider" | null = null) =>
  reassign(lead, amina.id, { frameworks: codes, group }, "", now);
const partOf = (round: Round, id = amina.id) => partsIn(round.id).get(id) ?? "all";

describe("an assignment", () => {
  test("holds for the person and in rounds that are planned or open, and leaves closed ones as they were", () => {
    const rounds = [closed(), make(), planned()];
    expect(only(["npqh"], "provider")).toEqual({ kind: "written" });
    expect(assignmentOf(amina.id)).toEqual({ frameworks: ["npqh"], group: "provider" });
    expect(rounds.map((round) => partOf(round))).toEqual(["all", ["npqh"], ["npqh"]]);
    expect(rounds.map((round) => seatsIn(round.id).get(amina.id))).toEqual([null, "provider", "provider"]);
    expect(rounds.map((round) => partOf(round, beth.id))).toEqual(["all", "all", "all"]);
    only([]);
    expect(rounds.map((round) => partOf(round))).toEqual(["all", "all", "all"]);
  });

  test("leaves a round as it was that was closed while the change waited", () => {
    const round = make();
    closeRound(lead, round, now + 1);
    expect(only(["npqh"], "provider")).toEqual({ kind: "written" });
    expect([partOf(round), seatsIn(round.id).get(amina.id)]).toEqual(["all", null]);
  });

  test("is recorded with codes as they were and as they are, and not at all where nothing changes", () => {
    const round = make();
    only(["npqh"]);
    const events = () =>
      sqlite
        .prepare(
          'SELECT actor_id, object, detail, "before", "after" FROM audit_event WHERE action = ? ORDER BY id',
        )
        .all("assignment changed");
    only(["npqh"]);
    expect(events()).toEqual([
      {
        actor_id: lead.id,
        object: `person ${amina.id}`,
        detail: JSON.stringify({ rounds: String(round.id) }),
        before: '{"frameworks":"all","group":null}',
        after: '{"frameworks":"npqh","group":null}',
      },
    ]);
  });

  test("is refused where the form is stale", () => {
    const version = versionOf(assignmentOf(amina.id));
    only(["npqh"]);
    expect(reassign(lead, amina.id, { frameworks: ["ecf"], group: null }, version, now)).toEqual({
      kind: "conflict",
    });
  });

  test("is refused where a seat would be about nothing", () => {
    planned();
    expect(only(["ecf"])).toEqual({ kind: "nothing-left", round: "Planned" });
    expect(assignmentOf(amina.id).frameworks).toEqual([]);
  });

  test.each<[string, (round: Round) => unknown]>([
    ["submitted", (round) => submit(amina, placeOf(amina, round, "npqsl", 1, now), answersOf("4"), now)],
  ])("takes nothing away on which the member has %s, before the round has closed", (_, give) => {
    const round = make({ title: "Open" });
    give(round);
    expect(only(["npqh"])).toEqual({ kind: "given", round: "Open", framework: "npqsl" });
    expect([assignmentOf(amina.id).frameworks, partOf(round)]).toEqual([[], "all"]);
    expect(only(["npqsl"])).toEqual({ kind: "written" });
    const later = reassign(lead, amina.id, { frameworks: ["npqh"], group: null }, "", 31 * day);
    expect([later, partOf(round)]).toEqual([{ kind: "written" }, ["npqsl"]]);
  });

  test("does not tell that the member has begun something, which stays theirs", () => {
    const round = make({ title: "Open" });
    const place = placeOf(amina, round, "npqsl", 1, now);
    draft(amina, place, answersOf("4"), now);
    comment(amina, place, {}, now);
    expect(only(["npqh"])).toEqual({ kind: "written" });
    expect(only(["npqh", "npqsl"])).toEqual({ kind: "written" });
    const begun = ["draft_answer", "comment"].map((table) =>
      sqlite.prepare(`SELECT count(*) FROM ${table}`).pluck().get(),
    );
    expect(begun).toEqual([4, 1]);
  });

  test("changes no frameworks in an open round that hides names", () => {
    const round = make({ title: "Veiled", namesToOfficials: false });
    expect(seatsAhead(amina.id, now)).toEqual([{ id: round.id, title: "Veiled", isKept: true }]);
    expect(only(["npqh"], "provider")).toEqual({ kind: "written" });
    expect([partOf(round), seatsIn(round.id).get(amina.id)]).toEqual(["all", "provider"]);
  });
});

describe("a seat begins with the assignment of its member", () => {
  beforeEach(() => {
    putAssignment(amina.id, { frameworks: ["npqh", "ecf"], group: "provider" });
  });

  test("in a round that is planned or copied, where a group that was said there stays", () => {
    const first = make({ groups: { "sector-body": [amina] } });
    expect([partOf(first), seatsIn(first.id).get(amina.id)]).toEqual([["npqh"], "sector-body"]);
    const plan = { ...planOf(first), title: "Copy", opensAt: 40 * day, closesAt: 50 * day };
    const copy = addRound({ ...plan, frameworks: ["ecf", "npqsl"] }, now, lead.id, first.id);
    expect([partOf(copy), seatsIn(copy.id).get(amina.id)]).toEqual([["ecf"], "sector-body"]);
    const whole = addRound({ ...plan, title: "Whole", frameworks: ["ecf"] }, now, lead.id);
    expect([partOf(whole), seatsIn(whole.id).get(amina.id)]).toEqual(["all", "provider"]);
  });

  test("but in one that hides names is about all, because a letter alone in a framework would name its member", () => {
    expect(partOf(make({ title: "Veiled", namesToOfficials: false }))).toBe("all");
  });

  test("and follows a plan that is changed", () => {
    const round = planned();
    const change = (codes: string[]) =>
      changePlan(lead, round.id, { ...planOf(round), frameworks: codes }, "", now);
    change(["npqh", "ecf", "npqel"]);
    expect(partOf(round)).toEqual(["ecf", "npqh"]);
    change(["npqh"]);
    expect(partOf(round)).toBe("all");
    change(["npqel", "ecf"]);
    expect([partOf(round), partOf(round, beth.id)]).toEqual([["ecf"], "all"]);
    expect(() => change(["npqel"])).toThrow();
  });

  test("when they are added to an open round, or join it", () => {
    const round = make({ members: [beth], groups: {} });
    const other = make({ title: "Other", members: [beth], frameworks: ["npqel"] });
    addMembers(lead, round.id, [amina.id], "Reason", now);
    expect(partOf(round)).toEqual(["npqh"]);
    joinRounds(amina.id, now);
    expect(isInRound(other.id, amina.id)).toBe(false);
  });
});
