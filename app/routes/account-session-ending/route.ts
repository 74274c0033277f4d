import { type ActionFunctionArgs, redirect } from "@remix-run/node";
import { withNotice } from "#app/http/notices.server.ts";
import { notFound } from "#app/http/refusals.server.ts";
import { endOwnSession } from "#app/people/own-sessions.server.ts";
import { requireSignedIn } from "#app/people/require-actor.server.ts";

/** Signing out somewhere else. */
export async function action({ request, params }: ActionFunctionArgs) {
  const actor = await requireSignedIn(request);
  if (!endOwnSession(actor, params.session ?? "", Date.now())) notFound();
  return redirect(withNotice("/account", "session-ended"));
}
