import {
  type AgreementClass,
  type AgreementRule,
  type Share,
  standardRule,
} from "#app/rounds/agreement-rule.ts";

/** The class of the counts of the scores 1…5. A cell in which nothing is counted is always `too-few`. */
export function classify(frequencies: readonly number[], rule: AgreementRule = standardRule): AgreementClass {
  const [inadequate = 0, weak = 0, , good = 0, strong = 0] = frequencies;
  const low = inadequate + weak;
  const high = good + strong;
  const counted = frequencies.reduce((sum, count) => sum + count, 0);

  if (counted === 0 || counted < rule.minimumCounted) return "too-few";
  if (isAgreed(high, low, counted, rule)) return "agreed-strong";
  if (isAgreed(low, high, counted, rule)) return "agreed-weak";
  if (isDivided(high, low, counted, rule)) return "divided";
  return "mixed";
}

function isAgreed(favoured: number, opposed: number, counted: number, rule: AgreementRule): boolean {
  return isAtLeast(rule.agreedShare, favoured, counted) && !isAtLeast(rule.opposedShare, opposed, counted);
}

function isDivided(high: number, low: number, counted: number, rule: AgreementRule): boolean {
  return isAtLeast(rule.dividedShare, high, counted) && isAtLeast(rule.dividedShare, low, counted);
}

/** Whether `part` of `whole` is at least the share, cross-multiplied so that nothing is divided or rounded. */
function isAtLeast(share: Share, part: number, whole: number): boolean {
  return part * share.in >= share.of * whole;
}
