import type { Block, Line } from "./document.ts";

const longestCounted = 40;
const longestWordCounted = 16;
/** What stands beside the words of a cell, in letters; and names of columns are bold, so wider. */
const room = 5;
const boldness = 1.25;

/** How the width of a page is shared among the columns of a table, by how much is written in them. They add up to 1. */
export function columnShares({ columns, rows }: Extract<Block, { kind: "table" }>): number[] {
  const weights = columns.map(({ name, isNumber }, at) => {
    const texts = rows.map((row) => textOf(row[at] ?? []));
    const longestText = isNumber ? 0 : Math.max(0, ...texts.map(({ length }) => length));
    const longestWord = Math.max(
      ...wordLengths(name).map((length) => length * boldness),
      ...texts.flatMap(wordLengths),
    );
    return room + Math.max(Math.min(longestCounted, longestText), Math.min(longestWordCounted, longestWord));
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
