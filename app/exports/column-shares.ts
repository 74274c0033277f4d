import type { Block, Line } from "./document.ts";

const longestCounted = 40;
const longestWordCounted = 16;
const shortestCounted = 5;

/** How the width of a page is shared among the columns of a table, by how much is written in them. They add up to 1. */
export function columnShares({ columns, rows }: Extract<Block, { kind: "table" }>): number[] {
  const weights = columns.map(({ name, isNumber }, at) => {
    const texts = rows.map((row) => textOf(row[at] ?? []));
    const longestWord = Math.max(...[name, ...texts].flatMap(wordLengths));
    const longestText = isNumber ? 0 : Math.max(0, ...texts.map(({ length }) => length));
    return Math.max(
      shortestCounted,
      Math.min(longestCounted, longestText),
      Math.min(longestWordCounted, longestWord + 1),
    );
  });
  const all = weights.reduce((sum, weight) => sum + weight, 0);
  return weights.map((weight) => weight / all);
}

function textOf(line: Line): string {
  return line.map(({ text }) => text).join("");
}

function wordLengths(text: string): number[] {
  return text.split(/\s+/).map(({ length }) => length);
}
