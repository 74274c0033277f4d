import { counted } from "#app/ui/counting.ts";

/** What of a round is not explained yet. */
export type Unexplained = {
  /** Comments without an answer of DfE. */
  unanswered: number;
  /** Of those, the ones that no finding cites. */
  unused: number;
  /** Findings that rest on one person and do not say why they stand, and findings that are not signed off. */
  onOnePerson: number;
  unsigned: number;
};

/** What keeps the review of a round from being complete, each as a sentence; none: it can be declared complete. */
export function whatIsUnexplained({ unanswered, unused, onOnePerson, unsigned }: Unexplained): string[] {
  const line = (n: number, what: string, many: string, said: string, saidOfMany: string) =>
    n === 0 ? [] : [`${counted(n, what, many)} ${n === 1 ? said : saidOfMany}.`];
  return [
    ...line(
      unanswered,
      "comment",
      "comments",
      "has no disposition and reason",
      "have no disposition and reason",
    ),
    ...line(
      unused,
      "comment",
      "comments",
      "is cited by no finding, and nothing says why",
      "are cited by no finding, and nothing says why",
    ),
    ...line(
      onOnePerson,
      "finding",
      "findings",
      "rests on one person and does not say why it stands",
      "rest on one person and do not say why they stand",
    ),
    ...line(unsigned, "finding", "findings", "is not signed off", "are not signed off"),
  ];
}
