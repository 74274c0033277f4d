import fc from "fast-check";
import { strFromU8, unzipSync } from "fflate";
import mammoth from "mammoth";
import { describe, expect, test, vi } from "vitest";
import { words } from "./document.ts";
import { awkward, awkwardDocument, documentGiven, longDocument } from "./document-given.ts";
import { docxFile } from "./docx-file.server.ts";
import { converted, isThere } from "./office-programs.server.ts";
import { writableText } from "./writable.ts";

const html = async (file: Uint8Array) => (await mammoth.convertToHtml({ buffer: Buffer.from(file) })).value;

const textsOf = (page: string, element: string) =>
  [...page.matchAll(new RegExp(`<${element}[^>]*>(.*?)</${element}>`, "gs"))].map(([, inner]) =>
    inner!
      .replace(/<br ?\/?>/g, "\n")
      .replace(/<[^>]*>/g, "")
      .replace(
        /&(lt|gt|quot|amp);/g,
        (_, name: string) => ({ lt: "<", gt: ">", quot: '"', amp: "&" })[name]!,
      ),
  );

test("headings, lists, tables, pictures and links are read back as such", async () => {
  const page = await html(await docxFile(documentGiven));
  expect(textsOf(page, "h1")).toEqual([documentGiven.title]);
  expect(textsOf(page, "h2")).toEqual([
    "Contents",
    "What the panel found",
    "Scores of each section",
    "What is not here",
  ]);
  expect(textsOf(page, "h3")).toEqual(["Finding 1: adaptive teaching", "How members scored"]);
  expect(textsOf(page, "h4")).toEqual(["Proposed wording"]);
  expect(textsOf(page, "li")).toHaveLength(3);
  expect(textsOf(page, "th")).toEqual(["Section", "Counted", "Median", "Agreement", "What the panel said"]);
  expect(textsOf(page, "tr")).toHaveLength(21);
  expect(page).toContain('alt="Of 13 scores, 6 were 5, 4 were 4, 2 were 3 and 1 was 2."');
  expect(page).toContain('<a href="https://www.gov.uk/government/publications/npq">GOV.UK</a>');
  const [, bookmark] = /<a href="#([^"]+)">Finding 1/.exec(page)!;
  expect(page).toMatch(new RegExp(`<h3><a id="${bookmark}"></a>Finding 1`));
  expect(page).toContain("[removed: what they expect]");
  expect(page).toContain("[added: how they teach]");
});

test("every page is marked and numbered, and the file says its title and language", async () => {
  const parts = unzipSync(await docxFile(documentGiven));
  const part = (path: string) => strFromU8(parts[path]!);
  expect(part("word/header1.xml")).toContain(documentGiven.marking);
  expect(part("word/footer1.xml")).toContain("NUMPAGES");
  expect(part("docProps/core.xml")).toContain(`<dc:title>${documentGiven.title}</dc:title>`);
  expect(part("docProps/core.xml")).toContain("<dc:language>en-GB</dc:language>");
  expect(part("word/styles.xml")).toContain('<w:lang w:val="en-GB"/>');
  expect(part("word/document.xml")).toContain("<w:tblHeader/>");
});

test("any paragraph is read back", async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(fc.string({ unit: "grapheme" })), async (texts) => {
      const blocks = texts.map((text) => ({ kind: "paragraph" as const, line: words(text) }));
      const page = await html(await docxFile({ ...documentGiven, blocks }));
      const given = texts.map(writableText).filter((text) => text !== "");
      expect(textsOf(page, "p")).toEqual(given);
    }),
    { numRuns: 20 },
  );
});

test("nothing awkward leads anywhere or breaks the file, and nothing of it is lost", async () => {
  const page = await html(await docxFile(awkwardDocument));
  expect([...page.matchAll(/href="([^#"][^"]*)"/g)].map(([, href]) => href)).toEqual([
    "https://example.org/?a=1&amp;b=%3C2%3E",
  ]);
  const paragraphs = textsOf(page, "p");
  for (const text of awkward) expect(paragraphs.includes(writableText(text)), text.slice(0, 80)).toBe(true);
  expect(paragraphs.filter((text) => text === "[x]")).toHaveLength(2);
  expect(textsOf(await html(await docxFile(longDocument)), "p")).toContain("Member 8");
});

test("the same document is the same file at any time", async () => {
  const first = await docxFile(awkwardDocument);
  vi.useFakeTimers({ toFake: ["Date"], now: new Date("2031-05-06T07:08:09Z") });
  try {
    expect(Buffer.compare(first, await docxFile(awkwardDocument))).toBe(0);
  } finally {
    vi.useRealTimers();
  }
});

describe.skipIf(!isThere("soffice"))("LibreOffice, where it is installed", () => {
  test("reads the headings and every awkward word", async () => {
    const both = { ...awkwardDocument, blocks: [...documentGiven.blocks, ...awkwardDocument.blocks] };
    const text = converted(await docxFile(both), "docx", "txt:Text (encoded):UTF8")["file.txt"]!;
    expect(text).toContain("Finding 1: adaptive teaching");
    for (const each of awkward) expect(text.includes(writableText(each)), each.slice(0, 80)).toBe(true);
  });
});
