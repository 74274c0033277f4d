import {
  AlignmentType,
  Bookmark,
  BorderStyle,
  convertMillimetersToTwip,
  ExternalHyperlink,
  Document as File,
  Footer,
  Header,
  HeadingLevel,
  ImageRun,
  InternalHyperlink,
  LevelFormat,
  Packer,
  PageNumber,
  Paragraph,
  type ParagraphChild,
  Table,
  TableCell,
  TableRow,
  TextRun,
  WidthType,
} from "docx";
import { columnShares } from "./column-shares.ts";
import { type Block, contentsOf, type Document, type Line, type Run, runInWords } from "./document.ts";
import { docxStyles, ink } from "./docx-styles.ts";
import { type Drawing, drawings } from "./drawings.server.ts";
import { repacked } from "./fixed-zip.server.ts";
import { writableDocument } from "./writable.ts";

export async function docxFile(given: Document): Promise<Uint8Array> {
  const document = writableDocument(given);
  const drawn = await drawings(document);
  const bookmarks = bookmarksOf(document);
  const { title, subject, marking, blocks } = document;
  const file = new File({
    title,
    subject,
    creator: "",
    lastModifiedBy: "",
    styles: docxStyles(document.language),
    numbering: { config: [bullets] },
    sections: [
      {
        properties: { page: pageOfA4 },
        headers: marking ? { default: new Header({ children: [centred(marking)] }) } : undefined,
        footers: { default: new Footer({ children: [pageNumbers()] }) },
        children: [
          new Paragraph({ heading: HeadingLevel.HEADING_1, children: [new TextRun(title)] }),
          ...contents(document, bookmarks),
          ...blocks.flatMap((block) => paragraphsOf(block, bookmarks, drawn)),
        ],
      },
    ],
  });
  return withoutChance(new Uint8Array(await Packer.toArrayBuffer(file)), document.language);
}

const margin = convertMillimetersToTwip(20);
const textWidth = convertMillimetersToTwip(170);
const pageOfA4 = {
  size: { width: convertMillimetersToTwip(210), height: convertMillimetersToTwip(297) },
  margin: { top: margin, bottom: margin, left: margin, right: margin },
};

const bullets = {
  reference: "bullets",
  levels: [
    {
      level: 0,
      format: LevelFormat.BULLET,
      text: "•",
      style: { paragraph: { indent: { left: 400, hanging: 280 } } },
    },
  ],
};

/** Names that Word takes, whatever the ids are made of. */
function bookmarksOf({ blocks }: Document): Map<string, string> {
  const headings = blocks.filter((block) => block.kind === "heading");
  return new Map(headings.map(({ id }, position) => [id, `heading_${position + 1}`]));
}

type Bookmarks = ReadonlyMap<string, string>;

function contents(document: Document, bookmarks: Bookmarks): Paragraph[] {
  const headings = contentsOf(document);
  if (headings.length === 0) return [];
  return [
    new Paragraph({ heading: HeadingLevel.HEADING_2, children: [new TextRun("Contents")] }),
    ...headings.map(
      ({ id, level, text }, position) =>
        new Paragraph({
          style: `Contents${level}`,
          spacing: position === headings.length - 1 ? { after: 300 } : undefined,
          children: childrenOf([{ text, href: `#${id}` }], bookmarks),
        }),
    ),
  ];
}

const headingLevels = {
  2: HeadingLevel.HEADING_2,
  3: HeadingLevel.HEADING_3,
  4: HeadingLevel.HEADING_4,
} as const;

function paragraphsOf(
  block: Block,
  bookmarks: Bookmarks,
  drawn: ReadonlyMap<string, Drawing>,
): (Paragraph | Table)[] {
  switch (block.kind) {
    case "heading": {
      const bookmark = new Bookmark({
        id: bookmarks.get(block.id)!,
        children: [new TextRun(block.text)],
      });
      return [new Paragraph({ heading: headingLevels[block.level], children: [bookmark] })];
    }
    case "paragraph":
      return [new Paragraph({ children: childrenOf(block.line, bookmarks) })];
    case "list":
      return block.items.map(
        (item) =>
          new Paragraph({
            style: "ListItem",
            numbering: { reference: bullets.reference, level: 0 },
            children: childrenOf(item, bookmarks),
          }),
      );
    case "quote":
      return [
        new Paragraph({ style: "QuotedWords", keepNext: true, children: childrenOf(block.line, bookmarks) }),
        new Paragraph({ style: "QuotedPerson", children: [new TextRun(block.whose)] }),
      ];
    case "table":
      return [
        new Paragraph({ style: "TableCaption", keepNext: true, children: [new TextRun(block.caption)] }),
        tableOf(block, bookmarks),
        new Paragraph({ style: "AfterTable" }),
      ];
    case "picture":
      return [new Paragraph({ children: [imageOf(drawn.get(block.svg)!, block.shows)] })];
  }
}

function tableOf(block: Extract<Block, { kind: "table" }>, bookmarks: Bookmarks): Table {
  const { columns, rows } = block;
  const widths = columnShares(block).map((share) => Math.round(share * textWidth));
  const cell = (line: Line, at: number, style: string) =>
    new TableCell({
      width: { size: widths[at]!, type: WidthType.DXA },
      children: [
        new Paragraph({
          style,
          alignment: columns[at]!.isNumber ? AlignmentType.RIGHT : AlignmentType.LEFT,
          children: childrenOf(line, bookmarks),
        }),
      ],
    });
  return new Table({
    columnWidths: widths,
    width: { size: textWidth, type: WidthType.DXA },
    margins: { top: 50, bottom: 50, left: 60, right: 100 },
    borders: {
      top: nothing,
      left: nothing,
      right: nothing,
      insideVertical: nothing,
      bottom: thin,
      insideHorizontal: thin,
    },
    rows: [
      new TableRow({
        tableHeader: true,
        cantSplit: true,
        children: columns.map(({ name }, at) => cell([{ text: name }], at, "ColumnName")),
      }),
      ...rows.map(
        (row) => new TableRow({ children: columns.map((_, at) => cell(row[at] ?? [], at, "CellWords")) }),
      ),
    ],
  });
}

const nothing = { style: BorderStyle.NONE, size: 0, color: "auto" };
const thin = { style: BorderStyle.SINGLE, size: 4, color: ink.border };

function imageOf({ png, width, height }: Drawing, shows: string): ImageRun {
  const widest = 640;
  const scale = Math.min(1, widest / width);
  return new ImageRun({
    type: "png",
    data: png,
    transformation: { width: Math.round(width * scale), height: Math.round(height * scale) },
    altText: { name: "Picture", description: shows },
  });
}

function childrenOf(line: Line, bookmarks: Bookmarks): ParagraphChild[] {
  return line.flatMap((run): readonly ParagraphChild[] => {
    const children = textRuns(run);
    if (!run.href) return children;
    return run.href.startsWith("#")
      ? [new InternalHyperlink({ anchor: bookmarks.get(run.href.slice(1))!, children })]
      : [new ExternalHyperlink({ link: run.href, children })];
  });
}

function textRuns(run: Run): TextRun[] {
  return runInWords(run)
    .split("\n")
    .map(
      (text, position) =>
        new TextRun({
          text,
          break: position === 0 ? undefined : 1,
          style: run.href ? "Hyperlink" : undefined,
          strike: run.change === "removed",
          bold: run.change === "added" ? true : undefined,
          color: run.change && ink[run.change],
        }),
    );
}

function centred(text: string): Paragraph {
  return new Paragraph({ alignment: AlignmentType.CENTER, children: [new TextRun({ text, bold: true })] });
}

function pageNumbers(): Paragraph {
  return new Paragraph({
    alignment: AlignmentType.CENTER,
    children: [new TextRun({ children: ["Page ", PageNumber.CURRENT, " of ", PageNumber.TOTAL_PAGES] })],
  });
}

/** The library gives what it links random names, and numbers on from the document before: here all count from 1. */
function withoutChance(file: Uint8Array, language: string): Uint8Array {
  const countedFrom = (prefix: string) => {
    const names = new Map<string, string>();
    return (name: string) => {
      if (!names.has(name)) names.set(name, `${prefix}${names.size + 1}`);
      return names.get(name)!;
    };
  };
  const [link, bookmark, picture] = [countedFrom("rIdLink"), countedFrom(""), countedFrom("")];
  return repacked(file, (path, xml) =>
    path === "docProps/core.xml"
      ? xml
          .replace(/<dcterms:(created|modified)[^>]*>[^<]*<\/dcterms:\1>/g, "")
          .replace("</cp:coreProperties>", `<dc:language>${language}</dc:language></cp:coreProperties>`)
      : xml
          .replace(/\brId[a-z0-9_-]{21}(?=")/g, link)
          .replace(
            /(<w:bookmark(?:Start|End)\b[^>]*\bw:id=")(\d+)/g,
            (_, before, id) => before + bookmark(id),
          )
          .replace(/(<wp:docPr\b[^>]*\bid=")(\d+)/g, (_, before, id) => before + picture(id)),
  );
}
