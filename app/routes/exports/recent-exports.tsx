import type { ShownJob } from "#app/exports/job-page.server.ts";
import { momentInWords } from "#app/ui/moment.ts";
import { Table } from "#app/ui/table.tsx";

/** What the reader asked for last, and how far it is. */
export function RecentExports({ jobs }: { jobs: readonly ShownJob[] }) {
  if (jobs.length === 0) return null;
  return (
    <Table
      caption="Your recent exports"
      stacked
      rows={jobs}
      rowKey={({ id }) => id}
      columns={[
        {
          heading: "File",
          rowHeader: true,
          cell: ({ fileName }) => <span className="wrap-anywhere">{fileName}</span>,
        },
        { heading: "Asked for", cell: ({ askedAt }) => momentInWords(askedAt) },
        { heading: "State", cell: (job) => <State job={job} /> },
      ]}
    />
  );
}

const words: Record<ShownJob["state"], string> = {
  waiting: "Waits to be made",
  running: "Is being made",
  done: "Ready",
  gone: "Removed after 24 hours",
  failed: "Could not be made",
  cancelled: "Cancelled",
};

function State({ job: { id, state, fileName } }: { job: ShownJob }) {
  return (
    <a className="govuk-link govuk-link--no-visited-state" href={`/exports/jobs/${id}`}>
      {words[state]}
      <span className="govuk-visually-hidden">: {fileName}</span>
    </a>
  );
}
