import { type AnchorResult, anchorBetween, anchorQuote } from "#app/comments/anchor.ts";

// What of a comment is left out where its words leave without names. Its own words and its proposal are one text here,
// a line apart; the quoted words of the framework are no part of it.

export type CommentText = { body: string; proposedWording: string | null };

/** A redaction that nobody has lifted. */
export type Redaction = {
  id: number;
  /** The version of the comment whose text the offsets are of. */
  version: number;
  start: number;
  end: number;
  words: string;
  reason: string;
};

/** Words that are left out, as they stand in the text now. */
export type Redacted = { start: number; end: number; reason: string };

export function textOf({ body, proposedWording }: CommentText): string {
  return proposedWording === null ? body : `${body}\n${proposedWording}`;
}

/**
 * Where redactions stand in a comment's text. Those of another version are found again by their words, wherever these
 * stand; `lost` are those whose words are there no more.
 */
export function redactedIn(
  comment: CommentText & { version: number },
  redactions: readonly Redaction[],
): { redacted: Redacted[]; lost: Redaction[] } {
  const text = textOf(comment);
  const found = redactions.map((one) => ({ one, places: placesNow(one, text, comment.version) }));
  return {
    redacted: together(
      found.flatMap(({ one: { reason }, places }) => places.map((place) => ({ ...place, reason }))),
    ),
    lost: found.flatMap(({ one, places }) => (places.length === 0 ? [one] : [])),
  };
}

function placesNow({ version, start, end, words }: Redaction, text: string, current: number) {
  if (version === current && text.slice(start, end) === words) return [{ start, end }];
  const places: { start: number; end: number }[] = [];
  for (let at = text.indexOf(words); at !== -1; at = text.indexOf(words, at + words.length))
    places.push({ start: at, end: at + words.length });
  return places;
}

/** Passages that overlap become one, with the reasons of both. */
function together(passages: readonly Redacted[]): Redacted[] {
  const merged: { start: number; end: number; reasons: Set<string> }[] = [];
  for (const { start, end, reason } of passages.toSorted((a, b) => a.start - b.start || b.end - a.end)) {
    const last = merged.at(-1);
    if (last && start < last.end) {
      last.end = Math.max(last.end, end);
      last.reasons.add(reason);
    } else merged.push({ start, end, reasons: new Set([reason]) });
  }
  return merged.map(({ start, end, reasons }) => ({ start, end, reason: [...reasons].join("; ") }));
}

/** The comment's text with each passage replaced by the reason why it is not told. */
export function withoutRedacted(comment: CommentText, redacted: readonly Redacted[]): CommentText {
  const { body, proposedWording } = comment;
  const ofProposal = body.length + 1;
  const from = (offset: number) =>
    redacted.flatMap(({ start, end, reason }) =>
      start >= ofProposal === offset > 0 ? [{ start: start - offset, end: end - offset, reason }] : [],
    );
  return {
    body: replaced(body, from(0)),
    proposedWording: proposedWording === null ? null : replaced(proposedWording, from(ofProposal)),
  };
}

function replaced(text: string, passages: readonly Redacted[]): string {
  let reached = 0;
  const pieces = passages.map(({ start, end, reason }) => {
    const before = text.slice(reached, start);
    reached = end;
    return `${before}[redacted: ${reason}]`;
  });
  return pieces.join("") + text.slice(reached);
}

/** What stands for a comment of which nobody can say where its redacted words are. */
export const withheldWords = "[withheld: the redacted words have changed]";

export function withheld({ proposedWording }: CommentText): CommentText {
  return { body: withheldWords, proposedWording: proposedWording === null ? null : withheldWords };
}

/** The passage between two offsets of a comment's text, where it stands in its body or in its proposal. */
export function passageBetween(comment: CommentText, start: number, end: number): AnchorResult {
  const ofProposal = comment.body.length + 1;
  if (start < ofProposal && end > comment.body.length) return { problem: "not-found" };
  return anchorBetween(textOf(comment), start, end);
}

/** Every place where words that were pasted stand in a comment's text. */
export function passagesWith(
  comment: CommentText,
  words: string,
): { start: number; end: number }[] | { problem: "not-found" | "no-words" | "cuts-character" } {
  const parts = [comment.body, comment.proposedWording ?? ""];
  const results = parts.map((part) => anchorQuote(part, words));
  const places = results.flatMap((result, i) => {
    const offset = i === 0 ? 0 : comment.body.length + 1;
    const here =
      "anchor" in result ? [result.anchor] : result.problem === "stands-twice" ? result.places : [];
    return here.map(({ start, end }) => ({ start: start + offset, end: end + offset }));
  });
  if (places.length > 0) return places;
  const problems = results.flatMap((result) => ("problem" in result ? [result.problem] : []));
  if (problems.includes("no-words")) return { problem: "no-words" };
  return { problem: problems.includes("cuts-character") ? "cuts-character" : "not-found" };
}

/** A passage as the field of a form: "12-20". */
export function passageValue({ start, end }: { start: number; end: number }): string {
  return `${start}-${end}`;
}
