/**
 * Statistics of ordered categories, worked out from counts alone: nothing here ever expands the counts into
 * values, so ten thousand cost what eight cost. The k-th count belongs to the value k (1, 2, … K).
 *
 * Undefined figures are `null`, never NaN and never 0.
 */

/** How often each ordered category 1…K occurs: K whole numbers, none negative. */
export type Frequencies = readonly number[];

/** n, the number of values counted. */
export function total(frequencies: Frequencies): number {
  return frequencies.reduce((sum, count) => sum + count, 0);
}

/** The counts of both together. A category that one of them lacks counts as 0 there, so `[]` adds nothing. */
export function addFrequencies(a: Frequencies, b: Frequencies): number[] {
  const longer = a.length >= b.length ? a : b;
  return longer.map((_, index) => (a[index] ?? 0) + (b[index] ?? 0));
}

/** The middle value, or the mean of the two middle values, 1…K; null at n = 0. */
export function median(frequencies: Frequencies): number | null {
  return quantile(frequencies, 0.5);
}

/**
 * The value below which the share `p` (0…1) of the values lies, 1…K; null at n = 0. Linear interpolation
 * between the two values nearest to rank (n − 1)p: "type 7" of Hyndman and Fan (1996), the default of R.
 */
export function quantile(frequencies: Frequencies, p: number): number | null {
  if (!(p >= 0 && p <= 1)) throw new RangeError(`A quantile is asked for a share from 0 to 1, not ${p}`);
  const n = total(frequencies);
  if (n === 0) return null;
  const rank = (n - 1) * p;
  const below = valueAtRank(frequencies, Math.floor(rank));
  const above = valueAtRank(frequencies, Math.ceil(rank));
  return below + (above - below) * (rank - Math.floor(rank));
}

/** The value that stands at a rank (0…n − 1) when all values are lined up from lowest to highest. */
function valueAtRank(frequencies: Frequencies, rank: number): number {
  let passed = 0;
  const index = frequencies.findIndex((count) => {
    passed += count;
    return passed > rank;
  });
  return index + 1;
}

/** The arithmetic mean of the values, 1…K; null at n = 0. */
export function mean(frequencies: Frequencies): number | null {
  const n = total(frequencies);
  if (n === 0) return null;
  return frequencies.reduce((sum, count, index) => sum + count * (index + 1), 0) / n;
}

/**
 * Agreement A: 1 when one category holds everything, 0 when all hold the same, −1 when the two ends hold half
 * each; null at n = 0. Needs K ≥ 3.
 *
 * C. van der Eijk (2001), "Measuring agreement in ordered rating scales", Quality & Quantity 35(3), 325–341.
 * The frequencies are cut into layers, in each of which every category is either filled to the same height or
 * empty; A is the mean of the layers' agreements, each weighted by its share of the cases. It is summed as an
 * exact fraction and divided once, so a true 0 is 0, and neither scaling nor reversing the counts moves a digit.
 */
export function agreementA(frequencies: Frequencies): number | null {
  if (frequencies.length < 3) throw new RangeError("Agreement A needs at least three categories");
  const n = total(frequencies);
  if (n === 0) return null;
  const sum = layersOf(frequencies)
    .map(({ cases, filled }) => times(cases, agreementOfPattern(filled)))
    .reduce(plus);
  return sum.numerator / (sum.denominator * n);
}

type Layer = { cases: number; filled: readonly boolean[] };

/** The layers of a set of frequencies, from the ground up: one for each height at which some category ends. */
function layersOf(frequencies: Frequencies): Layer[] {
  const heights = [...new Set(frequencies)].filter((count) => count > 0).sort((a, b) => a - b);
  return heights.map((height, index) => {
    const filled = frequencies.map((count) => count >= height);
    const thickness = height - (heights[index - 1] ?? 0);
    return { cases: thickness * countFilled(filled), filled };
  });
}

/**
 * The agreement of one layer: U · (1 − (S − 1)/(K − 1)), where S of the K categories are filled and
 * U = ((K − 2)·TU − (K − 1)·TDU) / ((K − 2)·(TU + TDU)). TU counts the ordered triples of categories that are
 * unimodal (filled filled empty, or empty filled filled), TDU those that are not (filled empty filled).
 *
 * Each triple is one empty category and one pair of filled ones, so TU + TDU = (K − S) · S(S − 1)/2, and K − S
 * cancels against 1 − (S − 1)/(K − 1) = (K − S)/(K − 1). A layer with one filled category agrees wholly; one
 * with all of them filled has no triples and comes out as 0.
 */
function agreementOfPattern(filled: readonly boolean[]): Fraction {
  const K = filled.length;
  const S = countFilled(filled);
  if (S === 1) return { numerator: 1, denominator: 1 };

  let unimodal = 0;
  let bimodal = 0;
  let before = 0;
  for (const isFilled of filled) {
    if (isFilled) {
      before += 1;
    } else {
      const after = S - before;
      unimodal += pairsAmong(before) + pairsAmong(after);
      bimodal += before * after;
    }
  }
  return {
    numerator: (K - 2) * unimodal - (K - 1) * bimodal,
    denominator: (K - 2) * (K - 1) * pairsAmong(S),
  };
}

function countFilled(filled: readonly boolean[]): number {
  return filled.filter(Boolean).length;
}

function pairsAmong(things: number): number {
  return (things * (things - 1)) / 2;
}

/**
 * Krippendorff's α with the ordinal metric, at most 1 (1 perfect, 0 no better than chance, below 0 worse); null,
 * "not calculable", when fewer than two categories occur among the values that can be paired.
 *
 * Each unit is the frequencies of the values it received: raters are interchangeable in the coincidence matrix,
 * so counts are all it needs, and a missing value is simply not counted. Units with fewer than two values
 * cannot be paired and are dropped.
 *
 * K. Krippendorff (2011), "Computing Krippendorff's Alpha-Reliability": α = 1 − Do/De, where the squared
 * distance of c and k is (the sum of n_g for g from c to k, less (n_c + n_k)/2)², which is the squared
 * difference of the mid-ranks of c and k among all n pairable values.
 */
export function ordinalAlpha(units: readonly Frequencies[]): number | null {
  const pairable = units.filter((unit) => total(unit) >= 2);
  const pooled = pairable.reduce<Frequencies>(addFrequencies, []);
  const ranks = doubledMidRanks(pooled);

  const variation = spread(pooled, ranks);
  if (variation === 0) return null;

  const expected = variation / (total(pooled) - 1);
  const observed = pairable.reduce((sum, unit) => sum + spread(unit, ranks) / (total(unit) - 1), 0);
  return 1 - observed / expected;
}

/** Twice the mid-rank of each category, whole numbers; the factor cancels in Do/De. */
function doubledMidRanks(frequencies: Frequencies): number[] {
  let below = 0;
  return frequencies.map((count) => {
    const doubled = 2 * below + count;
    below += count;
    return doubled;
  });
}

/** The squared distances of all pairs of values, summed. */
function spread(frequencies: Frequencies, positions: readonly number[]): number {
  let sum = 0;
  frequencies.forEach((count, high) => {
    for (let low = 0; low < high; low++) {
      sum += count * frequencies[low]! * (positions[high]! - positions[low]!) ** 2;
    }
  });
  return sum;
}

type Fraction = { numerator: number; denominator: number };

function times(factor: number, fraction: Fraction): Fraction {
  return { numerator: factor * fraction.numerator, denominator: fraction.denominator };
}

function plus(a: Fraction, b: Fraction): Fraction {
  const common = greatestCommonDivisor(a.denominator, b.denominator);
  return {
    numerator: a.numerator * (b.denominator / common) + b.numerator * (a.denominator / common),
    denominator: a.denominator * (b.denominator / common),
  };
}

function greatestCommonDivisor(a: number, b: number): number {
  return b === 0 ? a : greatestCommonDivisor(b, a % b);
}
