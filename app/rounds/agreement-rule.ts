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
  const agreed = inWords(rule.agreedShare);
  const opposed = inWords(rule.opposedShare);
  const divided = inWords(rule.dividedShare);
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
function inWords(share: Share): string {
  if (share.of * 3 === share.in) return "a third";
  if (share.of * 3 === share.in * 2) return "two thirds";
  if ((share.of * 100) % share.in === 0) return `${(share.of * 100) / share.in}%`;
  return `${share.of} in ${share.in}`;
}
