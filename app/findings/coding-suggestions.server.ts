import type { Reader } from "#app/rounds/visibility.ts";
import { basicWords } from "./coding-words.server.ts";
import { type ReviewComment, reviewComments } from "./review-comments.server.ts";
import { codedIds } from "./themes.server.ts";

// Words often used in comments that nobody has read for themes. They are shown with what is behind them, and nothing
// is done with them unless somebody does it.

export type Suggestion = { word: string; comments: number };

/** A word of one comment alone is nothing they have in common. */
const fewest = 2;
const most = 40;

/** The words that most of these comments have in common. */
export async function suggestionsFor(reader: Reader, now: number): Promise<Suggestion[]> {
  const counts = new Map<string, number>();
  for (const { words } of await untagged(reader, now))
    for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  return [...counts]
    .filter(([, comments]) => comments >= fewest)
    .map(([word, comments]) => ({ word, comments }))
    .sort((a, b) => b.comments - a.comments || a.word.localeCompare(b.word, "en-GB"))
    .slice(0, most);
}

/** The comments behind a word, in reading order. */
export async function commentsWith(reader: Reader, word: string, now: number): Promise<ReviewComment[]> {
  const read = await untagged(reader, now);
  return read.filter(({ words }) => words.has(word)).map(({ comment }) => comment);
}

async function untagged(
  reader: Reader,
  now: number,
): Promise<{ comment: ReviewComment; words: Set<string> }[]> {
  const wordsIn = await basicWords();
  const coded = codedIds(reader);
  return reviewComments(reader, now)
    .filter(({ id }) => !coded.has(id))
    .map((comment) => ({ comment, words: wordsIn(comment.body) }));
}
