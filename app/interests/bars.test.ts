import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type Area, areas } from "#app/framework/areas.ts";
import {
  areasToCommentFor,
  areasToScore,
  type Bars,
  barInWords,
  barredMessage,
  barsIn,
  barsInWords,
  type Decision,
  excludedAreasInWords,
  isShutOut,
  mayCommentFor,
  mayScore,
} from "./bars.ts";
import { isTouched } from "./interest.ts";
import { type InterestOutcome, interestOutcomes } from "./outcomes.ts";

const decision = (outcome: InterestOutcome, some: Partial<Decision> = {}): Decision => ({
  interest: `one ${outcome}`,
  organisation: "Cromer Learning",
  frameworks: [],
  areas: [],
  outcome,
  reason: "They pay you.",
  ...some,
});

/** For each area "s" where it may be scored and "c" where it may be commented on. */
const grid = (bars: Bars) =>
  areas.map((area) => (mayScore(bars, area) ? "s" : "·") + (mayCommentFor(bars, area) ? "c" : "·")).join(" ");
const gridOf = (...decisions: Decision[]) => grid(barsIn("npqh", decisions));

describe("what an outcome bars", () => {
  test("is nothing without one", () => {
    expect(gridOf()).toBe("sc sc sc sc");
    expect(barsIn("npqh", [])).toEqual({});
  });

  test.each<[InterestOutcome, string, string, string]>([
    ["declare-only", "sc sc sc sc", "sc sc sc sc", "sc sc sc sc"],
    ["comment-only", "·c ·c ·c ·c", "·c sc ·c sc", "sc sc sc sc"],
    ["excluded", "·· ·· ·· ··", "·· sc ·· sc", "sc sc sc sc"],
  ])("by %s: all of a framework, two areas of it, another framework", (outcome, all, two, other) => {
    expect([
      gridOf(decision(outcome)),
      gridOf(decision(outcome, { frameworks: ["npqh"], areas: ["send", "workload"] })),
      gridOf(decision(outcome, { frameworks: ["npqsl"] })),
    ]).toEqual([all, two, other]);
  });

  test("is the strictest of several, in whichever order they were decided", () => {
    const mild = decision("comment-only");
    const strict = decision("excluded", { areas: ["send"] });
    const none = decision("declare-only");
    for (const order of [
      [mild, strict, none],
      [none, strict, mild],
      [strict, none, mild],
    ])
      expect(gridOf(...order)).toBe("·· ·c ·c ·c");
  });

  test("is told with the decision it comes from", () => {
    const mild = decision("comment-only", { areas: ["send", "workload"] });
    const strict = decision("excluded", { areas: ["workload"] });
    expect(barsIn("npqh", [mild, strict])).toEqual({ send: mild, workload: strict });
  });

  test("shuts out where, and only where, no area is left to comment on", () => {
    const shut = (...decisions: Decision[]) => isShutOut(barsIn("npqh", decisions));
    expect([
      shut(),
      shut(decision("comment-only")),
      shut(decision("excluded", { areas: ["send", "workload", "operations"] })),
      shut(decision("excluded")),
      shut(
        decision("excluded", { areas: ["send", "workload"] }),
        decision("excluded", { areas: ["progression", "operations"] }),
      ),
    ]).toEqual([false, false, false, true, true]);
  });
});

describe("whatever is decided", () => {
  const anyDecision = fc.record({
    interest: fc.uuid(),
    organisation: fc.constant("Any"),
    frameworks: fc.subarray(["npqh", "npqsl", "ecf"]),
    areas: fc.subarray([...areas]),
    outcome: fc.constantFrom(...interestOutcomes),
    reason: fc.constant("Any"),
  });
  const any = fc.array(anyDecision, { maxLength: 6 });
  const anyFramework = fc.constantFrom("npqh", "npqsl", "ecf", "npqll");

  test("an area is barred from scoring where, and only where, an outcome that bars touches it", () => {
    fc.assert(
      fc.property(any, anyFramework, (decisions, framework) => {
        const bars = barsIn(framework, decisions);
        for (const area of areas) {
          const touching = decisions.filter((one) => isTouched(one, framework, area));
          const outcomes = touching.map((one) => one.outcome);
          expect(mayScore(bars, area)).toBe(outcomes.every((one) => one === "declare-only"));
          expect(mayCommentFor(bars, area)).toBe(!outcomes.includes("excluded"));
        }
      }),
    );
  });

  test("who may score an area may comment on it, and a further outcome never opens what was barred", () => {
    fc.assert(
      fc.property(any, anyDecision, anyFramework, (decisions, further, framework) => {
        const before = barsIn(framework, decisions);
        const after = barsIn(framework, [...decisions, further]);
        expect(areasToCommentFor(before)).toEqual(expect.arrayContaining(areasToScore(before)));
        expect(areasToScore(before)).toEqual(expect.arrayContaining(areasToScore(after)));
        expect(areasToCommentFor(before)).toEqual(expect.arrayContaining(areasToCommentFor(after)));
      }),
    );
  });

  test("it is told in as many sentences as there are decisions that bar something, each with its reason", () => {
    fc.assert(
      fc.property(any, anyFramework, (decisions, framework) => {
        const bars = barsIn(framework, decisions);
        const holding = new Set(Object.values(bars).map(({ interest }) => interest));
        const told = barsInWords([{ title: "Headship", bars }]);
        expect(told).toHaveLength(holding.size);
        for (const sentence of told) expect(sentence).toMatch(/because of your interest in Any\..*“Any”$/);
      }),
    );
  });
});

describe("in words", () => {
  const said = (outcome: InterestOutcome, barred: readonly Area[], ...titles: string[]) =>
    barInWords(decision(outcome), barred, titles);

  test("the member is told what they do not do, where, and why", () => {
    expect([
      said("comment-only", ["send"], "Headship"),
      said("comment-only", ["send", "workload"], "Headship", "Senior Leadership"),
      said("comment-only", areas, "Headship"),
      said("excluded", ["send", "workload"], "Headship"),
      said("excluded", areas, "Headship"),
    ]).toEqual([
      "You do not score SEND in Headship, because of your interest in Cromer Learning. You may comment. A lead official gave this reason: “They pay you.”",
      "You do not score SEND or workload in Headship or Senior Leadership, because of your interest in Cromer Learning. You may comment. A lead official gave this reason: “They pay you.”",
      "You do not score any section in Headship, because of your interest in Cromer Learning. You may comment. A lead official gave this reason: “They pay you.”",
      "You neither score nor comment on SEND or workload in Headship, because of your interest in Cromer Learning. A lead official gave this reason: “They pay you.”",
      "You neither score nor comment in Headship, because of your interest in Cromer Learning. A lead official gave this reason: “They pay you.”",
    ]);
  });

  test("frameworks of which the same is said are named together", () => {
    const both = decision("comment-only", { areas: ["send"] });
    const one = decision("excluded", { frameworks: ["npqsl"], areas: ["workload"] });
    const frameworks = ["npqh", "npqsl", "ecf"].map((code) => ({
      title: code.toUpperCase(),
      bars: barsIn(code, [both, one]),
    }));
    expect(barsInWords(frameworks)).toEqual([
      barInWords(both, ["send"], ["NPQH", "NPQSL", "ECF"]),
      barInWords(one, ["workload"], ["NPQSL"]),
    ]);
    expect(barsInWords([{ title: "Headship", bars: {} }])).toEqual([]);
  });

  test("a field is told apart that was filled in all the same", () => {
    expect(barredMessage("workload")).toBe(
      "You do not score workload here, because of an interest you declared",
    );
  });

  test("the choice of areas for a comment says which are left out", () => {
    const words = (...decisions: Decision[]) => excludedAreasInWords(barsIn("npqh", decisions));
    expect([
      words(),
      words(decision("comment-only")),
      words(decision("excluded", { areas: ["send", "workload"] })),
    ]).toEqual([
      undefined,
      undefined,
      "You do not comment on SEND or workload here, because of an interest you declared",
    ]);
  });
});
