import type { Actor } from "#app/people/session.server.ts";
import { askedSaidDid } from "./asked-said-did.ts";
import { csvPieces } from "./csv.server.ts";
import type { Document } from "./document.ts";
import { docxFile } from "./docx-file.server.ts";
import type { ExportFile } from "./files.ts";
import { findingsDocument } from "./findings-document.server.ts";
import { type FindingsDocument, findingsJsonSchema } from "./findings-schema.server.ts";
import { changesTable, findingsTable, responsesTable, type ToldTable } from "./findings-tables.ts";
import { findingsText } from "./findings-text.ts";
import { findingsWorkbook } from "./findings-workbook.ts";
import { htmlFile } from "./html-file.server.tsx";
import { odsFile } from "./ods-file.server.ts";
import { odtFile } from "./odt-file.server.ts";
import { pdfFile } from "./pdf-file.server.ts";
import { scoresTable } from "./scores-csv.server.ts";
import type { Selection } from "./selection.server.ts";
import { CannotHold, type Content, type Writer } from "./writer.ts";
import { xlsxFile } from "./xlsx-file.server.ts";

/** Every format of the findings, all made of the one document. */
export const findingsFiles = {
  "findings.html": text(findingsText, htmlFile),
  "findings.docx": text(findingsText, docxFile),
  "findings.odt": text(findingsText, odtFile),
  "findings.pdf": text(findingsText, pdfFile),
  "asked-said-did.html": text(askedSaidDid, htmlFile),
  "findings.ods": workbook(odsFile),
  "findings.xlsx": workbook(xlsxFile),
  "findings.csv": table(findingsTable),
  "responses.csv": table(responsesTable),
  "changes.csv": table(changesTable),
  "findings.json": (actor, selection, now) => `${JSON.stringify(toldOnce(actor, selection, now), null, 2)}\n`,
  "findings.schema.json": findingsJsonSchema,
} as const satisfies Partial<Record<ExportFile, Writer>>;

const told = new WeakMap<Selection, FindingsDocument>();

/** A pack asks for the document once for each of its files. */
function toldOnce(actor: Actor, selection: Selection, now: number): FindingsDocument {
  const known = told.get(selection) ?? findingsDocument(actor, selection, now);
  told.set(selection, known);
  return known;
}

/** A document of more comments would be thousands of pages, which no word processor opens. */
const mostComments = 3_000;

function text(
  write: (told: FindingsDocument) => Document,
  made: (document: Document) => Content | Promise<Content>,
): Writer {
  return (actor, selection, now) => {
    const document = toldOnce(actor, selection, now);
    if (document.comments.length > mostComments) {
      throw new CannotHold(
        `This file would hold ${document.comments.length.toLocaleString("en-GB")} comments, and a document can hold ${mostComments.toLocaleString("en-GB")}. Choose one area, framework or round, or take a CSV, XLSX or JSON file.`,
      );
    }
    return made(write(document));
  };
}

function workbook(
  made: (workbook: ReturnType<typeof findingsWorkbook>) => Content | Promise<Content>,
): Writer {
  return (actor, selection, now) =>
    made(findingsWorkbook(toldOnce(actor, selection, now), scoresTable(actor, selection, now)));
}

function table(of: (told: FindingsDocument) => ToldTable): Writer {
  return (actor, selection, now, progress) => {
    const { columns, rows } = of(toldOnce(actor, selection, now));
    const names = columns.map(({ name }) => name);
    return csvPieces(
      {
        columns: names,
        count: rows.length,
        rows: rows.map((row) => Object.fromEntries(names.map((name, at) => [name, row[at] ?? null]))),
      },
      progress,
    );
  };
}
