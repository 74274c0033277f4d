import { NodeCompiler } from "@myriaddreamin/typst-ts-node-compiler";
import { columnShares } from "./column-shares.ts";
import { breakable, displayable } from "./displayable.ts";
import { type Block, contentsOf, type Document, type Line, runInWords } from "./document.ts";
import { type Fonts, fonts } from "./font.server.ts";
import { pdfTemplate } from "./pdf-template.ts";
import { writableDocument } from "./writable.ts";

/** PDF/UA-1: what is not accessible is refused by the library rather than written. */
export async function pdfFile(given: Document): Promise<Uint8Array> {
  const letters = fonts();
  const document = writableDocument(given, (text) => breakable(displayable(text, letters.shows)));
  const compiler = NodeCompiler.create({ fontArgs: [{ fontBlobs: [...letters.files] }] });
  try {
    const inputs = { document: JSON.stringify(dataOf(document, letters)) };
    const made = compiler.compile({ mainFileContent: pdfTemplate, inputs });
    if (!made.result)
      throw new Error(`No PDF was made: ${JSON.stringify(made.takeError()?.shortDiagnostics)}`);
    return new Uint8Array(compiler.pdf(made.result, { pdfStandard: "ua-1" }));
  } finally {
    // What it remembers belongs to all of its kind, and grows with every document.
    compiler.evictCache(0);
  }
}

function dataOf(document: Document, letters: Fonts) {
  return {
    title: document.title,
    subject: document.subject,
    marking: document.marking,
    font: letters.family,
    contents: contentsOf(document).length > 0,
    blocks: document.blocks.map((block) => blockData(block, letters)),
  };
}

function blockData(block: Block, { family, shows }: Fonts) {
  switch (block.kind) {
    case "paragraph":
    case "quote":
      return { ...block, line: lineData(block.line) };
    case "list":
      return { ...block, items: block.items.map(lineData) };
    case "table":
      return {
        ...block,
        shares: columnShares(block),
        columns: block.columns.map(({ name, isNumber }) => ({ name, isNumber: isNumber === true })),
        rows: block.rows.map((row) => row.map(lineData)),
      };
    case "picture":
      return { ...block, svg: inFont(displayable(block.svg, shows), family) };
    default:
      return block;
  }
}

function lineData(line: Line) {
  return line.map((run) => ({ text: runInWords(run), href: run.href ?? null, change: run.change ?? null }));
}

/** Drawn with the letters of the document, whatever else is installed. */
function inFont(svg: string, family: string): string {
  return svg.replace(/font-family="[^"]*"/g, `font-family="${family}"`);
}
