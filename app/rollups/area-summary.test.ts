import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type Area, areas } from "#app/framework/areas.ts";
import { agreementClasses, standardRule } from "#app/rounds/agreement-rule.ts";
import { answers } from "#app/scores/scale.ts";
import { type AreaTotals, inOrder, orders, percentage, summarise, totalsOf } from "./area-summary.ts";
import { type Cell, figuresOf } from "./cell.ts";

/** A cell of one section with these counts of 1, 2, 3, 4, 5, "not applicable" and "outside my expertise". */
function cell(section: number, counts: readonly number[], area: Area = "send", expected = 8): Cell {
  return {
    round: 1,
    section: { id: section, framework: "npqsl", number: section, title: `Section ${section}` },
    area,
    ...figuresOf(
      Object.fromEntries(answers.map((answer, i) => [answer, counts[i] ?? 0])),
      expected,
      standardRule,
    ),
    excluded: 0,
  };
}

const none = { "agreed-strong": 0, "agreed-weak": 0, divided: 0, mixed: 0, "too-few": 0 };

describe("the totals of an area", () => {
  test("are of all its cells together", () => {
    const cells = [
      cell(1, [0, 0, 1, 4, 1, 1, 1]),
      cell(2, [2, 4, 0, 0, 0, 0, 2]),
      cell(3, [2, 1, 0, 1, 2]),
      cell(4, [0, 0, 0, 1, 1]),
      cell(5, [0, 0, 0, 0, 0, 3, 0]),
    ];
    expect(totalsOf("send", cells)).toEqual({
      area: "send",
      sections: 5,
      classes: { "agreed-strong": 1, "agreed-weak": 1, divided: 1, mixed: 0, "too-few": 2 },
      expected: 40,
      answered: 27,
      counted: 20,
      notApplicable: 4,
      outsideExpertise: 3,
      frequencies: [4, 5, 1, 6, 4],
      // Of 4, 2, 3 (between 2 and 4) and 4.5: between 3 and 4.
      medianOfMedians: 3.5,
      alpha: 0.3425,
    } satisfies AreaTotals);
  });

  test("are none of no cells, and of cells in which nothing is counted", () => {
    const nothing = {
      counted: 0,
      outsideExpertise: 0,
      frequencies: [0, 0, 0, 0, 0],
      medianOfMedians: null,
      alpha: null,
    };
    expect(totalsOf("workload", [])).toEqual({
      ...nothing,
      area: "workload",
      sections: 0,
      classes: none,
      expected: 0,
      answered: 0,
      notApplicable: 0,
    });
    expect(totalsOf("workload", [cell(1, [0, 0, 0, 0, 0, 2])])).toEqual({
      ...nothing,
      area: "workload",
      sections: 1,
      classes: { ...none, "too-few": 1 },
      expected: 8,
      answered: 2,
      notApplicable: 2,
    });
  });

  test("have no α where all scores are the same, for there is nothing to agree on", () => {
    expect(totalsOf("send", [cell(1, [0, 0, 5]), cell(2, [0, 0, 5])])).toMatchObject({
      medianOfMedians: 3,
      alpha: null,
    });
  });

  test("have α 1 where every section's scores are the same and the sections differ", () => {
    expect(totalsOf("send", [cell(1, [0, 5]), cell(2, [0, 0, 0, 5])]).alpha).toBe(1);
  });

  test("weigh each section's median once, however many scored it", () => {
    const cells = [cell(1, [8]), cell(2, [0, 0, 0, 0, 1]), cell(3, [0, 0, 0, 0, 1])];
    expect(totalsOf("send", cells).medianOfMedians).toBe(5);
  });

  test("are those of the sorted medians' middle, for any cells", () => {
    const counts = fc.array(fc.nat(4), { minLength: 5, maxLength: 5 });
    fc.assert(
      fc.property(fc.array(counts, { maxLength: 9 }), (all) => {
        const cells = all.map((one, i) => cell(i, one));
        const medians = cells
          .flatMap(({ median }) => (median === null ? [] : [median]))
          .sort((a, b) => a - b);
        const half = medians.length / 2;
        const middle = (medians[Math.ceil(half) - 1]! + medians[Math.floor(half)]!) / 2;
        expect(totalsOf("send", cells).medianOfMedians).toBe(medians.length === 0 ? null : middle);
      }),
    );
  });

  const anyCells = fc.array(fc.array(fc.nat(4), { minLength: 7, maxLength: 7 }), { maxLength: 8 });

  test("count every cell in one class, and every answer once", () => {
    fc.assert(
      fc.property(anyCells, (all) => {
        const totals = totalsOf(
          "send",
          all.map((counts, i) => cell(i, counts)),
        );
        const sum = (numbers: readonly number[]) => numbers.reduce((a, b) => a + b, 0);
        expect(sum(Object.values(totals.classes))).toBe(totals.sections);
        expect(sum(totals.frequencies)).toBe(totals.counted);
        expect(totals.counted + totals.notApplicable + totals.outsideExpertise).toBe(totals.answered);
        expect(totals.answered).toBe(sum(all.flat()));
      }),
    );
  });

  test("are the same in whatever order the cells come", () => {
    const anyOrder = anyCells.chain((all) =>
      fc.tuple(fc.constant(all), fc.shuffledSubarray(all, { minLength: all.length })),
    );
    fc.assert(
      fc.property(anyOrder, ([some, shuffled]) => {
        const totals = (all: number[][]) =>
          totalsOf(
            "send",
            all.map((counts, i) => cell(i, counts)),
          );
        const { alpha, ...rest } = totals(some);
        const { alpha: shuffledAlpha, ...shuffledRest } = totals(shuffled);
        expect(shuffledRest).toEqual(rest);
        if (alpha === null) expect(shuffledAlpha).toBeNull();
        else expect(shuffledAlpha).toBeCloseTo(alpha, 3);
      }),
    );
  });
});

describe("the summary", () => {
  test("is one for each area in the order of the list, each of its own cells as they came", () => {
    const cells = [
      cell(2, [1, 2, 3], "operations"),
      cell(1, [0, 0, 0, 5], "send"),
      cell(1, [5], "operations"),
      cell(2, [0, 5], "send"),
    ];
    expect(summarise(cells)).toEqual([
      { ...totalsOf("send", [cells[1]!, cells[3]!]), cells: [cells[1], cells[3]] },
      { ...totalsOf("progression", []), cells: [] },
      { ...totalsOf("workload", []), cells: [] },
      { ...totalsOf("operations", [cells[0]!, cells[2]!]), cells: [cells[0], cells[2]] },
    ]);
    expect(summarise([]).map(({ area }) => area)).toEqual([...areas]);
  });
});

describe("the order of cells", () => {
  const agreedStrong = cell(1, [0, 0, 0, 5]);
  const agreedWeak = cell(2, [0, 5]);
  const divided = cell(3, [3, 0, 0, 0, 3]);
  const mixed = cell(4, [0, 1, 3, 1, 0]);
  const tooFew = cell(5, [2]);
  const nothing = cell(6, []);
  const cells = [agreedStrong, nothing, tooFew, mixed, divided, agreedWeak];
  const numbers = (of: readonly Cell[]) => of.map(({ section }) => section.number);

  test("is as the cells were made for", () => {
    expect(cells.map((one) => one.class)).toEqual([
      "agreed-strong",
      "too-few",
      "too-few",
      "mixed",
      "divided",
      "agreed-weak",
    ]);
  });

  test("weakest: the lowest median first; those that too few have scored come last, those without a score at the end", () => {
    expect(numbers(inOrder(cells, "weakest"))).toEqual([2, 4, 3, 1, 5, 6]);
  });

  test("weakest: among equal medians the lowest mean first", () => {
    const lower = cell(7, [2, 0, 4, 0, 0]);
    const higher = cell(8, [0, 0, 4, 2, 0]);
    expect([lower.median, higher.median]).toEqual([3, 3]);
    expect(numbers(inOrder([higher, lower], "weakest"))).toEqual([7, 8]);
  });

  test("divided: the divided first, then mixed, then the agreed, then too few; within, the least agreement first", () => {
    expect(numbers(inOrder(cells, "divided"))).toEqual([3, 4, 1, 2, 5, 6]);
    const more = cell(7, [2, 1, 1, 0, 2]);
    expect([more.class, more.agreement! > divided.agreement!]).toEqual(["divided", true]);
    expect(numbers(inOrder([more, ...cells], "divided"))).toEqual([3, 7, 4, 1, 2, 5, 6]);
  });

  test("document: as they came", () => {
    expect(numbers(inOrder(cells, "document"))).toEqual([1, 6, 5, 4, 3, 2]);
  });

  test.each(orders)(
    "%s: loses none, leaves those alike as they came, and changes nothing of what it was given",
    (order) => {
      const given = [...cells, { ...agreedWeak, round: 2 }, { ...tooFew, round: 2 }];
      const before = structuredClone(given);
      const sorted = inOrder(given, order);
      expect(given).toEqual(before);
      expect(new Set(sorted)).toEqual(new Set(given));
      expect(sorted).toHaveLength(given.length);
      const rounds = (number: number) =>
        sorted.filter(({ section }) => section.number === number).map(({ round }) => round);
      expect([rounds(2), rounds(5)]).toEqual([
        [1, 2],
        [1, 2],
      ]);
    },
  );
});

describe("a percentage", () => {
  test.each([
    [0, 8, "0%"],
    [8, 8, "100%"],
    [1, 3, "33%"],
    [2, 3, "67%"],
    [1, 8, "13%"],
    [1, 1_000, "1%"],
    [999, 1_000, "99%"],
    [0, 0, "none asked"],
  ])("of %i in %i is %s", (part, whole, words) => {
    expect(percentage(part, whole)).toBe(words);
  });

  test("is 0% or 100% for nothing or everything, and only there", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 5_000 }), fc.nat(), (whole, any) => {
        const part = any % (whole + 1);
        expect(percentage(part, whole) === "100%").toBe(part === whole);
        expect(percentage(part, whole) === "0%").toBe(part === 0);
      }),
    );
  });
});

test("every class is counted", () => {
  expect(Object.keys(totalsOf("send", []).classes)).toEqual([...agreementClasses]);
});
