import type { LoaderFunctionArgs } from "@remix-run/node";
import { takeOwnData } from "#app/exports/own-data.server.ts";
import { may } from "#app/people/permissions.ts";
import { requireActor } from "#app/people/require-actor.server.ts";
import { requireWithinLimit } from "#app/people/within-limit.server.ts";

export async function loader({ request }: LoaderFunctionArgs) {
  const actor = await requireActor(request, may.start);
  await requireWithinLimit(actor, "export");
  return new Response(takeOwnData(actor.id, actor.id, Date.now()), {
    headers: {
      "content-type": "application/json; charset=utf-8",
      "content-disposition": 'attachment; filename="your-data.json"',
    },
  });
}
