import { record } from "#app/audit/audit.server.ts";
import type { Actor } from "#app/people/session.server.ts";
import { cellsFor, cellsOfRound } from "#app/rollups/area-summary.server.ts";
import type { Cell } from "#app/rollups/cell.ts";
import { commentsCsv } from "./comments-csv.server.ts";
import { csv } from "./csv.server.ts";
import type { ExportFile } from "./files.ts";
import { interestsCsv } from "./interests-csv.server.ts";
import { scoresCsv } from "./scores-csv.server.ts";
import type { Selection } from "./selection.server.ts";
import { type SummaryColumn, summaryColumns, summaryDocument, summaryRow } from "./summary.ts";

type Writer = (actor: Actor, selection: Selection, now: number) => string;

const writers: Record<ExportFile, Writer> = {
  "scores.csv": scoresCsv,
  "comments.csv": commentsCsv,
  "interests.csv": interestsCsv,
  "summary.csv": (actor, selection, now) =>
    csv(Object.keys(summaryColumns) as SummaryColumn[], selectedCells(actor, selection, now).map(summaryRow)),
  "summary.json": (actor, selection, now) => {
    const rules = selection.rounds.map(({ id, title, rule }) => ({ round: id, title, rule }));
    const cells = selectedCells(actor, selection, now);
    const latest =
      selection.round === null ? within(selection, cellsFor(actor, null, "current", now)) : cells;
    const document = summaryDocument(cells, latest, rules, selection.area);
    return `${JSON.stringify(document, null, 2)}\n`;
  },
};

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

/** The bytes of one file, and the record of who took it. */
export function exportFile(file: ExportFile, actor: Actor, selection: Selection, now: number): string {
  const content = writers[file](actor, selection, now);
  record({
    at: now,
    actorId: actor.id,
    action: "export taken",
    object: file,
    detail: {
      area: selection.area,
      framework: selection.framework,
      rounds: selection.rounds.map((round) => round.id).join(" "),
      names: selection.names,
    },
  });
  return content;
}
