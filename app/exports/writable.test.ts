import fc from "fast-check";
import { expect, test } from "vitest";
import { awkwardDocument } from "./document-given.ts";
import { writableDocument, writableText } from "./writable.ts";

test("text holds nothing that XML has no way to say, and is left alone the second time", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary" }), (text) => {
      const written = writableText(text);
      expect(written.isWellFormed()).toBe(true);
      expect(written).not.toMatch(/[^\t\n\u0020-\u007e\u00a0-\ufffd\ud800-\udfff]/);
      expect(writableText(written)).toBe(written);
    }),
  );
});

test("all line breaks are one kind", () => {
  expect(writableText("a\r\nb\rc\u2028d\u2029e\u0085f\u000bg")).toBe("a\nb\nc\nd\ne\nf\ng");
});

test("links lead to headings or web pages, and no cell is empty", () => {
  const { blocks } = writableDocument(awkwardDocument);
  const last = blocks.at(-1)!;
  expect(last.kind === "paragraph" && last.line.map(({ href }) => href)).toEqual([
    undefined,
    undefined,
    undefined,
    "https://example.org/?a=1&b=%3C2%3E",
    '#"><0',
  ]);
  const table = blocks.find((block) => block.kind === "table")!;
  expect(table.rows.flat().every((line) => line.some(({ text }) => text.trim()))).toBe(true);
});
