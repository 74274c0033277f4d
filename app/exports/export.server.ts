import type { Actor } from "#app/people/session.server.ts";
import { cellsFor, cellsOfRound } from "#app/rollups/area-summary.server.ts";
import type { Cell } from "#app/rollups/cell.ts";
import { annotationsFile } from "./annotations.server.ts";
import { commentsTable } from "./comments-csv.server.ts";
import { type CsvTable, csvPieces } from "./csv.server.ts";
import type { ExportFile } from "./files.ts";
import { findingsFiles } from "./findings-files.server.ts";
import { interestsTable } from "./interests-csv.server.ts";
import { packOf } from "./pack.server.ts";
import { scoresTable } from "./scores-csv.server.ts";
import type { Selection } from "./selection.server.ts";
import { type SummaryColumn, summaryColumns, summaryDocument, summaryRow } from "./summary.ts";
import { type Progress, piecesOf, type Writer } from "./writer.ts";

const eachFile: Record<Exclude<ExportFile, "pack.zip">, Writer> = {
  ...findingsFiles,
  "summary.csv": table(summaryTable),
  "summary.json": (actor, selection, now, progress) => {
    const rules = selection.rounds.map(({ id, title, rule }) => ({ round: id, title, rule }));
    const cells = selectedCells(actor, selection, now);
    const latest =
      selection.round === null ? within(selection, cellsFor(actor, null, "current", now)) : cells;
    const document = summaryDocument(cells, latest, rules, selection.area);
    progress(cells.length, cells.length);
    return `${JSON.stringify(document, null, 2)}\n`;
  },
  "scores.csv": table(scoresTable),
  "comments.csv": table(commentsTable),
  "interests.csv": table(interestsTable),
  "comments.jsonld": annotationsFile,
};

const writers: Record<ExportFile, Writer> = { ...eachFile, "pack.zip": packOf(eachFile) };

/** The bytes of one file, piece by piece. */
export function exportFile(
  file: ExportFile,
  actor: Actor,
  selection: Selection,
  now: number,
  progress: Progress,
): AsyncIterable<Uint8Array> {
  return piecesOf(writers[file](actor, selection, now, progress));
}

function table<Column extends string>(
  read: (actor: Actor, selection: Selection, now: number) => CsvTable<Column>,
): Writer {
  return (actor, selection, now, progress) => csvPieces(read(actor, selection, now), progress);
}

function summaryTable(actor: Actor, selection: Selection, now: number): CsvTable<SummaryColumn> {
  const cells = selectedCells(actor, selection, now);
  return {
    columns: Object.keys(summaryColumns) as SummaryColumn[],
    count: cells.length,
    rows: cells.map(summaryRow),
  };
}

function selectedCells(actor: Actor, selection: Selection, now: number): Cell[] {
  return within(
    selection,
    selection.rounds.flatMap((round) => cellsOfRound(actor, round, "current", now)),
  );
}

function within({ framework, area }: Selection, cells: readonly Cell[]): Cell[] {
  return cells.filter(
    (cell) =>
      (framework === null || cell.section.framework === framework) && (area === null || cell.area === area),
  );
}
