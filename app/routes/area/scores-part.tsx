import type { Cell } from "#app/rollups/cell.ts";
import { selectionInWords } from "#app/rollups/figures-in-words.ts";
import { FiguresTable } from "#app/rollups/figures-table.tsx";
import type { DistributionPlot } from "#app/rollups/plots/distribution.server.ts";
import { Distribution } from "#app/rollups/plots/distribution.tsx";
import { PlotFigure } from "#app/rollups/plots/plot-figure.tsx";
import { OrderChoice, type OrderChoiceProps } from "./order-choice.tsx";
import { Part } from "./parts.tsx";

type Props = {
  asked: OrderChoiceProps["asked"];
  mayCompare: boolean;
  plot: DistributionPlot;
  rows: readonly (Cell & { comments: number | null })[];
  href: ((cell: Cell) => string) | null;
  linkTo: OrderChoiceProps["linkTo"];
  pathname: string;
  query: string;
};

/** How members scored each section, as bars and as a table, in an order that can be chosen. */
export function ScoresPart({ asked, mayCompare, plot, rows, href, linkTo, ...address }: Props) {
  return (
    <Part name="scores">
      <OrderChoice asked={asked} mayCompare={mayCompare} linkTo={linkTo} />
      {rows.length > 0 ? (
        <>
          {plot.bars.length > 0 && (
            <>
              <p className="govuk-body">
                The number in a bar is the score, and the length of its part is how many members gave it.
                {asked.order !== "document" &&
                  rows.some((row) => row.class === "too-few" && row.counted > 0) &&
                  " Sections that too few have scored come last."}
              </p>
              <PlotFigure picture="distribution" label="Scores of each section" {...address}>
                <Distribution plot={plot} />
              </PlotFigure>
            </>
          )}
          <FiguresTable caption={selectionInWords(asked)} rows={rows} href={href} />
        </>
      ) : (
        <p className="govuk-body" id="figures">
          {selectionInWords(asked)}: none.{" "}
          <a className="govuk-link" href={linkTo({ class: "", coverage: "" })}>
            Show all sections
          </a>
        </p>
      )}
    </Part>
  );
}
