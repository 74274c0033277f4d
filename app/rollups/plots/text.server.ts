import { textSize } from "./measures.ts";

// How wide words are in a picture, before anything draws them. Reckoned in DejaVu Sans, the widest of the fonts that a
// picture names, so that what fits there fits in all.

/** Widths as shares of the size of the font, for letters that are about as wide. */
const widths: readonly [width: number, letters: RegExp][] = [
  [0.32, /^[ijlI.,;'’‘| ]$/],
  [0.42, /^[ftrJ:()[\]/!“”"-]$/],
  [0.6, /^[acsvxyzkeoLF]$/],
  [0.65, /^[bdghnpqu0-9ETPSYκ–−+=]$/],
  [0.7, /^[ABCRKVXZ]$/],
  [0.8, /^[DGHNOQUw&α]$/],
  [1, /^[mMW…—%@]$/],
];

/** What is no letter of these may be a picture, or of a script whose letters are wide. */
const widest = 1.4;

const letters = new Intl.Segmenter("en", { granularity: "grapheme" });

function lettersOf(words: string): string[] {
  return [...letters.segment(words)].map(({ segment }) => segment);
}

export function widthOf(words: string, size = textSize, bold = false): number {
  const shares = lettersOf(words).map(
    (letter) => widths.find(([, those]) => those.test(letter))?.[0] ?? widest,
  );
  return shares.reduce((sum, share) => sum + share, 0) * size * (bold ? 1.12 : 1);
}

/** As many of the words' letters as fit, with a sign that some are left out. */
export function shortenedTo(width: number, words: string): string {
  if (widthOf(words) <= width) return words;
  const kept = lettersOf(words);
  while (kept.length > 0 && widthOf(`${kept.join("").trimEnd()}…`) > width) kept.pop();
  return `${kept.join("").trimEnd()}…`;
}

/** Lines of whole words, none wider than this; a word that is wider by itself is shortened. */
export function linesOf(width: number, words: string, size = textSize, bold = false): string[] {
  const lines: string[] = [];
  for (const word of words.split(/\s+/).filter(Boolean)) {
    const longer = lines.length === 0 ? word : `${lines.at(-1)} ${word}`;
    if (lines.length > 0 && widthOf(longer, size, bold) <= width) lines[lines.length - 1] = longer;
    else lines.push(shortenedTo((width * textSize) / (size * (bold ? 1.12 : 1)), word));
  }
  return lines;
}
