import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { agreementClasses, standardRule } from "#app/rounds/agreement-rule.ts";
import { answers } from "./scale.ts";
import { type CellAnswer, cellName, movedBetween, settledAfter, settlement, withCarried } from "./settled.ts";

describe("after one round", () => {
  test("agreed is settled, and nothing else is known", () => {
    expect(agreementClasses.map((name) => [name, settlement(name, null)])).toEqual([
      ["agreed-strong", "settled-agreed"],
      ["agreed-weak", "settled-agreed"],
      ["divided", null],
      ["mixed", null],
      ["too-few", null],
    ]);
  });
});

describe("after a later round", () => {
  test.each([
    ["none changed", 0, 8, ["settled-agreed", "settled-agreed", "settled-divided", "moving", null]],
    ["just under 15%", 14, 100, ["settled-agreed", "settled-agreed", "settled-divided", "moving", null]],
    ["1 of 7 is under 15%", 1, 7, ["settled-agreed", "settled-agreed", "settled-divided", "moving", null]],
    ["exactly 15%", 3, 20, ["moving", "moving", "moving", "moving", null]],
    ["over 15%", 1, 6, ["moving", "moving", "moving", "moving", null]],
    ["nobody in both", 0, 0, ["moving", "moving", "moving", "moving", null]],
  ] as const)("it depends on the share that changed: %s", (_words, changed, both, expected) => {
    expect(agreementClasses.map((name) => settlement(name, { changed, both }))).toEqual(expected);
  });
});

const given = (memberId: string, answer: CellAnswer["answer"], sectionId = 1): CellAnswer => ({
  sectionId,
  area: "send",
  memberId,
  answer,
});

test("what moved is told of those who answered in both rounds", () => {
  const before = [given("a", "4"), given("b", "4"), given("c", "4")];
  const after = [given("a", "4"), given("b", "2"), given("d", "1"), given("a", "1", 2)];
  expect([...movedBetween(before, after)]).toEqual([["1 send", { changed: 1, both: 2 }]]);
});

const members = ["a", "b", "c", "d", "e", "f", "g"];
const anyAnswers = fc.uniqueArray(
  fc.record({
    framework: fc.constantFrom("npqh", "npqh", "ecf"),
    sectionId: fc.integer({ min: 1, max: 2 }),
    area: fc.constantFrom("send" as const, "workload" as const),
    memberId: fc.constantFrom(...members),
    answer: fc.constantFrom(...answers, "4" as const, "4" as const, "5" as const, "5" as const),
  }),
  { maxLength: 28, selector: (one) => `${cellName(one)} ${one.memberId}` },
);

test("what counts is each member's own answer, else the earlier one of a settled cell, and nothing else", () => {
  let carriedAtAll = 0;
  fc.assert(
    fc.property(anyAnswers, anyAnswers, fc.subarray(members), (before, own, inRound) => {
      const settled = settledAfter(before, null, { ...standardRule, minimumCounted: 1 });
      const { carried } = withCarried(
        own,
        { answers: before, settled },
        (id, framework) => framework === "npqh" && inRound.includes(id),
      );
      carriedAtAll += carried.length;
      for (const sectionId of [1, 2]) {
        for (const area of ["send", "workload"] as const) {
          for (const memberId of members) {
            const at = <One extends CellAnswer>(some: readonly One[]) =>
              some.filter(
                (one) => cellName(one) === cellName({ sectionId, area }) && one.memberId === memberId,
              );
            const [mine, was] = [at(own), at(before)];
            const stands =
              mine.length === 0 &&
              settled.has(cellName({ sectionId, area })) &&
              was[0]?.framework === "npqh" &&
              inRound.includes(memberId);
            expect(at(carried)).toEqual(stands ? was : []);
            expect(at([...own, ...carried]).length).toBeLessThanOrEqual(1);
          }
        }
      }
    }),
    { numRuns: 500 },
  );
  expect(carriedAtAll).toBeGreaterThan(50);
});
