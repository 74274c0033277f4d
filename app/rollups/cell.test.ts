import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { standardRule } from "#app/rounds/agreement-rule.ts";
import { answers, scores } from "#app/scores/scale.ts";
import { type CellFigures, figuresOf, rounded } from "./cell.ts";

describe("the figures of a cell", () => {
  test("are all there, and each is of the scores that count", () => {
    expect(
      figuresOf(
        { "1": 1, "2": 0, "3": 1, "4": 4, "5": 1, "not-applicable": 2, "outside-expertise": 1 },
        12,
        standardRule,
      ),
    ).toEqual({
      expected: 12,
      answered: 10,
      counted: 7,
      notApplicable: 2,
      outsideExpertise: 1,
      frequencies: [1, 0, 1, 4, 1],
      median: 4,
      q1: 3.5,
      q3: 4,
      iqr: 0.5,
      mean: 3.5714,
      agreement: 0.4048,
      class: "agreed-strong",
    } satisfies CellFigures);
  });

  const nothing = { frequencies: [0, 0, 0, 0, 0], median: null, q1: null, q3: null, iqr: null, mean: null };
  const noFigures = { ...nothing, agreement: null, class: "too-few" };

  test("are none where nobody has answered", () => {
    expect(figuresOf({}, 8, standardRule)).toEqual({
      expected: 8,
      answered: 0,
      counted: 0,
      notApplicable: 0,
      outsideExpertise: 0,
      ...noFigures,
    });
  });

  test("are none where no answer is a score, however many there are", () => {
    expect(figuresOf({ "not-applicable": 5, "outside-expertise": 3 }, 8, standardRule)).toEqual({
      expected: 8,
      answered: 8,
      counted: 0,
      notApplicable: 5,
      outsideExpertise: 3,
      ...noFigures,
    });
  });

  test("are classed by the rule of their round", () => {
    const counts = { "4": 3 };
    expect([
      figuresOf(counts, 8, standardRule).class,
      figuresOf(counts, 8, { ...standardRule, minimumCounted: 3 }).class,
    ]).toEqual(["too-few", "agreed-strong"]);
  });

  test("are moved by nothing but the scores", () => {
    const anyCounts = fc.record(Object.fromEntries(scores.map((score) => [score, fc.nat(9)])));
    fc.assert(
      fc.property(anyCounts, fc.nat(9), fc.nat(9), (counts, inapplicable, outside) => {
        const { answered, notApplicable, outsideExpertise, ...figures } = figuresOf(
          { ...counts, "not-applicable": inapplicable, "outside-expertise": outside },
          99,
          standardRule,
        );
        const {
          answered: alone,
          notApplicable: _n,
          outsideExpertise: _o,
          ...same
        } = figuresOf(counts, 99, standardRule);
        expect(figures).toEqual(same);
        expect([answered, notApplicable, outsideExpertise]).toEqual([
          alone + inapplicable + outside,
          inapplicable,
          outside,
        ]);
      }),
    );
  });

  test("take in every answer of the scale", () => {
    const each = Object.fromEntries(answers.map((answer) => [answer, 1]));
    expect(figuresOf(each, 7, standardRule)).toMatchObject({ answered: 7, counted: 5 });
  });
});

test("a figure is rounded to four decimals, and nothing stays nothing", () => {
  expect([null, 0, 2, 1 / 3, 2 / 3, -1 / 3, 0.00005, -1].map(rounded)).toEqual([
    null,
    0,
    2,
    0.3333,
    0.6667,
    -0.3333,
    0.0001,
    -1,
  ]);
  expect(Object.is(rounded(-0.00001), 0)).toBe(true);
});
