import { type Area, areas } from "#app/framework/areas.ts";
import type { Round } from "#app/rounds/round.ts";
import type { Reader } from "#app/rounds/visibility.ts";
import { cellsForViews, roundsShown } from "./area-summary.server.ts";
import { allInWords, type Part, type Tip, tipParts, tips } from "./tipping.ts";
import { whole } from "./view.ts";
import { viewsOffered } from "./views.server.ts";

export type TipLine = { change: Tip["change"]; parts: Part[] };

/** A cell that tips, with what is said of it. */
export type TippingRow = {
  section: { framework: string; number: number; title: string };
  all: string;
  lines: TipLine[];
};

export type AreaTips = { area: Area; told: number; rows: TippingRow[] };

/**
 * The cells of each area that some view tips, of the round that is asked for or of the latest on each framework, in the
 * order of the document. `told` is how many have figures that could tip. Null where the reader may not read views.
 */
export function tipsOf(reader: Reader, round: Round | null, now: number): AreaTips[] | null {
  const rounds = roundsShown(reader, round, now);
  const offered = viewsOffered(reader, rounds, now);
  if (offered === null) return null;
  const views = offered.map(({ view }) => view).filter(({ kind }) => kind !== "whole");
  const [all, ...cells] = cellsForViews(reader, round, "current", now, [whole, ...views]);
  const rules = new Map(rounds.map(({ id, rule }) => [id, rule]));
  const names = Object.fromEntries(
    offered.flatMap(({ view, name = "" }) => (view.kind === "without" ? [[view.member, name]] : [])),
  );
  const tipping = tips(
    all!,
    views.map((view, i) => ({ view, cells: cells[i]! })),
    (cell) => rules.get(cell.round)!,
  );
  return areas.map((area) => ({
    area,
    told: all!.filter((cell) => cell.area === area && cell.class !== "too-few").length,
    rows: tipping
      .filter(({ cell }) => cell.area === area)
      .map(({ cell, tips: found }) => ({
        section: cell.section,
        all: allInWords(cell),
        lines: found.map((tip) => ({
          change: tip.change,
          parts: tipParts(tip, cell.expected, names),
        })),
      })),
  }));
}
