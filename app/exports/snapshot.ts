import type { Cell } from "#app/rollups/cell.ts";
import { type SummaryRow, summaryColumns, type summaryDocument, summaryRow } from "./summary.ts";

/** What the snapshots of all rounds are called, and the one of a round where it is saved. */
export const snapshotName = "snapshot.json";

export function snapshotNameOf(roundId: number): string {
  return `snapshot-round-${roundId}.json`;
}

/** What a round said when it closed. It stands in a file, so its names are those of the exports. */
export type Snapshot = {
  round: number;
  title: string;
  opened_at: string;
  closed_at: string;
  /** The name of the edition of each framework. */
  editions: Record<string, string>;
  /** Which submission of each member counted, the member as a letter: 1 is their first of that section. */
  submissions: { framework: string; section: number; member: string; submission: number }[];
} & ReturnType<typeof summaryDocument>;

/** A cell whose figures are no longer those of the snapshot. */
export type CellDifference = {
  framework: string;
  section: number;
  area: string;
  before: SummaryRow | null;
  today: SummaryRow | null;
};

/** The cells in which today's figures are others than those of the snapshot, in the order of the snapshot. */
export function differencesSince(
  snapshot: Pick<Snapshot, "cells">,
  cells: readonly Cell[],
): CellDifference[] {
  const current = new Map(cells.map((cell) => [keyOf(summaryRow(cell)), summaryRow(cell)]));
  const kept = new Map(snapshot.cells.map((row) => [keyOf(row), row]));
  return [...new Set([...kept.keys(), ...current.keys()])].flatMap((key) => {
    const [was, is] = [kept.get(key) ?? null, current.get(key) ?? null];
    if (was && is && columns.every((column) => was[column] === is[column])) return [];
    const { framework, section, area } = (was ?? is)!;
    return [
      { framework: String(framework), section: Number(section), area: String(area), before: was, today: is },
    ];
  });
}

const columns = Object.keys(summaryColumns) as (keyof typeof summaryColumns)[];

function keyOf({ framework, section, area }: SummaryRow): string {
  return `${framework} ${section} ${area}`;
}
