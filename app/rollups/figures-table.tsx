import { frameworkLabel } from "#app/framework/frameworks.ts";
import { answerInWords, scores } from "#app/scores/scale.ts";
import { Table } from "#app/ui/table.tsx";
import type { Cell } from "./cell.ts";
import { classInWords, figure, quartiles, signed } from "./figures-in-words.ts";
import { heatClass } from "./heat-grid.tsx";

type Row = Cell & { comments: number | null };

type Props = {
  caption: string;
  rows: readonly Row[];
  href: ((cell: Cell) => string) | null;
};

/** Every figure of every section, one to a row. */
export function FiguresTable({ caption, rows, href }: Props) {
  const withComments = rows.some((row) => row.comments !== null);
  return (
    <Table
      id="figures"
      caption={caption}
      wide
      rows={rows}
      rowKey={({ round, section }) => `${round} ${section.framework} ${section.number}`}
      columns={[
        {
          heading: "Section",
          rowHeader: true,
          cell: (row) => {
            const name = `${frameworkLabel(row.section.framework)} ${row.section.number}. ${row.section.title}`;
            return (
              <span className="desktop:inline-block desktop:min-w-[16rem]">
                {href ? (
                  <a className="govuk-link govuk-link--no-visited-state" href={href(row)}>
                    {name}
                  </a>
                ) : (
                  name
                )}
              </span>
            );
          },
        },
        {
          heading: "What the panel says",
          cell: classInWords,
          cellClassName: (row) => heatClass(row.class),
        },
        { heading: "Median", numeric: true, cell: (row) => figure(row.median) },
        {
          heading: "Answered of expected",
          numeric: true,
          cell: (row) => `${row.answered} of ${row.expected}`,
        },
        ...(withComments ? [{ heading: "Comments", numeric: true, cell: (row: Row) => row.comments }] : []),
        { heading: "Quartiles", numeric: true, cell: quartiles },
        ...scores.map((score, i) => ({
          heading: (
            <>
              <span aria-hidden="true">{score}</span>
              <span className="govuk-visually-hidden">Gave {answerInWords(score)}</span>
            </>
          ),
          numeric: true,
          cell: (row: Row) => row.frequencies[i],
        })),
        { heading: "Counted", numeric: true, cell: (row) => row.counted },
        { heading: "Not applicable", numeric: true, cell: (row) => row.notApplicable },
        { heading: "Outside expertise", numeric: true, cell: (row) => row.outsideExpertise },
        { heading: "Agreement A", numeric: true, cell: (row) => signed(row.agreement) },
        { heading: "Mean", numeric: true, cell: (row) => figure(row.mean, 2) },
      ]}
    />
  );
}
