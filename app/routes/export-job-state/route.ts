import type { LoaderFunctionArgs } from "@remix-run/node";
import { ownJob } from "#app/exports/job.server.ts";
import { orNotFound } from "#app/http/refusals.server.ts";
import { may } from "#app/people/permissions.ts";
import { requireActor } from "#app/people/require-actor.server.ts";

/** What the page of an export that is being made asks now and then. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const actor = await requireActor(request, may.exportInput);
  const { state, done, total } = orNotFound(ownJob(actor, params.job));
  return Response.json({ state, done, total });
}
