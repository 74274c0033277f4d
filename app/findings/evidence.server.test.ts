import { afterEach, beforeEach, expect, test } from "vitest";
import { ownComment, withdrawComment } from "#app/comments/comment.server.ts";
import { loadOutlines } from "#app/framework/outlines.server.ts";
import type { Actor } from "#app/people/session.server.ts";
import type { Round } from "#app/rounds/round.ts";
import type { Answer } from "#app/scores/scale.ts";
import { sqlite } from "#db/client.server.ts";
import {
  answersOf,
  comment,
  day,
  decidedInterest,
  draft,
  makeFinding,
  makePerson,
  makeRound,
  makeTheme,
  placeOf,
  submit,
  tag,
} from "#db/factories.server.ts";
import { evidenceBehind, materialFor } from "./evidence.server.ts";
import { findingFor } from "./findings.server.ts";

loadOutlines(0);
const panel = ["Amina", "Beth", "Carys", "Dev", "Ewan"].map((name) =>
  makePerson({ email: `${name}@example.org`.toLowerCase(), name, role: "member" }),
);
const [amina, beth, carys, dev, ewan] = panel as [Actor, Actor, Actor, Actor, Actor];
const farida = makePerson({ email: "farida@example.org", name: "Farida", role: "official" });
const duncan = makePerson({ email: "duncan@example.org", name: "Duncan", role: "lead" });

beforeEach(() => {
  sqlite.exec("BEGIN");
});
afterEach(() => {
  sqlite.exec("ROLLBACK");
});

const at = 10 * day;
const now = 40 * day;
const round = (given: Partial<Parameters<typeof makeRound>[0]> = {}) =>
  makeRound({ members: panel, frameworks: ["npqsl", "npqh"], ...given });
const place = (of: Round, who: Actor, section = 1, framework = "npqsl") =>
  placeOf(who, of, framework, section, at);
const score = (of: Round, who: Actor, answer: Answer, section = 1) =>
  submit(who, place(of, who, section), answersOf(answer), at);
const npqsl = [{ framework: "npqsl", sectionId: null }];
const cell = (of: Round, section = 1) => ({
  roundId: of.id,
  sectionId: place(of, amina, section).section.id,
});
const behind = (id: number, moment = now, reader: Actor = farida) =>
  evidenceBehind(materialFor(reader, moment), findingFor(farida, String(id))!);

/** Five members score the first section; three of them comment. */
function handMade(of: Round) {
  const said = {
    amina: comment(amina, place(of, amina), { body: "The log should go", kind: "duplication" }, at),
    beth: comment(beth, place(of, beth), { body: "Keep the log", kind: "keep" }, at),
    workload: comment(carys, place(of, carys), { body: "On workload", areas: ["workload"] }, at),
  };
  score(of, amina, "1");
  score(of, beth, "5");
  score(of, carys, "2");
  score(of, dev, "3");
  score(of, ewan, "not-applicable");
  return said;
}

test("who speaks for it, against it, and how many sections and rounds are behind it", () => {
  const one = round();
  const said = handMade(one);
  decidedInterest(duncan, carys, "declare-only", { frameworks: ["npqsl"], areas: ["send"] }, at);
  const id = makeFinding(
    farida,
    {
      scope: npqsl,
      cells: [cell(one)],
      comments: [
        { id: said.amina, stance: "supports" },
        { id: said.beth, stance: "dissents" },
      ],
    },
    now,
  );
  const { counts, departs, restsOnOne, restsOnNothing, others } = behind(id);
  expect(counts).toEqual({
    asked: 5,
    behind: 2,
    against: 1,
    both: 0,
    interested: 1,
    sections: 1,
    rounds: 1,
  });
  expect({ departs, restsOnOne, restsOnNothing, others }).toEqual({
    departs: [],
    restsOnOne: false,
    restsOnNothing: false,
    others: [],
  });
});

test("the same counts where a finding points the other way, or nowhere", () => {
  const one = round();
  handMade(one);
  const counts = (direction: "keep" | "open") => {
    const { behind: of, against } = behind(
      makeFinding(farida, { scope: npqsl, cells: [cell(one)], direction }, now),
    ).counts;
    return { of, against };
  };
  expect(counts("keep")).toEqual({ of: 1, against: 2 });
  expect(counts("open")).toEqual({ of: 4, against: 0 });
});

test("of a theme it rests on what is for its area and within its scope, also what comes later", () => {
  const one = round();
  const theme = makeTheme(farida, {}, at);
  const inside = comment(amina, place(one, amina), { body: "Inside" }, at);
  const otherArea = comment(amina, place(one, amina), { body: "Other area", areas: ["workload"] }, at);
  const otherSection = comment(amina, place(one, amina, 2), { body: "Other section" }, at);
  const otherFramework = comment(amina, place(one, amina, 1, "npqh"), { body: "Other framework" }, at);
  for (const [section, framework] of [
    [1, "npqsl"],
    [2, "npqsl"],
    [1, "npqh"],
  ] as const)
    submit(amina, place(one, amina, section, framework), answersOf("4"), at);
  for (const each of [inside, otherArea, otherSection, otherFramework]) tag(farida, theme, each, at);
  const scope = [{ framework: "npqsl", sectionId: cell(one).sectionId }];
  const id = makeFinding(farida, { scope, themes: [theme] }, now);
  const ids = () =>
    behind(id).comments.map(({ comment: { id: its }, stance, themes }) => [its, stance, themes]);
  expect(ids()).toEqual([[inside, null, [theme]]]);
  expect(behind(id).restsOnOne).toBe(true);

  const later = comment(beth, place(one, beth), { body: "Later" }, at);
  submit(beth, place(one, beth), answersOf("4"), at);
  tag(farida, theme, later, now);
  expect(ids()).toHaveLength(2);
  const whole = makeFinding(farida, { scope: npqsl, themes: [theme] }, now);
  expect(behind(whole).comments.map((each) => each.comment.id)).toContain(otherSection);
});

test("what is withdrawn is told apart, what is excluded is gone, and what it does not cite is counted", () => {
  const one = round();
  const said = handMade(one);
  const comments = [
    { id: said.amina, stance: "supports" as const },
    { id: said.beth, stance: "supports" as const },
  ];
  const id = makeFinding(farida, { scope: npqsl, cells: [cell(one)], comments }, now);
  const bare = makeFinding(farida, { scope: npqsl, cells: [cell(one)] }, now);
  expect(
    behind(bare)
      .others.map((other) => other.id)
      .toSorted(),
  ).toEqual([said.amina, said.beth].toSorted());
  withdrawComment(amina, ownComment(amina, said.amina)!, at);
  expect(behind(id)).toMatchObject({ withdrawn: [said.amina], comments: [{ comment: { id: said.beth } }] });
  decidedInterest(duncan, beth, "excluded", { areas: ["send"] }, at);
  expect(behind(id)).toMatchObject({
    withdrawn: [said.amina],
    comments: [],
    counts: { asked: 5, behind: 2 },
  });
  expect(behind(id).counts.against).toBe(0);
});

test("drafts and rounds that have not opened are behind nothing", () => {
  const one = round();
  const mine = comment(amina, place(one, amina), { body: "Not sent" }, at);
  draft(amina, place(one, amina), answersOf("1"), at);
  const id = makeFinding(
    farida,
    { scope: npqsl, cells: [cell(one)], comments: [{ id: mine, stance: "supports" }] },
    now,
  );
  expect(behind(id)).toMatchObject({ comments: [], counts: { behind: 0, against: 0 } });
});

test("where names are hidden, interests are unknown and letters of two rounds are never put together", () => {
  const hidden = { namesToOfficials: false, members: [amina, beth, carys] };
  const [one, two] = [round(hidden), round({ ...hidden, title: "Round 2" })];
  for (const of of [one, two]) for (const who of [amina, beth, carys]) score(of, who, "1");
  decidedInterest(duncan, amina, "declare-only", {}, at);
  const id = makeFinding(farida, { scope: npqsl, cells: [cell(one), cell(two)] }, now);
  expect(behind(id).counts).toEqual({
    asked: 3,
    behind: 3,
    against: 0,
    both: 0,
    interested: null,
    sections: 1,
    rounds: 2,
  });
});

test("while such a round is open, nothing shows of fewer than three members", () => {
  const one = round({ namesToOfficials: false, closesAt: now + day });
  const said = comment(amina, place(one, amina), { body: "Hidden" }, at);
  score(one, amina, "1");
  score(one, beth, "1");
  const given = { scope: npqsl, cells: [cell(one)], comments: [{ id: said, stance: "supports" as const }] };
  const id = makeFinding(farida, given, now);
  expect(behind(id)).toMatchObject({ comments: [], withdrawn: [], counts: { behind: 0 } });
  for (const who of [carys, dev, ewan]) score(one, who, "1");
  expect(behind(id, now + 2 * day)).toMatchObject({ counts: { behind: 5, interested: null } });
  expect(behind(id, now + 2 * day).comments.map(({ comment: { author } }) => author)).toEqual([
    expect.stringMatching(/^Panel member [A-Z]$/),
  ]);
});

test("a finding that rests on nothing says so", () => {
  expect(behind(makeFinding(farida, { scope: npqsl }, now))).toMatchObject({
    restsOnNothing: true,
    restsOnOne: false,
    counts: { asked: 0, behind: 0, sections: 0, rounds: 0 },
  });
});
