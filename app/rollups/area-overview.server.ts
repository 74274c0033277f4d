import type { AgreementRule } from "#app/rounds/agreement-rule.ts";
import type { Round } from "#app/rounds/round.ts";
import { mayReadFiguresOf, type Reader } from "#app/rounds/visibility.ts";
import { cellsFor, roundsWithFigures } from "./area-summary.server.ts";
import { type AreaTotals, summarise } from "./area-summary.ts";
import { type AskedView, type OfferedViews, whole } from "./view.ts";

export type AreaOverview = {
  totals: AreaTotals[];
  rounds: { id: number; title: string }[];
  round: number | null;
  rules: { title: string; rule: AgreementRule }[];
  /** Whether cells that few have scored are left out for this reader. */
  onlyEnough: boolean;
  views: OfferedViews | null;
};

/** The four areas side by side: of one round, or of the latest round of each framework. */
export function areaOverview(
  reader: Reader,
  round: Round | null,
  now: number,
  { view, views }: AskedView = { view: whole, views: null },
): AreaOverview {
  return {
    views,
    totals: summarise(cellsFor(reader, round, "current", now, view)).map(({ cells: _, ...totals }) => totals),
    rounds: roundsWithFigures(reader, now).map(({ id, title }) => ({ id, title })),
    round: round?.id ?? null,
    rules: roundsWithFigures(reader, now).map(({ title, rule }) => ({ title, rule })),
    onlyEnough: !mayReadFiguresOf(reader, 0),
  };
}
