/** The two kinds of statement in DfE's frameworks: what the evidence says, and what to do. */
export const statementKinds = ["learn-that", "learn-how-to"] as const;

export type StatementKind = (typeof statementKinds)[number];

export const statementKindHeadings: Record<StatementKind, string> = {
  "learn-that": "Learn that…",
  "learn-how-to": "Learn how to…",
};
