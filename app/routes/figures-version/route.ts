import type { LoaderFunctionArgs } from "@remix-run/node";
import { areas } from "#app/framework/areas.ts";
import { may } from "#app/people/permissions.ts";
import { requireActor } from "#app/people/require-actor.server.ts";
import { cellsFor, roundsShown } from "#app/rollups/area-summary.server.ts";
import { figuresRequest } from "#app/rollups/figures-request.server.ts";
import { versionFor } from "#app/rollups/figures-version.server.ts";
import { viewsAsked } from "#app/rollups/views.server.ts";

/** What a summary that is left open asks now and then: whether it would say the same if it were loaded again. */
export async function loader({ request }: LoaderFunctionArgs) {
  const actor = await requireActor(request, may.readFigures);
  const now = Date.now();
  const asked = figuresRequest(request, actor, now, ["area", "of"]);
  const searched = new URL(request.url).searchParams;
  const area = areas.find((one) => one === searched.get("area")) ?? null;
  const where = { framework: asked.framework, area };
  const { view } = viewsAsked(actor, request, roundsShown(actor, asked.round, now), now, where);
  const of = searched.get("of");
  const cells = cellsFor(actor, asked.round, asked.basis, now, view, area).filter(
    ({ section }) =>
      (asked.framework === null || section.framework === asked.framework) &&
      (of === null || of === `${section.framework}/${section.number}`),
  );
  return Response.json({ version: versionFor(actor, cells, now) });
}
