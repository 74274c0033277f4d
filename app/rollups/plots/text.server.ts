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

/** Each sign of these is a letter of its own, so that they need not be looked for. */
const singleLetters = /^[\u0020-\u007e‘’“”–—…−]*$/;

function lettersOf(words: string): string[] {
  return singleLetters.test(words) ? [...words] : [...letters.segment(words)].map(({ segment }) => segment);
}

const known = new Map<string, number>();

/** As a share of the size of the font. */
function shareOf(letter: string): number {
  const share = known.get(letter) ?? widths.find(([, those]) => those.test(letter))?.[0] ?? widest;
  if (letter.length === 1) known.set(letter, share);
  return share;
}

export function widthOf(words: string, size = textSize, bold = false): number {
  const shares = lettersOf(words).reduce((sum, letter) => sum + shareOf(letter), 0);
  return shares * size * (bold ? 1.12 : 1);
}

/** As many of the words' letters as fit, with a sign that some are left out. */
export function shortenedTo(width: number, words: string): string {
  if (widthOf(words) <= width) return words;
  const all = lettersOf(words);
  const room = width - widthOf("…");
  let used = 0;
  const over = all.findIndex((letter) => {
    used += shareOf(letter) * textSize;
    return used > room;
  });
  // The space before the sign takes no room.
  return `${all.slice(0, Math.max(0, over)).join("").trimEnd()}…`;
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
