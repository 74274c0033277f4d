import { stringify } from "csv-stringify/sync";

export type CsvCell = string | number | boolean | null;

/**
 * RFC 4180 with a header row, CRLF and UTF-8. Text that a spreadsheet would take for a formula is made plain text with a
 * leading apostrophe; numbers stay numbers. Null is an empty cell.
 */
export function csv<Column extends string>(
  columns: readonly Column[],
  rows: readonly Record<Column, CsvCell>[],
): string {
  return stringify([...rows], {
    header: true,
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
