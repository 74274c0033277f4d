// What somebody typed, as the words and phrases that have to occur.

/** More than this of what was typed is not looked for. */
export const longestQuery = 2000;

/** Each word, and the words between two quotation marks as one phrase. What holds neither letter nor digit is left out. */
export function phrasesIn(typed: string): string[] {
  const text = typed.slice(0, longestQuery).toWellFormed().replaceAll("\0", " ").replace(/[“”]/g, '"');
  const phrases = [...text.matchAll(/"([^"]*)"|[^\s"]+/g)].map(([whole, quoted]) => quoted ?? whole);
  return [...new Set(phrases.map((phrase) => phrase.trim()))].filter((phrase) =>
    /[\p{L}\p{N}]/u.test(phrase),
  );
}

/**
 * The same for FTS5: every phrase has to occur, and nothing in them is an operator. Null where there is nothing to look
 * for.
 */
export function inFts(phrases: readonly string[]): string | null {
  return phrases.length === 0 ? null : phrases.map((phrase) => `"${phrase.replaceAll('"', '""')}"`).join(" ");
}
