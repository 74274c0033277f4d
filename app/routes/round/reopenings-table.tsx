import type { SerializeFrom } from "@remix-run/node";
import { roundPath } from "#app/rounds/paths.ts";
import type { Reopening } from "#app/rounds/reopening.server.ts";
import { momentInWords } from "#app/ui/moment.ts";
import { Table } from "#app/ui/table.tsx";

type Props = { roundId: number; reopenings: readonly (SerializeFrom<Reopening> & { section: string })[] };

/** What was reopened in a closed round, for whom, by whom, why and until when. */
export function ReopeningsTable({ roundId, reopenings }: Props) {
  if (reopenings.length === 0) return null;
  return (
    <Table
      caption="Reopened sections"
      stacked
      rows={reopenings}
      rowKey={({ id }) => String(id)}
      columns={[
        { heading: "Section", rowHeader: true, cell: ({ section }) => section },
        { heading: "Member", cell: ({ member }) => `For ${member}` },
        { heading: "Until", cell: (reopening) => <Until {...reopening} roundId={roundId} /> },
        { heading: "Reason", cell: ({ reason }) => <span className="app-written">{reason}</span> },
        { heading: "Who and when", cell: ({ by, at }) => `By ${by}, ${momentInWords(at)}` },
      ]}
    />
  );
}

function Until(reopening: Props["reopenings"][number] & { roundId: number }) {
  const { id, roundId, until, endedAt, isCurrent, section, member } = reopening;
  if (endedAt !== null) return <>Ended early, on {momentInWords(endedAt)}</>;
  if (!isCurrent) return <>Was reopened until {momentInWords(until)}</>;
  return (
    <>
      Open until {momentInWords(until)}.{" "}
      <a className="govuk-link" href={`${roundPath(roundId, "reopenings")}/${id}/ending`}>
        End it now
        <span className="govuk-visually-hidden">
          : {section}, {member}
        </span>
      </a>
    </>
  );
}
