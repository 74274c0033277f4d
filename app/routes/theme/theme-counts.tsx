import type { SerializeFrom } from "@remix-run/node";
import { sectionInWords } from "#app/findings/theme-comment.tsx";
import { themeFiltersPath } from "#app/findings/theme-filters.ts";
import type { CountedTheme } from "#app/findings/themes.server.ts";
import { areas, areaWords } from "#app/framework/areas.ts";
import { frameworkLabel } from "#app/framework/frameworks.ts";
import { Details } from "#app/ui/details.tsx";
import { Table } from "#app/ui/table.tsx";

type Row = { name: string; href: string | null; comments: number };

/** How many comments are under a theme, by area, framework and section. */
export function ThemeCountsTables({ theme }: { theme: SerializeFrom<CountedTheme> }) {
  const { id, comments, byArea, byFramework, bySection } = theme;
  if (comments === 0) return null;
  const ofAreas = areas.map((area) => ({
    name: areaWords[area].name,
    href: themeFiltersPath(id, { area }),
    comments: byArea[area],
  }));
  const ofFrameworks = byFramework.map(({ framework, comments }) => ({
    name: frameworkLabel(framework),
    href: themeFiltersPath(id, { framework }),
    comments,
  }));
  const ofSections = bySection.map(({ framework, section, comments }) => ({
    name: `${frameworkLabel(framework)} ${section ? sectionInWords(section) : "as a whole"}`,
    href: section && themeFiltersPath(id, { framework, section: section.number }),
    comments,
  }));
  return (
    <>
      <div className="grid gap-x-8 md:grid-cols-2">
        <Counts caption="By focus area" rows={ofAreas} />
        <Counts caption="By framework" rows={ofFrameworks} />
      </div>
      <Details summary="By section">
        <Counts caption="By section" rows={ofSections} />
      </Details>
    </>
  );
}

/** A comment on two areas is counted for both. */
function Counts({ caption, rows }: { caption: string; rows: readonly Row[] }) {
  return (
    <Table
      caption={caption}
      captionSize="s"
      rows={rows}
      rowKey={({ name }) => name}
      columns={[
        {
          heading: caption.replace("By ", "").replace(/^./, (first) => first.toUpperCase()),
          rowHeader: true,
          cell: linked,
        },
        { heading: "Comments", numeric: true, cell: ({ comments }) => comments },
      ]}
    />
  );
}

function linked({ name, href, comments }: Row) {
  if (href === null || comments === 0) return name;
  return (
    <a className="govuk-link govuk-link--no-visited-state" href={href}>
      {name}
    </a>
  );
}
