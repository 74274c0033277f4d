import type { Area } from "#app/framework/areas.ts";
import type { Round } from "#app/rounds/round.ts";
import type { Reader } from "#app/rounds/visibility.ts";
import { cellsFor, roundsShown, roundsWithFigures } from "./area-summary.server.ts";
import { inOrder, isAskedFor } from "./area-summary.ts";
import type { Cell } from "./cell.ts";
import { type FiguresRequest, figuresRequest } from "./figures-request.server.ts";
import type { AskedView } from "./view.ts";
import { viewsAsked } from "./views.server.ts";

/** What an address about one area asks for, and the figures that it comes to: of its page and of its pictures. */
export type AreaFigures = AskedView & {
  asked: FiguresRequest;
  /** Of every framework, also where the address asks for one alone. */
  everywhere: Cell[];
  cells: Cell[];
  /** Those of them that the address asks for, in its order. */
  rows: Cell[];
};

export function areaFigures(reader: Reader, area: Area, request: Request, now: number): AreaFigures {
  const asked = figuresRequest(request, reader, now);
  const { round, basis, framework, order } = asked;
  const { view, views } = viewsAsked(reader, request, roundsShown(reader, round, now), now, {
    framework,
    area,
  });
  const everywhere = cellsFor(reader, round, basis, now, view, area);
  const cells = everywhere.filter(({ section }) => framework === null || section.framework === framework);
  return { asked, view, views, everywhere, cells, rows: inOrder(cells.filter(isAskedFor(asked)), order) };
}

/** The rounds that these cells are of. */
export function roundsIn(reader: Reader, cells: readonly Cell[], now: number): Round[] {
  return roundsWithFigures(reader, now).filter((round) => cells.some((cell) => cell.round === round.id));
}
