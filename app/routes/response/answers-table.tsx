import type { Answered } from "#app/findings/disposition.ts";
import { dispositionWords } from "#app/findings/dispositions.ts";
import { momentInWords } from "#app/ui/moment.ts";
import { Table } from "#app/ui/table.tsx";

/** Everything that was decided for a comment, the newest first, which holds. */
export function AnswersTable({ history }: { history: readonly Answered[] }) {
  if (history.length === 0) return <p className="govuk-body">It is not answered.</p>;
  return (
    <Table
      caption={history.length === 1 ? "Answer" : "Answers, of which the first holds"}
      stacked
      rows={history}
      rowKey={({ id }) => String(id)}
      columns={[
        {
          heading: "When",
          rowHeader: true,
          cell: ({ at, by }) => momentInWords(at) + (by === null ? "" : `, by ${by}`),
        },
        { heading: "What DfE does", cell: ({ disposition }) => dispositionWords[disposition].name },
        { heading: "Reason", cell: ({ reason }) => <span className="app-written">{reason}</span> },
      ]}
    />
  );
}
