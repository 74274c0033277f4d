import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type Group, groups } from "#app/rounds/groups.ts";
import { fewestTold, groupAsTold } from "./group-as-told.ts";

const sizes = (leaders: number, bodies: number, providers: number, none = 0) =>
  new Map<Group | null, number>([
    ["school-leader", leaders],
    ["sector-body", bodies],
    ["provider", providers],
    [null, none],
  ]);
const told = (...given: Parameters<typeof sizes>) =>
  groups.filter((group) => groupAsTold(group, sizes(...given)) === group);

describe("the group of a member", () => {
  test("is told where three members or more sit for it", () => {
    expect(told(4, 3, 3)).toEqual(groups);
    expect(told(3, 0, 0)).toEqual(["school-leader"]);
  });

  test("is not told where fewer do", () => {
    expect(told(2, 2, 2)).toEqual([]);
    expect(told(4, 1, 2)).toEqual(["school-leader"]);
    expect(groupAsTold("provider", new Map())).toBeNull();
  });

  test("is not told either where one that is left out could be worked out from it", () => {
    expect(told(5, 3, 2)).toEqual(["school-leader"]);
    expect(told(3, 0, 1)).toEqual([]);
    expect(told(4, 3, 1, 1)).toEqual(["school-leader"]);
    expect(told(4, 3, 1, 2)).toEqual(["school-leader", "sector-body"]);
  });

  test("is not told where one or two sit for none and all others would be told", () => {
    expect(told(4, 3, 0, 1)).toEqual(["school-leader"]);
    expect(told(4, 3, 0, 3)).toEqual(["school-leader", "sector-body"]);
  });

  test("that there is none is never told as one", () => {
    expect(groupAsTold(null, sizes(4, 3, 3, 5))).toBeNull();
  });
});

test("neither those of a group that is told nor all who are left are ever one or two", () => {
  const size = fc.nat({ max: 8 });
  fc.assert(
    fc.property(size, size, size, size, (a, b, c, none) => {
      const all = sizes(a, b, c, none);
      const named = groups.filter((group) => groupAsTold(group, all) === group);
      const left = a + b + c + none - named.reduce((sum, group) => sum + all.get(group)!, 0);
      for (const group of named) expect(all.get(group)).toBeGreaterThanOrEqual(fewestTold);
      if (named.length > 0) expect(left === 0 || left >= fewestTold).toBe(true);
    }),
  );
});
