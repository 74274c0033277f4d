import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { snapshotState } from "#app/exports/snapshot.server.ts";
import { DifferencesTable, SnapshotNote } from "#app/exports/snapshot-note.tsx";
import { allFrameworks } from "#app/framework/edition.server.ts";
import { NoticeBanner } from "#app/http/notices.tsx";
import { orNotFound } from "#app/http/refusals.server.ts";
import { may } from "#app/people/permissions.ts";
import { peopleWithIds } from "#app/people/person.server.ts";
import { requireActor } from "#app/people/require-actor.server.ts";
import { onlyInWords } from "#app/rounds/assignment-form.server.ts";
import { changesOf } from "#app/rounds/change.server.ts";
import { seatsIn } from "#app/rounds/groups.server.ts";
import { groupNames } from "#app/rounds/groups.ts";
import { partsIn } from "#app/rounds/part.server.ts";
import { reopeningsOf } from "#app/rounds/reopening.server.ts";
import { editionsIn, roundOf, roundRunBy } from "#app/rounds/round.server.ts";
import { phaseAt, phaseNames } from "#app/rounds/round.ts";
import { sectionInRound } from "#app/rounds/sections.server.ts";
import { mayEnterPaperForms } from "#app/rounds/visibility.ts";
import { Breadcrumbs } from "#app/ui/breadcrumbs.tsx";
import { Page } from "#app/ui/page.tsx";
import { Tag } from "#app/ui/tag.tsx";
import { titled } from "#app/ui/title.ts";
import { ChangesTable } from "./changes-table.tsx";
import { NextSteps } from "./next-steps.tsx";
import { ReopeningsTable } from "./reopenings-table.tsx";
import { SettingsList } from "./settings-list.tsx";

export const handle = titled<typeof loader>(({ round }) => round.title);

export async function loader({ request, params }: LoaderFunctionArgs) {
  const actor = await requireActor(request, may.runRounds);
  const now = Date.now();
  const round = orNotFound(roundRunBy(actor, params.round));
  return {
    round,
    follows: round.followsId === null ? null : roundOf(round.followsId).title,
    phase: phaseAt(round, now),
    mayEnter: mayEnterPaperForms(actor, round, now),
    frameworks: frameworksRead(round.id),
    members: membersIn(round.id),
    changes: changesOf(round.id),
    reopenings: reopeningsOf(round.id, now).map((one) => ({
      ...one,
      section: sectionInRound(one.sectionId),
    })),
    snapshot: snapshotState(actor, round, now),
  };
}

/** The members of a round by name, each with the group they sit for and the frameworks they are asked about, where not all. */
function membersIn(roundId: number): string[] {
  const seats = seatsIn(roundId);
  const parts = partsIn(roundId);
  return peopleWithIds([...seats.keys()]).map(({ id, name, email }) => {
    const group = seats.get(id);
    const said = [...(group ? [groupNames[group].toLowerCase()] : []), ...partInWords(parts.get(id))];
    return `${name} (${email})${said.length > 0 ? `: ${said.join("; ")}` : ""}`;
  });
}

function partInWords(frameworks: readonly string[] | undefined): string[] {
  return frameworks === undefined ? [] : [`asked about ${onlyInWords(frameworks)}`];
}

/** The frameworks of a round with the text it reads of each. */
function frameworksRead(roundId: number) {
  const editions = editionsIn(roundId);
  return allFrameworks().flatMap(({ code, title }) => {
    const edition = editions.get(code);
    return edition ? [{ code, title, edition: edition.name }] : [];
  });
}

export default function RoundPage() {
  const { round, follows, phase, mayEnter, frameworks, members, changes, reopenings, snapshot } =
    useLoaderData<typeof loader>();
  return (
    <Page
      heading={round.title}
      before={<Breadcrumbs items={[{ href: "/rounds", text: "Rounds" }]} />}
      banner={<NoticeBanner />}
      width="full"
    >
      <p className="govuk-body">
        <Tag colour={phase === "closed" ? "grey" : phase === "planned" ? "yellow" : "green"}>
          {phaseNames[phase]}
        </Tag>
      </p>
      <NextSteps id={round.id} {...{ phase, mayEnter }} />
      {snapshot && (
        <>
          <h2 className="govuk-heading-m">Snapshot</h2>
          <SnapshotNote round={round} snapshot={snapshot} />
          <DifferencesTable differences={snapshot.differences} />
        </>
      )}
      {phase === "closed" && <ReopeningsTable roundId={round.id} reopenings={reopenings} />}
      <SettingsList {...{ round, phase, frameworks, members, follows }} />
      <ChangesTable changes={changes} />
    </Page>
  );
}
