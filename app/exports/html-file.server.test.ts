import { expect, test } from "vitest";
import { awkward, awkwardDocument, documentGiven, longDocument } from "./document-given.ts";
import { htmlFile } from "./html-file.server.tsx";
import { writableText } from "./writable.ts";

const escaped = (text: string) =>
  writableText(text)
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll('"', "&quot;")
    .replaceAll("'", "&#x27;")
    .replaceAll("\n", "<br/>");

test("the page stands by itself, and says its title and language once", () => {
  const page = htmlFile(documentGiven);
  expect(page).toMatch(/^<!DOCTYPE html>\n<html lang="en-GB">/);
  expect(page).toContain(`<title>${documentGiven.title}</title>`);
  expect(page.match(/<h1>/g)).toHaveLength(1);
  expect(page).not.toMatch(/<script|<link|url\(|\ssrc="(?!data:image\/svg)/);
  expect(page).toContain('<a href="#finding-1">Finding 1: adaptive teaching</a>');
  expect(page).toContain('<h3 id="finding-1"');
});

test("tables have captions and headers, and changes are told in words", () => {
  const page = htmlFile(documentGiven);
  expect(page).toMatch(/<caption[^>]*>Table 1: /);
  expect(page.match(/<th scope="col"/g)).toHaveLength(5);
  expect(page.match(/<th scope="row"/g)).toHaveLength(20);
  expect(page).toContain('<del><span class="visually-hidden">removed: </span>what they expect</del>');
  expect(page).toContain('<ins><span class="visually-hidden">added: </span>how they teach</ins>');
  expect(page).toContain('alt="Of 13 scores, 6 were 5');
});

test("every printed page is marked, and nothing of the marking is a rule", () => {
  expect(htmlFile(documentGiven)).toContain('@top-center { content: "Draft: not agreed by the panel";');
  const [style] = /<style>.*?<\/style>/s.exec(htmlFile(awkwardDocument))!;
  expect(style).toContain('content: "\\22 ; \\7d  \\2a  \\7b  display: none \\7d ');
  expect(style.match(/<\//g)).toHaveLength(1);
  expect(htmlFile({ ...documentGiven, marking: null })).not.toMatch(/top-center|class="marking"/);
});

test("what people wrote stays words", () => {
  const page = htmlFile(awkwardDocument);
  for (const text of awkward) expect(page.includes(escaped(text)), text.slice(0, 80)).toBe(true);
  expect(page).not.toMatch(/<script|<img src=x|href="(javascript|data)/);
  expect(page).toContain('<a href="https://example.org/?a=1&amp;b=%3C2%3E">web</a>');
  expect(page).toContain(">[x]</td>");
});

test("a long document is written", () => {
  expect(htmlFile(longDocument).match(/<blockquote/g)!.length).toBeGreaterThan(2_800);
});
