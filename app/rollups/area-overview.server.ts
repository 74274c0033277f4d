import { type Area, areas } from "#app/framework/areas.ts";
import type { AgreementRule } from "#app/rounds/agreement-rule.ts";
import type { Round } from "#app/rounds/round.ts";
import { mayReadFiguresOf, type Reader } from "#app/rounds/visibility.ts";
import { cellsFor, roundsWithFigures } from "./area-summary.server.ts";
import { type AreaTotals, summarise } from "./area-summary.ts";
import { earlierOf } from "./earlier.server.ts";
import { changedSince } from "./earlier.ts";
import { versionFor } from "./figures-version.server.ts";
import { type AskedView, type OfferedViews, whole } from "./view.ts";
import { noteVisits } from "./visits.server.ts";
import type { SinceVisit } from "./visits.ts";

export type AreaOverview = {
  totals: AreaTotals[];
  rounds: { id: number; title: string }[];
  round: number | null;
  rules: { title: string; rule: AgreementRule }[];
  /** Whether cells that few have scored are left out for this reader. */
  onlyEnough: boolean;
  views: OfferedViews | null;
  /** What is other than at the reader’s last visit, by area; none at the first, and where something in particular is asked for. */
  visits: SinceVisit[];
  /** In how many sections of each area the panel says something else than in the round before. */
  changed: Record<Area, { compared: number; changed: number }>;
  version: string;
};

/** The four areas side by side: of one round, or of the latest round of each framework. */
export function areaOverview(
  reader: Reader,
  round: Round | null,
  now: number,
  { view, views }: AskedView = { view: whole, views: null },
): AreaOverview {
  const cells = cellsFor(reader, round, "current", now, view);
  const summaries = summarise(cells);
  const isPlain = round === null && view.kind === "whole";
  const earlier = view.kind === "whole" ? earlierOf(reader, cells, now) : [];
  return {
    views,
    totals: summaries.map(({ cells: _, ...totals }) => totals),
    visits: isPlain ? noteVisits(reader, summaries, now) : [],
    changed: Object.fromEntries(
      areas.map((area) => [area, changedSince(earlier.filter(({ cell }) => cell.area === area))]),
    ) as AreaOverview["changed"],
    version: versionFor(reader, cells, now),
    rounds: roundsWithFigures(reader, now).map(({ id, title }) => ({ id, title })),
    round: round?.id ?? null,
    rules: roundsWithFigures(reader, now).map(({ title, rule }) => ({ title, rule })),
    onlyEnough: !mayReadFiguresOf(reader, 0),
  };
}
