// The rule by which a cell is classed. It belongs to the round, and is frozen when the round opens.

export const agreementClasses = ["agreed-strong", "agreed-weak", "divided", "mixed", "too-few"] as const;
export type AgreementClass = (typeof agreementClasses)[number];

export const agreementClassNames: Record<AgreementClass, string> = {
  "agreed-strong": "Agreed strong",
  "agreed-weak": "Agreed weak",
  divided: "Divided",
  mixed: "Mixed",
  "too-few": "Too few",
};

/** A share in whole numbers: 70% is 7 of 10, a third is 1 of 3. */
export type Share = { of: number; in: number };

/**
 * The rule by which a cell is classed. High is a score of 4 or 5, low a score of 1 or 2.
 * - `minimumCounted`: with fewer counted scores than this there is no class;
 * - `agreedShare`: agreed needs at least this share at one end…
 * - `opposedShare`: …and less than this share at the other;
 * - `dividedShare`: divided needs at least this share at each end.
 */
export type AgreementRule = {
  minimumCounted: number;
  agreedShare: Share;
  opposedShare: Share;
  dividedShare: Share;
};

export const standardRule: AgreementRule = {
  minimumCounted: 5,
  agreedShare: { of: 7, in: 10 },
  opposedShare: { of: 15, in: 100 },
  dividedShare: { of: 1, in: 3 },
};

/** The rule in plain English, one line for each class in the order in which they are tried. */
export function ruleInWords(rule: AgreementRule): string[] {
  const agreed = shareInWords(rule.agreedShare);
  const opposed = shareInWords(rule.opposedShare);
  const divided = shareInWords(rule.dividedShare);
  const names = agreementClassNames;
  return [
    "High is a score of 4 or 5, low is a score of 1 or 2. Shares are of all counted scores, and are not rounded.",
    `${names["too-few"]}: the number of counted scores is below ${rule.minimumCounted}.`,
    `${names["agreed-strong"]}: at least ${agreed} are high and less than ${opposed} are low.`,
    `${names["agreed-weak"]}: at least ${agreed} are low and less than ${opposed} are high.`,
    `${names.divided}: at least ${divided} are high and at least ${divided} are low.`,
    `${names.mixed}: anything else.`,
  ];
}

/** "70%", "a third", or "2 in 7" where no whole percentage says it exactly. */
export function shareInWords(share: Share): string {
  if (share.of * 3 === share.in) return "a third";
  if (share.of * 3 === share.in * 2) return "two thirds";
  if ((share.of * 100) % share.in === 0) return `${(share.of * 100) / share.in}%`;
  return `${share.of} in ${share.in}`;
}

/** A share as a lead official writes it: a whole percentage, with or without its sign, or a third. Null: neither. */
export function readShare(text: string): Share | null {
  if (/^(a third|one third|1\/3)$/i.test(text)) return { of: 1, in: 3 };
  const percentage = /^(\d{1,3}) ?%?$/.exec(text)?.[1];
  return percentage === undefined ? null : { of: Number(percentage), in: 100 };
}

/**
 * What is wrong with a rule, by the part that has to change. A rule without problems sorts every cell into one class,
 * whatever the order in which the classes are tried: agreed is more than half, divided at most half at each end, and
 * who is opposed in an agreed cell is fewer than make a cell divided.
 */
export function problemsWithRule(rule: AgreementRule): Partial<Record<keyof AgreementRule, string>> {
  const { minimumCounted, agreedShare, opposedShare, dividedShare } = rule;
  const half: Share = { of: 1, in: 2 };
  const whole: Share = { of: 1, in: 1 };
  const problems: Partial<Record<keyof AgreementRule, string>> = {};
  if (!Number.isInteger(minimumCounted) || minimumCounted < 1 || minimumCounted > mostCounted) {
    problems.minimumCounted = `Fewest scores for a class must be a whole number from 1 to ${mostCounted}`;
  }
  if (isAtMost(agreedShare, half) || !isAtMost(agreedShare, whole)) {
    problems.agreedShare =
      "Share for agreed must be more than 50% and at most 100%, or a cell could be agreed strong and agreed weak at once";
  }
  if (dividedShare.of === 0 || !isAtMost(dividedShare, half)) {
    problems.dividedShare =
      "Share for divided must be from 1% to 50%: no more than half can be at each of two ends";
  }
  if (opposedShare.of === 0 || !isAtMost(opposedShare, dividedShare)) {
    problems.opposedShare =
      "Share opposed must be at least 1% and no more than the share for divided, or a cell could be agreed and divided at once";
  }
  return problems;
}

const mostCounted = 100;

/** Cross-multiplied, so that nothing is divided or rounded. */
function isAtMost(a: Share, b: Share): boolean {
  return a.of * b.in <= b.of * a.in;
}
