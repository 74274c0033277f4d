import { frameworkLabel } from "#app/framework/frameworks.ts";
import { agreementClassNames } from "#app/rounds/agreement-rule.ts";
import { Table } from "#app/ui/table.tsx";
import { heatClass } from "./heat-grid.tsx";
import { type Move, movedInWords, settlementInWords } from "./moves.ts";

type Props = { moves: readonly Move[]; href: ((cell: Pick<Move, "section">) => string) | null };

/** What moved from the round before, one section to a row; nothing where no round follows another. */
export function MovesTable({ moves, href }: Props) {
  if (moves.length === 0) return null;
  return (
    <>
      <h2 className="govuk-heading-m">What moved</h2>
      <p className="govuk-body">
        Settled: less than 15% of those who answered in both rounds changed their answer, and the panel agrees
        or is divided.
      </p>
      <Table
        caption="What moved since the round before"
        captionHidden
        wide
        rows={moves}
        rowKey={({ round, section }) => `${round} ${section.framework} ${section.number}`}
        columns={[
          {
            heading: "Section",
            rowHeader: true,
            cell: (move) => {
              const name = `${frameworkLabel(move.section.framework)} ${move.section.number}. ${move.section.title}`;
              return href ? (
                <a className="govuk-link govuk-link--no-visited-state" href={href(move)}>
                  {name}
                </a>
              ) : (
                name
              );
            },
          },
          {
            heading: "Before",
            cell: ({ before, roundBefore }) => `${agreementClassNames[before]} (${roundBefore})`,
            cellClassName: ({ before }) => heatClass(before),
          },
          {
            heading: "Now",
            cell: ({ after }) => agreementClassNames[after],
            cellClassName: ({ after }) => heatClass(after),
          },
          { heading: "Members who changed", cell: ({ moved }) => movedInWords(moved) },
          { heading: "State", cell: ({ settlement }) => settlementInWords(settlement) },
        ]}
      />
    </>
  );
}
