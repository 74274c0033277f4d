/**
 * The exact words of a statement and where they stand: a W3C TextQuoteSelector (words with what stands before and
 * after) and a TextPositionSelector (offsets in UTF-16 code units, end not included).
 */
export type Anchor = { quote: string; start: number; end: number; prefix: string; suffix: string };

export type AnchorResult = { anchor: Anchor } | { problem: "not-found" | "stands-twice" | "no-words" };

const contextLength = 32;

/**
 * Finds words that a person gave in a statement's stored text. Runs of spaces and the shapes of quotation marks do not
 * matter; what is kept is always the stored text's own words. Words that are not there, or there twice, are not guessed.
 */
export function anchorQuote(text: string, words: string): AnchorResult {
  const wanted = folded(words.normalize("NFC")).text.trim();
  if (!/[\p{L}\p{N}]/u.test(wanted)) return { problem: "no-words" };
  const { text: hay, offsets } = folded(text);
  const at = hay.indexOf(wanted);
  if (at === -1) return { problem: "not-found" };
  if (hay.indexOf(wanted, at + 1) !== -1) return { problem: "stands-twice" };
  return { anchor: anchorAt(text, offsets[at]!, offsets[at + wanted.length - 1]! + 1) };
}

/** The anchor of the words between two offsets of the stored text. */
export function anchorAt(text: string, start: number, end: number): Anchor {
  return {
    quote: text.slice(start, end),
    start,
    end,
    prefix: text.slice(Math.max(0, start - contextLength), start).toWellFormed(),
    suffix: text.slice(end, end + contextLength).toWellFormed(),
  };
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
