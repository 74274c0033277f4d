import { frameworkLabel } from "#app/framework/frameworks.ts";
import type { CoveredFramework, MemberCoverage } from "#app/rollups/coverage.server.ts";
import { doneInWords, sectionInWords } from "#app/rollups/coverage.ts";
import { Table } from "#app/ui/table.tsx";

type Row = Omit<MemberCoverage, "id" | "email">;

const nameColumn = { heading: "Member", rowHeader: true, cell: ({ name }: Row) => name };
const allColumn = {
  heading: "All",
  cell: ({ all }: Row) => doneInWords(all),
  cellClassName: () => "whitespace-nowrap",
};
const keyOf = (rows: readonly Row[]) => (row: Row) => String(rows.indexOf(row));

type MembersProps = { members: readonly Row[]; href: (framework: string) => string };

/** How many sections of each framework each member has done; a framework leads to its sections. */
export function MembersTable({ members, href }: MembersProps) {
  return (
    <Table
      caption="Sections done, by member"
      wide
      rows={members}
      rowKey={keyOf(members)}
      columns={[
        nameColumn,
        allColumn,
        ...(members[0]?.frameworks ?? []).map(({ code }, i) => ({
          heading: (
            <a className="govuk-link govuk-link--no-visited-state" href={href(code)}>
              {frameworkLabel(code)}
            </a>
          ),
          cell: ({ frameworks }: Row) => doneInWords(frameworks[i]!.done),
          cellClassName: () => "whitespace-nowrap",
        })),
      ]}
    />
  );
}

/** What each member has done of each section of one framework. */
export function FrameworkGrid({
  members,
  framework: { code, sections },
}: {
  members: readonly Row[];
  framework: CoveredFramework;
}) {
  return (
    <Table
      caption={`${frameworkLabel(code)}: sections, by member`}
      wide
      rows={members}
      rowKey={keyOf(members)}
      columns={[
        nameColumn,
        allColumn,
        ...sections.map(({ number, title }, i) => ({
          heading: (
            <>
              <span className="govuk-visually-hidden">Section </span>
              {number}
              <span className="govuk-visually-hidden">. {title}</span>
            </>
          ),
          cell: ({ frameworks }: Row) => sectionInWords(frameworks[0]!.sections[i]!),
        })),
      ]}
    />
  );
}
