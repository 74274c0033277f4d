import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { type ExportGroup, exportFiles, exportFileWords, exportGroups } from "#app/exports/files.ts";
import { recentJobs } from "#app/exports/job.server.ts";
import { shownJob } from "#app/exports/job-page.server.ts";
import { flaggedQuotes } from "#app/exports/quotes.server.ts";
import { QuotesToCheck } from "#app/exports/quotes-to-check.tsx";
import { exportRequest } from "#app/exports/selection.server.ts";
import { snapshotState } from "#app/exports/snapshot.server.ts";
import { DifferencesTable, SnapshotNote } from "#app/exports/snapshot-note.tsx";
import { type Area, areas, areaWords } from "#app/framework/areas.ts";
import { allFrameworks } from "#app/framework/edition.server.ts";
import { IgnoredFilter } from "#app/http/notices.tsx";
import { may } from "#app/people/permissions.ts";
import { requireActor } from "#app/people/require-actor.server.ts";
import { roundsWithFigures } from "#app/rollups/area-summary.server.ts";
import { NoRoundYet } from "#app/rounds/no-round-yet.tsx";
import { mayKnowNames } from "#app/rounds/visibility.ts";
import { Button } from "#app/ui/button.tsx";
import { Checkboxes } from "#app/ui/checkboxes.tsx";
import { Details } from "#app/ui/details.tsx";
import { Page } from "#app/ui/page.tsx";
import { Select } from "#app/ui/select.tsx";
import { titled } from "#app/ui/title.ts";

import { RecentExports } from "./recent-exports.tsx";

export const handle = titled("Export");

const groups = (Object.keys(exportGroups) as ExportGroup[])
  .map((group) => ({
    group,
    title: exportGroups[group].title,
    files: exportFiles.filter((file) => exportFileWords[file].group === group),
  }))
  .filter(({ files }) => files.length > 0);

export async function loader({ request }: LoaderFunctionArgs) {
  const actor = await requireActor(request, may.exportInput);
  const now = Date.now();
  const rounds = roundsWithFigures(actor, now);
  const chosen = exportRequest(request, actor, now);
  const held = rounds.filter((round) => chosen.asked.round === "" || String(round.id) === chosen.asked.round);
  return {
    ...chosen,
    recent: recentJobs(actor, 5).map((job) => shownJob(job, now)),
    frameworks: allFrameworks().map(({ code, title }) => ({ value: code, label: title })),
    rounds: rounds.map(({ id, title }) => ({ value: String(id), label: title })),
    openQuotes: flaggedQuotes(actor, now).filter(({ state }) => state === "open").length,
    mayKnowNames: held.every((round) => mayKnowNames(actor, round)),
    snapshots: held.flatMap((round) => {
      const snapshot = snapshotState(actor, round, now);
      return snapshot ? [{ id: round.id, title: round.title, snapshot }] : [];
    }),
  };
}

export default function Exports() {
  const { asked, query, ignored, frameworks, rounds, mayKnowNames, snapshots, openQuotes, recent } =
    useLoaderData<typeof loader>();
  const all = { value: "", label: "All" };
  const labelIn = (items: { value: string; label: string }[], value: string) =>
    items.find((item) => item.value === value)?.label;
  const chosen = [
    asked.area ? areaWords[asked.area as Area].name : "all focus areas",
    labelIn(frameworks, asked.framework) ?? "all frameworks",
    labelIn(rounds, asked.round) ?? "all rounds",
  ];
  const holds = `These files hold: ${chosen.join(", ")}. ${asked.names ? "Members are named, and times are shown." : "Members are shown as letters, without times."} ${asked.drafts ? "Findings that are not signed off are among them." : "Findings are told once they are signed off."}`;
  return (
    <Page heading="Export" banner={<IgnoredFilter what={ignored} />}>
      {rounds.length === 0 && <NoRoundYet nothing="the files hold nothing" />}
      <h2 className="govuk-heading-m">What the files hold</h2>
      <form method="get" action="/exports">
        <Select
          name="area"
          label="Focus area"
          items={[all, ...areas.map((area) => ({ value: area, label: areaWords[area].name }))]}
          defaultValue={asked.area}
        />
        <Select
          name="framework"
          label="Framework"
          items={[all, ...frameworks]}
          defaultValue={asked.framework}
        />
        <Select name="round" label="Round" items={[all, ...rounds]} defaultValue={asked.round} />
        {mayKnowNames && (
          <Checkboxes
            name="names"
            label="Names"
            labelSize="s"
            hint="Without names, members stand as letters drawn at random for each round, and times are blank"
            small
            items={[{ value: "true", label: "Show members’ names and the times of their answers" }]}
            defaultValues={[asked.names]}
          />
        )}
        <Checkboxes
          name="drafts"
          label="Drafts"
          labelSize="s"
          hint="Every page of a file with drafts says that it holds them"
          small
          items={[{ value: "true", label: "Include findings that are not signed off" }]}
          defaultValues={[asked.drafts]}
        />
        <Button variant="secondary">Update the files</Button>
      </form>
      <h2 className="govuk-heading-m">Download</h2>
      <p className="govuk-body">{holds}</p>
      <QuotesToCheck open={openQuotes} />
      {groups.map(({ group, title, files }) => (
        <section key={group} aria-labelledby={`group-${group}`}>
          <h3 className="govuk-heading-s" id={`group-${group}`}>
            {title}
          </h3>
          <ul className="govuk-list govuk-list--spaced">
            {files.map((file) => (
              <li key={file}>
                <a className="govuk-link govuk-link--no-visited-state" href={`/exports/${file}${query}`}>
                  {exportFileWords[file].title} <span className="govuk-visually-hidden">({file})</span>
                </a>
                <br />
                {exportFileWords[file].description}
              </li>
            ))}
          </ul>
        </section>
      ))}
      <RecentExports jobs={recent} />
      <h2 className="govuk-heading-m">What has been taken out</h2>
      <ul className="govuk-list govuk-list--spaced">
        <li>
          <a className="govuk-link" href="/exports/log">
            Log of exports
          </a>
        </li>
        <li>
          <a className="govuk-link" href="/exports/verification">
            Verify a file
          </a>
        </li>
      </ul>
      {snapshots.length > 0 && <h2 className="govuk-heading-m">Snapshots of closed rounds</h2>}
      {snapshots.map(({ snapshot, ...round }) => (
        <section key={round.id} aria-labelledby={`snapshot-${round.id}`}>
          <h3 className="govuk-heading-s" id={`snapshot-${round.id}`}>
            {round.title}
          </h3>
          <SnapshotNote round={round} snapshot={snapshot} />
          {snapshot.differences.length > 0 && (
            <Details summary="Which figures are others since">
              <DifferencesTable differences={snapshot.differences} />
            </Details>
          )}
        </section>
      ))}
    </Page>
  );
}
