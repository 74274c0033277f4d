import type { Disposition } from "./dispositions.ts";

/** What DfE does with a comment, and why. */
export type Decision = { disposition: Disposition; reason: string };

/** The newest of a comment. */
export type Answered = Decision & {
  id: number;
  /** The finding it was taken from. */
  findingId: number | null;
  /** The official's name; null where the service itself decided. */
  by: string | null;
  at: number;
};

export const longestDispositionReason = 2_000;

/** What an official saw of a comment when they opened a form about it: its words, and what had been answered. */
export function seenAs(comment: { version: number }, answered: { id: number } | undefined): string {
  return `${comment.version}.${answered?.id ?? 0}`;
}

/** "120 of 310 comments answered" */
export function progressInWords(answered: number, all: number): string {
  if (all === 0) return "There are no comments";
  return `${answered.toLocaleString("en-GB")} of ${all.toLocaleString("en-GB")} ${all === 1 ? "comment" : "comments"} answered`;
}
