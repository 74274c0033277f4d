import type { LoaderFunctionArgs } from "@remix-run/node";
import { recordFileName, takeRecord } from "#app/exports/record-csv.server.ts";
import { headHeader } from "#app/exports/record-head.server.ts";
import { recordRequest } from "#app/exports/record-request.server.ts";
import { notFound } from "#app/http/refusals.server.ts";
import { may } from "#app/people/permissions.ts";
import { requireActor } from "#app/people/require-actor.server.ts";
import { requireWithinLimit } from "#app/people/within-limit.server.ts";

export async function loader({ request }: LoaderFunctionArgs) {
  const actor = await requireActor(request, may.readRecord);
  const { filters, ignored } = recordRequest(actor, request);
  if (ignored !== null) return notFound();
  await requireWithinLimit(actor, "export");
  const { head, stream } = takeRecord(actor, filters, Date.now());
  return new Response(stream, {
    headers: {
      "content-type": "text/csv; charset=utf-8",
      "content-disposition": `attachment; filename="${recordFileName}"`,
      [headHeader]: head,
    },
  });
}
