import { readFileSync } from "node:fs";
import { extname } from "node:path";
import { readCsv } from "./csv-file.ts";
import type { ReadFile } from "./framework-file.ts";
import { readMarkdown } from "./markdown-file.ts";

/**
 * Reads a framework's file by the shape its name tells: .md or .csv.
 * Every problem comes with its line; nothing is stored here.
 */
export function readFrameworkFile(file: string, code: string): ReadFile {
  const shape = extname(file).toLowerCase();
  if (shape !== ".md" && shape !== ".csv") {
    return refused(
      `The file must be Markdown (.md) or CSV (.csv), and this is “${shape || "a name without an ending"}”`,
    );
  }
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
  return shape === ".md" ? readMarkdown(source) : readCsv(source, code);
}

function refused(message: string): ReadFile {
  return { problems: [{ line: 1, message }] };
}
