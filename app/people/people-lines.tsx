import type { SerializeFrom } from "@remix-run/node";
import { frameworkLabel } from "#app/framework/frameworks.ts";
import { Table } from "#app/ui/table.tsx";
import type { Invitee } from "./invitee.ts";
import type { PeopleLine } from "./people-file.ts";
import { roleNames } from "./roles.ts";

type Line = SerializeFrom<PeopleLine>;

/** What each line of a file would do, or why it cannot. */
export function PeopleLines({ lines }: { lines: readonly Line[] }) {
  return (
    <Table
      caption="What each line would do"
      stacked
      rows={lines}
      rowKey={({ line }) => String(line)}
      columns={[
        { heading: "Line", rowHeader: true, cell: ({ line }) => `Line ${line}` },
        {
          heading: "Person",
          cell: (line) => (
            <span className="wrap-anywhere">
              {"invitee" in line ? (
                <>
                  {line.invitee.name}
                  <br />
                  {line.invitee.email}
                </>
              ) : (
                line.told || "–"
              )}
            </span>
          ),
        },
        {
          heading: "What would happen",
          cell: (line) =>
            "invitee" in line ? (
              invitationOf(line.invitee)
            ) : (
              <ul className="govuk-list govuk-error-message wrap-anywhere mb-0">
                {line.problems.map((problem) => (
                  <li key={problem}>{problem}</li>
                ))}
              </ul>
            ),
        },
      ]}
    />
  );
}

function invitationOf({ role, frameworks, group }: Pick<Invitee, "role" | "frameworks" | "group">): string {
  const about = frameworks.length > 0 ? `, asked about ${frameworks.map(frameworkLabel).join(", ")}` : "";
  return `Invited as ${roleNames[role].toLowerCase()}${about}${group ? `, sits for ${group}` : ""}`;
}
