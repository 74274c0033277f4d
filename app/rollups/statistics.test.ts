import { existsSync, readFileSync } from "node:fs";
import { resolve } from "node:path";
import { mean as meanOfValues, median as medianOfValues, quantile as quantileOfValues } from "d3-array";
import fc from "fast-check";
import { alpha as alphaOfRatings } from "krippendorff";
import { describe, expect, test } from "vitest";
import {
  addFrequencies,
  agreementA,
  type Frequencies,
  mean,
  median,
  ordinalAlpha,
  quantile,
  total,
} from "./statistics.ts";

type Rating = number | null;

const countOf = (ratings: readonly Rating[], categories = 5): number[] =>
  Array.from({ length: categories }, (_, index) => ratings.filter((rating) => rating === index + 1).length);

const expand = (frequencies: Frequencies): number[] =>
  frequencies.flatMap((count, index) => Array<number>(count).fill(index + 1));

const anyFrequencies = fc.array(fc.nat(12), { minLength: 3, maxLength: 7 });
const someFrequencies = anyFrequencies.filter((frequencies) => total(frequencies) > 0);

describe("total and addFrequencies", () => {
  test("count what there is", () => {
    expect(total([])).toBe(0);
    expect(total([1, 0, 2, 0, 5])).toBe(8);
    expect(addFrequencies([1, 0, 2], [0, 4, 1])).toEqual([1, 4, 3]);
    expect(addFrequencies([], [1, 2])).toEqual([1, 2]);
    expect(addFrequencies([1, 2], [])).toEqual([1, 2]);
  });

  test("adding loses nothing, in either order", () => {
    fc.assert(
      fc.property(anyFrequencies, anyFrequencies, (a, b) => {
        expect(addFrequencies(a, b)).toEqual(addFrequencies(b, a));
        expect(total(addFrequencies(a, b))).toBe(total(a) + total(b));
      }),
    );
  });
});

describe("median, quantile and mean", () => {
  test("there are none of nothing", () => {
    for (const nothing of [[], [0, 0, 0, 0, 0]]) {
      expect(median(nothing)).toBeNull();
      expect(quantile(nothing, 0.25)).toBeNull();
      expect(mean(nothing)).toBeNull();
    }
  });

  test("the median of an even number is the mean of the two middle values", () => {
    expect(median([1, 0, 0, 0, 1])).toBe(3);
    expect(median([0, 0, 4, 4, 0])).toBe(3.5);
    expect(median([0, 0, 4, 5, 0])).toBe(4);
  });

  test("quartiles interpolate linearly, type 7", () => {
    expect([0.25, 0.5, 0.75].map((p) => quantile([1, 1, 1, 1, 0], p))).toEqual([1.75, 2.5, 3.25]);
    expect([0.25, 0.5, 0.75].map((p) => quantile([0, 2, 1, 1, 1], p))).toEqual([2, 3, 4]);
  });

  test("a share beyond 0 to 1 is refused", () => {
    for (const p of [-0.1, 1.1, Number.NaN]) expect(() => quantile([1, 1, 1], p)).toThrow(RangeError);
  });

  test("ten million values cost no more than ten", () => {
    const many = [1, 2, 3, 3, 1].map((count) => count * 1_000_000);
    expect(median(many)).toBe(3);
    expect(mean(many)).toBe(3.1);
  });

  test("equal what d3-array makes of the values written out", () => {
    fc.assert(
      fc.property(someFrequencies, fc.double({ min: 0, max: 1, noNaN: true }), (frequencies, p) => {
        const values = expand(frequencies);
        expect(quantile(frequencies, p)).toBeCloseTo(quantileOfValues(values, p)!, 12);
        expect(quantile(frequencies, 0.25)).toBe(quantileOfValues(values, 0.25));
        expect(quantile(frequencies, 0.75)).toBe(quantileOfValues(values, 0.75));
        expect(median(frequencies)).toBe(medianOfValues(values));
        expect(mean(frequencies)).toBe(meanOfValues(values));
      }),
    );
  });
});

describe("van der Eijk's agreement A", () => {
  test.each<[Frequencies, number]>([
    [[30, 40, 210, 130, 530, 50, 10], 0.6113333],
    [[2, 0, 1, 1], 0.0833333],
  ])("of %j is %d, as published", (frequencies, published) => {
    expect(agreementA(frequencies)).toBeCloseTo(published, 7);
  });

  test("has its three landmarks without floating dust", () => {
    expect(agreementA([2, 0, 0, 0, 2])).toBe(-1);
    expect(agreementA([7, 0, 0, 0, 0, 0, 7])).toBe(-1);
    expect(agreementA([1, 1, 1, 1])).toBe(0);
    expect(agreementA([3, 3, 3, 3, 3])).toBe(0);
    expect(agreementA([4, 0, 0, 0])).toBe(1);
    expect(agreementA([0, 0, 11, 0, 0])).toBe(1);
  });

  test("there is none of nothing, and none on fewer than three categories", () => {
    expect(agreementA([0, 0, 0, 0, 0])).toBeNull();
    expect(() => agreementA([1, 1])).toThrow(RangeError);
  });

  test("equals the definition, taken one case and one triple at a time", () => {
    fc.assert(
      fc.property(someFrequencies, (frequencies) => {
        expect(agreementA(frequencies)).toBeCloseTo(agreementByDefinition(frequencies), 10);
      }),
    );
  });

  test("lies from -1 to 1", () => {
    fc.assert(
      fc.property(someFrequencies, (frequencies) => {
        expect(agreementA(frequencies)).toBeGreaterThanOrEqual(-1);
        expect(agreementA(frequencies)).toBeLessThanOrEqual(1);
      }),
    );
  });

  test("is the same, to the last digit, with the categories reversed or every count multiplied", () => {
    fc.assert(
      fc.property(someFrequencies, fc.integer({ min: 1, max: 1000 }), (frequencies, factor) => {
        expect(agreementA(frequencies.toReversed())).toBe(agreementA(frequencies));
        expect(agreementA(frequencies.map((count) => count * factor))).toBe(agreementA(frequencies));
      }),
    );
  });
});

describe("Krippendorff's ordinal alpha", () => {
  const dataC = [
    [3, 0, 0, 0, 0],
    [0, 3, 1, 0, 0],
    [0, 0, 4, 0, 0],
    [0, 0, 4, 0, 0],
    [0, 4, 0, 0, 0],
    [1, 1, 1, 1, 0],
    [0, 0, 0, 4, 0],
    [3, 1, 0, 0, 0],
    [0, 4, 0, 0, 0],
    [0, 0, 0, 0, 3],
    [2, 0, 0, 0, 0],
    [0, 0, 1, 0, 0],
  ];

  test("of Krippendorff's data C is 0.815, as published", () => {
    expect(ordinalAlpha(dataC)).toBeCloseTo(0.8153875037548813, 12);
  });

  test("is 1 when every unit agrees within itself and the units differ", () => {
    expect(
      ordinalAlpha([
        [0, 3, 0, 0, 0],
        [0, 0, 0, 0, 2],
      ]),
    ).toBe(1);
  });

  test("is not calculable when nothing can be paired or nothing varies", () => {
    expect(ordinalAlpha([])).toBeNull();
    expect(ordinalAlpha([[0, 0, 0, 0, 0]])).toBeNull();
    expect(
      ordinalAlpha([
        [1, 0, 0, 0, 0],
        [0, 0, 0, 0, 1],
      ]),
    ).toBeNull();
    expect(
      ordinalAlpha([
        [0, 0, 0, 4, 0],
        [0, 0, 0, 3, 0],
      ]),
    ).toBeNull();
  });

  test("drops a unit with a single value, even where only that value would vary", () => {
    expect(
      ordinalAlpha([
        [0, 0, 0, 4, 0],
        [1, 0, 0, 0, 0],
      ]),
    ).toBeNull();
    expect(ordinalAlpha([...dataC, [0, 0, 0, 0, 1]])).toBe(ordinalAlpha(dataC));
  });

  const rating = fc.option(fc.integer({ min: 1, max: 5 }), { nil: null, freq: 4 });
  const unitsOfRatings = fc
    .integer({ min: 2, max: 8 })
    .chain((raters) =>
      fc.array(fc.array(rating, { minLength: raters, maxLength: raters }), { minLength: 1, maxLength: 12 }),
    );

  test("equals the krippendorff package, with missing values", () => {
    fc.assert(
      fc.property(unitsOfRatings, (units) => {
        const ours = ordinalAlpha(units.map((unit) => countOf(unit)));
        const theirs = alphaByPackage(units);
        if (ours === null) expect(theirs).toBeNaN();
        else expect(ours).toBeCloseTo(theirs, 10);
      }),
      { numRuns: 300 },
    );
  });

  test("does not depend on the order of the units", () => {
    const shuffled = unitsOfRatings.chain((units) =>
      fc.tuple(
        fc.constant(units),
        fc.shuffledSubarray(units, { minLength: units.length, maxLength: units.length }),
      ),
    );
    fc.assert(
      fc.property(shuffled, ([units, permuted]) => {
        const before = ordinalAlpha(units.map((unit) => countOf(unit)));
        const after = ordinalAlpha(permuted.map((unit) => countOf(unit)));
        if (before === null) expect(after).toBeNull();
        else expect(after).toBeCloseTo(before, 12);
      }),
    );
  });
});

type PublishedVectors = {
  krippendorff_alpha: { dataset_C: { units_rows: Rating[][]; expected: { ordinal: number } } };
  van_der_eijk_A: { cases: { freq: number[]; A: number }[] };
  quartiles_type_7: { values: number[]; q1: number; median: number; q3: number }[];
};

const publishedFile = resolve(process.cwd(), "../shared/statistics.json");
const publishedIsHere = existsSync(publishedFile);
if (!publishedIsHere) console.warn(`SKIPPED: the published vectors are not at ${publishedFile}`);

describe.skipIf(!publishedIsHere)("the published vectors", () => {
  const published = (): PublishedVectors => JSON.parse(readFileSync(publishedFile, "utf8"));

  test("alpha", () => {
    const { units_rows, expected } = published().krippendorff_alpha.dataset_C;
    expect(ordinalAlpha(units_rows.map((row) => countOf(row)))).toBeCloseTo(expected.ordinal, 12);
  });

  test("agreement A", () => {
    for (const { freq, A } of published().van_der_eijk_A.cases) expect(agreementA(freq)).toBeCloseTo(A, 7);
  });

  test("quartiles", () => {
    for (const { values, q1, median: middle, q3 } of published().quartiles_type_7) {
      const frequencies = countOf(values);
      expect(quantile(frequencies, 0.25)).toBe(q1);
      expect(median(frequencies)).toBe(middle);
      expect(quantile(frequencies, 0.75)).toBe(q3);
    }
  });
});

/** A as the paper words it: peel layers off one at a time, look at every triple, no algebra. */
function agreementByDefinition(frequencies: Frequencies): number {
  const K = frequencies.length;
  const n = total(frequencies);
  let left = [...frequencies];
  let A = 0;
  while (total(left) > 0) {
    const thickness = Math.min(...left.filter((count) => count > 0));
    const pattern = left.map((count) => (count > 0 ? 1 : 0));
    const S = total(pattern);
    A += ((thickness * S) / n) * agreementOfPatternByDefinition(pattern, K, S);
    left = left.map((count) => (count > 0 ? count - thickness : 0));
  }
  return A;
}

function agreementOfPatternByDefinition(pattern: readonly number[], K: number, S: number): number {
  if (S === 1) return 1;
  if (S === K) return 0;
  let TU = 0;
  let TDU = 0;
  for (let i = 0; i < K; i++) {
    for (let j = i + 1; j < K; j++) {
      for (let k = j + 1; k < K; k++) {
        const triple = `${pattern[i]}${pattern[j]}${pattern[k]}`;
        if (triple === "110" || triple === "011") TU++;
        if (triple === "101") TDU++;
      }
    }
  }
  const U = ((K - 2) * TU - (K - 1) * TDU) / ((K - 2) * (TU + TDU));
  return U * (1 - (S - 1) / (K - 1));
}

/** The krippendorff package on the same ratings, given the ordinal metric as Krippendorff words it. */
function alphaByPackage(units: readonly (readonly Rating[])[]): number {
  const pairable = units.filter((unit) => unit.filter((value) => value !== null).length >= 2);
  const n = (g: number) => pairable.flat().filter((value) => value === g).length;
  const ordinalMetric = (c: number, k: number): number => {
    let sum = -(n(c) + n(k)) / 2;
    for (let g = Math.min(c, k); g <= Math.max(c, k); g++) sum += n(g);
    return sum ** 2;
  };
  const raters = units[0]?.map((_, rater) => units.map((unit) => unit[rater] ?? undefined)) ?? [];
  return alphaOfRatings(raters, ordinalMetric);
}
