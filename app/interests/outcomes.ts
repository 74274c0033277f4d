/** What a lead official decides for an interest, the mildest first. */
export const interestOutcomes = ["declare-only", "comment-only", "excluded"] as const;

export type InterestOutcome = (typeof interestOutcomes)[number];

export const interestOutcomeWords: Record<InterestOutcome, { name: string; hint: string }> = {
  "declare-only": {
    name: "Declare only",
    hint: "The member scores and comments. Officials see the interest beside what they write",
  },
  "comment-only": {
    name: "May comment but not score",
    hint: "The member reads and comments. Scores they gave before are kept, and no longer count",
  },
  excluded: {
    name: "Excluded",
    hint: "The member neither scores nor comments, and does not see others’ comments. What they gave before is kept, and no longer counts",
  },
};
