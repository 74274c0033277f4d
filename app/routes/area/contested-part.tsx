import type { Cell } from "#app/rollups/cell.ts";
import { PlotFigure } from "#app/rollups/plots/plot-figure.tsx";
import type { SpreadPlot } from "#app/rollups/plots/spread.server.ts";
import { Spread } from "#app/rollups/plots/spread.tsx";
import { SpreadTable } from "#app/rollups/spread-table.tsx";
import { Part } from "./parts.tsx";

type Props = {
  plot: SpreadPlot;
  cells: readonly Cell[];
  href: ((cell: Pick<Cell, "section">) => string) | null;
  pathname: string;
  query: string;
};

/** Which sections are settled and which are contested, as a picture and as a table. */
export function ContestedPart({ plot, cells, href, ...address }: Props) {
  return (
    <Part name="contested">
      {plot.marks.length === 0 ? (
        <p className="govuk-body">No section has been scored by enough members to tell.</p>
      ) : (
        <>
          <p className="govuk-body app-reading">
            Each dot is a section, and a circle with a number is as many sections. The higher it stands, the
            further apart the middle half of the scores lies: the interquartile range.
          </p>
          <PlotFigure picture="spread" label="Spread and median of sections" {...address}>
            <Spread plot={plot} />
          </PlotFigure>
          <SpreadTable cells={cells} href={href} />
        </>
      )}
    </Part>
  );
}
