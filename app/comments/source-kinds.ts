/** What a source of evidence is. */
export const sourceKinds = [
  "systematic-review",
  "study",
  "case-study",
  "survey",
  "guidance",
  "statistics",
  "other",
] as const;

export type SourceKind = (typeof sourceKinds)[number];

export const sourceKindNames: Record<SourceKind, string> = {
  "systematic-review": "Systematic review",
  study: "Study",
  "case-study": "Case study",
  survey: "Survey",
  guidance: "Guidance",
  statistics: "Statistics",
  other: "Something else",
};
