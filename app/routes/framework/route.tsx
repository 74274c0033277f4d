import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { referencesPath } from "#app/evidence/paths.ts";
import { sectionsOf } from "#app/framework/edition.server.ts";
import { EditionNote } from "#app/framework/edition-note.tsx";
import { frameworkPath, sectionPath } from "#app/framework/paths.ts";
import { sectionTitle } from "#app/framework/section-title.ts";
import { IgnoredFilter, NoticeBanner } from "#app/http/notices.tsx";
import { barsInWords, isShutOut } from "#app/interests/bars.ts";
import { BarsNote } from "#app/interests/bars-note.tsx";
import { isAllowed, may } from "#app/people/permissions.ts";
import { requireActor } from "#app/people/require-actor.server.ts";
import { frameworkPlace } from "#app/rounds/place.server.ts";
import { RoundLine } from "#app/rounds/round-line.tsx";
import { RoundTerms } from "#app/rounds/round-terms.tsx";
import { ownStates } from "#app/scores/progress.server.ts";
import { progressInWords } from "#app/scores/progress-in-words.ts";
import { StateTag } from "#app/scores/state-tag.tsx";
import { Breadcrumbs } from "#app/ui/breadcrumbs.tsx";
import { Page } from "#app/ui/page.tsx";
import { TaskList } from "#app/ui/task-list.tsx";
import { titled } from "#app/ui/title.ts";

export const handle = titled<typeof loader>((data) => data.framework.title);

export async function loader({ request, params }: LoaderFunctionArgs) {
  const actor = await requireActor(request, may.readFrameworks);
  const now = Date.now();
  const place = frameworkPlace(actor, params.framework, request, now);
  const isMember = isAllowed(actor.role, may.assess);
  const states = isMember && place.round ? ownStates(actor, place.round, now) : new Map();
  return {
    ...place,
    now,
    isMember,
    round: place.round && {
      title: place.round.title,
      opensAt: place.round.opensAt,
      closesAt: place.round.closesAt,
      sharing: place.round.sharing,
      namesToOfficials: place.round.namesToOfficials,
      rule: place.round.rule,
      followsId: place.round.followsId,
    },
    sections: sectionsOf(place.edition.id).map((section) => ({
      ...section,
      state: isMember ? (states.get(section.id) ?? ("not-started" as const)) : null,
    })),
  };
}

export default function Framework() {
  const { framework, edition, round, now, sections, isMember, bars, query, ignoredRound } =
    useLoaderData<typeof loader>();
  const takesPart = isMember && !isShutOut(bars);
  return (
    <Page
      heading={framework.title}
      caption={framework.code.toUpperCase()}
      before={<Breadcrumbs items={[{ href: "/frameworks", text: "Frameworks" }]} />}
      banner={ignoredRound ? <IgnoredFilter what="round" /> : <NoticeBanner />}
    >
      <RoundLine round={round} now={now} isReader={!isMember} />
      <EditionNote framework={framework.code} edition={edition} />
      {isMember && round && <RoundTerms round={round} />}
      <BarsNote words={barsInWords([{ title: framework.title, bars }])} />
      <h2 className="govuk-heading-m">Sections</h2>
      {takesPart ? (
        <>
          <p className="govuk-body">
            {progressInWords(sections.map((section) => section.state ?? "not-started"))}
          </p>
          <TaskList
            tasks={sections.map((section) => ({
              title: sectionTitle(section),
              href: sectionPath(framework.code, section.number) + query,
              status: <StateTag state={section.state ?? "not-started"} />,
            }))}
          />
          <p className="govuk-body">
            <a className="govuk-link" href={`${frameworkPath(framework.code)}/comments${query}`}>
              Comment on the framework as a whole
            </a>
          </p>
          <p className="govuk-body">
            <a className="govuk-link" href={`${frameworkPath(framework.code)}/answers${query}`}>
              Review all your answers for this framework in one table
            </a>
          </p>
          <p className="govuk-body">
            <a className="govuk-link" href={`${frameworkPath(framework.code)}/print${query}`}>
              Read or print the framework with your notes
            </a>
          </p>
        </>
      ) : (
        <ul className="govuk-list govuk-list--spaced">
          {sections.map((section) => (
            <li key={section.id}>
              <a className="govuk-link" href={sectionPath(framework.code, section.number) + query}>
                {sectionTitle(section)}
              </a>
            </li>
          ))}
        </ul>
      )}
      <p className="govuk-body">
        <a className="govuk-link" href={referencesPath(framework.code, query)}>
          References and evidence
        </a>
      </p>
    </Page>
  );
}
