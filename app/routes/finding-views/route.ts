import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { askForViews } from "#app/findings/finding.server.ts";
import { findingFor } from "#app/findings/findings.server.ts";
import { findingPath } from "#app/findings/paths.ts";
import { withNotice } from "#app/http/notices.server.ts";
import { orNotFound } from "#app/http/refusals.server.ts";
import { may } from "#app/people/permissions.ts";
import { requireActor } from "#app/people/require-actor.server.ts";

/** Nothing to read here: the asking is a button on the finding. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const actor = await requireActor(request, may.writeFindings);
  return redirect(findingPath(orNotFound(findingFor(actor, params.finding)).id));
}

export async function action({ request, params }: ActionFunctionArgs) {
  const actor = await requireActor(request, may.writeFindings);
  const { id, viewsAskedAt } = orNotFound(findingFor(actor, params.finding));
  if (viewsAskedAt === null) askForViews(actor, id, Date.now());
  return redirect(withNotice(findingPath(id), "views-asked"));
}
