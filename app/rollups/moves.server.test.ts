import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { commentsOnSection } from "#app/comments/comments.server.ts";
import { roundBeforeOn } from "#app/comments/round-before.server.ts";
import { areas } from "#app/framework/areas.ts";
import { loadOutlines } from "#app/framework/outlines.server.ts";
import type { Actor } from "#app/people/session.server.ts";
import { putAssignment } from "#app/rounds/assignment.server.ts";
import type { SectionPlace } from "#app/rounds/place.server.ts";
import { editionIn } from "#app/rounds/round.server.ts";
import type { Round } from "#app/rounds/round.ts";
import { answersBehind, submittedAnswers } from "#app/scores/answers.server.ts";
import { ownAssessment, submitAssessment } from "#app/scores/assessment.server.ts";
import { noAnswers } from "#app/scores/assessment.ts";
import { ownEarlier, settledSections } from "#app/scores/closing.server.ts";
import { ownStates } from "#app/scores/progress.server.ts";
import { whatIsLeft } from "#app/scores/what-is-left.server.ts";
import { sqlite } from "#db/client.server.ts";
import {
  answersOf,
  comment,
  decidedInterest,
  draft,
  makePerson,
  makeRound,
  placeOf,
  reopenSection,
  submit,
} from "#db/factories.server.ts";
import { cellOf } from "./area-summary.server.ts";
import { movesIn } from "./moves.server.ts";

loadOutlines(0);
const member = (name: string) => makePerson({ email: `${name}@example.org`, name, role: "member" });
const panel = ["amina", "beth", "callum", "dev", "esme", "farid"].map(member);
const newcomer = member("newcomer");
const stranger = member("stranger");
const official = makePerson({ email: "official@example.org", role: "official" });
const lead = makePerson({ email: "lead@example.org", role: "lead" });
const [amina, beth] = panel as [Actor, Actor];

let first: Round;
let second: Round;
let place: SectionPlace;
const now = 3_500;
const inSecond = (actor: Actor, at = now) => placeOf(actor, second, "npqsl", 1, at);

// Section 1: all give 4, except on workload, where the panel is divided. Everyone has a reason of their own.
beforeEach(() => {
  sqlite.exec("BEGIN");
  first = makeRound({ title: "One", members: panel, opensAt: 1_000, closesAt: 2_000, sharing: "never" });
  second = makeRound({
    title: "Two",
    members: [...panel, newcomer],
    opensAt: 3_000,
    closesAt: 4_000,
    followsId: first.id,
  });
  place = placeOf(amina, first, "npqsl", 1, 1_500);
  comment(beth, place, { body: "CANARY-ONE", areas: ["send"] }, 1_400);
  panel.forEach((one, i) => {
    const workload = { answer: i < 3 ? ("1" as const) : ("5" as const), reason: `workload ${one.name}` };
    submit(one, place, answersOf("4", `reason ${one.name}`, { workload }), 1_500);
  });
});
afterEach(() => {
  sqlite.exec("ROLLBACK");
});

const cell = (area: (typeof areas)[number], round = second, at = now) =>
  cellOf(official, round, place.section.id, area, at)!;

describe("a following round", () => {
  test("reads the edition of the round it follows", () => {
    expect(editionIn(second.id, "npqsl")).toEqual(editionIn(first.id, "npqsl"));
  });

  test("begins with the member's own earlier answers, of which settled ones stand", () => {
    expect(ownAssessment(amina, inSecond(amina))).toMatchObject({
      state: "not-started",
      answers: {
        send: { answer: "4", reason: "reason amina", change: "" },
        workload: { answer: "1", reason: "workload amina", change: "" },
      },
    });
    const earlier = ownEarlier(amina, inSecond(amina))!;
    expect(areas.filter((area) => earlier.answers[area]!.isSettled)).toEqual(
      areas.filter((area) => area !== "workload"),
    );
    expect(ownEarlier(newcomer, inSecond(newcomer))).toEqual({ round: "One", answers: {} });
    expect(ownEarlier(amina, place)).toBeUndefined();
  });

  test("counts carried answers of settled cells at once, and others once they are kept", () => {
    expect(cell("send")).toMatchObject({ expected: 7, answered: 6, frequencies: [0, 0, 0, 6, 0] });
    expect(cell("workload")).toMatchObject({ expected: 7, answered: 0 });
    submit(amina, inSecond(amina), ownAssessment(amina, inSecond(amina)).answers, 3_200);
    expect(cell("send")).toMatchObject({ answered: 6, frequencies: [0, 0, 0, 6, 0] });
    expect(cell("workload")).toMatchObject({ answered: 1, frequencies: [1, 0, 0, 0, 0] });
    expect(submittedAnswers(official, second, now)).toHaveLength(3 * 6 + 1);
    expect(cell("send", first).answered).toBe(6);
  });

  test("carries nothing of members who are not asked about the framework there, and tells them nothing of it", () => {
    putAssignment(amina.id, { frameworks: ["npqh"], group: null });
    second = makeRound({
      title: "Three",
      members: [...panel, newcomer],
      frameworks: ["npqsl", "npqh"],
      opensAt: 3_000,
      closesAt: 4_000,
      followsId: first.id,
    });
    expect(cell("send", second)).toMatchObject({ expected: 6, answered: 5, frequencies: [0, 0, 0, 5, 0] });
    expect(submittedAnswers(official, second, now).map(({ name }) => name)).not.toContain("amina");
    expect([ownEarlier(amina, inSecond(amina)), settledSections(amina, second, now)]).toEqual([
      undefined,
      [],
    ]);
    expect(roundBeforeOn(amina, inSecond(amina), now)).toBeNull();
  });

  test("takes a submission that leaves settled answers out", () => {
    const answers = { ...noAnswers, workload: { answer: "1" as const, reason: "As before", change: "" } };
    submit(amina, inSecond(amina), answers, 3_200);
    expect(ownAssessment(amina, inSecond(amina))).toMatchObject({
      state: "submitted",
      answers: { send: { answer: "4", reason: "reason amina" }, workload: { reason: "As before" } },
    });
    expect(cell("send")).toMatchObject({ answered: 6 });
    expect(() =>
      submitAssessment(newcomer, inSecond(newcomer), answers, { revision: null, editionId: null }, 1),
    ).toThrow();
  });

  test("asks why an answer was changed, keeps it, and tells officials", () => {
    const { answers } = ownAssessment(amina, inSecond(amina));
    const changed = { ...answers, send: { answer: "2" as const, reason: "Less now" } };
    expect(() => submit(amina, inSecond(amina), changed, 3_200)).toThrow();
    submit(
      amina,
      inSecond(amina),
      { ...changed, send: { ...changed.send, change: "I read it again" } },
      3_200,
    );
    const rows = answersBehind(official, second, place.section.id, "send", now);
    expect(rows.find(({ member }) => member === "amina")).toMatchObject({
      answer: "2",
      roundBefore: { title: "One", became: "changed", answer: "4", why: "I read it again" },
    });
    expect(rows.find(({ member }) => member === "beth")).toMatchObject({
      answer: "4",
      reason: "reason beth",
      roundBefore: { title: "One", became: "carried", answer: "4", why: null },
    });
    expect(answersBehind(amina, second, place.section.id, "send", now)).toEqual([]);
  });

  test("needs nothing where all four are settled", () => {
    const two = placeOf(amina, first, "npqsl", 2, 1_500);
    for (const one of panel) submit(one, two, answersOf("5"), 1_600);
    expect(ownStates(amina, second, now).get(two.section.id)).toBe("settled");
    expect(ownAssessment(amina, placeOf(amina, second, "npqsl", 2, now)).state).toBe("settled");
    const left = whatIsLeft(amina, now).frameworks.flatMap(({ sections }) => sections);
    expect(left.map(({ section }) => section.id)).not.toContain(two.section.id);
    expect(ownStates(newcomer, second, now).get(two.section.id)).toBeUndefined();
  });

  test("takes no notice of what is submitted after the earlier round had closed", () => {
    reopenSection(lead, place, amina, 3_900, 2_500);
    submit(amina, { ...place, mayWrite: true }, answersOf("1", "After the closing"), 2_600);
    expect(ownEarlier(amina, inSecond(amina))!.answers.send!.answer).toBe("4");
    expect(cell("send")).toMatchObject({ frequencies: [0, 0, 0, 6, 0] });
  });

  test("carries nothing where the two show names otherwise, or the earlier one has not closed", () => {
    for (const given of [{ namesToOfficials: false }, { opensAt: 1_900 }]) {
      const other = makeRound({
        title: `Three ${Object.keys(given)}`,
        members: panel,
        opensAt: 3_000,
        closesAt: 4_000,
        followsId: first.id,
        ...given,
      });
      const there = placeOf(amina, other, "npqsl", 1, now);
      expect([ownEarlier(amina, there), roundBeforeOn(amina, there, now)]).toEqual([undefined, null]);
      expect(cell("send", other).answered).toBe(0);
    }
  });
});

describe("an interest", () => {
  const exclude = (actor: Actor, at: number) =>
    decidedInterest(lead, actor, "excluded", { frameworks: ["npqsl"], areas: ["send"] }, at);

  test("found out between the rounds keeps an answer from being carried, and the earlier round as it was", () => {
    exclude(amina, 2_500);
    expect(cell("send", first)).toMatchObject({ counted: 6, expected: 6 });
    expect(cell("send")).toMatchObject({ counted: 5, expected: 6, excluded: 0 });
    expect(cell("progression")).toMatchObject({ counted: 6, expected: 7 });
    expect(Object.keys(ownEarlier(amina, inSecond(amina))!.answers)).not.toContain("send");
    const shown = roundBeforeOn(amina, inSecond(amina), now)!;
    expect([shown.counts.send, shown.comments.send]).toEqual([null, 0]);
    expect(shown.counts.workload).not.toBeNull();

    const given = { ...ownAssessment(amina, inSecond(amina)).answers };
    submit(amina, inSecond(amina), given, 3_200);
    expect(cell("send")).toMatchObject({ counted: 5, excluded: 0 });
  });

  test("that kept an answer from counting in the earlier round leaves nothing to carry", () => {
    exclude(amina, 1_900);
    expect(cell("send", first)).toMatchObject({ counted: 5, excluded: 1 });
    expect(cell("send")).toMatchObject({ counted: 5, excluded: 0 });
    expect(roundBeforeOn(beth, inSecond(beth), now)!.counts.send).toEqual({ "4": 5 });
  });

  test("leaves a section settled where the areas that are left are", () => {
    const two = placeOf(amina, first, "npqsl", 2, 1_500);
    for (const one of panel) {
      const send = {
        answer: one === panel[0] || one === panel[1] ? ("1" as const) : ("5" as const),
        reason: "",
      };
      submit(one, two, answersOf("5", "A reason", { send: { ...send, reason: "A reason" } }), 1_600);
    }
    const inTwo = () => placeOf(amina, second, "npqsl", 2, now);
    expect(ownAssessment(amina, inTwo()).state).toBe("not-started");
    exclude(amina, 2_500);
    expect(ownAssessment(amina, inTwo()).state).toBe("settled");
    expect(ownStates(amina, second, now).get(two.section.id)).toBe("settled");
  });
});

test("where names are hidden, nothing joins a member's letters of the two rounds", () => {
  const hidden = { members: panel, namesToOfficials: false };
  const before = makeRound({ ...hidden, title: "Hidden one", opensAt: 1_000, closesAt: 2_000 });
  const after = makeRound({
    ...hidden,
    title: "Hidden two",
    opensAt: 3_000,
    closesAt: 4_000,
    followsId: before.id,
  });
  for (const one of panel)
    submit(one, placeOf(one, before, "npqsl", 1, 1_500), answersOf("4", `CANARY ${one.name}`), 1_600);
  const here = placeOf(amina, after, "npqsl", 1, now);
  const send = { answer: "2" as const, reason: "Less now", change: "I read it again" };
  submit(amina, here, { ...ownAssessment(amina, here).answers, send }, 3_200);
  const behind = answersBehind(official, after, here.section.id, "send", 4_500);
  expect(behind.map(({ answer, reason, roundBefore }) => [answer, reason, roundBefore])).toEqual([
    ["2", "Less now", { title: "Hidden one", became: "changed", answer: null, why: "I read it again" }],
    ...panel
      .slice(1)
      .map(() => ["4", "", { title: "Hidden one", became: "carried", answer: null, why: null }]),
  ]);
  const carried = submittedAnswers(official, after, 4_500).filter(({ reason }) => reason.includes("CANARY"));
  expect(carried.map(({ area }) => area)).toEqual(["progression", "workload", "operations"]);
});

describe("a third round", () => {
  test("has settled what was agreed and held, tells the divided apart, and takes up what moved", () => {
    submit(amina, inSecond(amina), ownAssessment(amina, inSecond(amina)).answers, 3_200);
    for (const one of panel.slice(1)) {
      const { answers } = ownAssessment(one, inSecond(one));
      const progression = { answer: "5" as const, reason: "", change: "Better now" };
      submit(one, inSecond(one), { ...answers, progression }, 3_200);
    }
    const cells = areas.map((area) => cell(area));
    expect(
      movesIn(official, cells, now).map(({ area, before, after, moved, settlement }) => [
        area,
        before,
        after,
        moved,
        settlement,
      ]),
    ).toEqual([
      ["send", "agreed-strong", "agreed-strong", { changed: 0, both: 6 }, "settled-agreed"],
      ["progression", "agreed-strong", "agreed-strong", { changed: 5, both: 6 }, "moving"],
      ["workload", "divided", "divided", { changed: 0, both: 6 }, "settled-divided"],
      ["operations", "agreed-strong", "agreed-strong", { changed: 0, both: 6 }, "settled-agreed"],
    ]);
    for (const reader of [amina, makePerson({ email: "observer@example.org", role: "observer" })])
      expect(movesIn(reader, cells, 9_000)).toEqual([]);
    const third = makeRound({
      title: "Three",
      members: panel,
      opensAt: 5_000,
      closesAt: 6_000,
      followsId: second.id,
    });
    const { answers } = ownEarlier(amina, placeOf(amina, third, "npqsl", 1, 5_500))!;
    expect(areas.filter((area) => answers[area]!.isSettled)).toEqual(["send", "operations"]);
  });
});

describe("what a member is shown of the round before", () => {
  const bodies = (actor: Actor, round: Round, at = now) =>
    commentsOnSection(actor, round, place.section.id, at).map(({ body, author }) => [body, author]);

  test("is its counts and its sent comments without names, whatever its sharing", () => {
    const shown = roundBeforeOn(newcomer, inSecond(newcomer), now)!;
    expect(shown.counts).toMatchObject({ send: { "4": 6 }, workload: { "1": 3, "5": 3 } });
    expect(shown.comments.send).toBe(1);
    expect(bodies(newcomer, first)).toEqual([["CANARY-ONE", null]]);
    expect(JSON.stringify(shown)).not.toMatch(/amina|beth|reason/);
  });

  test("is nothing before the following round opens, and nothing to those who are not in it", () => {
    expect(bodies(amina, first, 2_999)).toEqual([]);
    expect(bodies(newcomer, first, 2_999)).toEqual([]);
    expect(bodies(stranger, first)).toEqual([]);
    expect(roundBeforeOn(stranger, inSecond(stranger), now)).toBeNull();
    const out = makeRound({
      title: "Out",
      members: [beth],
      opensAt: 3_000,
      closesAt: 4_000,
      followsId: first.id,
    });
    const there = placeOf(amina, out, "npqsl", 1, now);
    expect([
      ownEarlier(amina, there),
      ownAssessment(amina, there).answers,
      ownStates(amina, out, now).size,
    ]).toEqual([undefined, noAnswers, 0]);
    expect(roundBeforeOn(amina, { ...inSecond(amina), round: first }, now)).toBeNull();
  });

  test("is no count of fewer than five", () => {
    const two = placeOf(amina, first, "npqsl", 2, 1_500);
    for (const one of panel.slice(0, 4)) submit(one, two, answersOf("5"), 1_600);
    const shown = roundBeforeOn(amina, placeOf(amina, second, "npqsl", 2, now), now)!;
    expect(areas.map((area) => shown.counts[area])).toEqual([null, null, null, null]);
  });

  test("opens nothing of the following round itself before the member has submitted there", () => {
    comment(beth, inSecond(beth), { body: "CANARY-TWO" }, 3_100);
    const { answers } = ownAssessment(beth, inSecond(beth));
    submit(
      beth,
      inSecond(beth),
      { ...answers, send: { answer: "1", reason: "CANARY", change: "CANARY" } },
      3_200,
    );
    draft(amina, inSecond(amina), ownAssessment(amina, inSecond(amina)).answers, 3_300);
    const seen = [bodies(amina, second), roundBeforeOn(amina, inSecond(amina), now)];
    expect(JSON.stringify(seen)).not.toContain("CANARY-TWO");
    expect(bodies(amina, second)).toEqual([]);
    expect(roundBeforeOn(amina, inSecond(amina), now)!.counts.send).toEqual({ "4": 6 });
    submit(amina, inSecond(amina), ownAssessment(amina, inSecond(amina)).answers, 3_400);
    expect(bodies(amina, second)).toEqual([["CANARY-TWO", null]]);
  });
});
