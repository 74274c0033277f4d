import { type ActionFunctionArgs, redirect } from "@remix-run/node";
import { cancelJob, ownJob } from "#app/exports/job.server.ts";
import { stopMaking } from "#app/exports/job-runner.server.ts";
import { orNotFound } from "#app/http/refusals.server.ts";
import { may } from "#app/people/permissions.ts";
import { requireActor } from "#app/people/require-actor.server.ts";

export async function loader({ request, params }: ActionFunctionArgs) {
  const actor = await requireActor(request, may.exportInput);
  return redirect(`/exports/jobs/${orNotFound(ownJob(actor, params.job)).id}`);
}

export async function action({ request, params }: ActionFunctionArgs) {
  const actor = await requireActor(request, may.exportInput);
  const job = orNotFound(ownJob(actor, params.job));
  if (cancelJob(job, Date.now())) stopMaking(job.id);
  return redirect(`/exports/jobs/${job.id}`, 303);
}
