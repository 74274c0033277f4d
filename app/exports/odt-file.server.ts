import { OdtDocument } from "odf-kit";
import { columnShares } from "./column-shares.ts";
import { type Block, contentsOf, type Document, type Line, runInWords } from "./document.ts";
import { type Drawing, drawings } from "./drawings.server.ts";
import { fixedMoment, repacked } from "./fixed-zip.server.ts";
import { cellStyles, namedStyles, quoteIndent, quoteRule, withOwnLooks } from "./odt-styles.ts";
import { writableDocument } from "./writable.ts";

export async function odtFile(given: Document): Promise<Uint8Array> {
  const document = writableDocument(given);
  const drawn = await drawings(document);
  const { title, subject, marking, blocks } = document;
  const bookmarks = bookmarksOf(document);
  const file = new OdtDocument();
  file.setMetadata({ title, description: subject, creationDate: fixedMoment });
  file.setPageLayout({ marginTop: "2cm", marginBottom: "2cm", marginLeft: "2cm", marginRight: "2cm" });
  if (marking) file.setHeader((header) => void header.addText(marking, { bold: true }));
  file.setFooter((footer) => void footer.addText("Page ").addPageNumber());
  file.addHeading(title, 1);
  addContents(file, document, bookmarks);
  for (const block of blocks) addBlock(file, block, bookmarks, drawn);
  return finished(await file.save(), document);
}

/** Names that every office program takes, whatever the ids are made of. */
function bookmarksOf({ blocks }: Document): Map<string, string> {
  const headings = blocks.filter((block) => block.kind === "heading");
  return new Map(headings.map(({ id }, position) => [id, `heading_${position + 1}`]));
}

type Bookmarks = ReadonlyMap<string, string>;

function addContents(file: OdtDocument, document: Document, bookmarks: Bookmarks): void {
  const headings = contentsOf(document);
  if (headings.length === 0) return;
  file.addHeading("Contents", 2);
  for (const [position, { id, level, text }] of headings.entries()) {
    file.addParagraph((paragraph) => addLine(paragraph, [{ text, href: `#${id}` }], bookmarks), {
      indentLeft: level === 3 ? "0.6001cm" : "0cm",
      spaceAfter: position === headings.length - 1 ? "0.5cm" : "0.1cm",
    });
  }
}

function addBlock(
  file: OdtDocument,
  block: Block,
  bookmarks: Bookmarks,
  drawn: ReadonlyMap<string, Drawing>,
): void {
  switch (block.kind) {
    case "heading":
      file.addHeading((heading) => {
        heading.addBookmark(bookmarks.get(block.id)!).addText(block.text);
      }, block.level);
      return;
    case "paragraph":
      file.addParagraph((paragraph) => addLine(paragraph, block.line, bookmarks));
      return;
    case "list":
      file.addList((list) => {
        for (const item of block.items) list.addItem((words) => addLine(words, item, bookmarks));
      });
      return;
    case "quote":
      file.addParagraph((paragraph) => addLine(paragraph, block.line, bookmarks), {
        indentLeft: quoteIndent,
        spaceAfter: "0cm",
      });
      file.addParagraph(
        (paragraph) => void paragraph.addText(block.whose, { fontSize: "10pt", color: "#484949" }),
        { indentLeft: quoteIndent, spaceAfter: "0.4cm" },
      );
      return;
    case "table":
      addTable(file, block, bookmarks);
      return;
    case "picture":
      addPicture(file, drawn.get(block.svg)!, block.shows);
  }
}

const textWidth = 17;

function addTable(file: OdtDocument, block: Extract<Block, { kind: "table" }>, bookmarks: Bookmarks): void {
  const { caption, columns, rows } = block;
  file.addParagraph((paragraph) => void paragraph.addText(caption, { bold: true }), {
    spaceBefore: "0.35cm",
    spaceAfter: "0.2cm",
  });
  const columnWidths = columnShares(block).map((share) => `${(share * textWidth).toFixed(2)}cm`);
  file.addTable(
    (table) => {
      table.addRow((row) => {
        for (const { name } of columns)
          row.addCell(name, { borderBottom: "1pt solid #0b0c0c", padding: "0.1cm" });
      });
      for (const cells of rows) {
        table.addRow((row) => {
          for (const line of cells) {
            row.addCell((cell) => addLine(cell, line, bookmarks), {
              borderBottom: "0.5pt solid #b1b4b6",
              padding: "0.1cm",
            });
          }
        });
      }
    },
    { columnWidths },
  );
  file.addParagraph("", { spaceAfter: "0.1cm" });
}

function addPicture(file: OdtDocument, { png, width, height }: Drawing, shows: string): void {
  const centimetres = Math.min(textWidth, (width * 2.54) / 96);
  file.addParagraph((paragraph) => {
    paragraph.addImage(png, {
      mimeType: "image/png",
      anchor: "as-character",
      width: `${centimetres.toFixed(2)}cm`,
      height: `${((centimetres * height) / width).toFixed(2)}cm`,
      description: shows,
    });
  });
}

type Words = {
  addText(text: string, looks?: object): unknown;
  addLink(text: string, url: string, looks?: object): unknown;
  addLineBreak(): unknown;
};

const changeLooks = {
  removed: { strikethrough: true, color: "#982828" },
  added: { bold: true, color: "#0b5c3e" },
} as const;

function addLine(words: Words, line: Line, bookmarks: Bookmarks): void {
  for (const run of line) {
    const looks = run.change && changeLooks[run.change];
    const href = run.href?.startsWith("#") ? `#${bookmarks.get(run.href.slice(1))}` : run.href;
    runInWords(run)
      .split("\n")
      .forEach((text, position) => {
        if (position > 0) words.addLineBreak();
        if (href) words.addLink(text, href, { ...looks, color: "#1a65a6", underline: true });
        else words.addText(text, looks);
      });
  }
}

/** What the library has no way to say: the language, which rows are headers, and looks of our own. */
function finished(file: Uint8Array, { language, blocks }: Document): Uint8Array {
  const tables = blocks.filter((block) => block.kind === "table");
  const [tongue, country] = language.split("-") as [string, string];
  return repacked(file, (path, xml) => {
    if (path === "meta.xml")
      return xml.replace("</office:meta>", `<dc:language>${language}</dc:language></office:meta>`);
    // The library sets each element on a line of its own, which would be spaces between words.
    const inOne = xml.replaceAll("\n", "");
    if (path === "styles.xml") {
      return withOwnLooks(inOne)
        .replace(
          /(<style:style style:name="Standard".*?<style:text-properties)/s,
          `$1 fo:language="${tongue}" fo:country="${country}"`,
        )
        .replace("</office:styles>", `${namedStyles}</office:styles>`)
        .replace(/(<\/text:page-number>(<\/text:span>)?)/, "$1 of <text:page-count>1</text:page-count>");
    }
    if (path !== "content.xml") return xml;
    const left = [...tables];
    return withSpaces(inOne)
      .replaceAll(`fo:margin-left="${quoteIndent}"`, `fo:margin-left="${quoteIndent}" ${quoteRule}`)
      .replace(/<table:table .*?<\/table:table>/gs, (table) => withHeader(table, left.shift()!.columns));
  });
}

function withHeader(table: string, columns: readonly { isNumber?: boolean }[]): string {
  const rows = /<table:table-row\b.*?<\/table:table-row>/gs;
  let number = 0;
  return table.replace(rows, (row) => {
    const isHeader = number++ === 0;
    let column = 0;
    const styled = row.replace(/<text:p text:style-name="Standard"/g, () => {
      const style = cellStyles[isHeader ? "name" : "words"][columns[column++]?.isNumber ? "number" : "text"];
      return `<text:p text:style-name="${style}"`;
    });
    return isHeader ? `<table:table-header-rows>${styled}</table:table-header-rows>` : styled;
  });
}

/** Office programs take several spaces for one, unless they are counted. */
function withSpaces(xml: string): string {
  return xml.replace(/>[^<]* {2}[^<]*</g, (words) =>
    words.replace(/ {2,}/g, (spaces) => ` <text:s text:c="${spaces.length - 1}"/>`),
  );
}
