import type { LoaderFunctionArgs } from "@remix-run/node";
import { isArea } from "#app/framework/areas.ts";
import { notFound, orNotFound } from "#app/http/refusals.server.ts";
import { may } from "#app/people/permissions.ts";
import { requireActor } from "#app/people/require-actor.server.ts";
import { requireWithinLimit } from "#app/people/within-limit.server.ts";
import { areaFigures, roundsIn } from "#app/rollups/area-figures.server.ts";
import { areaPlots } from "#app/rollups/plots/area-plots.server.ts";
import { pictureFile } from "#app/rollups/plots/picture.server.tsx";
import { fileNameOf, pictureIn, pictureTypes } from "#app/rollups/plots/pictures.ts";

export async function loader({ request, params }: LoaderFunctionArgs) {
  const actor = await requireActor(request, may.readFigures);
  await requireWithinLimit(actor, "export");
  const { area } = params;
  if (!isArea(area)) return notFound();
  const { picture, format } = orNotFound(pictureIn(params.picture));
  const now = Date.now();
  const figures = areaFigures(actor, area, request, now);
  const rounds = roundsIn(actor, figures.cells, now).map(({ title }) => title);
  const content = await pictureFile(areaPlots(area, figures, rounds), picture, format);
  const { framework, round } = figures.asked;
  const name = fileNameOf({ picture, format, area, framework, round: round?.id ?? null });
  return new Response(content, {
    headers: {
      "content-type": pictureTypes[format],
      "content-disposition": `attachment; filename="${name}"`,
    },
  });
}
