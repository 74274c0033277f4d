import fc from "fast-check";
import { strFromU8, unzipSync } from "fflate";
import { readXlsx } from "hucre";
import Papa from "papaparse";
import { describe, expect, test, vi } from "vitest";
import { converted, isThere } from "./office-programs.server.ts";
import { sheetsOf } from "./sheets.ts";
import type { Workbook } from "./workbook.ts";
import { workbookGiven, workbookOf } from "./workbook-given.ts";
import { writableText } from "./writable.ts";
import { xlsxFile } from "./xlsx-file.server.ts";

async function fileOf(workbook: Workbook): Promise<Uint8Array> {
  const pieces: Uint8Array[] = [];
  for await (const piece of xlsxFile(workbook)) pieces.push(piece);
  return new Uint8Array(Buffer.concat(pieces));
}

const rowsOf = (workbook: Workbook) =>
  Object.fromEntries(
    sheetsOf(workbook).map(({ name, lines, table }) => [
      name,
      [
        ...lines.map((line) => [line]),
        ...(table ? [table.columns.map((column) => column.name), ...table.rows] : []),
      ],
    ]),
  );

test("every sheet is read back as it was given", async () => {
  const { sheets } = await readXlsx(await fileOf(workbookGiven));
  const read = Object.fromEntries(
    sheets.map(({ name, rows }) => [name, rows.map((row) => row.filter((cell) => cell !== null))]),
  );
  // This reader knows nothing of numbered characters.
  expect(JSON.parse(JSON.stringify(read).replaceAll("_x005F_", "_"))).toEqual(rowsOf(workbookGiven));
});

test("each table is marked as one, with no filter, and the file says what it is", async () => {
  const parts = unzipSync(await fileOf(workbookGiven));
  const part = (path: string) => strFromU8(parts[path]!);
  expect(part("xl/tables/table3.xml")).toMatch(/ref="A6:C9"/);
  expect(part("xl/tables/table4.xml")).toContain('name="_x005F_x0041_ &lt;Text&gt;"');
  for (const [path, content] of Object.entries(parts)) {
    expect(strFromU8(content), path).not.toMatch(/autoFilter|<pane|<mergeCell|<f>|hidden/);
  }
  expect(part("docProps/core.xml")).toContain("<dc:title>Scores of the first round &amp; more</dc:title>");
  expect(part("docProps/core.xml")).toContain("<dc:language>en-GB</dc:language>");
  expect(part("xl/worksheets/sheet2.xml")).toContain('location="Table_1!A1"');
});

test("any text of a cell is read back", async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(fc.string({ unit: "binary" }), { minLength: 1 }), async (texts) => {
      const { sheets } = await readXlsx(await fileOf(workbookOf(texts)));
      const read = sheets.at(-1)!.rows.slice(-texts.length);
      expect(read.map(([, text]) => `${text}`.replaceAll("_x005F_", "_"))).toEqual(
        texts.map((text) => (writableText(text).trim() ? writableText(text) : "[x]")),
      );
    }),
    { numRuns: 50 },
  );
});

test("the same workbook is the same file at any time", async () => {
  const first = await fileOf(workbookGiven);
  vi.useFakeTimers({ toFake: ["Date"], now: new Date("2031-05-06T07:08:09Z") });
  try {
    expect(Buffer.compare(first, await fileOf(workbookGiven))).toBe(0);
  } finally {
    vi.useRealTimers();
  }
});

test("rows come in pieces, and are not held", async () => {
  let read = 0;
  const rows = {
    *[Symbol.iterator]() {
      for (read = 0; read < 30_000; read++) yield [read, `Comment ${read} of a long round`];
    },
  };
  const columns = [{ name: "Row", isNumber: true }, { name: "Text" }];
  const tables = [{ title: "Long", about: "", columns, count: 30_000, rows }];
  const readAt: number[] = [];
  for await (const _ of xlsxFile({ ...workbookGiven, tables })) readAt.push(read);
  expect(readAt.filter((at) => at > 200 && at < 30_000).length).toBeGreaterThan(0);
});

test("what goes wrong while rows are read reaches whoever takes the file", async () => {
  const [usual] = workbookGiven.tables;
  const fewer = { ...workbookGiven, tables: [{ ...usual!, count: 4 }] };
  await expect(fileOf(fewer)).rejects.toThrow("Table_1 has 3 rows instead of 4");
  const tooMany = { ...workbookGiven, tables: [{ ...usual!, count: 2_000_000 }] };
  await expect(fileOf(tooMany)).rejects.toThrow("Take CSV.");
});

describe.skipIf(!isThere("soffice"))("LibreOffice, where it is installed", () => {
  test("reads every sheet as it was given, and any text", async () => {
    const texts = fc.sample(fc.string({ unit: "grapheme" }), 300);
    const workbook = { ...workbookGiven, tables: [...workbookGiven.tables, ...workbookOf(texts).tables] };
    const files = converted(await fileOf(workbook), "xlsx", everySheetAsCsv);
    for (const [name, rows] of Object.entries(rowsOf(workbook))) {
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
