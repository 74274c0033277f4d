import fc from "fast-check";
import { strFromU8, unzipSync } from "fflate";
import Papa from "papaparse";
import { describe, expect, test, vi } from "vitest";
import { odsFile } from "./ods-file.server.ts";
import { converted, isThere } from "./office-programs.server.ts";
import { sheetsOf } from "./sheets.ts";
import type { Workbook } from "./workbook.ts";
import { workbookGiven, workbookOf } from "./workbook-given.ts";

const partsOf = async (workbook: Workbook) => unzipSync(await odsFile(workbook));

test("the file says what it is, which rows are tables, and where its links lead", async () => {
  const parts = await partsOf(workbookGiven);
  expect(Object.keys(parts)[0]).toBe("mimetype");
  const meta = strFromU8(parts["meta.xml"]!);
  expect(meta).toContain("<dc:title>Scores of the first round &amp; more</dc:title>");
  expect(meta).toContain("<dc:language>en-GB</dc:language>");
  const content = strFromU8(parts["content.xml"]!);
  expect(content).toContain('table:target-range-address="Table_1.A6:Table_1.C9"');
  expect(content).toContain('xlink:href="#Table_1.A1"');
  expect(content).not.toMatch(/table:formula|number-columns-spanned|xlink:href=""/);
  expect(strFromU8(parts["styles.xml"]!)).toContain('fo:country="GB"');
});

test("the same workbook is the same file at any time", async () => {
  const first = await odsFile(workbookGiven);
  vi.useFakeTimers({ toFake: ["Date"], now: new Date("2031-05-06T07:08:09Z") });
  try {
    expect(Buffer.compare(first, await odsFile(workbookGiven))).toBe(0);
  } finally {
    vi.useRealTimers();
  }
});

test("more rows than it should hold are refused in words", async () => {
  const [usual] = workbookGiven.tables;
  const tables = [
    { ...usual!, count: 30_000 },
    { ...usual!, count: 20_001 },
  ];
  await expect(odsFile({ ...workbookGiven, tables })).rejects.toThrow(
    "There are 50,001 rows, and an ODS file can hold 50,000 at most. Take CSV or XLSX.",
  );
});

describe.skipIf(!isThere("soffice"))("LibreOffice, where it is installed", () => {
  test("reads every sheet as it was given, and any text", async () => {
    const texts = fc.sample(fc.string({ unit: "grapheme" }), 300);
    const workbook = { ...workbookGiven, tables: [...workbookGiven.tables, ...workbookOf(texts).tables] };
    const files = converted(await odsFile(workbook), "ods", everySheetAsCsv);
    for (const { name, lines, table } of sheetsOf(workbook)) {
      const rows = [
        ...lines.map((line) => [line]),
        ...(table ? [table.columns.map((column) => column.name), ...table.rows] : []),
      ];
      const read = Papa.parse<string[]>(files[`file-${name}.csv`]!).data.filter(
        (row) => row.length > 1 || row[0],
      );
      expect(
        read.map((row) => row.join("|").replace(/\|+$/, "")),
        name,
      ).toEqual(rows.map((row) => row.join("|").replace(/\|+$/, "")));
    }
  });
});

const everySheetAsCsv = "csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,false,false,false,-1";
