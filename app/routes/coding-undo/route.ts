import { type ActionFunctionArgs, redirect } from "@remix-run/node";
import { codingQueue } from "#app/findings/coding-queue.server.ts";
import { queuePath } from "#app/findings/coding-request.ts";
import { removeLink, unmarkThemeless } from "#app/findings/theme-link.server.ts";
import { readForm } from "#app/http/form.server.ts";
import { withNotice } from "#app/http/notices.server.ts";
import { may } from "#app/people/permissions.ts";
import { requireActor } from "#app/people/require-actor.server.ts";

/** Takes back what was done with the comment before, and leads to it again. */
export async function action({ request }: ActionFunctionArgs) {
  const actor = await requireActor(request, may.keepThemes);
  const now = Date.now();
  const form = await readForm(request);
  for (const link of form.all("link")) removeLink(actor, Number(link), now);
  if (form.text("without") !== "") unmarkThemeless(actor, form.text("without"), now);
  const { request: asked } = codingQueue(actor, new URL(request.url).searchParams, now);
  return redirect(withNotice(queuePath(asked, { comment: form.text("comment") }), "theme-undone"));
}
