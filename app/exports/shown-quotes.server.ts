import { gapInWords } from "#app/comments/places.ts";
import type { ReviewComment } from "#app/findings/review-comments.server.ts";
import { frameworkLabel } from "#app/framework/frameworks.ts";
import type { Reader } from "#app/people/permissions.ts";
import type { Flag } from "./quote.ts";
import { groupsOfAuthors } from "./quote-groups.server.ts";
import type { QuoteState } from "./quote-states.ts";
import type { Quote } from "./quotes.server.ts";
import type { Redacted } from "./redaction.ts";
import { sharedGroupInWords } from "./shared-group.ts";

/** A quote as its page shows it. */
export type ShownQuote = {
  id: string;
  version: number;
  where: string;
  round: string;
  author: string | null;
  isWithdrawn: boolean;
  quote: string | null;
  body: string;
  proposedWording: string | null;
  flags: Flag[];
  redacted: Redacted[];
  lost: { id: number; words: string; reason: string }[];
  state: QuoteState | null;
  /** How many share the group of its author, where the reader may know it. */
  group: string | null;
};

export function shownQuotes(reader: Reader, quotes: readonly Quote[], now: number): ShownQuote[] {
  const groups = groupsOfAuthors(
    reader,
    quotes.map(({ comment }) => comment.id),
    now,
  );
  return quotes.map(({ comment, flags, redacted, lost, state }) => {
    const { id, version, author, isWithdrawn, quote, body, proposedWording } = comment;
    const group = groups.get(id);
    return {
      ...{ id, version, author, isWithdrawn, quote, body, proposedWording, flags, redacted, state },
      where: whereInWords(comment),
      round: comment.round.title,
      lost: lost.map(({ id, words, reason }) => ({ id, words, reason })),
      group: group ? sharedGroupInWords(group) : null,
    };
  });
}

function whereInWords({ framework, section, statement, gap }: ReviewComment): string {
  return [
    `${frameworkLabel(framework.code)} ${section ? `section ${section.number}` : "as a whole"}`,
    ...(gap === null ? (statement ? [`statement ${statement.code}`] : []) : [gapInWords(gap)]),
  ].join(", ");
}
