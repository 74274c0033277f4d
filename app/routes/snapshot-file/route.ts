import type { LoaderFunctionArgs } from "@remix-run/node";
import { headHeader } from "#app/exports/record-head.server.ts";
import { snapshotFile } from "#app/exports/snapshot.server.ts";
import { snapshotNameOf } from "#app/exports/snapshot.ts";
import { orNotFound } from "#app/http/refusals.server.ts";
import { may } from "#app/people/permissions.ts";
import { requireActor } from "#app/people/require-actor.server.ts";
import { openedRounds } from "#app/rounds/round.server.ts";

export async function loader({ request, params }: LoaderFunctionArgs) {
  const actor = await requireActor(request, may.exportInput);
  const now = Date.now();
  const round = orNotFound(openedRounds(now).find((one) => String(one.id) === params.round));
  const { content, head } = orNotFound(snapshotFile(actor, round, now));
  return new Response(content, {
    headers: {
      "content-type": "application/json; charset=utf-8",
      "content-disposition": `attachment; filename="${snapshotNameOf(round.id)}"`,
      [headHeader]: head,
    },
  });
}
