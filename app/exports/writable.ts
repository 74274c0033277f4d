import type { Block, Document, Line, Run } from "./document.ts";
import type { shorthands } from "./workbook.ts";

// Words as every kind of file can hold them. The writers of files begin with these, so that a file fails for nothing that
// somebody wrote, and says the same as the others.

// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const lineBreaks = /\r\n?|[\u000b\u000c\u0085\u2028\u2029]/g;

/** What XML has no way to say, and what nobody sees. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const unsayable = /[\u0000-\u0008\u000e-\u001f\u007f-\u009f\ufffe\uffff]/g;

/** Most of what is written, which needs no second look. */
const writableAsIs = /^[\n\u0020-\u007e\u00a0-\u2027]*$/;

/** With one kind of line break, without control characters, and with a sign for half a character. */
export function writableText(text: string): string {
  return writableAsIs.test(text)
    ? text
    : text.replace(lineBreaks, "\n").replace(unsayable, "").toWellFormed();
}

/** What stands in a cell of which nothing would be seen. */
export const nothingGiven: keyof typeof shorthands = "[x]";

/** The document with words that can be written, links that lead somewhere, and something in every cell. */
export function writableDocument(document: Document, write = writableText): Document {
  const ids = new Set(document.blocks.map((block) => (block.kind === "heading" ? block.id : null)));
  const run = ({ text, href, change }: Run): Run => ({
    text: write(text),
    change,
    href: href === undefined ? undefined : address(href, ids),
  });
  const line = (runs: Line): Line => runs.map(run);
  const cell = (runs: Line): Line => {
    const written = line(runs);
    return written.some(({ text }) => text.trim()) ? written : [{ text: nothingGiven }];
  };
  const block = (given: Block): Block => {
    switch (given.kind) {
      case "heading":
        return { ...given, text: oneLine(write(given.text)) };
      case "paragraph":
        return { ...given, line: line(given.line) };
      case "list":
        return { ...given, items: given.items.map(line) };
      case "quote":
        return { ...given, line: line(given.line), whose: oneLine(write(given.whose)) };
      case "table":
        return {
          ...given,
          caption: oneLine(write(given.caption)),
          columns: given.columns.map((column) => ({ ...column, name: oneLine(write(column.name)) })),
          rows: given.rows.map((row) => row.map(cell)),
        };
      case "picture":
        return { ...given, shows: oneLine(write(given.shows)) };
    }
  };
  return {
    ...document,
    title: oneLine(write(document.title)),
    marking: document.marking && oneLine(write(document.marking)),
    subject: oneLine(write(document.subject)),
    blocks: document.blocks.map(block),
  };
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, " ").trim();
}

/** An address that a file may lead to; anything else stays words. */
function address(href: string, ids: ReadonlySet<string | null>): string | undefined {
  if (href.startsWith("#")) return ids.has(href.slice(1)) ? href : undefined;
  const url = URL.canParse(href) ? new URL(href) : null;
  return url && /^https?:$/.test(url.protocol) ? url.href : undefined;
}
