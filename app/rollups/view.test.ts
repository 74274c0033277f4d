import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { areas } from "#app/framework/areas.ts";
import { standardRule } from "#app/rounds/agreement-rule.ts";
import { groups } from "#app/rounds/groups.ts";
import { answers } from "#app/scores/scale.ts";
import { figuresOf } from "./cell.ts";
import {
  answersIn,
  choiceInWords,
  everybody,
  isInView,
  type OfferedView,
  type Panel,
  readingInWords,
  sizeOf,
  toldApartFor,
  type View,
  viewInAddress,
  whole,
  withView,
} from "./view.ts";

const send = { framework: "npqh", area: "send" } as const;
const interested: View = { kind: "without-interests" };
const without = (member: string): View => ({ kind: "without", member });

const panel: Panel = {
  size: () => 3,
  has: (id) => ["amina", "beth", "carys"].includes(id),
  interested: ["beth"],
  hasInterest: (id, framework, area) => id === "beth" && framework === "npqh" && area === "send",
  seatedFor: (group) =>
    new Set(group === "provider" ? ["carys"] : group === "school-leader" ? ["amina"] : []),
};
const held = (view: View, place: Parameters<typeof isInView>[2] = send) =>
  ["amina", "beth", "carys"].filter((id) => isInView(view, id, place, panel));

describe("a view", () => {
  test("holds all, all but the interested ones, all but one, or one group", () => {
    expect([
      held(whole),
      held(interested),
      held(without("carys")),
      held({ kind: "group", group: "provider" }),
      held({ kind: "group", group: "sector-body" }),
    ]).toEqual([["amina", "beth", "carys"], ["amina", "carys"], ["amina", "beth"], ["carys"], []]);
  });

  test("leaves an interested member out where, and only where, the interest touches", () => {
    expect(held(interested, { framework: "npqh", area: "workload" })).toContain("beth");
    expect(held(interested, { framework: "npqsl", area: "send" })).toContain("beth");
  });

  test("holds what is nobody's by name, unless it is that of a group", () => {
    const given: { memberId?: string; n: number }[] = [{ n: 3 }];
    const views = [
      whole,
      interested,
      without("amina"),
      ...groups.map((group): View => ({ kind: "group", group })),
    ];
    expect(
      views.map((view) => answersIn(view, given, send, everybody({ size: () => 8, has: () => true })).length),
    ).toEqual([1, 1, 1, 0, 0, 0]);
  });

  test("stands in an address, and leaves the rest of it as it is", () => {
    expect(
      [whole, interested, without("x"), { kind: "group", group: "provider" } as const].map(viewInAddress),
    ).toEqual(["", "without-interests", "without-x", "group-provider"]);
    expect([
      withView("", whole),
      withView("?round=1&view=group-provider&order=document", whole),
      withView("?round=1&view=group-provider", interested),
      withView("", without("x")),
    ]).toEqual(["", "?round=1&order=document", "?round=1&view=without-interests", "?view=without-x"]);
  });
});

describe("whatever is given by whomever", () => {
  const ids = ["amina", "beth", "carys", "dev", "ewan", "fern", "gwen", "huw"];
  const anyAnswers = fc.array(
    fc.record({
      memberId: fc.constantFrom(...ids),
      section: fc.integer({ min: 1, max: 3 }),
      area: fc.constantFrom(...areas),
      answer: fc.constantFrom(...answers),
    }),
  );
  const anyPanel = fc
    .record({
      interests: fc.array(fc.tuple(fc.constantFrom(...ids), fc.constantFrom(...areas))),
      seats: fc.dictionary(fc.constantFrom(...ids), fc.option(fc.constantFrom(...groups))),
      asked: fc.subarray(ids),
    })
    .map(
      ({ interests, seats, asked }): Panel => ({
        size: () => asked.length,
        has: (id) => asked.includes(id),
        interested: [...new Set(interests.map(([member]) => member))],
        hasInterest: (id, _, area) =>
          interests.some(([member, touched]) => member === id && touched === area),
        seatedFor: (group) => new Set(ids.filter((id) => seats[id] === group)),
      }),
    );
  const anyView = fc.oneof(
    fc.constant(whole),
    fc.constant(interested),
    fc.constantFrom(...ids).map(without),
    fc.constantFrom(...groups).map((group): View => ({ kind: "group", group })),
  );
  type Given = {
    memberId: string;
    section: number;
    area: (typeof areas)[number];
    answer: (typeof answers)[number];
  };

  /** How often each answer is given in a view, cell by cell. */
  const counts = (view: View, given: readonly Given[], known: Panel) =>
    [1, 2, 3].flatMap((section) =>
      areas.map((area) => {
        const here = given.filter((one) => one.section === section && one.area === area);
        const own = answersIn(view, here, { framework: "npqh", area }, known);
        return answers.map((answer) => own.filter((one) => one.answer === answer).length);
      }),
    );
  const sum = (parts: number[][][]) =>
    parts.reduce((all, part) => all.map((cell, i) => cell.map((n, j) => n + part[i]![j]!)));
  const times = (n: number, cells: number[][]) => cells.map((cell) => cell.map((count) => count * n));

  test("the groups, and those in none, are the whole panel", () => {
    fc.assert(
      fc.property(anyAnswers, anyPanel, (given, known) => {
        const inGroups = groups.map((group) => counts({ kind: "group", group }, given, known));
        const inNone = counts(
          whole,
          given.filter(({ memberId }) => !groups.some((group) => known.seatedFor(group).has(memberId))),
          known,
        );
        expect(sum([...inGroups, inNone])).toEqual(counts(whole, given, known));
      }),
    );
  });

  test("the whole panel less a group, and the group, are the whole", () => {
    fc.assert(
      fc.property(anyAnswers, anyPanel, fc.constantFrom(...groups), (given, known, group) => {
        const rest = given.filter(
          (one) => !answersIn({ kind: "group", group }, given, send, known).includes(one),
        );
        expect(sum([counts(whole, rest, known), counts({ kind: "group", group }, given, known)])).toEqual(
          counts(whole, given, known),
        );
      }),
    );
  });

  test("every member is left out once: all the views without one hold the whole as often as there are others", () => {
    fc.assert(
      fc.property(anyAnswers, anyPanel, (given, known) => {
        const each = ids.map((id) => counts(without(id), given, known));
        expect(sum(each)).toEqual(times(ids.length - 1, counts(whole, given, known)));
      }),
    );
  });

  test("a view never holds an answer of somebody it leaves out, and loses none of the others", () => {
    fc.assert(
      fc.property(anyAnswers, anyPanel, anyView, (given, known, view) => {
        for (const area of areas) {
          const place = { framework: "npqh", area };
          const own = answersIn(view, given, place, known);
          for (const one of given) expect(own.includes(one)).toBe(isInView(view, one.memberId, place, known));
          if (view.kind === "without") expect(own.map(({ memberId }) => memberId)).not.toContain(view.member);
          if (view.kind === "without-interests")
            expect(own.some(({ memberId }) => known.hasInterest(memberId, "npqh", area))).toBe(false);
          if (view.kind === "group")
            expect(own.every(({ memberId }) => known.seatedFor(view.group).has(memberId))).toBe(true);
        }
      }),
    );
  });

  test("it is enough to tell those apart of whom a view asks, and it holds as many members as it says", () => {
    fc.assert(
      fc.property(anyAnswers, anyPanel, anyView, (given, known, view) => {
        const apart = toldApartFor(view, known);
        for (const area of areas) {
          const place = { framework: "npqh", area };
          const told = given.map(({ memberId, ...rest }): Omit<Given, "memberId"> & { memberId?: string } =>
            apart.includes(memberId) ? { ...rest, memberId } : rest,
          );
          expect(answersIn(view, told, place, known)).toEqual(
            told.filter((_, i) => isInView(view, given[i]!.memberId, place, known)),
          );
          expect(sizeOf(view, place, known)).toBe(
            ids.filter((id) => known.has(id, "npqh") && isInView(view, id, place, known)).length,
          );
        }
      }),
    );
  });

  test("no view counts more than the whole", () => {
    const figures = (cell: number[]) =>
      figuresOf(Object.fromEntries(answers.map((answer, i) => [answer, cell[i]!])), 8, standardRule);
    fc.assert(
      fc.property(anyAnswers, anyPanel, anyView, (given, known, view) => {
        const all = counts(whole, given, known).map(figures);
        counts(view, given, known)
          .map(figures)
          .forEach((cell, i) => {
            expect(cell.counted).toBeLessThanOrEqual(all[i]!.counted);
            expect(cell.answered).toBeLessThanOrEqual(all[i]!.answered);
          });
      }),
    );
  });
});

test.each<[OfferedView, choice: string, reading: string]>([
  [{ view: whole, members: 8 }, "All members", "You are reading the answers of all 8 members."],
  [
    { view: interested, members: 2 },
    "Without members who declared an interest (2)",
    "You are reading the answers without 2 of 8 members, who declared an interest. Each is left out of the frameworks and areas that the interest touches.",
  ],
  [
    { view: without("x"), members: 1, name: "Beth Lowe" },
    "Without Beth Lowe",
    "You are reading the answers of 7 of 8 members: all but Beth Lowe.",
  ],
  [
    { view: { kind: "group", group: "sector-body" }, members: 3 },
    "Sector bodies only (3)",
    "You are reading the answers of 3 of 8 members: sector bodies only.",
  ],
])("the view %j is told in words", (view, choice, reading) => {
  expect([choiceInWords(view), readingInWords(view, 8)]).toEqual([choice, reading]);
});
