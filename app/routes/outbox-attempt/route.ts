import { type ActionFunctionArgs, redirect } from "@remix-run/node";
import { withNotice } from "#app/http/notices.server.ts";
import { notFound } from "#app/http/refusals.server.ts";
import { may } from "#app/people/permissions.ts";
import { requireActor } from "#app/people/require-actor.server.ts";
import { tryAgain } from "#app/rounds/outbox.server.ts";

/** That a message which was given up is tried again. */
export async function action({ request, params }: ActionFunctionArgs) {
  const actor = await requireActor(request, may.readOutbox);
  if (!tryAgain(actor, params.mail, Date.now())) notFound();
  return redirect(withNotice(`/outbox/${params.mail}`, "message-tried-again"));
}
