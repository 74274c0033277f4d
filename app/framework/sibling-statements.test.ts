import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { closestSiblings, likenessOf } from "./sibling-statements.ts";

const as = (...texts: string[]) => texts.map((text, i) => ({ code: `1.${i + 1}`, text }));

const pairs = (statements: string[], others: string[]) =>
  closestSiblings(as(...statements), as(...others)).map(({ statement, sibling }) => [
    statement.code,
    sibling?.code ?? null,
  ]);

describe("a statement's sibling at another level", () => {
  test("is the one that shares most of its words, wherever it stands", () => {
    expect(
      pairs(
        [
          "Agreeing with headteachers three or four daily routines",
          "Costing the curriculum plan each January",
        ],
        [
          "Costing the plan of the curriculum each spring",
          "Agreeing with staff three or four weekly routines",
          "Agreeing with staff three or four daily routines",
        ],
      ),
    ).toEqual([
      ["1.1", "1.3"],
      ["1.2", "1.1"],
    ]);
  });

  test("is the first of equals, and may be the sibling of several", () => {
    expect(pairs(["one two three", "three two one"], ["two three one", "one two three"])).toEqual([
      ["1.1", "1.1"],
      ["1.2", "1.1"],
    ]);
  });

  test("has at least half of the words in common, and there is none below that", () => {
    expect(pairs(["a b c d"], ["a b x y"])).toEqual([["1.1", "1.1"]]);
    expect(pairs(["a b c d"], ["a b x y z"])).toEqual([["1.1", null]]);
  });

  test("is none where there is nothing at the other level, or nothing but signs", () => {
    expect(pairs(["a b"], [])).toEqual([["1.1", null]]);
    expect(pairs([], ["a b"])).toEqual([]);
    expect(pairs(["…", "(–)"], ["…"])).toEqual([
      ["1.1", null],
      ["1.2", null],
    ]);
  });
});

describe("likeness", () => {
  test("is of words: capitals, signs, repetition and the shape of an apostrophe do not matter", () => {
    expect(likenessOf("A school’s values, and values.", "a SCHOOL'S (values) and")).toBe(1);
    expect(likenessOf("school culture", "school teaching")).toBe(0.5);
    expect(likenessOf("culture", "agriculture")).toBe(0);
  });

  test("is a share, the same both ways, and whole for the text itself", () => {
    const text = fc.array(fc.constantFrom("lead", "staff", "é", "3", "the", "–", "🎓"), { maxLength: 12 });
    fc.assert(
      fc.property(text, text, (a, b) => {
        const [one, other] = [a.join(" "), b.join(" ")];
        const likeness = likenessOf(one, other);
        expect(likeness).toBe(likenessOf(other, one));
        expect(likeness).toBeGreaterThanOrEqual(0);
        expect(likeness).toBeLessThanOrEqual(1);
        if (/[a-zé3]/.test(one)) expect(likenessOf(one, one)).toBe(1);
      }),
    );
  });
});
