import type { Document } from "./document.ts";
import { words } from "./document.ts";

// Documents for tests of what writes them.

const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="600" height="160" viewBox="0 0 600 160" role="img" font-family="Helvetica, Arial, DejaVu Sans, sans-serif" font-size="16" fill="#0b0c0c"><title>Scores</title><rect width="600" height="160" fill="#ffffff"/><text y="24">5, fully</text><rect x="120" y="8" width="320" height="24" fill="#1d70b8"/><text y="64">4, mostly</text><rect x="120" y="48" width="210" height="24" fill="#158187"/><text y="104">3, partly</text><rect x="120" y="88" width="90" height="24" fill="#54319f"/><text y="144">2, little</text><rect x="120" y="128" width="30" height="24" fill="#ca357c"/></svg>`;

/** What a document of findings looks like, with every kind of block. */
export const documentGiven: Document = {
  title: "Findings of the panel on special educational needs and disabilities",
  language: "en-GB",
  marking: "Draft: not agreed by the panel",
  subject: "What the panel found in the first round, and what it rests on",
  blocks: [
    {
      kind: "paragraph",
      line: words(
        "The panel read all 88 sections of the frameworks between 1 July 2026 and 30 September 2026. This document holds its findings, area by area, with the words and scores that each rests on.",
      ),
    },
    { kind: "heading", level: 2, text: "What the panel found", id: "found" },
    {
      kind: "list",
      items: [
        words(
          "Adaptive teaching is named in every framework, but told apart from lower expectations in three only.",
        ),
        [
          { text: "The evidence is listed under " },
          { text: "Scores of each section", href: "#scores" },
          { text: "." },
        ],
        [
          { text: "The frameworks are published at " },
          { text: "GOV.UK", href: "https://www.gov.uk/government/publications/npq" },
          { text: "." },
        ],
      ],
    },
    { kind: "heading", level: 3, text: "Finding 1: adaptive teaching", id: "finding-1" },
    {
      kind: "paragraph",
      line: words(
        "Four of eight members scored the section 2 or lower. They say that statements on grouping can be read as an invitation to lower what is expected of pupils.",
      ),
    },
    {
      kind: "quote",
      line: words(
        "In my school “adapting” has come to mean a different worksheet.\nThe statement should say that the goal stays the same.",
      ),
      whose: "Member 3, comment 12 on section 1.4",
    },
    { kind: "heading", level: 4, text: "Proposed wording", id: "finding-1-wording" },
    {
      kind: "paragraph",
      line: [
        { text: "Teachers can adapt " },
        { text: "what they expect", change: "removed" },
        { text: "how they teach", change: "added" },
        { text: ", so that all pupils reach the same goal." },
      ],
    },
    { kind: "heading", level: 3, text: "How members scored", id: "how" },
    { kind: "picture", svg, shows: "Of 13 scores, 6 were 5, 4 were 4, 2 were 3 and 1 was 2." },
    { kind: "heading", level: 2, text: "Scores of each section", id: "scores" },
    {
      kind: "table",
      caption: "Table 1: scores of each section, leadership of special educational needs",
      columns: [
        { name: "Section" },
        { name: "Counted", isNumber: true },
        { name: "Median", isNumber: true },
        { name: "Agreement", isNumber: true },
        { name: "What the panel said" },
      ],
      rows: Array.from({ length: 20 }, (_, row) => [
        words(
          `1.${row + 1} ${["Adaptive teaching", "Assessment and early identification", "Working with families and outside services"][row % 3]}`,
        ),
        words(String(5 + ((row * 7) % 9))),
        words(((row % 5) + 1).toFixed(1)),
        words((0.31 + row * 0.03).toFixed(2)),
        words(
          [
            "Agreed",
            "Divided: members read the statement in two ways, and say so in their comments",
            "Opposed",
          ][row % 3]!,
        ),
      ]),
    },
    { kind: "heading", level: 2, text: "What is not here", id: "not-here" },
    { kind: "paragraph", line: words("Comments that were withdrawn are left out.") },
  ],
};

/** What people may write, or paste, that a writer of files could stumble over. */
export const awkward = [
  '=HYPERLINK("http://example.org","click")',
  "+1",
  "-1",
  "@SUM(A1)",
  "\u0000\u0008\u001b[31mred\u0085next\u007f",
  "👩‍🏫 and 🇬🇧 and ❤️ and 1️⃣",
  "中文 and ไทย",
  "مرحبا بالعالم and שלום עולם",
  "one\u2028two\u2029three\r\nfour\rfive",
  "]]> <![CDATA[ <!-- & &amp; &#0; -->",
  "<script>alert(1)</script><img src=x onerror=alert(1)>",
  '#import "@preview/x:0.1.0": * \n= Heading $x^2$ *b* _i_ `r` @ref <label> #sys.inputs \\ //c',
  "half \ud800 and \udc00 half",
  "_x0041_ \ufffe\uffff {{template}} %s",
  "  spaces   and\ttabs  ",
  "z\u0351\u036b\u0343\u036aa\u0301\u200b\u200d\u202e\ufeff",
  `${"long ".repeat(2_000)}${"W".repeat(10_000)}`,
] as const;

/** Everything awkward in every place of a document. */
export const awkwardDocument: Document = {
  title: awkward.slice(0, -1).join(" "),
  language: "en-GB",
  marking: `"; } * { display: none } ${awkward.slice(0, -1).join(" ")}`,
  subject: awkward.slice(0, -1).join(" "),
  blocks: [
    ...awkward.flatMap((text, position): Document["blocks"] => [
      { kind: "heading", level: 2, text: text.slice(0, 200), id: `"><${position}` },
      { kind: "paragraph", line: [{ text }, { text, change: "added" }, { text, change: "removed" }] },
      { kind: "list", items: [words(text), words(text)] },
      { kind: "quote", line: words(text), whose: text.slice(0, 200) },
    ]),
    {
      kind: "table",
      caption: awkward.slice(0, -1).join(" "),
      columns: [{ name: "<b>Name</b>" }, { name: "=1+1" }],
      rows: [...awkward, "", " \n "].map((text, row) => [words(`Row ${row}`), words(text)]),
    },
    { kind: "picture", svg, shows: awkward.slice(0, -1).join(" ") },
    {
      kind: "paragraph",
      line: [
        { text: "nowhere", href: "#nowhere" },
        { text: "code", href: "javascript:alert(1)" },
        { text: "data", href: "data:text/html,x" },
        { text: "web", href: "https://example.org/?a=1&b=<2>" },
        { text: "heading", href: '#"><0' },
      ],
    },
  ],
};

/** A document of as many blocks as there are comments in a long round. */
export const longDocument: Document = {
  ...documentGiven,
  blocks: Array.from({ length: 3_000 }, (_, position): Document["blocks"][number] =>
    position % 30 === 0
      ? { kind: "heading", level: 2, text: `Section ${position}`, id: `section-${position}` }
      : {
          kind: "quote",
          line: words(`Comment ${position}: the statement can be read in two ways.`),
          whose: `Member ${position % 9}`,
        },
  ),
};
