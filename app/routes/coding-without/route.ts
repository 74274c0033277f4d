import { type ActionFunctionArgs, redirect } from "@remix-run/node";
import { commentOfForm } from "#app/findings/coding-queue.server.ts";
import { queuePath, queuePathAfter } from "#app/findings/coding-request.ts";
import { markThemeless } from "#app/findings/theme-link.server.ts";
import { orNotFound } from "#app/http/refusals.server.ts";
import { may } from "#app/people/permissions.ts";
import { requireActor } from "#app/people/require-actor.server.ts";

/** That no theme belongs to a comment. */
export async function action({ request }: ActionFunctionArgs) {
  const actor = await requireActor(request, may.keepThemes);
  const now = Date.now();
  const asked = orNotFound(commentOfForm(actor, new URL(request.url).searchParams, now));
  const { id } = asked.comment;
  // Somebody else may have put one on it meanwhile, which stays.
  const isMarked = markThemeless(actor, id, now);
  return redirect(
    isMarked
      ? queuePathAfter(asked.request, id, { without: true })
      : queuePath(asked.request, { comment: id }),
  );
}
