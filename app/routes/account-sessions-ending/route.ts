import { type ActionFunctionArgs, redirect } from "@remix-run/node";
import { withNotice } from "#app/http/notices.server.ts";
import { endOwnSessions } from "#app/people/own-sessions.server.ts";
import { requireSignedIn } from "#app/people/require-actor.server.ts";
import { endSession } from "#app/people/session.server.ts";

/** Signing out everywhere. */
export async function action({ request }: ActionFunctionArgs) {
  const actor = await requireSignedIn(request);
  endOwnSessions(actor, Date.now());
  const headers = { "set-cookie": await endSession(request) };
  return redirect(withNotice("/sign-in", "sessions-ended"), { headers });
}
