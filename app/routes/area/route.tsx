import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData, useLocation } from "@remix-run/react";
import { commentCounts } from "#app/comments/comments.server.ts";
import { commentsByKind } from "#app/comments/comments-by-kind.server.ts";
import { type Area, areaWords, isArea } from "#app/framework/areas.ts";
import { allFrameworks } from "#app/framework/edition.server.ts";
import { withoutNotice } from "#app/http/notice-address.ts";
import { IgnoredFilter } from "#app/http/notices.tsx";
import { notFound } from "#app/http/refusals.server.ts";
import { isAllowed, may } from "#app/people/permissions.ts";
import { requireActor } from "#app/people/require-actor.server.ts";
import type { Actor } from "#app/people/session.server.ts";
import { AlphaReading } from "#app/rollups/alpha-reading.tsx";
import { areaFigures, roundsIn } from "#app/rollups/area-figures.server.ts";
import { AreaReading } from "#app/rollups/area-reading.tsx";
import { roundsWithFigures } from "#app/rollups/area-summary.server.ts";
import { totalsOf } from "#app/rollups/area-summary.ts";
import { BatchNote } from "#app/rollups/batch-note.tsx";
import type { Cell } from "#app/rollups/cell.ts";
import { EnoughNote } from "#app/rollups/enough-note.tsx";
import { versionFor } from "#app/rollups/figures-version.server.ts";
import { HeatGrid } from "#app/rollups/heat-grid.tsx";
import { levelsBeside } from "#app/rollups/levels-beside.server.ts";
import { movesIn } from "#app/rollups/moves.server.ts";
import { MovesTable } from "#app/rollups/moves-table.tsx";
import { NewInput } from "#app/rollups/new-input.tsx";
import { areaPlots } from "#app/rollups/plots/area-plots.server.ts";
import { RoundChoice } from "#app/rollups/round-choice.tsx";
import { RuleNote } from "#app/rollups/rule-note.tsx";
import { SinceVisit } from "#app/rollups/since-visit.tsx";
import { viewRead, withView } from "#app/rollups/view.ts";
import { ViewChoice } from "#app/rollups/view-choice.tsx";
import { noteVisit } from "#app/rollups/visits.server.ts";
import { namesRead } from "#app/rounds/names-read.server.ts";
import { isOpenAt } from "#app/rounds/round.ts";
import { readsInBatches } from "#app/rounds/visibility.ts";
import { Breadcrumbs } from "#app/ui/breadcrumbs.tsx";
import { Page } from "#app/ui/page.tsx";
import { titled } from "#app/ui/title.ts";
import { CommentsPart } from "./comments-part.tsx";
import { ContestedPart } from "./contested-part.tsx";
import { LevelsPart } from "./levels-part.tsx";
import { Contents, Part } from "./parts.tsx";
import { ScoresPart } from "./scores-part.tsx";

export const handle = titled<typeof loader>(({ area }) => areaWords[area].name);

export async function loader({ request, params }: LoaderFunctionArgs) {
  const actor = await requireActor(request, may.readFigures);
  const { area } = params;
  if (!isArea(area)) return notFound();
  const now = Date.now();
  const figures = areaFigures(actor, area, request, now);
  const { asked, view, views, cells, rows, everywhere } = figures;
  const rounds = roundsIn(actor, cells, now);
  namesRead(actor, rounds, `area ${area}`, now);
  const isPlain =
    asked.round === null && asked.framework === null && asked.basis === "current" && view.kind === "whole";
  return {
    area,
    cells,
    totals: totalsOf(area, cells),
    moves: view.kind === "whole" ? movesIn(actor, cells, now) : [],
    rows: withComments(actor, area, rows, now),
    plots: areaPlots(
      area,
      figures,
      rounds.map(({ title }) => title),
    ),
    asked: { ...asked, round: asked.round?.id ?? null },
    rounds: roundsWithFigures(actor, now).map(({ id, title }) => ({ id, title })),
    rules: rounds.map(({ title, rule }) => ({ title, rule })),
    inBatches: rounds
      .filter((round) => isOpenAt(round, now) && readsInBatches(actor, round))
      .map(({ title }) => title),
    frameworks: allFrameworks().map(({ code, title }) => ({ code, title })),
    mayReadInput: isAllowed(actor.role, may.readInput),
    views,
    version: versionFor(actor, cells, now),
    since: isPlain ? noteVisit(actor, area, cells, now) : null,
    levels: levelsBeside(actor, area, everywhere, request, now),
    kinds: commentsByKind(actor, rounds, cells, area, now),
  };
}

/** How many comments stand behind each cell, for those who may read them. */
function withComments(actor: Actor, area: Area, cells: Cell[], now: number) {
  if (!isAllowed(actor.role, may.readInput)) return cells.map((cell) => ({ ...cell, comments: null }));
  const counts = new Map(
    roundsWithFigures(actor, now).map((round) => [round.id, commentCounts(actor, round, now, area)] as const),
  );
  return cells.map((cell) => ({
    ...cell,
    comments: counts.get(cell.round)?.get(`${cell.section.id} ${cell.area}`) ?? 0,
  }));
}

export default function AreaPage() {
  const data = useLoaderData<typeof loader>();
  const { area, asked, cells, rows, plots, frameworks, levels, mayReadInput } = data;
  const { pathname, search } = useLocation();
  const query = withoutNotice(search);
  // Whose answers are read stands before what they say, unless they are everybody's.
  const isWhole = viewRead(data.views).kind === "whole";
  const linkTo = (changes: Record<string, string>, to = "figures") =>
    `${pathname}${withChanges(query, changes)}#${to}`;
  const href = mayReadInput
    ? ({ section }: Pick<Cell, "section">) => `/areas/${area}/${section.framework}/${section.number}${query}`
    : null;
  return (
    <Page
      heading={areaWords[area].name}
      caption="Focus area"
      width="full"
      before={
        <Breadcrumbs
          items={[
            {
              href: `/areas${withView(asked.round === null ? "" : `round=${asked.round}`, viewRead(data.views))}`,
              text: "Focus areas",
            },
          ]}
        />
      }
      banner={<IgnoredFilter what={asked.ignored ?? (levels?.isIgnored ? "section" : null)} />}
    >
      <p className="govuk-body">{areaWords[area].scope}</p>
      <NewInput version={data.version} chosenBy={["round", "view", "framework", "answers"]} area={area} />
      <RoundChoice rounds={data.rounds} current={asked.round} />
      <BatchNote rounds={data.inBatches} />
      {isWhole || <ViewChoice views={data.views} />}
      <Part name="reading">
        <AreaReading area={area} cells={cells} frameworks={frameworks} linkTo={linkTo} href={href} />
        {data.since && <SinceVisit since={data.since} href={href} />}
        {mayReadInput ? (
          <p className="govuk-body">
            <a className="govuk-link" href={`/exports?${exportQuery(area, asked)}`}>
              Export this area
            </a>
          </p>
        ) : (
          <EnoughNote />
        )}
      </Part>
      {isWhole && <ViewChoice views={data.views} />}
      {cells.length > 0 && (
        <Contents
          without={[...(levels ? [] : ["levels" as const]), ...(mayReadInput ? [] : ["comments" as const])]}
        />
      )}
      {cells.length > 0 && (
        <>
          <Part name="glance">
            {href && <p className="govuk-body">Select a section for the answers and comments behind it.</p>}
            <HeatGrid
              caption="Sections of each framework: median score, and what the panel says"
              cells={cells}
              frameworks={frameworks}
              href={href}
            />
          </Part>
          <MovesTable moves={data.moves} href={href} />
          <ScoresPart
            {...{ asked, rows, href, pathname, query }}
            plot={plots.distribution}
            mayCompare={mayReadInput}
            linkTo={(changes) => linkTo(changes, "scores")}
          />
          <ContestedPart {...{ cells, href, pathname, query }} plot={plots.spread} />
          {levels && (
            <LevelsPart beside={levels} href={href} linkTo={(changes) => linkTo(changes, "levels")} />
          )}
          {href && <CommentsPart area={area} kinds={data.kinds} href={href} asked={asked} />}
          <Part name="agreement">
            <AlphaReading {...data.totals} />
          </Part>
        </>
      )}
      <RuleNote rules={data.rules} />
    </Page>
  );
}

/** The query with some of its values changed, and without those that are emptied. */
function withChanges(query: string, changes: Record<string, string>): string {
  const params = new URLSearchParams(query);
  for (const [name, value] of Object.entries(changes)) {
    if (value === "") params.delete(name);
    else params.set(name, value);
  }
  return params.size > 0 ? `?${params}` : "";
}

function exportQuery(area: string, { framework, round }: { framework: string | null; round: number | null }) {
  const params = new URLSearchParams({ area });
  if (framework) params.set("framework", framework);
  if (round !== null) params.set("round", String(round));
  return params;
}
