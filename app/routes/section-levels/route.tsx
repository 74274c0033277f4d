import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { LevelColumn } from "#app/comments/level-column.tsx";
import { levelsOf } from "#app/comments/levels.server.ts";
import { LevelsLegend } from "#app/comments/levels-legend.tsx";
import { areaWords } from "#app/framework/areas.ts";
import { EditionNote } from "#app/framework/edition-note.tsx";
import { leadershipLevels } from "#app/framework/frameworks.ts";
import { sectionPath } from "#app/framework/paths.ts";
import { sectionTitle } from "#app/framework/section-title.ts";
import { IgnoredFilter } from "#app/http/notices.tsx";
import { notFound } from "#app/http/refusals.server.ts";
import { may } from "#app/people/permissions.ts";
import { requireActor } from "#app/people/require-actor.server.ts";
import { sectionPlace } from "#app/rounds/place.server.ts";
import { BackLink } from "#app/ui/back-link.tsx";
import { Page } from "#app/ui/page.tsx";
import { titled } from "#app/ui/title.ts";

export const handle = titled<typeof loader>(
  ({ section, framework }) => `Levels side by side – ${sectionTitle(section)} – ${framework.title}`,
);

export async function loader({ request, params }: LoaderFunctionArgs) {
  const actor = await requireActor(request, may.readFrameworks);
  if (!leadershipLevels.includes(params.framework ?? "")) notFound();
  const now = Date.now();
  const { framework, section, query, ignoredRound } = sectionPlace(actor, params, request, now);
  return {
    framework,
    section,
    ignoredRound,
    back: sectionPath(framework.code, section.number) + query,
    levels: levelsOf(actor, section.number, request, now),
  };
}

export default function SectionLevels() {
  const { framework, section, levels, back, ignoredRound } = useLoaderData<typeof loader>();
  const otherTitles = levels.filter((level) => level.section && level.section.title !== section.title);
  return (
    <Page
      heading="Levels side by side"
      caption={`${framework.title}: ${sectionTitle(section)}`}
      width="full"
      before={<BackLink href={back}>Back to the section</BackLink>}
      banner={<IgnoredFilter what={ignoredRound ? "round" : null} />}
    >
      <div className="app-reading">
        <p className="govuk-body">
          Section {section.number} of the three levels of leadership, the lowest first.{" "}
          {areaWords.progression.name} asks: “{areaWords.progression.question}”
        </p>
        {otherTitles.map((level) => (
          <p key={level.framework.code} className="govuk-body">
            Section {section.number} has another title in {level.framework.title}: “{level.section?.title}”.
          </p>
        ))}
        <LevelsLegend />
      </div>
      <div className="grid gap-x-6 desktop:grid-cols-3">
        {levels.map((level, i) => (
          <LevelColumn
            key={level.framework.code}
            level={level}
            below={levels[i - 1]}
            number={section.number}
            steps={i - leadershipLevels.indexOf(framework.code)}
          />
        ))}
      </div>
      <section aria-labelledby="texts" className="app-reading">
        <h2 className="govuk-heading-m" id="texts">
          About these texts
        </h2>
        {levels.map((level) => (
          <EditionNote key={level.framework.code} framework={level.framework.code} edition={level.edition} />
        ))}
      </section>
    </Page>
  );
}
