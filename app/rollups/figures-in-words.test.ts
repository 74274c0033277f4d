import { describe, expect, test } from "vitest";
import { type AgreementClass, agreementClasses, standardRule } from "#app/rounds/agreement-rule.ts";
import { answers } from "#app/scores/scale.ts";
import { figuresOf } from "./cell.ts";
import {
  cellInWords,
  classesByFrequency,
  classInWords,
  classPhrases,
  figure,
  quartiles,
  signed,
} from "./figures-in-words.ts";

const figuresAmong = (expected: number, ...counts: number[]) =>
  figuresOf(Object.fromEntries(answers.map((answer, i) => [answer, counts[i] ?? 0])), expected, standardRule);

const figures = (...counts: number[]) => figuresAmong(8, ...counts);

test.each<[number | null, number | undefined, string]>([
  [null, undefined, "–"],
  [0, undefined, "0"],
  [2, undefined, "2"],
  [2.5, undefined, "2.5"],
  [3.4286, undefined, "3.4"],
  [3.4286, 2, "3.43"],
  [3, 2, "3"],
  [3.1, 2, "3.1"],
])("the figure %j to %j decimals is written %s", (value, decimals, words) => {
  expect(figure(value, decimals)).toBe(words);
});

test.each<[number | null, string]>([
  [null, "–"],
  [0, "0.00"],
  [0.4, "0.40"],
  [1, "1.00"],
  [-1, "−1.00"],
  [-0.3333, "−0.33"],
  [-0.005, "−0.01"],
  [0.0049, "0.00"],
])("the signed figure %j is written %s", (value, words) => {
  expect(signed(value)).toBe(words);
});

test("a signed figure that rounds to nothing has no minus", () => {
  expect([-0.0001, -0.0049, -0].map(signed)).toEqual(["0.00", "0.00", "0.00"]);
});

test.each<[number | null, number | null, string]>([
  [null, null, "–"],
  [3, 3, "3"],
  [3, 4, "3 to 4"],
  [2.25, 3.75, "2.25 to 3.75"],
])("the quartiles %j and %j are written %s", (q1, q3, words) => {
  expect(quartiles({ q1, q3 })).toBe(words);
});

describe("the classes that occur", () => {
  const byFrequency = (some: Partial<Record<AgreementClass, number>>) =>
    classesByFrequency({
      classes: { "agreed-strong": 0, "agreed-weak": 0, divided: 0, mixed: 0, "too-few": 0, ...some },
    });

  test("come most frequent first, and what cannot be told last, however often it is", () => {
    expect(byFrequency({ "agreed-strong": 1, divided: 3, mixed: 2, "too-few": 9 })).toEqual([
      "divided",
      "mixed",
      "agreed-strong",
      "too-few",
    ]);
  });

  test("stand in the order of the list where they are equally frequent", () => {
    expect(byFrequency({ mixed: 2, "agreed-weak": 2, "agreed-strong": 2, divided: 2 })).toEqual([
      "agreed-strong",
      "agreed-weak",
      "divided",
      "mixed",
    ]);
  });

  test("are none where there is no cell", () => {
    expect(byFrequency({})).toEqual([]);
  });

  test("have a phrase each", () => {
    expect(agreementClasses.map((name) => classPhrases[name])).toEqual([
      "the panel agrees that the content is strong",
      "the panel agrees that the content is weak",
      "the panel is divided",
      "views are mixed",
      "too few have scored to tell",
    ]);
  });
});

describe("a cell in words", () => {
  test.each([
    [figures(), "None of 8 members has answered yet."],
    [
      figures(0, 1, 0, 4, 1),
      "6 of 8 members gave a score. Views are mixed: 5 gave 4 or 5 and 1 gave 1 or 2, median 4.",
    ],
    [
      figures(3, 2, 0, 0, 0, 0, 1),
      "5 of 8 members gave a score. All say weak: 5 gave 1 or 2, median 1. 1 said it is outside their expertise.",
    ],
    [
      figures(0, 0, 0, 1, 1, 2, 1),
      "2 of 8 members gave a score. Too few to tell: 2 gave 4 or 5 and 0 gave 1 or 2, median 4.5. 2 said it does not apply and 1 said it is outside their expertise.",
    ],
    [
      figures(2, 5, 0, 1),
      "8 of 8 members gave a score. Most say weak: 7 gave 1 or 2, median 2. 1 disagrees strongly, with 4 or 5.",
    ],
    [
      figures(1, 0, 0, 4, 3),
      "8 of 8 members gave a score. Most say strong: 7 gave 4 or 5, median 4. 1 disagrees strongly, with 1 or 2.",
    ],
    [
      figures(3, 0, 1, 0, 4),
      "8 of 8 members gave a score. The panel is divided: 4 gave 4 or 5 and 3 gave 1 or 2, median 4.",
    ],
    [figures(0, 0, 0, 0, 0, 3), "None of 8 members gave a score. 3 said it does not apply."],
    [figuresAmong(0), "No member is asked to score this."],
    [figuresAmong(1), "The one member asked has not answered yet."],
    [
      figuresAmong(1, 0, 0, 0, 1),
      "The one member asked gave a score. Too few to tell: 1 gave 4 or 5 and 0 gave 1 or 2, median 4.",
    ],
    [figuresAmong(1, 0, 0, 0, 0, 0, 1), "The one member asked gave no score. 1 said it does not apply."],
  ])("of %o", (cell, words) => {
    expect(cellInWords(cell)).toBe(words);
  });
});

test.each([
  [figures(), "No answers"],
  [figures(0, 0, 0, 0, 0, 3), "Too few: 0"],
  [figures(0, 0, 0, 1, 1, 2, 1), "Too few: 2"],
  [figures(0, 0, 0, 5), "Agreed strong"],
  [figures(0, 5), "Agreed weak"],
  [figures(3, 0, 0, 0, 3), "Divided"],
  [figures(0, 1, 3, 1, 0), "Mixed"],
])("the class of %o is called %s", (cell, words) => {
  expect(classInWords(cell)).toBe(words);
});
