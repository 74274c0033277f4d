import { type Area, areaWords } from "#app/framework/areas.ts";
import { frameworkLabel } from "#app/framework/frameworks.ts";
import type { CountedRow } from "#app/rollups/coverage.server.ts";
import { areasTold, coverageQuery } from "#app/rollups/coverage.ts";
import { Table } from "#app/ui/table.tsx";

type Props = {
  counts: readonly CountedRow[];
  framework: string | null;
  area: Area | null;
  round: number;
};

/** How many answers are missing of those expected, of the frameworks or of the sections of one. */
export function CountsTable({ counts, framework, area, round }: Props) {
  return (
    <Table
      caption={
        framework === null
          ? "Answers missing of those expected"
          : `${frameworkLabel(framework)}: answers missing of those expected`
      }
      wide
      rows={counts}
      rowKey={(row) => `${row.framework} ${row.section?.number}`}
      columns={[
        {
          heading: framework === null ? "Framework" : "Section",
          rowHeader: true,
          cell: (row) =>
            row.section === null ? (
              <a
                className="govuk-link govuk-link--no-visited-state"
                href={`/coverage?${coverageQuery({ round: { id: round }, framework: row.framework, area })}`}
              >
                {frameworkLabel(row.framework)}
              </a>
            ) : (
              `${row.section.number}. ${row.section.title}`
            ),
        },
        ...areasTold(area).map((one) => ({
          heading: areaWords[one].name,
          cell: ({ counts }: CountedRow) => {
            const { missing, expected } = counts[one] ?? { missing: 0, expected: 0 };
            return `${missing} of ${expected}`;
          },
        })),
      ]}
    />
  );
}
