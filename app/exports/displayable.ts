import { writableText } from "./writable.ts";

const letters = new Intl.Segmenter("en", { granularity: "grapheme" });

/** What every font shows, so that it need not be looked at. */
const plain = /^[\n\u0020-\u007e\u00a0-\u00ff‘’“”–—…]*$/;

const emoji = /\p{Extended_Pictographic}|\p{Regional_Indicator}|\u20e3/u;
/** The mark of an order of bytes, which is no sign in a text and which PDF/UA forbids. */
const byteOrderMark = "\ufeff";
const unseen = /^\p{Default_Ignorable_Code_Point}$/u;

/** Text of which a font can show every sign: what it lacks is told in words. */
export function displayable(text: string, shows: (codePoint: number) => boolean): string {
  const writable = writableText(text).replaceAll("\t", " ").replaceAll(byteOrderMark, "");
  return plain.test(writable)
    ? writable
    : [...letters.segment(writable)].map(({ segment }) => shownLetter(segment, shows)).join("");
}

/** Where no line could end for longer than a column is wide, it may end anywhere. */
export function breakable(text: string): string {
  return text.replace(/\S{31,}/g, (word) => word.replace(/[^\p{M}]{10}(?=[^\p{M}])/gu, "$&\u200b"));
}

function shownLetter(letter: string, shows: (codePoint: number) => boolean): string {
  if (letter === "\n") return letter;
  const signs = [...letter];
  const isShown = (sign: string) => shows(sign.codePointAt(0)!);
  if (signs.every(isShown)) return letter;
  if (emoji.test(letter)) return "[emoji]";
  return signs
    .map((sign) => (isShown(sign) ? sign : unseen.test(sign) ? "" : `[character U+${numberOf(sign)}]`))
    .join("");
}

function numberOf(sign: string): string {
  return sign.codePointAt(0)!.toString(16).toUpperCase().padStart(4, "0");
}
