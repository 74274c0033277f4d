/** What a comment says of the words it stands on. */
export const commentKinds = ["gap", "wording", "evidence", "duplication", "keep", "other"] as const;

export type CommentKind = (typeof commentKinds)[number];

export const commentKindWords: Record<CommentKind, { name: string; hint: string }> = {
  gap: { name: "Gap", hint: "Something is missing here" },
  wording: { name: "Wording", hint: "The words should change; you can propose your own" },
  evidence: { name: "Evidence", hint: "What the evidence does or does not support" },
  duplication: { name: "Duplication", hint: "This repeats another statement or framework" },
  keep: { name: "Keep", hint: "This is right and should stay" },
  other: { name: "Something else", hint: "Anything that fits none of these" },
};
