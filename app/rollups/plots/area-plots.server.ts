import { type Area, areaWords } from "#app/framework/areas.ts";
import { allFrameworks } from "#app/framework/edition.server.ts";
import type { AreaFigures } from "../area-figures.server.ts";
import type { Order } from "../area-summary.ts";
import type { Cell } from "../cell.ts";
import { selectionInWords } from "../figures-in-words.ts";
import { choiceInWords } from "../view.ts";
import { type DistributionPlot, distributionPlot } from "./distribution.server.ts";
import { distributionFinding, type NameOf, spreadFinding } from "./findings.ts";
import { pointsOf } from "./points.ts";
import { type SpreadPlot, spreadPlot } from "./spread.server.ts";

export type AreaPlots = { distribution: DistributionPlot; spread: SpreadPlot };

const orderInWords: Record<Order, string> = {
  weakest: "weakest first",
  divided: "most divided first",
  document: "in document order",
};

/** The pictures of an area, of the very figures that its page shows. @param rounds the titles of those they are of */
export function areaPlots(
  area: Area,
  { asked, views, cells, rows }: AreaFigures,
  rounds: readonly string[],
): AreaPlots {
  const { name } = areaWords[area];
  const titles = new Map(allFrameworks().map(({ code, title }) => [code, title]));
  const nameOf: NameOf = ({ section }: Cell) => `${titles.get(section.framework)} ${section.number}`;
  const view = views === null || views.current.view.kind === "whole" ? [] : [choiceInWords(views.current)];
  const framework = asked.framework === null ? [] : [titles.get(asked.framework)!];
  const contextOf = (selection: string) => `${[...rounds, ...framework, ...view, selection].join(". ")}.`;
  return {
    distribution: distributionPlot(rows, {
      title: `${name}: how members scored each section, ${orderInWords[asked.order]}`,
      finding: distributionFinding(rows, nameOf),
      context: contextOf(selectionInWords(asked)),
    }),
    spread: spreadPlot(pointsOf(cells), {
      title: `${name}: which sections are contested`,
      finding: spreadFinding(cells, nameOf),
      context: contextOf(selectionInWords({ ...asked, onlyClass: null, onlyThin: false })),
    }),
  };
}
