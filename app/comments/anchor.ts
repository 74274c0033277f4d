/**
 * The exact words of a statement and where they stand: a W3C TextQuoteSelector (words with what stands before and
 * after) and a TextPositionSelector (offsets in UTF-16 code units, end not included).
 */
export type Anchor = { quote: string; start: number; end: number; prefix: string; suffix: string };

export type AnchorProblem =
  | { problem: "not-found" | "no-words" | "cuts-character" }
  /** Every place where the words stand, for the person to choose from. */
  | { problem: "stands-twice"; places: Anchor[] };

export type AnchorResult = { anchor: Anchor } | AnchorProblem;

const contextLength = 32;

/**
 * Finds words that a person gave in a statement's stored text. Runs of spaces and the shapes of quotation marks do not
 * matter; what is kept is always the stored text's own words. Words that are not there, or there twice, are not guessed.
 */
export function anchorQuote(text: string, words: string): AnchorResult {
  const wanted = folded(words.normalize("NFC")).text.trim();
  if (!hasWords(wanted)) return { problem: "no-words" };
  const { text: hay, offsets } = folded(text);
  const found: number[] = [];
  for (let at = hay.indexOf(wanted); at !== -1; at = hay.indexOf(wanted, at + 1)) found.push(at);
  const places = found.map((at) => anchorBetween(text, offsets[at]!, offsets[at + wanted.length - 1]! + 1));
  const whole = places.flatMap((place) => ("anchor" in place ? [place.anchor] : []));
  if (whole.length === 1) return { anchor: whole[0]! };
  if (whole.length > 1) return { problem: "stands-twice", places: whole };
  return places[0] ?? { problem: "not-found" };
}

/** The anchor of the words between two offsets of the stored text, without the spaces round them. */
export function anchorBetween(text: string, start: number, end: number): AnchorResult {
  if (
    !(Number.isInteger(start) && Number.isInteger(end) && 0 <= start && start < end && end <= text.length)
  ) {
    return { problem: "not-found" };
  }
  const given = text.slice(start, end);
  const from = start + (given.length - given.trimStart().length);
  const to = end - (given.length - given.trimEnd().length);
  if (!hasWords(given)) return { problem: "no-words" };
  if (!isBetweenCharacters(text, from) || !isBetweenCharacters(text, to))
    return { problem: "cuts-character" };
  return { anchor: anchorAt(text, from, to) };
}

/** The anchor of the words between two offsets that are known to hold. */
export function anchorAt(text: string, start: number, end: number): Anchor {
  return {
    quote: text.slice(start, end),
    start,
    end,
    prefix: text.slice(Math.max(0, start - contextLength), start).toWellFormed(),
    suffix: text.slice(end, end + contextLength).toWellFormed(),
  };
}

/**
 * The anchor of words selected on a page: the offsets where they hold exactly these words, else wherever the words are
 * found, since an offset alone is never trusted.
 */
export function anchorSelected(text: string, words: string, start: number | null): AnchorResult {
  if (start !== null && text.startsWith(words, start))
    return anchorBetween(text, start, start + words.length);
  return anchorQuote(text, words);
}

function hasWords(text: string): boolean {
  return /[\p{L}\p{N}]/u.test(text);
}

const characters = new Intl.Segmenter("en-GB", { granularity: "grapheme" });

/** Whether no character, with all its marks and joined parts, lies on both sides of the offset. */
function isBetweenCharacters(text: string, offset: number): boolean {
  if (offset === 0 || offset === text.length) return true;
  return characters.segment(text).containing(offset)?.index === offset;
}

const sentenceRules = new Intl.Segmenter("en-GB", { granularity: "sentence" });

export type Sentence = { start: number; end: number; text: string };

/** The sentences of a statement, as choices for those who do not select words. */
export function sentencesOf(text: string): Sentence[] {
  return [...sentenceRules.segment(text)].map(({ index, segment }) => ({
    start: index,
    end: index + segment.trimEnd().length,
    text: segment.trim(),
  }));
}

/** The anchor of sentences that follow one another, or null where something stands between them. */
export function anchorSentences(
  text: string,
  chosen: readonly { start: number; end: number }[],
): AnchorResult | null {
  const inOrder = chosen.toSorted((a, b) => a.start - b.start);
  const isBroken = inOrder.some(
    ({ start }, i) => i > 0 && text.slice(inOrder[i - 1]!.end, start).trim() !== "",
  );
  if (isBroken || inOrder.length === 0) return null;
  return anchorBetween(text, inOrder[0]!.start, inOrder.at(-1)!.end);
}

/** The text with spaces and quotation marks folded, and for each of its units the offset it came from. */
function folded(text: string): { text: string; offsets: number[] } {
  let out = "";
  const offsets: number[] = [];
  for (let i = 0; i < text.length; i++) {
    const unit = text[i]!;
    const plain = /\s/.test(unit) ? " " : /[‘’‛]/.test(unit) ? "'" : /[“”„]/.test(unit) ? '"' : unit;
    if (plain === " " && out.endsWith(" ")) continue;
    out += plain;
    offsets.push(i);
  }
  return { text: out, offsets };
}
