import { type ActionFunctionArgs, redirect } from "@remix-run/node";
import { readForm } from "#app/http/form.server.ts";
import { localPath } from "#app/http/local-path.ts";
import { withNotice } from "#app/http/notices.server.ts";
import { declareAll } from "#app/interests/declaration.server.ts";
import { may } from "#app/people/permissions.ts";
import { requireActor } from "#app/people/require-actor.server.ts";

/** That the interests which a member has declared are all there are, or that there are none. */
export async function action({ request }: ActionFunctionArgs) {
  const actor = await requireActor(request, may.declareInterests, ["terms"]);
  const isNothing = (await readForm(request)).text("interests") === "none";
  const next = new URL(request.url).searchParams.get("next");
  const here = next === null ? "/interests" : `/interests?${new URLSearchParams({ next })}`;
  if (!declareAll(actor, isNothing, Date.now())) return redirect(withNotice(here, "interests-differ"));
  return redirect(withNotice(next === null ? "/interests" : localPath(next), "interests-declared"));
}
