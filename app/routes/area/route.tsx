import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData, useLocation } from "@remix-run/react";
import { commentCounts } from "#app/comments/comments.server.ts";
import { areaWords, isArea } from "#app/framework/areas.ts";
import { allFrameworks } from "#app/framework/edition.server.ts";
import { withoutNotice } from "#app/http/notice-address.ts";
import { IgnoredFilter } from "#app/http/notices.tsx";
import { notFound } from "#app/http/refusals.server.ts";
import { isAllowed, may } from "#app/people/permissions.ts";
import { requireActor } from "#app/people/require-actor.server.ts";
import type { Actor } from "#app/people/session.server.ts";
import { AreaReading } from "#app/rollups/area-reading.tsx";
import { cellsFor, roundsShown, roundsWithFigures } from "#app/rollups/area-summary.server.ts";
import { inOrder, totalsOf } from "#app/rollups/area-summary.ts";
import { BatchNote } from "#app/rollups/batch-note.tsx";
import type { Cell } from "#app/rollups/cell.ts";
import { figuresRequest } from "#app/rollups/figures-request.server.ts";
import { FiguresTable } from "#app/rollups/figures-table.tsx";
import { HeatGrid } from "#app/rollups/heat-grid.tsx";
import { movesIn } from "#app/rollups/moves.server.ts";
import { MovesTable } from "#app/rollups/moves-table.tsx";
import { RoundChoice } from "#app/rollups/round-choice.tsx";
import { RuleNote } from "#app/rollups/rule-note.tsx";
import { viewRead, withView } from "#app/rollups/view.ts";
import { ViewChoice } from "#app/rollups/view-choice.tsx";
import { viewsAsked } from "#app/rollups/views.server.ts";
import { agreementClassNames } from "#app/rounds/agreement-rule.ts";
import { isOpenAt } from "#app/rounds/round.ts";
import { readsInBatches } from "#app/rounds/visibility.ts";
import { Breadcrumbs } from "#app/ui/breadcrumbs.tsx";
import { Page } from "#app/ui/page.tsx";
import { titled } from "#app/ui/title.ts";
import { OrderChoice } from "./order-choice.tsx";

export const handle = titled<typeof loader>(({ area }) => areaWords[area].name);

export async function loader({ request, params }: LoaderFunctionArgs) {
  const actor = await requireActor(request, may.readFigures);
  const { area } = params;
  if (!isArea(area)) return notFound();
  const now = Date.now();
  const asked = figuresRequest(request, actor, now);
  const { view, views } = viewsAsked(actor, request, roundsShown(actor, asked.round, now), now, {
    framework: asked.framework,
    area,
  });
  const cells = cellsFor(actor, asked.round, asked.basis, now, view, area).filter(
    (cell) => asked.framework === null || cell.section.framework === asked.framework,
  );
  const shown = cells.filter((cell) => asked.onlyClass === null || cell.class === asked.onlyClass);
  const used = roundsWithFigures(actor, now).filter((round) => cells.some((cell) => cell.round === round.id));
  return {
    area,
    cells,
    totals: totalsOf(area, cells),
    moves: view.kind === "whole" ? movesIn(actor, cells, now) : [],
    rows: withComments(actor, inOrder(shown, asked.order), now),
    order: asked.order,
    onlyClass: asked.onlyClass,
    framework: asked.framework,
    basis: asked.basis,
    ignored: asked.ignored,
    round: asked.round?.id ?? null,
    rounds: roundsWithFigures(actor, now).map(({ id, title }) => ({ id, title })),
    rules: used.map(({ title, rule }) => ({ title, rule })),
    inBatches: used
      .filter((round) => isOpenAt(round, now) && readsInBatches(actor, round))
      .map(({ title }) => title),
    frameworks: allFrameworks().map(({ code, title }) => ({ code, title })),
    mayReadInput: isAllowed(actor.role, may.readInput),
    views,
  };
}

/** How many comments stand behind each cell, for those who may read them. */
function withComments(actor: Actor, cells: Cell[], now: number) {
  if (!isAllowed(actor.role, may.readInput)) return cells.map((cell) => ({ ...cell, comments: null }));
  const counts = new Map(
    roundsWithFigures(actor, now).map((round) => [round.id, commentCounts(actor, round, now)] as const),
  );
  return cells.map((cell) => ({
    ...cell,
    comments: counts.get(cell.round)?.get(`${cell.section.id} ${cell.area}`) ?? 0,
  }));
}

export default function Area() {
  const data = useLoaderData<typeof loader>();
  const { area, cells, rows, order, onlyClass, ignored, mayReadInput } = data;
  const { pathname, search } = useLocation();
  const query = withoutNotice(search);
  const linkTo = (changes: Record<string, string>) => {
    const params = new URLSearchParams(search);
    for (const [name, value] of Object.entries(changes)) {
      if (value === "") params.delete(name);
      else params.set(name, value);
    }
    return `${pathname}?${params}#figures`;
  };
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
              href: `/areas${withView(data.round === null ? "" : `round=${data.round}`, viewRead(data.views))}`,
              text: "Focus areas",
            },
          ]}
        />
      }
      banner={<IgnoredFilter what={ignored} />}
    >
      <p className="govuk-body">{areaWords[area].scope}</p>
      <RoundChoice rounds={data.rounds} current={data.round} />
      <BatchNote rounds={data.inBatches} />
      <ViewChoice views={data.views} />
      <h2 className="govuk-heading-m">Summary</h2>
      <AreaReading totals={data.totals} linkTo={linkTo} />
      {mayReadInput && (
        <p className="govuk-body">
          <a className="govuk-link" href={`/exports?${exportQuery(data)}`}>
            Export this area
          </a>
        </p>
      )}
      {cells.length > 0 && (
        <>
          <h2 className="govuk-heading-m">All frameworks at a glance</h2>
          {href && <p className="govuk-body">Select a section for the answers and comments behind it.</p>}
          <HeatGrid
            caption="Sections of each framework: median score, and what the panel says"
            cells={cells}
            frameworks={data.frameworks}
            href={href}
          />
          <MovesTable moves={data.moves} href={href} />
          <h2 className="govuk-heading-m">Every section</h2>
          <OrderChoice
            order={order}
            onlyClass={onlyClass}
            basis={data.basis}
            mayCompare={mayReadInput}
            linkTo={linkTo}
          />
          {rows.length > 0 ? (
            <FiguresTable caption={captionOf(data)} rows={rows} href={href} />
          ) : (
            <p className="govuk-body" id="figures">
              {captionOf(data)}: none.{" "}
              <a className="govuk-link" href={linkTo({ class: "" })}>
                Show all sections
              </a>
            </p>
          )}
        </>
      )}
      <RuleNote rules={data.rules} />
    </Page>
  );
}

function captionOf({
  onlyClass,
  basis,
}: {
  onlyClass: keyof typeof agreementClassNames | null;
  basis: string;
}): string {
  const which =
    onlyClass === null ? "All sections" : `Sections: ${agreementClassNames[onlyClass].toLowerCase()}`;
  return basis === "first" ? `${which}, first-submitted answers` : which;
}

function exportQuery({
  area,
  framework,
  round,
}: {
  area: string;
  framework: string | null;
  round: number | null;
}) {
  const params = new URLSearchParams({ area });
  if (framework) params.set("framework", framework);
  if (round !== null) params.set("round", String(round));
  return params;
}
