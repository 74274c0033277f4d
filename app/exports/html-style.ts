import type { Document } from "./document.ts";

const rules = `
:root { color: #0b0c0c; background: #fff; font: 1.1875rem/1.4 "Helvetica Neue", Helvetica, Arial, sans-serif; }
body { margin: 0; }
main { max-width: 60rem; margin: 0 auto; padding: 1.25rem 1rem 3rem; overflow-wrap: anywhere; }
h1, h2, h3, h4 { line-height: 1.2; break-after: avoid; }
h1 { font-size: 2.25rem; margin: 1.25rem 0 1.5rem; }
h2 { font-size: 1.5rem; margin: 2.5rem 0 1rem; padding-top: 0.75rem; border-top: 1px solid #858686; }
h3 { font-size: 1.3125rem; margin: 1.75rem 0 0.75rem; }
h4 { font-size: 1.1875rem; margin: 1.5rem 0 0.5rem; }
p, ul, blockquote { max-width: 44rem; margin: 0 0 1rem; }
ul { padding-left: 1.25rem; }
li { margin-bottom: 0.3rem; }
a { color: #1a65a6; text-underline-offset: 0.1578em; }
a:visited { color: #54319f; }
a:focus, .app-scroll:focus { outline: 3px solid #0b0c0c; outline-offset: 2px; background: #ffdd00; color: #0b0c0c; }
.app-scroll:focus { background: none; }
nav { margin-bottom: 2rem; }
nav ul { list-style: none; padding: 0; }
nav .level-3 { padding-left: 1.25rem; }
.marking { border: 2px solid #0b0c0c; padding: 0.6rem 0.9rem; }
.quote { margin: 0 0 1.25rem; padding-left: 1rem; border-left: 5px solid #858686; }
.quote blockquote { margin: 0 0 0.25rem; }
.quote figcaption { color: #484949; font-size: 1rem; }
.app-scroll { overflow-x: auto; margin: 0 0 1.75rem; padding: 2px; }
.app-scroll img { display: block; max-width: none; height: auto; }
table { border-collapse: collapse; width: 100%; overflow-wrap: normal; }
caption { text-align: left; font-weight: bold; margin-bottom: 0.6rem; }
th, td { text-align: left; vertical-align: top; padding: 0.5rem 1rem 0.5rem 0; border-bottom: 1px solid #cecece; }
th { font-weight: bold; }
tbody th { font-weight: normal; }
thead th { border-bottom: 2px solid #0b0c0c; }
.number { text-align: right; font-variant-numeric: tabular-nums; padding-right: 1.5rem; }
del { color: #982828; }
ins { color: #0b5c3e; font-weight: bold; }
.visually-hidden { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
@media (max-width: 40rem) {
  h1 { font-size: 1.6875rem; }
  h2 { font-size: 1.3125rem; }
  td, tbody th { min-width: 8rem; }
  td.number { min-width: 0; }
  .pairs { overflow-wrap: anywhere; }
  .pairs td, .pairs tbody th { min-width: 5rem; }
}
@media print {
  :root { font-size: 11pt; }
  main { max-width: none; padding: 0; }
  a { color: inherit; }
  .app-scroll { overflow: visible; padding: 0; }
  .app-scroll img { max-width: 100%; }
  thead { display: table-header-group; }
  tr, img { break-inside: avoid; }
  p, li, blockquote { orphans: 3; widows: 3; }
}
`;

/** The rules of the page, and what the margins of its printed pages say. */
export function styleOf({ marking }: Pick<Document, "marking">): string {
  const font = `font: 9pt "Helvetica Neue", Helvetica, Arial, sans-serif;`;
  const top =
    marking === null ? "" : `@top-center { content: "${inStyle(marking)}"; ${font} font-weight: bold; }`;
  return `${rules}@page { size: A4; margin: 2cm; ${top} @bottom-center { content: counter(page) " of " counter(pages); ${font} } }
`;
}

/** Words within quotation marks of a style sheet: every sign that could mean something there is told by its number. */
function inStyle(words: string): string {
  return words.replace(/[^\p{L}\p{N} .,:;]/gu, (sign) => `\\${sign.codePointAt(0)!.toString(16)} `);
}
