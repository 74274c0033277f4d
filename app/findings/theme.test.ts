import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { isSameName, linksToMove, withKeys } from "./theme.ts";

describe("a name", () => {
  test.each([
    ["Budget", "budget"],
    ["Budget", "  Budget  "],
    ["Budget and staffing", "Budget\t and  STAFFING"],
    ["Budget", "Bud\u00adget\u200b"],
    ["Café", "Cafe\u0301"],
  ])("%j is the same as %j", (a, b) => {
    expect(isSameName(a, b)).toBe(true);
  });

  test.each([
    ["Budget", "Budgets"],
    ["Budget", "Bud get"],
  ])("%j is another than %j", (a, b) => {
    expect(isSameName(a, b)).toBe(false);
  });
});

const link = fc.record({
  commentId: fc.constantFrom("a", "b", "c"),
  start: fc.constantFrom(null, 0, 5),
  end: fc.constantFrom(null, 5, 9),
});
const nameOf = (one: { commentId: string; start: number | null; end: number | null }) =>
  JSON.stringify([one.commentId, one.start, one.end]);

test("after a merge everything that belonged to either theme is there, and what was there stays the one link", () => {
  fc.assert(
    fc.property(fc.array(link), fc.array(link), (from, into) => {
      const moved = linksToMove(from, into);
      const there = [...into, ...moved].map(nameOf);
      expect(new Set(there)).toEqual(new Set([...from, ...into].map(nameOf)));
      const begun = new Set(into.map(nameOf));
      expect(moved.filter((one) => begun.has(nameOf(one)))).toEqual([]);
      expect(new Set(moved.map(nameOf)).size).toBe(moved.length);
    }),
  );
});

test("the nine most used themes have keys, in the order in which they came", () => {
  const themes = Array.from({ length: 11 }, (_, i) => ({ id: i, comments: i === 0 ? 0 : 20 - i }));
  expect(withKeys(themes).map(({ id }) => id)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9]);
  expect(withKeys(themes.slice(0, 3)).map(({ id }) => id)).toEqual([0, 1, 2]);
});
