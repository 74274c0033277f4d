import type { Cell, CellStyle, CellValue, ColumnDef, TableDefinition, WriteSheet } from "hucre";
import type { Sheet, SheetTable } from "./sheets.ts";

export const letters = { name: "Arial", size: 11 };

const words: CellStyle = { alignment: { wrapText: true, vertical: "top" } };
const numbers: CellStyle = { alignment: { wrapText: true, vertical: "top", horizontal: "right" } };
const title: CellStyle = { font: { ...letters, bold: true, size: 15 } };
/** Lines above a table run on over the cells beside them, which are empty. */
const line: CellStyle = { font: letters, alignment: { vertical: "top" } };
const columnName: CellStyle = { ...words, font: { ...letters, bold: true } };
/** Tells the names of columns of numbers from others where nothing but letters can be told from another. */
export const numberNameColour = "0B0C0C";
const numberName: CellStyle = {
  ...numbers,
  font: { ...letters, bold: true, color: { rgb: numberNameColour } },
};
const link: CellStyle = { ...words, font: { ...letters, underline: true, color: { rgb: "1A65A6" } } };

const widest = 60;
const narrowest = 12;
const rowsLookedAt = 200;

/** A sheet for the library, with these rows in its table. */
export function sheetWith(
  { name, lines, table }: Sheet,
  rows: readonly (readonly CellValue[])[],
): WriteSheet {
  const cells = new Map<string, Partial<Cell>>();
  for (const row of lines.keys()) cells.set(`${row},0`, { style: row === 0 ? title : line });
  for (const [column, { isNumber }] of table?.columns.entries() ?? []) {
    cells.set(`${lines.length},${column}`, { style: isNumber ? numberName : columnName });
  }
  for (const [at, [sheet]] of table?.leads ? rows.entries() : []) {
    const hyperlink = { target: "", location: `${sheet}!A1` };
    cells.set(`${lines.length + 1 + at},0`, { style: link, hyperlink });
  }
  return {
    name,
    columns: table ? columnsOf(table) : coverColumns,
    rows: [
      ...lines.map((text) => [text]),
      ...(table ? [table.columns.map((column) => column.name)] : []),
      ...rows.map((row) => [...row]),
    ],
    cells,
    tables: table ? [markedUp(table, lines.length)] : undefined,
  };
}

export const coverColumns: (ColumnDef & { width: number })[] = [{ width: 100, style: words }];

export function columnsOf({ columns, rows }: SheetTable): (ColumnDef & { width: number })[] {
  const looked: (readonly CellValue[])[] = [];
  for (const row of rows) if (looked.push(row) === rowsLookedAt) break;
  return columns.map(({ name, isNumber }, at) => {
    const longest = Math.max(...[name, ...looked.map((row) => row[at])].map((value) => `${value}`.length));
    return { style: isNumber ? numbers : words, width: Math.min(widest, Math.max(narrowest, longest + 2)) };
  });
}

function markedUp({ name, columns, count }: SheetTable, above: number): TableDefinition {
  return {
    name,
    range: tableRange(columns.length, count, above),
    columns: columns.map((column) => ({ name: column.name })),
    style: "TableStyleLight1",
    showAutoFilter: false,
    showRowStripes: false,
  };
}

/** From its names of columns to its last row. */
export function tableRange(columns: number, count: number, above: number): string {
  return `A${above + 1}:${columnLetters(columns - 1)}${above + 1 + count}`;
}

export function columnLetters(column: number): string {
  const before = column < 26 ? "" : columnLetters(Math.floor(column / 26) - 1);
  return before + String.fromCharCode(65 + (column % 26));
}
