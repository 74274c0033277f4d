import { frameworkLabel } from "#app/framework/frameworks.ts";
import { Table } from "#app/ui/table.tsx";
import type { Cell } from "./cell.ts";
import { figure } from "./figures-in-words.ts";
import { contestOf, contestWords, type Point, pointsOf } from "./plots/points.ts";

type Props = {
  cells: readonly Cell[];
  href: ((cell: Pick<Cell, "section">) => string) | null;
};

/** What the plot of medians and spread shows, a point to a row, the most contested first. */
export function SpreadTable({ cells, href }: Props) {
  return (
    <Table
      caption="Sections by spread and median, the most contested first"
      wide
      rows={pointsOf(cells)}
      rowKey={({ median, iqr }) => `${median} ${iqr}`}
      columns={[
        {
          heading: "Where it stands",
          rowHeader: true,
          cell: (point: Point) => contestWords[contestOf(point)].name,
        },
        { heading: "Interquartile range", numeric: true, cell: ({ iqr }) => figure(iqr, 2) },
        { heading: "Median", numeric: true, cell: ({ median }) => figure(median) },
        { heading: "Number of sections", numeric: true, cell: (point) => point.cells.length },
        {
          heading: "Sections",
          cell: (point) =>
            point.cells.map((cell, i) => (
              <span key={`${cell.round} ${cell.section.id}`}>
                {i > 0 && ", "}
                <SectionName cell={cell} href={href?.(cell)} />
              </span>
            )),
        },
      ]}
    />
  );
}

function SectionName({ cell: { section }, href }: { cell: Cell; href: string | undefined }) {
  const name = (
    <>
      {frameworkLabel(section.framework)} {section.number}
      <span className="govuk-visually-hidden"> {section.title}</span>
    </>
  );
  return href ? (
    <a className="govuk-link govuk-link--no-visited-state" href={href}>
      {name}
    </a>
  ) : (
    name
  );
}
