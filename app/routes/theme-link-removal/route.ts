import { type ActionFunctionArgs, redirect } from "@remix-run/node";
import { removeLink } from "#app/findings/theme-link.server.ts";
import { readForm } from "#app/http/form.server.ts";
import { withNotice } from "#app/http/notices.server.ts";
import { orNotFound } from "#app/http/refusals.server.ts";
import { may } from "#app/people/permissions.ts";
import { requireActor } from "#app/people/require-actor.server.ts";

/** That a theme no longer belongs to a comment or a passage. */
export async function action({ request, params }: ActionFunctionArgs) {
  const actor = await requireActor(request, may.keepThemes);
  const isQueue = (await readForm(request)).text("from") === "queue";
  const { themeId, commentId } = orNotFound(removeLink(actor, Number(params.link), Date.now()));
  const next = isQueue ? `/themes/queue?comment=${commentId}` : `/themes/${themeId}`;
  return redirect(withNotice(next, "theme-taken-off"));
}
