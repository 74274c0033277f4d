import { writeOds } from "hucre";
import { fixedMoment, repacked } from "./fixed-zip.server.ts";
import { columnWidths, odsStyles, pageStyles, withNamesLikeColumns } from "./ods-styles.ts";
import { sheetWith, tableRange } from "./sheet-looks.ts";
import { type Sheet, sheetsOf } from "./sheets.ts";
import type { Workbook } from "./workbook.ts";
import { writableText } from "./writable.ts";
import { tooManyRows } from "./writer.ts";

/** The library holds a whole workbook, and so does whoever opens it. */
const mostRows = 50_000;

export async function odsFile(workbook: Workbook): Promise<Uint8Array> {
  const rows = workbook.tables.reduce((sum, { count }) => sum + count, 0);
  if (rows > mostRows) throw tooManyRows(rows, mostRows, "an ODS file", "CSV or XLSX");
  const sheets = sheetsOf(workbook);
  const file = await writeOds({
    sheets: sheets.map((sheet) => sheetWith(sheet, [...(sheet.table?.rows ?? [])])),
    properties: {
      title: writableText(workbook.title),
      subject: writableText(workbook.subject),
      created: fixedMoment,
      modified: fixedMoment,
    },
  });
  return repacked(file, (path, xml) => changed[path]?.(xml, sheets) ?? xml);
}

/**
 * What the library has no way to say: the language, which rows are a table, how wide columns are,
 * that cells wrap, and links to sheets.
 */
const changed: Readonly<Record<string, (xml: string, sheets: readonly Sheet[]) => string>> = {
  "meta.xml": (xml) => xml.replace("</office:meta>", "<dc:language>en-GB</dc:language></office:meta>"),
  "styles.xml": (xml) => xml.replace(/<office:styles\s*(\/>|><\/office:styles>)/, pageStyles),
  "content.xml": (xml, sheets) => {
    const left = sheets.map(columnWidths);
    return withNamesLikeColumns(xml)
      .replace(/<office:automatic-styles\s*(\/>|>)/, (opening) => opening.replace("/>", ">") + odsStyles)
      .replace(/<table:table-column[^>]*\/>/g, () => left.shift()!)
      .replace(/xlink:href="" ([^>]*)>([^<]*)</g, 'xlink:href="#$2.A1" $1>$2<')
      .replace("</office:spreadsheet>", `${databaseRanges(sheets)}</office:spreadsheet>`);
  },
};

function databaseRanges(sheets: readonly Sheet[]): string {
  const ranges = sheets.flatMap(({ name, lines, table }) => {
    if (!table) return [];
    const [from, to] = tableRange(table.columns.length, table.count, lines.length).split(":");
    const range = `${name}.${from}:${name}.${to}`;
    return `<table:database-range table:name="${table.name}" table:target-range-address="${range}" table:contains-header="true" table:display-filter-buttons="false"/>`;
  });
  return `<table:database-ranges>${ranges.join("")}</table:database-ranges>`;
}
