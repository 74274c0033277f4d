import { buffer } from "node:stream/consumers";
import { strFromU8, unzipSync } from "fflate";
import Papa from "papaparse";
import { describe, expect, test, vi } from "vitest";
import { figure, signed } from "#app/rollups/figures-in-words.ts";
import { agreementClassNames } from "#app/rounds/agreement-rule.ts";
import { reviewGiven, today } from "#db/factories.review.server.ts";
import { comment } from "#db/factories.server.ts";
import { displayable } from "./displayable.ts";
import { awkward } from "./document-given.ts";
import { exportFile } from "./export.server.ts";
import { type ExportFile, exportFiles } from "./files.ts";
import { findingsDocument } from "./findings-document.server.ts";
import type { FindingsDocument } from "./findings-schema.server.ts";
import { fonts } from "./font.server.ts";
import { converted, isThere, told as toldBy } from "./office-programs.server.ts";
import { writableText } from "./writable.ts";

// Every format of the findings, read back by something other than what wrote it.

const { panel, official, lead, all, at, during } = reviewGiven();
for (const body of awkward) {
  const place = at(panel[6]!, "npqltd", 1);
  comment(panel[6]!, place, { body: body.toWellFormed(), areas: ["operations"] }, during + 3);
}
const drafts = { ...all, drafts: true };
const document = findingsDocument(official, drafts, today);
const bytesOf = (file: ExportFile, selection = drafts, now = today) =>
  buffer(exportFile(file, official, selection, now, () => {}));

const seen = (text: string) => text.replace(/\s+/g, "");
const titles = new Map(document.editions.map(({ framework, title }) => [framework, title]));

/** What a document of text says of the figures, a row each, as it is seen without spaces. */
const figureRows = (document: FindingsDocument) =>
  document.areas.flatMap(({ name, sections, classes, counted, alpha, cells, ...area }) => [
    [
      name,
      sections,
      classes["agreed-strong"],
      classes["agreed-weak"],
      classes.divided,
      classes.mixed,
      classes["too-few"],
      counted,
      figure(area.median_of_section_medians),
      alpha === null ? "Not calculable" : signed(alpha),
      area.findings.join(", "),
    ],
    ...cells.map((one) => [
      `${titles.get(one.framework)} ${one.section}. ${one.section_title}`,
      one.counted,
      one.expected,
      ...[one.n1, one.n2, one.n3, one.n4, one.n5],
      figure(one.median),
      agreementClassNames[one.class],
    ]),
  ]);

/** What else a document of text says of the findings. */
const findingWords = (document: FindingsDocument) =>
  document.findings.flatMap((one) => [
    `${one.code}. `,
    one.statement,
    one.decision?.reason ?? "",
    one.departs?.reason ?? "",
    one.sign_off?.sha256 ?? "",
    ...one.minority_views.map(({ body }) => body),
  ]);

function expectWhole(read: string, write = writableText): void {
  const text = seen(read);
  for (const row of figureRows(document)) expect(text).toContain(seen(row.join("")));
  for (const words of findingWords(document)) expect(text).toContain(seen(words));
  for (const { body } of document.comments)
    expect(text.includes(seen(write(body))), body.slice(0, 80)).toBe(true);
  expect(text).not.toContain("CromerAcademy");
}

test("what people wrote reaches the document as they wrote it", () => {
  expect(document.comments.map(({ body }) => body)).toEqual(
    expect.arrayContaining(awkward.map((text) => text.toWellFormed())),
  );
});

describe.skipIf(!isThere("soffice"))("LibreOffice, where it is installed", () => {
  test.each(["docx", "odt"] as const)("reads the whole report in %s", async (kind) => {
    const content = await bytesOf(`findings.${kind}`);
    const heads = Object.entries(unzipSync(content)).filter(([name]) => /header|styles/.test(name));
    expect(heads.some(([, part]) => strFromU8(part).includes(document.marking!))).toBe(true);
    expectWhole(converted(content, kind, "txt:Text (encoded):UTF8")["file.txt"]!);
  });

  test.each(["ods", "xlsx"] as const)("reads every table in %s, and no cell is empty", async (kind) => {
    const files = converted(await bytesOf(`findings.${kind}`), kind, everySheetAsCsv);
    const sheets = Object.entries(files).map(([name, text]) => ({
      name,
      rows: Papa.parse<string[]>(text, { skipEmptyLines: true }).data,
    }));
    const tables = sheets
      .filter(({ name }) => name.includes("Table_"))
      .map(({ rows }) => {
        const from = rows.findIndex(([, second]) => second !== undefined && second !== "");
        return { title: rows[0]![0]!, columns: rows[from]!, rows: rows.slice(from + 1) };
      });
    for (const { title, columns, rows } of tables) {
      expect(new Set(columns).size, title).toBe(columns.length);
      for (const row of rows) expect(row.slice(0, columns.length), title).not.toContain("");
    }
    const table = (title: string) => {
      const found = tables.find((one) => one.title.includes(title))!;
      return found.rows.map((row) =>
        Object.fromEntries(found.columns.map((name, column) => [name, row[column]])),
      );
    };
    const given = (value: string | number | null) => (value === null ? "[z]" : String(value));
    expect(table("in each focus area").filter((row) => "sections" in row)).toMatchObject(
      document.areas.map((one) => ({
        area: one.area,
        counted: given(one.counted),
        median_of_section_medians: given(one.median_of_section_medians),
        agreed_weak: given(one.classes["agreed-weak"]),
      })),
    );
    expect(table("of each section in each focus area")).toMatchObject(
      document.areas.flatMap(({ cells }) =>
        cells.map((one) => ({
          framework: one.framework,
          section: given(one.section),
          area: one.area,
          counted: given(one.counted),
          median: given(one.median),
          class: one.class,
        })),
      ),
    );
    expect(table("Findings, and what DfE does")).toMatchObject(
      document.findings.map((one) => ({
        code: one.code,
        status: one.status,
        statement: one.statement,
        dfe_does: given(one.decision?.disposition ?? null),
      })),
    );
    expect(table("Comments and DfE").map((row) => seen(row.comment_text!))).toEqual(
      document.comments.map(({ body }) => seen(writableText(body))),
    );
    expect(table("Scores")).toHaveLength(8 * 4 + 7 * 4 + 3 * 4 + 6 * 4);
    for (const { name, rows } of sheets) expect(rows.flat(), name).toContain(document.marking);
  });
});

const everySheetAsCsv = "csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,false,false,false,-1";

describe.skipIf(!isThere("pdfinfo") || !isThere("pdftotext"))("Poppler, where it is installed", () => {
  // Where a line of a table is full, words are broken with a hyphen.
  test("reads the whole report in PDF, marked on every page", async () => {
    const file = await bytesOf("findings.pdf");
    const rightToLeft = /[\u0590-\u06ff\u202e]/;
    const pages = toldBy("pdftotext", ["-raw"], file, ["-"]).split("\f").slice(0, -1);
    expect(pages.length).toBeGreaterThan(10);
    for (const page of pages) expect(page).toContain(document.marking);
    const joined = (words: string) => seen(words).replace(/[-\u00ad\u200b]/g, "");
    const texts = pages.map((page) =>
      joined(page.replace(document.marking!, "").replace(/Page \d+ of \d+\s*$/, "")),
    );
    const text = texts.join("");
    // What a page ends in may go on on the next behind other cells of its row.
    const goesOn = (words: string) =>
      texts.some((page, n) => {
        let here = words.length;
        while (here > 0 && !page.includes(words.slice(0, here))) here -= 1;
        return here > 0 && texts[n + 1]?.includes(words.slice(here));
      });
    const stands = (words: string) => text.includes(words) || goesOn(words);
    for (const row of figureRows(document)) expect(stands(joined(row.join(""))), row.join(" ")).toBe(true);
    for (const words of findingWords(document)) expect(stands(joined(words)), words).toBe(true);
    // A page of 10,000 letters goes on over others' heads and feet.
    const begun = document.comments.map(({ body }) => body.slice(0, 1_000));
    for (const body of begun.filter((one) => !rightToLeft.test(one)))
      expect(stands(joined(displayable(body, fonts().shows))), body.slice(0, 80)).toBe(true);
    expect(text).not.toContain("CromerAcademy");
    const tags = toldBy("pdfinfo", ["-struct-text"], file);
    expect(tags).toContain(`H1 "${document.title}"`);
    expect(tags).toMatch(/THead.*TH.*"Focus area"/s);
  });
});

describe.skipIf(!isThere("qpdf"))("qpdf, where it is installed", () => {
  test("finds nothing wrong with the PDF", async () => {
    const said = toldBy("qpdf", ["--check"], await bytesOf("findings.pdf"));
    expect(said).toContain("No syntax or stream encoding errors");
  });
});

test("the whole report stands in HTML, in which nothing that people wrote is more than words", async () => {
  const page = (await bytesOf("findings.html")).toString();
  expectWhole(
    page
      .replace(/<br\/?>/g, " ")
      .replace(/<[^>]*>/g, "")
      .replace(/&(?:#x([0-9a-f]+)|(\w+));/g, (_, number?: string, name?: string) =>
        number ? String.fromCodePoint(Number.parseInt(number, 16)) : named[name!]!,
      ),
  );
  expect(page).toContain(document.marking);
  expect(page).not.toMatch(/<script|<img src=x/);
  const ids = new Set([...page.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id));
  for (const [, id] of page.matchAll(/ href="#([^"]+)"/g)) expect(ids).toContain(id);
});

const named: Readonly<Record<string, string>> = { lt: "<", gt: ">", quot: '"', amp: "&" };

test("every finding, comment and change stands in CSV, and nothing in it is a formula", async () => {
  const rows = async (file: ExportFile) =>
    Papa.parse<Record<string, string>>((await bytesOf(file)).toString(), {
      header: true,
      skipEmptyLines: true,
    }).data;
  expect(await rows("findings.csv")).toMatchObject(
    document.findings.map(({ code, statement, area, status }) => ({ code, statement, area, status })),
  );
  const responses = await rows("responses.csv");
  expect(responses.map((row) => row.comment_text!.replace(/^'(?=[=+\-@\t\r])/, ""))).toEqual(
    document.comments.map(({ body }) => body),
  );
  for (const row of responses) for (const cell of Object.values(row)) expect(cell).not.toMatch(/^[=+\-@]/);
  expect(await rows("changes.csv")).toMatchObject(
    document.change_log.map(({ framework, type, source }) => ({ framework, type, source })),
  );
});

test("the document stands in JSON as it is", async () => {
  expect(JSON.parse((await bytesOf("findings.json")).toString())).toEqual(document);
});

test("a pack without drafts holds none in any of its files", async () => {
  const content = await bytesOf("pack.zip", all);
  for (const [name, part] of Object.entries(unzipSync(content)))
    expect(Buffer.from(part).includes("DRAFT-FINDING"), name).toBe(false);
});

test.each(exportFiles)("%s is the same to the byte at another time, whoever takes it", async (file) => {
  const first = await bytesOf(file);
  vi.useFakeTimers({ toFake: ["Date"], now: new Date("2031-05-06T07:08:09Z") });
  try {
    const later = await buffer(exportFile(file, lead, { ...drafts }, today + 1_000_000, () => {}));
    expect(Buffer.compare(first, later)).toBe(0);
  } finally {
    vi.useRealTimers();
  }
});
