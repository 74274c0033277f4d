import fc from "fast-check";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { type Area, areas } from "#app/framework/areas.ts";
import { loadOutlines } from "#app/framework/outlines.server.ts";
import type { Actor } from "#app/people/session.server.ts";
import { standardRule } from "#app/rounds/agreement-rule.ts";
import { putAssignment } from "#app/rounds/assignment.server.ts";
import type { Group } from "#app/rounds/groups.ts";
import { joinRounds } from "#app/rounds/round.server.ts";
import type { Round } from "#app/rounds/round.ts";
import { answerCounts } from "#app/scores/answer-counts.server.ts";
import { answersBehind } from "#app/scores/answers.server.ts";
import { markSeenOthers } from "#app/scores/assessment.server.ts";
import type { Answers } from "#app/scores/assessment.ts";
import { answers } from "#app/scores/scale.ts";
import { sqlite } from "#db/client.server.ts";
import {
  answersOf,
  decidedInterest,
  draft,
  interest,
  makePerson,
  makeRound,
  placeOf,
  submit,
} from "#db/factories.server.ts";
import { areaOverview } from "./area-overview.server.ts";
import { cellOf, cellsFor, cellsOfRound, roundsWithFigures } from "./area-summary.server.ts";
import { summarise } from "./area-summary.ts";
import { type Cell, figuresOf } from "./cell.ts";
import { membersIn } from "./panel.server.ts";
import { type View, whole } from "./view.ts";

loadOutlines(0);
const panel = Array.from({ length: 6 }, (_, i) =>
  makePerson({ email: `panel${i + 1}@example.org`, role: "member" }),
);
const nasreen = panel[0]!;
const official = makePerson({ email: "official@example.org", role: "official" });
const lead = makePerson({ email: "lead@example.org", role: "lead" });
const observer = makePerson({ email: "observer@example.org", role: "observer" });

const opensAt = 100;
const closesAt = 10_000;

const make = (some: Partial<Parameters<typeof makeRound>[0]> = {}) =>
  makeRound({ members: panel, frameworks: ["npqltd"], opensAt, closesAt, ...some });

let round: Round;
beforeEach(() => {
  sqlite.exec("BEGIN");
  round = make();
});
afterEach(() => {
  sqlite.exec("ROLLBACK");
});

const give = (actor: Actor, section: number, given: Answers, now = 200, of = round, framework = "npqltd") =>
  submit(actor, placeOf(actor, of, framework, section, of.opensAt), given, now);
const cells = (reader: Actor = official, now = 5_000, of = round) => cellsOfRound(reader, of, "current", now);
const named = (some: readonly Cell[]) =>
  some.map(({ round: id, section, area }) => `${id} ${section.framework} ${section.number} ${area}`);
const at = (section: number, area = "send", some = cells()) =>
  some.find((cell) => cell.section.number === section && cell.area === area)!;

describe("the cells of a round", () => {
  test("are one for each section and area, in the order of the frameworks, before anybody has answered", () => {
    const wide = make({ frameworks: ["npqlbc", "npqltd"] });
    const sections = [
      ...[1, 2, 3, 4].map((number) => `npqltd ${number}`),
      ...[1, 2, 3, 4, 5, 6].map((number) => `npqlbc ${number}`),
    ];
    const all = cells(official, 5_000, wide);
    expect(named(all)).toEqual(
      sections.flatMap((section) => areas.map((area) => `${wide.id} ${section} ${area}`)),
    );
    const { section } = placeOf(nasreen, wide, "npqltd", 1, opensAt);
    expect(all[0]).toEqual({
      round: wide.id,
      section: { id: section.id, framework: "npqltd", number: 1, title: section.title },
      area: "send",
      ...figuresOf({}, 6, standardRule),
      excluded: 0,
    });
  });

  test("are right after each submission, and after each change of one", () => {
    const seen = () => {
      const { frequencies, answered, counted, notApplicable, outsideExpertise } = at(2);
      return { frequencies, answered, counted, notApplicable, outsideExpertise };
    };
    const nothing = {
      frequencies: [0, 0, 0, 0, 0],
      answered: 0,
      counted: 0,
      notApplicable: 0,
      outsideExpertise: 0,
    };
    expect(seen()).toEqual(nothing);
    give(panel[0]!, 2, answersOf("2"));
    expect(seen()).toEqual({ ...nothing, frequencies: [0, 1, 0, 0, 0], answered: 1, counted: 1 });
    give(panel[1]!, 2, answersOf("not-applicable"));
    expect(seen()).toEqual({
      ...nothing,
      frequencies: [0, 1, 0, 0, 0],
      answered: 2,
      counted: 1,
      notApplicable: 1,
    });
    give(panel[0]!, 2, answersOf("5"), 300);
    expect(seen()).toEqual({
      ...nothing,
      frequencies: [0, 0, 0, 0, 1],
      answered: 2,
      counted: 1,
      notApplicable: 1,
    });
    give(panel[1]!, 2, answersOf("outside-expertise"), 400);
    expect(seen()).toEqual({
      ...nothing,
      frequencies: [0, 0, 0, 0, 1],
      answered: 2,
      counted: 1,
      outsideExpertise: 1,
    });
    expect(at(1)).toMatchObject(nothing);
  });

  test("are of each area by itself", () => {
    give(nasreen, 1, {
      send: { answer: "1", reason: "Because." },
      progression: { answer: "3", reason: "" },
      workload: { answer: "not-applicable", reason: "Because." },
      operations: { answer: "5", reason: "" },
    });
    expect(areas.map((area) => at(1, area).frequencies)).toEqual([
      [1, 0, 0, 0, 0],
      [0, 0, 1, 0, 0],
      [0, 0, 0, 0, 0],
      [0, 0, 0, 0, 1],
    ]);
    expect(areas.map((area) => at(1, area).notApplicable)).toEqual([0, 0, 1, 0]);
  });

  test("expect every member of the round, and one who comes late too", () => {
    expect(at(1).expected).toBe(6);
    joinRounds(makePerson({ email: "late@example.org", role: "member" }).id, 200);
    expect(at(1).expected).toBe(7);
  });

  test("expect those whose seat has part in the framework, less those whom an interest bars, in every view", () => {
    const codes = ["npqltd", "npqsl"];
    const anyParts = fc.array(fc.subarray(codes), { minLength: 6, maxLength: 6 });
    fc.assert(
      fc.property(anyParts, fc.subarray(panel), fc.subarray(panel), (parts, barred, seated) => {
        sqlite.exec("SAVEPOINT one");
        panel.forEach(({ id }, i) => {
          putAssignment(id, { frameworks: parts[i]!, group: null });
        });
        const other = make({ title: "Assigned", frameworks: codes, groups: { provider: seated } });
        for (const one of barred)
          decidedInterest(lead, one, "comment-only", { frameworks: ["npqltd"], areas: ["send"] }, 1_000);
        const views: [View, readonly Actor[]][] = [
          [whole, panel],
          [{ kind: "without-interests" }, panel],
          [{ kind: "group", group: "provider" }, seated],
          [{ kind: "without", member: nasreen.id }, panel.slice(1)],
        ];
        for (const [view, those] of views) {
          for (const { section, area, expected } of cellsOfRound(official, other, "current", 5_000, view)) {
            const isBarredHere = section.framework === "npqltd" && area === "send";
            const asked = those.filter(
              (one) =>
                (parts[panel.indexOf(one)]!.length === 0 ||
                  parts[panel.indexOf(one)]!.includes(section.framework)) &&
                !(isBarredHere && barred.includes(one)),
            );
            expect([section.framework, area, view.kind, expected]).toEqual([
              section.framework,
              area,
              view.kind,
              asked.length,
            ]);
          }
        }
        sqlite.exec("ROLLBACK TO one");
      }),
      { numRuns: 25 },
    );
  });

  test("expect no member whom an interest bars from scoring them, and count none of their answers", () => {
    for (const actor of panel) give(actor, 1, answersOf(actor === nasreen ? "1" : "5"));
    const figures = (area: Area, some = cells()) => {
      const { expected, answered, counted, excluded, frequencies } = at(1, area, some);
      return [expected, answered, counted, excluded, frequencies.join("")];
    };
    const all = [6, 6, 6, 0, "10005"];
    const without = [5, 5, 5, 1, "00005"];
    expect(figures("send")).toEqual(all);
    decidedInterest(lead, nasreen, "comment-only", { frameworks: ["npqltd"], areas: ["send"] }, 1_000);
    expect([figures("send"), figures("workload")]).toEqual([without, all]);
    expect(figures("send", cells(official, 999))).toEqual(all);
    expect(at(2).expected).toBe(5);
    decidedInterest(lead, panel[1]!, "excluded", { areas: ["send"] }, 1_000);
    decidedInterest(lead, panel[2]!, "declare-only", {}, 1_000);
    expect(figures("send")).toEqual([4, 4, 4, 2, "00004"]);
    const [send] = summarise(cells());
    expect([send?.expected, send?.answered]).toEqual([16, 4]);
  });

  test("are not moved by an interest in another framework, of somebody else, or decided after closing", () => {
    give(nasreen, 1, answersOf("3"));
    const before = cells(official, closesAt);
    decidedInterest(lead, nasreen, "excluded", { frameworks: ["npqh"] }, 300);
    decidedInterest(lead, makePerson({ email: "x@example.org", role: "member" }), "excluded", {}, 300);
    decidedInterest(lead, nasreen, "excluded", {}, closesAt);
    expect(cells(official, closesAt)).toEqual(before);
    expect(cells(official, closesAt + 500)).toEqual(before);
  });

  test("tell an observer nothing of how many answers are excluded", () => {
    for (const actor of panel) give(actor, 1, answersOf("4"));
    decidedInterest(lead, nasreen, "excluded", {}, 300);
    const read = [lead, observer].map((reader) => at(1, "send", cells(reader, closesAt)));
    expect(read.map(({ expected, counted, excluded }) => [expected, counted, excluded])).toEqual([
      [5, 5, 1],
      [5, 5, 0],
    ]);
  });

  test("are not moved by drafts", () => {
    give(nasreen, 1, answersOf("3"));
    const before = cells();
    for (const actor of panel)
      draft(actor, placeOf(actor, round, "npqltd", 1, opensAt), answersOf("1", "CANARY-DRAFT"), 300);
    expect(cells()).toEqual(before);
    expect(cellsOfRound(official, round, "first", 5_000)).toEqual(before);
  });

  test("are not moved by another round on the same sections", () => {
    const before = cells();
    give(nasreen, 1, answersOf("1"), 200, make());
    expect(cells()).toEqual(before);
  });

  test("are those of the first submissions where these are asked for", () => {
    give(nasreen, 1, answersOf("2"));
    const first = cells();
    markSeenOthers(nasreen, placeOf(nasreen, round, "npqltd", 1, opensAt), 250);
    give(nasreen, 1, answersOf("5"), 300);
    give(nasreen, 1, answersOf("4"), 400);
    expect(cellsOfRound(official, round, "first", 5_000)).toEqual(first);
    expect([at(1).frequencies, at(1, "send", first).frequencies]).toEqual([
      [0, 0, 0, 1, 0],
      [0, 1, 0, 0, 0],
    ]);
  });

  test("are classed by the rule of the round", () => {
    const lenient = make({ rule: { ...standardRule, minimumCounted: 1 } });
    give(nasreen, 1, answersOf("5"));
    give(nasreen, 1, answersOf("5"), 200, lenient);
    expect([at(1).class, cells(official, 5_000, lenient)[0]!.class]).toEqual(["too-few", "agreed-strong"]);
  });

  test("are nothing to a member, and nothing of a planned round to anybody", () => {
    for (const actor of panel) give(actor, 1, answersOf("4"));
    expect([cells(nasreen), cells(nasreen, closesAt), cells(official, opensAt - 1)]).toEqual([[], [], []]);
    expect(cells(lead)).toEqual(cells(official));
    expect(cells()).toHaveLength(16);
  });

  test("can be asked for one by one", () => {
    give(nasreen, 3, answersOf("4"));
    const { section } = placeOf(nasreen, round, "npqltd", 3, opensAt);
    expect(cellOf(official, round, section.id, "workload", 5_000)).toEqual(at(3, "workload"));
    expect(cellOf(official, round, 987_654, "workload", 5_000)).toBeUndefined();
    expect(cellOf(nasreen, round, section.id, "workload", 5_000)).toBeUndefined();
    expect(cellOf(observer, round, section.id, "workload", closesAt)).toBeUndefined();
  });
});

describe("an observer", () => {
  beforeEach(() => {
    for (const actor of panel.slice(0, 5)) give(actor, 1, answersOf("4"));
    for (const actor of panel.slice(0, 4)) give(actor, 2, answersOf("1"));
    give(panel[4]!, 2, answersOf("not-applicable"));
    for (const actor of panel)
      give(actor, 3, answersOf("2", undefined, { send: { answer: "5", reason: "" } }));
  });

  test("reads the cells of closed rounds in which five are counted, and no others", () => {
    expect(cells(observer, closesAt - 1)).toEqual([]);
    const shown = cells(observer, closesAt);
    expect(named(shown)).toEqual(
      [1, 3].flatMap((section) => areas.map((area) => `${round.id} npqltd ${section} ${area}`)),
    );
    expect(shown).toEqual(cells(official, closesAt).filter((cell) => cell.counted >= 5));
  });

  test("has totals of the cells they are shown, and nothing of those they are not", () => {
    const send = (reader: Actor) => summarise(cellsFor(reader, round, "current", closesAt))[0]!;
    expect(send(observer)).toMatchObject({
      sections: 2,
      classes: { "agreed-strong": 2, "agreed-weak": 0, divided: 0, mixed: 0, "too-few": 0 },
      expected: 12,
      answered: 11,
      counted: 11,
      notApplicable: 0,
      frequencies: [0, 0, 0, 5, 6],
      medianOfMedians: 4.5,
    });
    expect(send(official)).toMatchObject({
      sections: 4,
      expected: 24,
      answered: 16,
      notApplicable: 1,
      frequencies: [4, 0, 0, 5, 6],
    });
  });

  test("has in the overview of areas the same totals, and the closed rounds alone to choose from", () => {
    const open = make({ opensAt: 200, closesAt: 20_000 });
    const { totals, rounds } = areaOverview(observer, null, closesAt);
    expect(rounds).toEqual([{ id: round.id, title: round.title }]);
    expect(totals).toEqual(summarise(cells(observer, closesAt)).map(({ cells: _, ...rest }) => rest));
    expect(totals[0]).toMatchObject({ sections: 2, frequencies: [0, 0, 0, 5, 6] });
    expect(areaOverview(official, open, closesAt)).toMatchObject({
      rounds: [
        { id: round.id, title: round.title },
        { id: open.id, title: open.title },
      ],
      round: open.id,
    });
  });

  test("is told of the closed round, though a later one on the same framework is open", () => {
    const later = make({ opensAt: 200, closesAt: 20_000 });
    for (const actor of panel) give(actor, 4, answersOf("3"), 300, later);
    expect(named(cellsFor(observer, null, "current", closesAt))).toEqual(named(cells(observer, closesAt)));
    expect(cellsFor(observer, null, "current", closesAt).length).toBe(8);
    expect(cellsFor(observer, later, "current", closesAt)).toEqual([]);
  });
});

describe("a view", () => {
  const [one, two, three, four, five, six] = panel as [Actor, Actor, Actor, Actor, Actor, Actor];
  const inView = (view: View, section = 1, area = "send", of = round, reader: Actor = official) =>
    at(section, area, cellsOfRound(reader, of, "current", 5_000, view));
  const figures = (view: View, section = 1, area = "send", of = round) => {
    const { expected, answered, counted, excluded, frequencies } = inView(view, section, area, of);
    return [expected, answered, counted, excluded, frequencies.join("")];
  };
  const interested: View = { kind: "without-interests" };
  const group = (name: Group): View => ({ kind: "group", group: name });

  beforeEach(() => {
    round = make({ groups: { provider: [one, two], "school-leader": [three, four, five] } });
    for (const actor of [one, two]) give(actor, 1, answersOf("5"));
    for (const actor of [three, four]) give(actor, 1, answersOf("1"));
    give(five, 1, answersOf("not-applicable"));
  });

  test("of all is the whole", () => {
    expect(cellsOfRound(official, round, "current", 5_000, whole)).toEqual(cells());
    expect(figures(whole)).toEqual([6, 5, 4, 0, "20002"]);
  });

  test("without one member expects and counts the others", () => {
    expect(figures({ kind: "without", member: one.id })).toEqual([5, 4, 3, 0, "20001"]);
    expect(figures({ kind: "without", member: six.id })).toEqual([5, 5, 4, 0, "20002"]);
    expect(figures({ kind: "without", member: five.id })).toEqual([5, 4, 4, 0, "20002"]);
    expect(figures({ kind: "without", member: "nobody" })).toEqual(figures(whole));
  });

  test("of a group expects and counts its members alone", () => {
    expect([
      figures(group("provider")),
      figures(group("school-leader")),
      figures(group("sector-body")),
    ]).toEqual([
      [2, 2, 2, 0, "00002"],
      [3, 3, 2, 0, "20000"],
      [0, 0, 0, 0, "00000"],
    ]);
  });

  test("without interests leaves out who declared one, whatever its outcome, where it touches", () => {
    interest(one, { frameworks: ["npqltd"], areas: ["send"] }, 150);
    decidedInterest(lead, three, "declare-only", { areas: ["workload"] }, 150);
    expect([
      figures(interested),
      figures(interested, 1, "workload"),
      figures(interested, 1, "operations"),
    ]).toEqual([
      [5, 4, 3, 0, "20001"],
      [5, 4, 3, 0, "10002"],
      [6, 5, 4, 0, "20002"],
    ]);
    interest(two, { frameworks: ["npqh"] }, 150);
    expect(figures(interested)).toEqual([5, 4, 3, 0, "20001"]);
  });

  test("leaves out once, and never expects, who is barred already", () => {
    decidedInterest(lead, one, "excluded", { areas: ["send"] }, 150);
    expect(figures(whole)).toEqual([5, 4, 3, 1, "20001"]);
    expect([figures(interested), figures({ kind: "without", member: one.id })]).toEqual([
      [5, 4, 3, 0, "20001"],
      [5, 4, 3, 0, "20001"],
    ]);
    expect([figures(group("provider")), figures(group("school-leader"))]).toEqual([
      [1, 1, 1, 1, "00001"],
      [3, 3, 2, 0, "20000"],
    ]);
  });

  test("adds up: the views without one member each, and the groups", () => {
    const without = panel.map(({ id }) => inView({ kind: "without", member: id }));
    const sum = (some: readonly Cell[], of: (cell: Cell) => number) =>
      some.reduce((all, cell) => all + of(cell), 0);
    for (const of of [
      (cell: Cell) => cell.counted,
      (cell: Cell) => cell.answered,
      (cell: Cell) => cell.expected,
    ])
      expect(sum(without, of)).toBe(5 * of(at(1)));
    const seated = [inView(group("provider")), inView(group("school-leader"))];
    expect(sum(seated, ({ answered }) => answered)).toBe(at(1).answered);
  });

  test("has totals of its own, first submissions too", () => {
    give(one, 1, answersOf("3"), 300);
    const [send] = summarise(cellsFor(official, round, "first", 5_000, group("provider")));
    expect(send).toMatchObject({ expected: 8, answered: 2, counted: 2, frequencies: [0, 0, 0, 0, 2] });
    expect(figures(group("provider"))).toEqual([2, 2, 2, 0, "00101"]);
  });

  test("is of each round's own groups where no round is asked for", () => {
    const headship = make({ frameworks: ["npqh"], groups: { provider: [three] } });
    give(three, 1, answersOf("4"), 200, headship, "npqh");
    const read = cellsFor(official, null, "current", 5_000, group("provider")).filter(
      ({ section, area }) => section.number === 1 && area === "send",
    );
    expect(read.map(({ section, expected, counted }) => [section.framework, expected, counted])).toEqual([
      ["npqh", 1, 1],
      ["npqltd", 2, 2],
    ]);
  });

  test.each<[string, View]>([
    ["without interests", interested],
    ["without one member", { kind: "without", member: nasreen.id }],
    ["of a group", group("provider")],
  ])("%s is nothing to who may not read it", (_, view) => {
    const nameless = make({ namesToOfficials: false, groups: { provider: [one] } });
    give(one, 1, answersOf("5"), 200, nameless);
    const read = (reader: Actor, of: Round, now = closesAt) =>
      cellsOfRound(reader, of, "current", now, view).length;
    expect([read(official, round), read(lead, round)]).toEqual([16, 16]);
    expect([
      read(observer, round),
      read(nasreen, round),
      read(official, nameless),
      read(lead, nameless),
    ]).toEqual([0, 0, 0, 0]);
    expect(read(official, round, opensAt - 1)).toBe(0);
    expect(cellOf(observer, round, at(1).section.id, "send", closesAt, view)).toBeUndefined();
    const ids = panel.map(({ id }) => id);
    expect(answerCounts(official, round, "current", closesAt, ids).length).toBeGreaterThan(0);
    expect(answerCounts(official, nameless, "current", closesAt, ids)).toEqual([]);
    expect(answerCounts(observer, round, "current", closesAt, ids)).toEqual([]);
  });

  test("holds the answers behind a cell that its figures count, and no others", () => {
    const { section } = at(1);
    const place = { framework: "npqltd", area: "send" } as const;
    const behind = (view: View, reader: Actor = official, of = round) =>
      answersBehind(reader, of, section.id, "send", 5_000, membersIn(reader, of, view, place, 5_000)).map(
        ({ member }) => member,
      );
    expect(behind(group("provider"))).toEqual(expect.arrayContaining([one.name, two.name]));
    expect(behind(group("provider"))).toHaveLength(2);
    expect(behind({ kind: "without", member: one.id })).not.toContain(one.name);
    expect(behind(whole)).toHaveLength(5);
    const nameless = make({ namesToOfficials: false, closesAt: 4_000, groups: { provider: [one] } });
    give(one, 1, answersOf("5"), 200, nameless);
    expect([behind(whole, official, nameless).length, behind(group("provider"), official, nameless)]).toEqual(
      [1, []],
    );
  });
});

describe("the rounds with figures", () => {
  test("are the opened ones for officials, the closed ones for observers and none for members", () => {
    const closed = make({ opensAt: 10, closesAt: 50 });
    make({ opensAt: 9_000, closesAt: 9_001 });
    const of = (reader: Actor, now: number) => roundsWithFigures(reader, now).map(({ id }) => id);
    expect(of(official, 200)).toEqual([closed.id, round.id]);
    expect(of(lead, 200)).toEqual([closed.id, round.id]);
    expect(of(observer, 200)).toEqual([closed.id]);
    expect([of(observer, 49), of(observer, 50)]).toEqual([[], [closed.id]]);
    expect(of(nasreen, 200)).toEqual([]);
  });
});

describe("the cells without a round", () => {
  test("are each framework's in the latest round opened on it, in the order of the frameworks", () => {
    const wide = make({ frameworks: ["npqlbc", "npqltd"], opensAt: 10, closesAt: 50 });
    make({ frameworks: ["npqlbc", "npqltd"], opensAt: 9_000, closesAt: 9_001 });
    const sections = [
      ...[1, 2, 3, 4].map((number) => `${round.id} npqltd ${number}`),
      ...[1, 2, 3, 4, 5, 6].map((number) => `${wide.id} npqlbc ${number}`),
    ];
    expect(named(cellsFor(official, null, "current", 200))).toEqual(
      sections.flatMap((section) => areas.map((area) => `${section} ${area}`)),
    );
    expect(named(cellsFor(official, wide, "current", 200))).toEqual(named(cells(official, 200, wide)));
  });

  test("are each round's own figures", () => {
    const headship = make({ frameworks: ["npqh"], opensAt: 10, closesAt: 50 });
    give(nasreen, 1, answersOf("1"), 20, headship, "npqh");
    give(nasreen, 1, answersOf("5"), 200);
    const firsts = cellsFor(official, null, "current", 300).filter(
      ({ section, area }) => section.number === 1 && area === "send",
    );
    expect(firsts.map(({ section, frequencies }) => [section.framework, frequencies])).toEqual([
      ["npqh", [1, 0, 0, 0, 0]],
      ["npqltd", [0, 0, 0, 0, 1]],
    ]);
  });
});

describe("whoever submits what and when", () => {
  const given = fc.record({ answer: fc.constantFrom(...answers), reason: fc.constant("A reason") });
  const complete = fc.record({ send: given, progression: given, workload: given, operations: given });
  const everybody = fc.array(complete, { minLength: panel.length, maxLength: panel.length });
  const seats = panel.map((_, seat) => seat);
  const anyOrder = fc.shuffledSubarray(seats, { minLength: seats.length });

  /** As if nothing had been done before, and nothing after. */
  function apart(work: () => void): void {
    sqlite.exec("SAVEPOINT run");
    try {
      work();
    } finally {
      sqlite.exec("ROLLBACK TO run; RELEASE run");
    }
  }
  const figures = (of: Round) => cells(official, 5_000, of).map(({ round: _, ...rest }) => rest);

  test("the order in which members submit never moves a figure, nor do drafts and answers changed back", () => {
    fc.assert(
      fc.property(everybody, anyOrder, fc.nat(5), complete, (entered, order, wavering, other) => {
        apart(() => {
          const another = make();
          for (const seat of seats) give(panel[seat]!, 1, entered[seat]!, 200 + seat);
          order.forEach((seat, turn) => {
            const actor = panel[seat]!;
            if (seat === wavering) give(actor, 1, other, 200, another);
            draft(actor, placeOf(actor, another, "npqltd", 1, opensAt), other, 250);
            give(actor, 1, entered[seat]!, 300 + turn, another);
          });
          expect(figures(another)).toEqual(figures(round));
          expect(at(1).answered).toBe(6);
        });
      }),
      { numRuns: 25 },
    );
  });

  test("another member's submission adds one answer to each cell of its section, and takes nothing away", () => {
    fc.assert(
      fc.property(everybody, (entered) => {
        apart(() => {
          seats.forEach((seat) => {
            const before = cells();
            give(panel[seat]!, 2, entered[seat]!, 200);
            const added = cells().map((cell, i) => {
              const was = before[i]!;
              return {
                section: cell.section.number,
                area: cell.area,
                scores: cell.frequencies.map((n, j) => n - was.frequencies[j]!),
                notApplicable: cell.notApplicable - was.notApplicable,
                outsideExpertise: cell.outsideExpertise - was.outsideExpertise,
              };
            });
            expect(added).toEqual(
              [1, 2, 3, 4].flatMap((section) =>
                areas.map((area) => {
                  const answer = section === 2 ? entered[seat]![area].answer : null;
                  return {
                    section,
                    area,
                    scores: ["1", "2", "3", "4", "5"].map((score) => Number(score === answer)),
                    notApplicable: Number(answer === "not-applicable"),
                    outsideExpertise: Number(answer === "outside-expertise"),
                  };
                }),
              ),
            );
          });
        });
      }),
      { numRuns: 15 },
    );
  });
});
