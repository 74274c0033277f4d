import fc from "fast-check";
import { strFromU8, unzipSync } from "fflate";
import { describe, expect, test, vi } from "vitest";
import { words } from "./document.ts";
import { awkward, awkwardDocument, documentGiven, longDocument } from "./document-given.ts";
import { odtFile } from "./odt-file.server.ts";
import { converted, isThere } from "./office-programs.server.ts";
import { writableText } from "./writable.ts";

test("the file says its title and language, which rows are headers, and marks every page", async () => {
  const parts = unzipSync(await odtFile(documentGiven));
  const part = (path: string) => strFromU8(parts[path]!);
  expect(Object.keys(parts)[0]).toBe("mimetype");
  expect(part("meta.xml")).toContain(`<dc:title>${documentGiven.title}</dc:title>`);
  expect(part("meta.xml")).toContain("<dc:language>en-GB</dc:language>");
  expect(part("styles.xml")).toContain('fo:language="en" fo:country="GB"');
  expect(part("styles.xml")).toContain(documentGiven.marking);
  expect(part("styles.xml")).toContain("<text:page-count>");
  const [header] = /<table:table-header-rows>.*?<\/table:table-header-rows>/s.exec(part("content.xml"))!;
  expect(header.match(/<table:table-row/g)).toHaveLength(1);
  expect(header).toContain("What the panel said");
  expect(part("content.xml")).toContain("<svg:desc>Of 13 scores");
  expect(part("content.xml")).not.toContain("\n");
});

test("the same document is the same file at any time", async () => {
  const first = await odtFile(awkwardDocument);
  vi.useFakeTimers({ toFake: ["Date"], now: new Date("2031-05-06T07:08:09Z") });
  try {
    expect(Buffer.compare(first, await odtFile(awkwardDocument))).toBe(0);
  } finally {
    vi.useRealTimers();
  }
});

test("a long document is written", async () => {
  const content = strFromU8(unzipSync(await odtFile(longDocument))["content.xml"]!);
  expect(content.match(/<text:h /g)!.length).toBeGreaterThan(100);
});

describe.skipIf(!isThere("soffice"))("LibreOffice, where it is installed", () => {
  const texts = fc.sample(fc.string({ unit: "grapheme" }), 200).map((text) => `x${text}x`);

  test("reads headings, tables and links as such, and every word", async () => {
    const paragraphs = texts.map((text) => ({ kind: "paragraph" as const, line: words(text) }));
    const blocks = [...documentGiven.blocks, ...awkwardDocument.blocks, ...paragraphs];
    const page = converted(
      await odtFile({ ...awkwardDocument, blocks }),
      "odt",
      "html:HTML (StarWriter):UTF8",
    )["file.html"]!;
    expect(page.match(/<h3.*?<\/h3>/gs)!.join(" ")).toMatch(
      /<h3[^>]*>(<[^>]*>)*Finding\s1:\sadaptive\steaching<\/h3>/,
    );
    expect(page.match(/<thead>/g)).toHaveLength(2);
    expect(page.match(/href="[^"]*"/g)!.join(" ")).toMatch(
      /href="https:\/\/www.gov.uk\/government\/publications\/npq"/,
    );
    expect(page.match(/href="[^"]*"/g)!.join(" ")).not.toMatch(/href="(javascript|data):/);
    const read = textOf(page);
    for (const text of [...awkward, ...texts])
      expect(read.includes(seen(text)), text.slice(0, 80)).toBe(true);
  });
});

/** What is left of spaces is for the page to decide. */
const seen = (text: string) => writableText(text).replace(/\s+/g, "");

const named: Readonly<Record<string, string>> = { lt: "<", gt: ">", quot: '"', amp: "&", nbsp: "\u00a0" };

function textOf(page: string): string {
  return page
    .replace(/<[^>]*>/g, "")
    .replace(/&(?:#(\d+)|(\w+));/g, (whole, number?: string, name?: string) =>
      number ? String.fromCodePoint(Number(number)) : (named[name!] ?? whole),
    )
    .replace(/\s+/g, "");
}
