import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { commentAddress, drawnByPlace, gapInWords, onItsPage, placeName, unfinishedName } from "./places.ts";

test.each([
  [{}, "", "/c", "/c?round=7"],
  [{ statement: "3.10" }, "3.10", "/c?statement=3.10", "/c?round=7&statement=3.10"],
  [{ gap: "3k" }, "after 3k", "/c?gap=3k", "/c?round=7&gap=3k"],
  [{ gap: "start" }, "start", "/c?gap=start", "/c?round=7&gap=start"],
])("%j has a name, an address and a name for what is begun there", (place, name, address, begun) => {
  expect(placeName(place)).toBe(name);
  expect(commentAddress("/c", place)).toBe(address);
  expect(unfinishedName({ path: "/c", roundId: 7 }, place)).toBe(begun);
});

test("a gap is said by the statement it comes after", () => {
  expect([gapInWords("start"), gapInWords("3k")]).toEqual([
    "before the first statement",
    "after statement 3k",
  ]);
});

describe("comments on a page", () => {
  const on = (id: string, statementCode: string | null, isOwn = false, gap: string | null = null) => ({
    id,
    statementCode,
    gap,
    isOwn,
  });

  test("are numbered through the page, by place", () => {
    const [a, b, c, d] = [on("a", "1.1"), on("b", "1.1"), on("c", null, false, "1.1"), on("d", null)];
    expect(drawnByPlace([a, b, c, d])).toEqual([
      {
        name: "1.1",
        comments: [
          { ...a, number: 1 },
          { ...b, number: 2 },
        ],
        more: 0,
      },
      { name: "after 1.1", comments: [{ ...c, number: 3 }], more: 0 },
      { name: "", comments: [{ ...d, number: 4 }], more: 0 },
    ]);
    expect(drawnByPlace([])).toEqual([]);
  });

  test("of one place are drawn up to a limit, the reader's own before others', in their order", () => {
    const [a, b, c, d] = [on("a", "1.1"), on("b", "1.1"), on("c", "1.1", true), on("d", "1.1", true)];
    expect(drawnByPlace([a, b, c, d], 3)).toEqual([
      {
        name: "1.1",
        comments: [
          { ...a, number: 1 },
          { ...c, number: 2 },
          { ...d, number: 3 },
        ],
        more: 1,
      },
    ]);
  });

  test("are each drawn or counted once, however many they are", () => {
    const comment = fc.record({
      id: fc.uuid(),
      statementCode: fc.constantFrom("1.1", "1.2", null),
      gap: fc.constant(null),
      isOwn: fc.boolean(),
    });
    fc.assert(
      fc.property(fc.array(comment), fc.integer({ min: 1, max: 5 }), (comments, most) => {
        const places = drawnByPlace(comments, most);
        const drawn = places.flatMap((place) => place.comments);
        expect(drawn.map(({ number }) => number)).toEqual(drawn.map((_, i) => i + 1));
        expect(drawn.length + places.reduce((sum, { more }) => sum + more, 0)).toBe(comments.length);
        for (const place of places) expect(place.comments.length).toBeLessThanOrEqual(most);
      }),
    );
  });
});

test("a comment among those of a cell is asked for, and led to", () => {
  expect(["/areas/send/npqh/3", "/areas/send/npqh/3?round=2"].map((cell) => onItsPage(cell, "x"))).toEqual([
    "/areas/send/npqh/3?comment=x#comment-x",
    "/areas/send/npqh/3?round=2&comment=x#comment-x",
  ]);
});
