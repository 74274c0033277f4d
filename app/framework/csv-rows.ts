import Papa from "papaparse";
import { type FileProblem, tidy } from "./framework-file.ts";

export type CsvRow<Column extends string> = { line: number; cells: Record<Column, string> };

/**
 * The rows of a CSV by the names of their columns, whatever their case, each with its line, as far as they could be read. Other columns are
 * passed over, and one of `optional` that is not there is empty.
 */
export function csvRows<Column extends string, Optional extends string = never>(
  source: string,
  columns: readonly Column[],
  optional: readonly Optional[] = [],
): { rows: CsvRow<Column | Optional>[]; problems: FileProblem[] } {
  const problems: FileProblem[] = [];
  const [header, ...records] = recordsWithLines(source.replace(/^\uFEFF/, ""), problems);
  const names = (header?.cells ?? []).map((name) => name.trim().toLowerCase());
  const missing = columns.filter((column) => !names.includes(column));
  if (missing.length > 0) return refused(`The first line must name these columns too: ${missing.join(", ")}`);
  const twice = names.filter((name, i) => names.indexOf(name) < i && name !== "");
  if (twice.length > 0) return refused(`The first line names these columns twice: ${twice.join(", ")}`);

  const rows: CsvRow<Column | Optional>[] = [];
  for (const { cells, line } of records) {
    if (cells.length !== names.length) {
      problems.push({
        line,
        message: `This row has ${cells.length} cells; the first line has ${names.length}`,
      });
      continue;
    }
    const cellOf = (column: string) => tidy(cells[names.indexOf(column)] ?? "");
    const named = [...columns, ...optional].map((column) => [column, cellOf(column)]);
    rows.push({ line, cells: Object.fromEntries(named) as Record<Column | Optional, string> });
  }
  return { rows, problems };
}

function refused(message: string) {
  return { rows: [], problems: [{ line: 1, message }] };
}

/** Papa counts rows; a person looks for lines, and a quoted cell may span several. */
function recordsWithLines(source: string, problems: FileProblem[]): { cells: string[]; line: number }[] {
  const records: { cells: string[]; line: number }[] = [];
  let line = 1;
  let from = 0;
  Papa.parse<string[]>(source, {
    step({ data, errors, meta }) {
      if (errors.length > 0) problems.push({ line, message: errors[0]!.message });
      if (data.some((cell) => cell !== "")) records.push({ cells: data, line });
      line += source.slice(from, meta.cursor).split(/\r\n|\r|\n/).length - 1;
      from = meta.cursor;
    },
  });
  return records;
}

/** Where a file holds characters that are no text, which the reading of cells would pass over. */
export function linesThatAreNoText(source: string): FileProblem[] {
  return source.split(/\r\n|\r|\n/).flatMap((text, i) =>
    // biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters to find
    /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]/.test(text)
      ? [{ line: i + 1, message: "This line holds characters that are no text: type it again" }]
      : [],
  );
}
