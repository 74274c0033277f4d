import fc from "fast-check";
import { getDocumentProxy } from "unpdf";
import { describe, expect, test, vi } from "vitest";
import { displayable } from "./displayable.ts";
import { words } from "./document.ts";
import { awkward, awkwardDocument, documentGiven, longDocument } from "./document-given.ts";
import { fonts } from "./font.server.ts";
import { isThere, told } from "./office-programs.server.ts";
import { pdfFile } from "./pdf-file.server.ts";

type Node = { role?: string; alt?: string; children?: Node[] };

const opened = async (file: Uint8Array) => getDocumentProxy(file.slice());

async function rolesOf(file: Uint8Array): Promise<{ role: string; alt: string | undefined }[]> {
  const pdf = await opened(file);
  const found: { role: string; alt: string | undefined }[] = [];
  const walk = (node: Node) => {
    if (node.role) found.push({ role: node.role, alt: node.alt });
    node.children?.forEach(walk);
  };
  for (let page = 1; page <= pdf.numPages; page++) {
    walk((await (await pdf.getPage(page)).getStructTree()) as Node);
  }
  return found;
}

async function pagesOf(file: Uint8Array): Promise<string[]> {
  const pdf = await opened(file);
  return Promise.all(
    Array.from({ length: pdf.numPages }, async (_, at) => {
      const { items } = await (await pdf.getPage(at + 1)).getTextContent();
      return items.map((item) => ("str" in item ? item.str : "")).join("");
    }),
  );
}

/** Where lines end, and where words may, is for the page to decide. */
const seen = (text: string) => text.normalize("NFKC").replace(/[\s\u200b]+/g, "");

test("headings, lists, quotes, tables, pictures and links are tagged as such", async () => {
  const roles = await rolesOf(await pdfFile(documentGiven));
  const count = (role: string) => roles.filter((each) => each.role === role).length;
  expect(["H1", "H2", "H3", "H4", "LI", "BlockQuote", "TH"].map(count)).toEqual([1, 4, 2, 1, 3, 1, 5]);
  expect(count("TR")).toBeGreaterThanOrEqual(21);
  expect(count("Link")).toBeGreaterThanOrEqual(7);
  expect(roles.find(({ role }) => role === "Figure")?.alt).toContain("Of 13 scores, 6 were 5");
});

test("the file says its title and language, has bookmarks, and every page is marked and numbered", async () => {
  const file = await pdfFile(documentGiven);
  const pdf = await opened(file);
  const { info, metadata } = await pdf.getMetadata();
  expect(info).toMatchObject({ Title: documentGiven.title, Language: "en-GB", PDFFormatVersion: "1.7" });
  expect(metadata!.getRaw()).toContain("<pdfuaid:part>1</pdfuaid:part>");
  const outline = (await pdf.getOutline()) as { title: string; items: { title: string }[] }[];
  expect(outline[0]!.items.map(({ title }) => title)).toContain("What the panel found");
  const pages = await pagesOf(file);
  expect(pages.length).toBeGreaterThan(1);
  for (const [at, page] of pages.entries()) {
    expect(page).toContain(documentGiven.marking);
    expect(page).toContain(`Page ${at + 1} of ${pages.length}`);
  }
});

test("any paragraph can be written", async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(fc.string({ unit: "binary" })), async (texts) => {
      const blocks = texts.map((text) => ({ kind: "paragraph" as const, line: words(text) }));
      await expect(pdfFile({ ...documentGiven, blocks })).resolves.toBeInstanceOf(Uint8Array);
    }),
    { numRuns: 30 },
  );
});

test("any western paragraph is read back", async () => {
  const texts = fc.sample(fc.string({ unit: "grapheme-ascii" }), 200);
  const blocks = texts.map((text) => ({ kind: "paragraph" as const, line: words(`x${text}x`) }));
  const read = seen((await pagesOf(await pdfFile({ ...documentGiven, blocks, marking: null }))).join(""));
  const given = texts.map((text) => seen(displayable(`x${text}x`, fonts().shows)));
  expect(given.filter((text) => !read.includes(text)).length).toBeLessThan(given.length / 20);
});

test("the same document is the same file at any time, and a long one is written", async () => {
  const first = await pdfFile(awkwardDocument);
  vi.useFakeTimers({ toFake: ["Date"], now: new Date("2031-05-06T07:08:09Z") });
  try {
    expect(Buffer.compare(first, await pdfFile(awkwardDocument))).toBe(0);
  } finally {
    vi.useRealTimers();
  }
  expect((await opened(await pdfFile(longDocument))).numPages).toBeGreaterThan(50);
});

describe.skipIf(!isThere("qpdf"))("qpdf, where it is installed", () => {
  test("finds nothing wrong", async () => {
    for (const document of [documentGiven, awkwardDocument]) {
      expect(told("qpdf", ["--check"], await pdfFile(document))).toContain(
        "No syntax or stream encoding errors",
      );
    }
  });
});

describe.skipIf(!isThere("pdfinfo") || !isThere("pdftotext"))("Poppler, where it is installed", () => {
  test("reads the tags", async () => {
    const file = await pdfFile(documentGiven);
    const tags = told("pdfinfo", ["-struct-text"], file);
    expect(tags).toContain(`H1 "${documentGiven.title}"`);
    expect(tags).toMatch(/THead.*TH.*"Section"/s);
    expect(told("pdfinfo", [], file)).not.toMatch(/CreationDate|ModDate/);
  });

  test("reads what people wrote, none of it taken for a command, and in words what the letters lack", async () => {
    const text = seen(told("pdftotext", ["-raw"], await pdfFile(awkwardDocument), ["-"]));
    const rightToLeft = /[\u0590-\u06ff\u202e]/;
    const read = awkward.filter((each) => !rightToLeft.test(each) && each.length < 1_000);
    for (const each of read) expect(text).toContain(seen(displayable(each, fonts().shows)));
    expect(text).toContain(seen("[emoji] and [emoji] and"));
    expect(text).toContain("[characterU+4E2D][characterU+6587]");
  });
});
