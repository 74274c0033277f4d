import { strFromU8, strToU8, unzipSync } from "fflate";
import { writeXlsx } from "hucre";
import { fixedMoment } from "./fixed-zip.server.ts";
import { columnLetters, letters, sheetWith } from "./sheet-looks.ts";
import { type Sheet, type SheetTable, sheetsOf } from "./sheets.ts";
import type { Workbook, WorkbookCell } from "./workbook.ts";
import { writableText } from "./writable.ts";
import { tooManyRows } from "./writer.ts";
import { zipped } from "./zipped.server.ts";

/** What a sheet can hold, less room for what stands above its table. */
const mostRows = 1_048_500;

/**
 * A workbook in pieces, as they come to be: rows are read, written and forgotten. The library writes everything with one
 * row in each table, and that row is the pattern of all.
 */
export async function* xlsxFile(workbook: Workbook): AsyncGenerator<Uint8Array> {
  for (const { count } of workbook.tables) {
    if (count > mostRows) throw tooManyRows(count, mostRows, "a sheet of an XLSX file", "CSV");
  }
  const sheets = sheetsOf(workbook);
  const parts = Object.entries(await withPatterns(workbook, sheets));
  yield* zipped(parts.map(([path, content]) => ({ path, pieces: piecesOf(path, content, sheets) })));
}

async function withPatterns({ title, subject }: Workbook, sheets: readonly Sheet[]) {
  const parts = unzipSync(
    await writeXlsx({
      sheets: sheets.map((sheet) => sheetWith(escaped(sheet), patternRows(sheet.table))),
      properties: {
        title: writableText(title),
        subject: writableText(subject),
        created: fixedMoment,
        modified: fixedMoment,
      },
      defaultFont: letters,
      stringMode: "inline",
    }),
  );
  const core = "docProps/core.xml";
  parts[core] = strToU8(
    strFromU8(parts[core]!)
      .replace(/<dcterms:(created|modified)[^>]*>[^<]*<\/dcterms:\1>/g, "")
      .replace("</cp:coreProperties>", "<dc:language>en-GB</dc:language></cp:coreProperties>"),
  );
  return parts;
}

function patternRows(table: SheetTable | null): (readonly WorkbookCell[])[] {
  if (!table) return [];
  return table.leads ? [...table.rows] : [table.columns.map(() => "pattern")];
}

function* piecesOf(path: string, content: Uint8Array, sheets: readonly Sheet[]): Generator<Uint8Array> {
  const number = /^xl\/worksheets\/sheet(\d+)\.xml$/.exec(path)?.[1];
  const sheet = sheets[Number(number) - 1];
  if (!sheet?.table || sheet.table.leads) yield content;
  else yield* sheetPieces(strFromU8(content), sheet.table, sheet.lines.length + 2);
}

const pieceLength = 64 * 1024;

function* sheetPieces(xml: string, table: SheetTable, first: number): Generator<Uint8Array> {
  // The size of the sheet may be left out, and the library knows that of the pattern alone.
  const [before, pattern, after] = xml
    .replace(/<dimension [^>]*>/, "")
    .split(new RegExp(`(<row r="${first}".*?</row>)`, "s")) as [string, string, string];
  const styles = [...pattern.matchAll(/ s="(\d+)"/g)].map(([attribute]) => attribute);
  const columns = table.columns.map((_, at) => columnLetters(at));
  let text = before;
  let row = first;
  for (const cells of table.rows) {
    text += `<row r="${row}">`;
    for (let at = 0; at < columns.length; at++)
      text += cellXml(`${columns[at]}${row}`, styles[at]!, cells[at]!);
    text += "</row>";
    row++;
    if (text.length > pieceLength) {
      yield strToU8(text);
      text = "";
    }
  }
  if (row !== first + table.count) {
    throw new Error(`${table.name} has ${row - first} rows instead of ${table.count}`);
  }
  yield strToU8(text + after);
}

function cellXml(address: string, style: string, value: WorkbookCell): string {
  return typeof value === "number"
    ? `<c r="${address}"${style}><v>${value}</v></c>`
    : `<c r="${address}"${style} t="inlineStr"><is><t xml:space="preserve">${inXml(value)}</t></is></c>`;
}

const meaningful = /[&<>]|_x[0-9a-f]{4}_/gi;
const meant: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;" };

function inXml(text: string): string {
  return text.replace(meaningful, (found) => meant[found] ?? plain(found));
}

/** A spreadsheet takes "_x0041_" for the character of that number. */
function plain(text: string): string {
  return text.replace(/_(?=x[0-9a-f]{4}_)/gi, "_x005F_");
}

/** The library leaves such numbers as they are. */
function escaped(sheet: Sheet): Sheet {
  const table = sheet.table && {
    ...sheet.table,
    columns: sheet.table.columns.map((column) => ({ ...column, name: plain(column.name) })),
  };
  return { ...sheet, lines: sheet.lines.map(plain), table };
}
