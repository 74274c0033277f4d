import { readFileSync } from "node:fs";
import { extname } from "node:path";
import { readCsv } from "./csv-file.ts";
import type { ReadFile } from "./framework-file.ts";
import { readMarkdown } from "./markdown-file.ts";

type Shape = ".md" | ".csv";

/**
 * Reads a framework's file by the shape its name tells: .md or .csv.
 * Every problem comes with its line; nothing is stored here.
 */
export function readFrameworkFile(file: string, code: string): ReadFile {
  const shape = shapeOf(file);
  if (shape === null) return refused(unknownShape(file));
  let source: string;
  try {
    source = new TextDecoder("utf-8", { fatal: true }).decode(readFileSync(file));
  } catch (error) {
    return refused(
      error instanceof TypeError
        ? "The file is not UTF-8 text"
        : `The file cannot be read: ${(error as Error).message}`,
    );
  }
  return readFrameworkText(source, shape, code);
}

/** What a file's name tells of its shape. */
export function shapeOf(file: string): Shape | null {
  const ending = extname(file).toLowerCase();
  return ending === ".md" || ending === ".csv" ? ending : null;
}

export function unknownShape(file: string): string {
  return `The file must be Markdown (.md) or CSV (.csv), and this is “${extname(file).toLowerCase() || "a name without an ending"}”`;
}

/** As `readFrameworkFile`, of text that has been read. */
export function readFrameworkText(source: string, shape: Shape, code: string): ReadFile {
  return shape === ".md" ? readMarkdown(source) : readCsv(source, code);
}

function refused(message: string): ReadFile {
  return { problems: [{ line: 1, message }] };
}
