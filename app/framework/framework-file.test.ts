import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type FrameworkText, problemsOf, tidy, withoutLeadIn } from "./framework-file.ts";

describe("a group heading without its lead-in", () => {
  test.each([
    ["Plan effective lessons, by:", "Plan effective lessons"],
    ["Plan effective lessons by:", "Plan effective lessons"],
    ["Plan effective lessons, by", "Plan effective lessons"],
    ["Plan effective lessons, BY :", "Plan effective lessons"],
    ["  Plan effective lessons , by:  ", "Plan effective lessons"],
    ["Plan effective lessons:", "Plan effective lessons"],
    ["Plan effective lessons,", "Plan effective lessons"],
    ["Plan effective lessons :", "Plan effective lessons"],
    ["Plan effective lessons", "Plan effective lessons"],
    ["Stand by pupils, by:", "Stand by pupils"],
    ["Visit schools nearby, by:", "Visit schools nearby"],
    ["Visit schools nearby", "Visit schools nearby"],
    ["by:", ""],
    ["", ""],
  ])("of “%s” is “%s”", (heading, expected) => {
    expect(withoutLeadIn(heading)).toBe(expected);
  });
});

describe("tidy text", () => {
  test.each([
    ["  two  spaces\tand a tab ", "two spaces and a tab"],
    ["lines\r\nfolded\ninto\rone", "lines folded into one"],
    ["no\u00a0break\u202fspaces\u3000and\u2028separators", "no break spaces and separators"],
    ["\uFEFFa mark before the text", "a mark before the text"],
    ["cafe\u0301", "caf\u00e9"],
    [" \u00a0\t\r\n", ""],
  ])("of %j is %j", (text, expected) => {
    expect(tidy(text)).toBe(expected);
  });

  test("stays as it is when it is tidied again", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (text) => {
        expect(tidy(tidy(text))).toBe(tidy(text));
      }),
    );
  });
});

describe("the rules that hold whatever shape a file has", () => {
  const sound: FrameworkText = {
    sections: [
      {
        number: 1,
        title: "Culture",
        standard: null,
        titleConfirmed: true,
        statements: [
          { kind: "learn-that", code: "1.9", groupHeading: null, text: "Nine." },
          { kind: "learn-that", code: "1.10", groupHeading: null, text: "Ten." },
          { kind: "learn-how-to", code: "1z", groupHeading: "Lead", text: "Leading." },
          { kind: "learn-how-to", code: "1aa", groupHeading: "Lead", text: "Leading on." },
        ],
      },
      {
        number: 2,
        title: "Teaching",
        standard: null,
        titleConfirmed: true,
        statements: [{ kind: "learn-that", code: "2.1", groupHeading: null, text: "One." }],
      },
    ],
  };

  test("have nothing to say about a sound text", () => {
    expect(problemsOf(sound, () => 7)).toEqual([]);
  });

  test("ask for a section at least", () => {
    expect(problemsOf({ sections: [] }, () => 7)).toEqual([{ line: 1, message: "No sections were found" }]);
  });

  test("name every problem, each with the line of what it is about", () => {
    const empty = { number: 1, title: "Empty", standard: null, titleConfirmed: true, statements: [] };
    const first = { kind: "learn-that", code: "3.1", groupHeading: null, text: "Once." } as const;
    const again = { kind: "learn-that", code: "3.1", groupHeading: null, text: "Twice." } as const;
    const foreign = { kind: "learn-that", code: "13.1", groupHeading: null, text: "Of 13." } as const;
    const letter = { kind: "learn-that", code: "3a", groupHeading: null, text: "A letter." } as const;
    const number = { kind: "learn-how-to", code: "3.2", groupHeading: "Lead", text: "A number." } as const;
    const loose = { kind: "learn-how-to", code: "3b", groupHeading: null, text: "No heading." } as const;
    const third = { ...empty, number: 3, statements: [first, again, foreign, letter, number, loose] };
    const lines = new Map<unknown, number>(
      [empty, third, first, again, foreign, letter, number, loose].map((thing, index) => [thing, index + 10]),
    );
    expect(problemsOf({ sections: [empty, third] }, (thing) => lines.get(thing)!)).toEqual([
      { line: 10, message: "Section 1 has no statements" },
      { line: 11, message: "Section 3 stands where section 2 should be" },
      { line: 13, message: "Code 3.1 is used twice (first on line 12)" },
      { line: 14, message: "Code 13.1 does not fit section 3 (expected 3.1, 3.2 and so on)" },
      { line: 15, message: "Code 3a does not fit section 3 (expected 3.1, 3.2 and so on)" },
      { line: 16, message: "Code 3.2 does not fit section 3 (expected 3a, 3b and so on)" },
      { line: 17, message: "Statement 3b stands under no group heading" },
    ]);
  });
});
