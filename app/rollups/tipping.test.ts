import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { standardRule } from "#app/rounds/agreement-rule.ts";
import { answers } from "#app/scores/scale.ts";
import { type Cell, figuresOf } from "./cell.ts";
import { allInWords, tipParts, tips } from "./tipping.ts";
import type { View } from "./view.ts";

const interested: View = { kind: "without-interests" };
const providers: View = { kind: "group", group: "provider" };
const without = (member: string): View => ({ kind: "without", member });
const names = { a: "Amina Okafor", b: "Beth Lowe", c: "Carys Penn" };

/** A cell in which so many gave 1, 2, 3, 4 and 5, and so many more were asked. */
const cell = (counts: readonly number[], silent = 0): Cell => ({
  round: 1,
  section: { id: 1, framework: "npqh", number: 1, title: "School Culture" },
  area: "send",
  ...figuresOf(
    Object.fromEntries(answers.map((answer, i) => [answer, counts[i] ?? 0])),
    counts.reduce((sum, n) => sum + n, silent),
    standardRule,
  ),
  excluded: 0,
});

const found = (all: Cell, ...views: [View, Cell][]) =>
  tips(
    [all],
    views.map(([view, one]) => ({ view, cells: [one] })),
    () => standardRule,
  );
const lines = (all: Cell, ...views: [View, Cell][]) =>
  found(all, ...views).flatMap(({ cell: whole, tips: some }) => [
    allInWords(whole),
    ...some.map((tip) =>
      tipParts(tip, whole.expected, names)
        .map(({ text }) => text)
        .join(""),
    ),
  ]);

const divided = cell([0, 4, 0, 4, 0]);

describe("a cell", () => {
  test("does not tip where every view says the same", () => {
    expect(
      lines(
        cell([0, 0, 0, 8, 0]),
        [interested, cell([0, 0, 0, 6, 0])],
        [without("a"), cell([0, 0, 0, 7, 0])],
      ),
    ).toEqual([]);
  });

  test("tips where a view has another class", () => {
    expect(lines(divided, [interested, cell([0, 6, 0, 0, 0])])).toEqual([
      "All 8: divided, median 3.",
      "Without 2 declared interests (6 left): agreed weak, median 2.",
    ]);
  });

  test("tips where a view has the same class and another median", () => {
    expect(lines(cell([0, 4, 0, 4, 0]), [without("b"), cell([0, 4, 0, 3, 0])])).toEqual([
      "All 8: divided, median 3.",
      "Without Beth Lowe (7 left): divided, median 2.",
    ]);
  });

  test("tells views without one member together where they say the same, and others apart", () => {
    const low = cell([0, 3, 0, 4, 0]);
    const high = cell([0, 4, 0, 3, 0]);
    expect(lines(divided, [without("a"), low], [without("b"), high], [without("c"), low])).toEqual([
      "All 8: divided, median 3.",
      "Without any one of Amina Okafor or Carys Penn (7 left): divided, median 4.",
      "Without Beth Lowe (7 left): divided, median 2.",
    ]);
  });

  test("says what tips the class first", () => {
    const line = lines(divided, [without("a"), cell([0, 4, 0, 3, 0])], [interested, cell([0, 0, 2, 4, 0])]);
    expect(line[1]).toMatch(/^Without 2 declared interests/);
  });

  test("of which too few have scored in all does not tip", () => {
    expect(lines(cell([0, 2, 0, 2, 0], 4), [without("a"), cell([0, 2, 0, 1, 0], 4)])).toEqual([]);
  });

  test("tips where too few are left of enough members to be asked", () => {
    expect(lines(cell([0, 0, 0, 5, 0], 3), [without("a"), cell([0, 0, 0, 4, 0], 3)])).toEqual([
      "All 5: agreed strong, median 4.",
      "Without Amina Okafor (4 left): too few for a class, median 4.",
    ]);
  });

  test("is compared by its median alone with a group too small for a class, and not where that gave no score", () => {
    expect(lines(divided, [providers, cell([0, 1, 0, 1, 0])])).toEqual([]);
    expect(lines(divided, [providers, cell([], 2)])).toEqual([]);
    expect(lines(divided, [providers, cell([0, 2, 0, 0, 0])])).toEqual([
      "All 8: divided, median 3.",
      "Providers (2): too few for a class, median 2.",
    ]);
  });

  test("says so where nobody is left to score it", () => {
    expect(lines(cell([0, 0, 0, 5, 0], 5), [interested, cell([], 5)])[1]).toBe(
      "Without 5 declared interests (0 left): no scores.",
    );
    expect(lines(cell([0, 0, 0, 5, 0], 5), [interested, cell([0, 0, 0, 4, 0], 5)])[1]).toMatch(
      /^Without 1 declared interest \(4 left\)/,
    );
  });

  test("leads to each view it names, and from nothing else", () => {
    const low = cell([0, 3, 0, 4, 0]);
    const [{ cell: all, tips: some } = expect.fail()] = found(
      divided,
      [without("a"), low],
      [without("b"), low],
    );
    expect(tipParts(some[0]!, all.expected, names)).toEqual([
      { text: "Without any one of " },
      { text: "Amina Okafor", view: without("a") },
      { text: " or " },
      { text: "Beth Lowe", view: without("b") },
      { text: " (7 left): divided, median 4." },
    ]);
  });
});

test("whatever the figures, each view is told at most once, and only where class or median is another", () => {
  const anyCounts = fc.array(fc.nat({ max: 4 }), { minLength: 7, maxLength: 7 });
  const anyView = fc.constantFrom<View>(interested, providers, without("a"), without("b"), without("c"));
  const anyViews = fc.uniqueArray(fc.tuple(anyView, anyCounts), {
    selector: ([view]) => JSON.stringify(view),
  });
  fc.assert(
    fc.property(anyCounts, anyViews, (counts, views) => {
      const all = cell(counts);
      const cells = new Map(views.map(([view, some]) => [view, cell(some)]));
      const told = found(all, ...cells).flatMap(({ tips: some }) => some);
      const each = told.flatMap((tip) => tip.views);
      expect(new Set(each).size).toBe(each.length);
      for (const { views: some, figures } of told) {
        expect(figures.class !== all.class || figures.median !== all.median).toBe(true);
        for (const view of some) {
          const { class: name, median, counted } = cells.get(view)!;
          expect([name, median, counted]).toEqual([figures.class, figures.median, figures.counted]);
        }
      }
      for (const [view, one] of cells) {
        const isAnother = one.class !== all.class && one.expected >= standardRule.minimumCounted;
        if (all.class !== "too-few" && isAnother) expect(each).toContain(view);
      }
    }),
  );
});
