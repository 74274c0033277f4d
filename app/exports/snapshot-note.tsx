import type { SerializeFrom } from "@remix-run/node";
import { type Area, areaWords } from "#app/framework/areas.ts";
import { type AgreementClass, agreementClassNames } from "#app/rounds/agreement-rule.ts";
import { counted } from "#app/ui/counting.ts";
import { momentInWords } from "#app/ui/moment.ts";
import { Table } from "#app/ui/table.tsx";
import type { SnapshotState } from "./snapshot.server.ts";
import type { CellDifference } from "./snapshot.ts";
import type { SummaryRow } from "./summary.ts";

type Props = { round: { id: number; title: string }; snapshot: SerializeFrom<SnapshotState> };

/** What a round said when it closed: when that was kept, how to check it, and whether today’s figures are still the same. */
export function SnapshotNote({ round, snapshot }: Props) {
  const { takenAt, sha256, isIntact, differences } = snapshot;
  return (
    <>
      <p className="govuk-body">
        What counted when the round closed, kept on {momentInWords(takenAt)}: the rule, every figure and which
        submission of each member counted, with members as letters.{" "}
        {isIntact ? "It is unchanged: its" : "It has been changed since, so do not rely on it: its"} SHA-256{" "}
        {isIntact ? "is" : "was"} <span className="wrap-anywhere">{sha256}</span>.
      </p>
      <p className="govuk-body">
        <a
          className="govuk-link govuk-link--no-visited-state"
          href={`/exports/snapshots/${round.id}`}
          download
        >
          Download the snapshot, as JSON
          <span className="govuk-visually-hidden"> ({round.title})</span>
        </a>
      </p>
      <p className="govuk-body">
        {differences.length === 0
          ? "Today’s figures are the same as in the snapshot."
          : `Today’s figures are not the same as in the snapshot in ${counted(differences.length, "cell")}.`}
      </p>
    </>
  );
}

/** The cells in which today’s figures are others than those of the snapshot, with both. */
export function DifferencesTable({ differences }: { differences: readonly CellDifference[] }) {
  if (differences.length === 0) return null;
  return (
    <Table
      caption="Figures that are others since"
      captionSize="s"
      stacked
      rows={differences}
      rowKey={({ framework, section, area }) => `${framework} ${section} ${area}`}
      columns={[
        {
          heading: "Cell",
          rowHeader: true,
          cell: ({ framework, section, area }) =>
            `${framework.toUpperCase()} section ${section}, ${areaWords[area as Area].name}`,
        },
        { heading: "In the snapshot", cell: ({ before }) => `Then: ${figuresInWords(before)}` },
        { heading: "Today", cell: ({ today }) => `Now: ${figuresInWords(today)}` },
      ]}
    />
  );
}

/** "Divided, median 3, counted 8 of 8 (1, 3, 0, 4, 0)": the numbers in brackets are how many gave 1, 2, 3, 4 and 5. */
function figuresInWords(row: SummaryRow | null): string {
  if (!row) return "no such cell";
  const median = row.median === null ? "no median" : `median ${row.median}`;
  const frequencies = [row.n1, row.n2, row.n3, row.n4, row.n5].join(", ");
  return `${agreementClassNames[row.class as AgreementClass]}, ${median}, ${row.counted} of ${row.expected} counted; 1 to 5 were given by ${frequencies}`;
}
