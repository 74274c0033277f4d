import { type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { isKept, ownJob } from "#app/exports/job.server.ts";
import { fileOf } from "#app/exports/job-answer.server.ts";
import { readSelection } from "#app/exports/selection.server.ts";
import { forbidden, orNotFound } from "#app/http/refusals.server.ts";
import { may } from "#app/people/permissions.ts";
import { requireActor } from "#app/people/require-actor.server.ts";

export async function loader({ request, params }: LoaderFunctionArgs) {
  const actor = await requireActor(request, may.exportInput);
  const job = orNotFound(ownJob(actor, params.job));
  const now = Date.now();
  if (!isKept(job, now)) return redirect(`/exports/jobs/${job.id}`, 303);
  // What was allowed when it was made may not be so any more.
  if (typeof readSelection(new URLSearchParams(job.query), actor, now) === "string") return forbidden();
  return fileOf(job);
}
