import { everyReviewComment, type ReviewComment } from "#app/findings/review-comments.server.ts";
import { interestsFor } from "#app/interests/interest.server.ts";
import type { Reader } from "#app/people/permissions.ts";
import { allNames } from "#app/people/person.server.ts";
import { type Flag, givesAway, type Known } from "./quote.ts";
import type { QuoteState } from "./quote-states.ts";
import {
  type CommentText,
  type Redacted,
  type Redaction,
  redactedIn,
  textOf,
  withheld,
  withoutRedacted,
} from "./redaction.ts";
import { type Decided, decided } from "./redactions.server.ts";

/** As much of a comment as its words leave with. */
export type Quotable = CommentText & {
  id: string;
  version: number;
  quote: string | null;
  statement?: { text: string } | null;
};

/** The words of a comment as they leave the service without names. */
export type Published = CommentText & {
  /** Why words are left out. */
  redactions: { reason: string }[];
  /** What could give its author away and that nobody has looked at: offsets in its text before anything is left out. */
  readonly flags: Flag[];
};

/** How the words of each comment leave the service where nobody is named. */
export function publishable(reader: Reader, now: number): (comment: Quotable) => Published {
  const decisions = decided(reader, now);
  let known: Known | null = null;
  return (comment) => {
    const read = readWith(comment, decisions);
    const told = read.isWithheld ? withheld(comment) : withoutRedacted(comment, read.redacted);
    return {
      ...told,
      redactions: (read.isWithheld ? read.lost : read.redacted).map(({ reason }) => ({ reason })),
      // To look takes a while, and not every export asks.
      get flags() {
        known ??= knownTo(reader);
        return read.isKept || read.isWithheld ? [] : flagsLeft(comment, read.redacted, known);
      },
    };
  };
}

/** A comment whose words could give its author away, or of which some are redacted. */
export type FlaggedQuote = {
  comment: ReviewComment;
  /** What could, and is not redacted: offsets in the comment's text. */
  flags: Flag[];
  redacted: Redacted[];
  /** Redactions whose words are there no more, until somebody has looked: so long the comment is withheld. */
  lost: Redaction[];
  state: QuoteState;
};

/** All of them, by round, framework and section, in reading order. What is withdrawn leaves too, marked as such. */
export function flaggedQuotes(reader: Reader, now: number): FlaggedQuote[] {
  return quotesAmong(everyReviewComment(reader, now), reader, now).flatMap(({ state, ...quote }) =>
    state === null ? [] : [{ ...quote, state }],
  );
}

/** One comment with what could give its author away; its state is null where there is nothing to look at. */
export type Quote = Omit<FlaggedQuote, "state"> & { state: QuoteState | null };

export function quoteOf(reader: Reader, commentId: string, now: number): Quote | undefined {
  const comment = commentToQuote(reader, commentId, now);
  return comment && quotesAmong([comment], reader, now)[0];
}

export function commentToQuote(reader: Reader, commentId: string, now: number): ReviewComment | undefined {
  return everyReviewComment(reader, now).find(({ id }) => id === commentId);
}

function quotesAmong(comments: readonly ReviewComment[], reader: Reader, now: number): Quote[] {
  const decisions = decided(reader, now);
  const known = knownTo(reader);
  return comments.map((comment) => {
    const { redacted, lost, isKept, isWithheld } = readWith(comment, decisions);
    const flags = flagsLeft(comment, redacted, known);
    const isOpen = isWithheld || (flags.length > 0 && !isKept);
    const settled = redacted.length > 0 ? "redacted" : flags.length > 0 && isKept ? "kept" : null;
    return { comment, flags, redacted, lost: isWithheld ? lost : [], state: isOpen ? "open" : settled };
  });
}

function readWith(comment: Quotable, { redactions, isKept }: Decided) {
  const found = redactedIn(comment, redactions.get(comment.id) ?? []);
  const isLookedAt = isKept(comment.id, comment.version);
  return { ...found, isKept: isLookedAt, isWithheld: found.lost.length > 0 && !isLookedAt };
}

/** What could give the author away in the words that are not redacted. */
function flagsLeft(comment: Quotable, redacted: readonly Redacted[], known: Known): Flag[] {
  return flagsIn(comment, known).filter(
    (flag) => !redacted.some(({ start, end }) => start <= flag.start && flag.end <= end),
  );
}

/** The words of a version never change, so that they are gone through once for as long as the same names are known. */
const looked = new WeakMap<Known, Map<string, Flag[]>>();

function flagsIn(comment: Quotable, known: Known): Flag[] {
  const seen = looked.get(known) ?? new Map<string, Flag[]>();
  looked.set(known, seen);
  const framework = [comment.quote, comment.statement?.text].filter(Boolean).join("\n");
  const key = JSON.stringify([comment.id, comment.version, framework]);
  const found = seen.get(key) ?? givesAway(textOf(comment), known, framework);
  seen.set(key, found);
  return found;
}

let lastKnown: Known = { names: [], organisations: [] };

/** Whose names and which organisations the reader's service knows; interests as far as the reader may read them. */
function knownTo(reader: Reader): Known {
  const versions = interestsFor(reader).flatMap((interest) => interest.versions);
  const known = { names: allNames(), organisations: versions.map(({ organisation }) => organisation) };
  if (JSON.stringify(known) !== JSON.stringify(lastKnown)) lastKnown = known;
  return lastKnown;
}
