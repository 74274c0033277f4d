import { AssessmentWords } from "#app/evidence/assessment-words.tsx";
import type { AssessmentEntry } from "#app/evidence/references.server.ts";
import { momentInWords } from "#app/ui/moment.ts";
import { Table } from "#app/ui/table.tsx";

type Props = { history: readonly AssessmentEntry[]; withdrawalOf: (id: number) => string };

/** Every assessment that was recorded, the newest first, and which of them holds. */
export function AssessmentHistory({ history, withdrawalOf }: Props) {
  if (history.length === 0) return <p className="govuk-body">No assessment has been recorded.</p>;
  const newest = new Map(history.toReversed().map(({ assessor, id }) => [assessor, id]));
  const holds = ({ id, assessor, withdrawnAt }: AssessmentEntry) =>
    withdrawnAt === null && newest.get(assessor) === id;
  return (
    <Table
      caption="Assessments"
      stacked
      rows={history}
      rowKey={({ id }) => String(id)}
      columns={[
        {
          heading: "Recorded",
          rowHeader: true,
          cell: ({ enteredAt, enteredBy }) =>
            momentInWords(enteredAt) + (enteredBy === null ? "" : `, by ${enteredBy}`),
        },
        { heading: "Assessment", cell: (one) => <AssessmentWords assessment={one} /> },
        {
          heading: "State",
          cell: (one) =>
            holds(one) ? (
              <>
                Holds.{" "}
                <a className="govuk-link" href={withdrawalOf(one.id)}>
                  Withdraw<span className="govuk-visually-hidden"> the assessment of {one.assessor}</span>
                </a>
              </>
            ) : one.withdrawnAt === null ? (
              "A later one took its place"
            ) : (
              `Withdrawn on ${momentInWords(one.withdrawnAt)}`
            ),
        },
      ]}
    />
  );
}
