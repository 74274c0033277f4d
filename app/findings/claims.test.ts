import fc from "fast-check";
import { expect, test } from "vitest";
import { overclaims, type Voices } from "./claims.ts";

const voices = (behind: number, against: number, asked = 8): Voices => ({ behind, against, asked });
const every = "every member behind it and none against";
const none = "no member against";
const eightInTen = "8 in 10 members behind it";
const half = "half of the members behind it";
const moreThanHalf = "more than half of the members behind it";
const third = "more than a third of the members behind it";

test.each([
  ["All members want it", "All members", every, voices(8, 0), voices(7, 0)],
  ["All of the panel wants it", "All of the panel", every, voices(8, 0), voices(8, 1)],
  ["Every panel member wants it", "Every panel member", every, voices(8, 0), voices(7, 1)],
  ["Everyone agrees", "Everyone agrees", every, voices(8, 0), voices(7, 0)],
  ["The whole panel", "The whole panel", every, voices(8, 0), voices(7, 0)],
  ["It is unanimous", "unanimous", every, voices(8, 0), voices(7, 0)],
  ["They hold it without exception", "without exception", every, voices(8, 0), voices(7, 0)],
  ["No member objects", "No member", none, voices(1, 0), voices(7, 1)],
  ["Nobody objects", "Nobody objects", none, voices(0, 0), voices(0, 1)],
  ["None of the members want it", "None of the members", none, voices(0, 0), voices(0, 1)],
  ["Nearly all members want it", "Nearly all members", eightInTen, voices(7, 1), voices(6, 0)],
  ["The vast majority of members want it", "vast majority", eightInTen, voices(7, 0), voices(6, 0)],
  ["Most members want it", "Most members", moreThanHalf, voices(5, 3), voices(3, 0)],
  ["Most want it", "Most want", moreThanHalf, voices(5, 0), voices(4, 0)],
  ["most of the panel", "most of the panel", moreThanHalf, voices(5, 0), voices(4, 0)],
  ["A majority of the panel", "majority", moreThanHalf, voices(5, 0), voices(4, 0)],
  ["It is widely shared", "widely shared", moreThanHalf, voices(5, 0), voices(4, 0)],
  ["The panel agrees that it helps", "The panel agrees", moreThanHalf, voices(5, 0), voices(4, 0)],
  ["Half of the members", "Half of the members", half, voices(4, 4), voices(3, 0)],
  ["Many members", "Many members", third, voices(3, 0), voices(2, 0)],
  ["There is consensus on it", "consensus", third, voices(3, 0), voices(2, 0)],
  ["Several members", "Several members", "three members behind it", voices(3, 0), voices(2, 0)],
  ["Some members", "Some members", "two members behind it", voices(2, 0), voices(1, 0)],
  ["3 of 8 members want it", "3 of 8", "3 members behind it", voices(3, 0), voices(2, 0)],
  ["Five of the eight say so", "Five of the eight", "5 members behind it", voices(5, 0), voices(4, 0)],
  ["One of 8", "One of 8", "1 member behind it", voices(1, 0), voices(0, 0)],
  ["Three members say so", "Three members say", "3 members behind it", voices(3, 0), voices(2, 0)],
])("“%s” is held against the counts", (statement, words, needs, enough, tooFew) => {
  expect(overclaims(statement, enough)).toEqual([]);
  expect(overclaims(statement, tooFew)).toEqual([{ words, needs }]);
});

test.each([
  "Two of the statements repeat each other",
  "Two of 8 sections say it",
  "The most important statement comes last",
  "Guidance is generally available and widely known",
  "All members of staff read it, and every member of staff should",
  "Many schools have no coordinator, and most pupils need one",
  "Most of the statements are sound, but nobody reads the log",
  "Everyone in a school shares it, and some of them learn how",
  "It is mostly about leaders, and the majority of schools are small",
  "No consensus was reached",
  "All sections name it",
])("“%s” claims nothing of the panel", (statement) => {
  expect(overclaims(statement, voices(0, 8))).toEqual([]);
});

test("nobody behind it bears out nothing, also where nobody was asked", () => {
  expect(overclaims("All members, nearly all members and half of the members", voices(0, 0, 0))).toEqual([
    { words: "All members", needs: every },
    { words: "nearly all members", needs: eightInTen },
    { words: "half of the members", needs: half },
  ]);
});

test("several claims come in the order in which they stand", () => {
  expect(overclaims("Most members want it and no member objects: 5 of 8.", voices(3, 1))).toEqual([
    { words: "Most members", needs: moreThanHalf },
    { words: "no member", needs: none },
    { words: "5 of 8", needs: "5 members behind it" },
  ]);
});

test("text without words of counting claims nothing, whatever the counts", () => {
  const words = fc.constantFrom(
    "the",
    "log",
    "should",
    "go",
    "most",
    "pupils",
    "need",
    "one",
    "statement",
    "🙂",
    "עברית",
  );
  fc.assert(
    fc.property(
      fc.array(words).map((some) => some.join(" ")),
      fc.nat(20),
      fc.nat(20),
      fc.nat(20),
      (statement, behind, against, asked) => {
        expect(overclaims(statement, { behind, against, asked })).toEqual([]);
      },
    ),
  );
});

test("more members behind it never make a claim worse", () => {
  const statement = "All members, most members, half of the panel, many members, some members and 4 of 8";
  fc.assert(
    fc.property(fc.nat(7), (behind) => {
      const [before, after] = [behind, behind + 1].map((n) => overclaims(statement, voices(n, 0)).length);
      expect(after).toBeLessThanOrEqual(before!);
    }),
  );
});
