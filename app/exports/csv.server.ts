import { setImmediate } from "node:timers/promises";
import { stringify } from "csv-stringify/sync";
import type { Progress } from "./writer.ts";

export type CsvCell = string | number | boolean | null;

export type CsvTable<Column extends string = string> = {
  columns: readonly Column[];
  count: number;
  /** Made as they are written, so that a large table never stands in memory as text. Can be gone through more than once. */
  rows: Iterable<Record<Column, CsvCell>>;
};

const rowsAtOnce = 500;

/**
 * RFC 4180 with a header row, CRLF and UTF-8. Text that a spreadsheet would take for a formula is made plain text with a
 * leading apostrophe; numbers stay numbers. Null is an empty cell.
 */
export function csv<Column extends string>(
  columns: readonly Column[],
  rows: Iterable<Record<Column, CsvCell>>,
): string {
  return [...batchesOf(columns, rows)].map(({ text }) => text).join("");
}

/** The same, piece by piece; between two pieces everything else has its turn. */
export async function* csvPieces<Column extends string>(
  { columns, count, rows }: CsvTable<Column>,
  progress: Progress,
): AsyncGenerator<Uint8Array> {
  const encoder = new TextEncoder();
  let done = 0;
  progress(done, count);
  for (const batch of batchesOf(columns, rows)) {
    yield encoder.encode(batch.text);
    done += batch.size;
    progress(done, count);
    await setImmediate();
  }
}

function* batchesOf<Column extends string>(
  columns: readonly Column[],
  rows: Iterable<Record<Column, CsvCell>>,
): Generator<{ text: string; size: number }> {
  let batch: Record<Column, CsvCell>[] = [];
  yield { text: written(columns, [], true), size: 0 };
  for (const row of rows) {
    batch.push(row);
    if (batch.length < rowsAtOnce) continue;
    yield { text: written(columns, batch), size: batch.length };
    batch = [];
  }
  if (batch.length > 0) yield { text: written(columns, batch), size: batch.length };
}

function written<Column extends string>(
  columns: readonly Column[],
  rows: Record<Column, CsvCell>[],
  header = false,
): string {
  return stringify(rows, {
    header,
    columns: [...columns],
    record_delimiter: "windows",
    escape_formulas: true,
    // A line break or a semicolon left bare would begin a row or a cell of its own, with whatever follows as its formula.
    quoted_match: /[\r\n;]/,
    cast: { boolean: (value) => (value ? "true" : "false") },
  });
}

/** ISO 8601 in UTC, to the second. */
export function csvTime(moment: number): string {
  return new Date(moment).toISOString().replace(/\.\d+Z$/, "Z");
}
