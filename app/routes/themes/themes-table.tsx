import type { SerializeFrom } from "@remix-run/node";
import type { CountedTheme } from "#app/findings/themes.server.ts";
import { areas, areaWords } from "#app/framework/areas.ts";
import { frameworkLabel } from "#app/framework/frameworks.ts";
import { Table } from "#app/ui/table.tsx";

type Counted = SerializeFrom<CountedTheme>;

/** Themes with how many comments are under each, in all and for each focus area. */
export function ThemesTable({ caption, themes }: { caption: string; themes: readonly Counted[] }) {
  return (
    <Table
      caption={caption}
      wide
      rows={themes}
      rowKey={({ id }) => id}
      columns={[
        {
          heading: "Theme",
          rowHeader: true,
          cell: ({ id, name }) => (
            <a className="govuk-link wrap-anywhere" href={`/themes/${id}`}>
              {name}
            </a>
          ),
        },
        { heading: "Comments", numeric: true, cell: ({ comments }) => comments },
        ...areas.map((area) => ({
          heading: areaWords[area].name,
          numeric: true,
          cell: ({ byArea }: Counted) => byArea[area],
        })),
        {
          heading: "Frameworks",
          cell: ({ byFramework }) => byFramework.map(({ framework }) => frameworkLabel(framework)).join(", "),
        },
      ]}
    />
  );
}
