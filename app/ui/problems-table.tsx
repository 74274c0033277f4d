import { counted } from "#app/ui/counting.ts";
import { Table } from "#app/ui/table.tsx";

const mostShown = 100;

/** What does not hold in a file, line by line. */
export function ProblemsTable({ problems }: { problems: readonly { line: number; message: string }[] }) {
  if (problems.length === 0) return null;
  const more = problems.length - mostShown;
  return (
    <>
      <Table
        caption="What has to be corrected"
        rows={problems.slice(0, mostShown)}
        rowKey={({ line, message }) => `${line} ${message}`}
        columns={[
          { heading: "Line", rowHeader: true, cell: ({ line }) => line },
          { heading: "Problem", cell: ({ message }) => <span className="wrap-anywhere">{message}</span> },
        ]}
      />
      {more > 0 && <p className="govuk-body">And {counted(more, "more problem")} further down.</p>}
    </>
  );
}
