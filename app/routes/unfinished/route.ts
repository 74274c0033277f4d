import type { ActionFunctionArgs } from "@remix-run/node";
import { readForm, tidyText } from "#app/http/form.server.ts";
import { may } from "#app/people/permissions.ts";
import { requireActor } from "#app/people/require-actor.server.ts";
import { keepUnfinished, readFields } from "#app/people/unfinished-form.server.ts";

/** A form that is not finished, as its page keeps it while it is being filled in. Without a session the answer is 401. */
export async function action({ request }: ActionFunctionArgs) {
  const actor = await requireActor(request, may.comment);
  const form = await readForm(request);
  const name = form.text("form");
  const fields = readFields(form.text("fields"));
  if (name === "" || fields === null) return refused("The form could not be read");
  const now = Date.now();
  const tidied = fields.map(([field, value]): [string, string] => [tidyText(field), tidyText(value)]);
  return keepUnfinished(actor, name, tidied, now).kind === "too-long"
    ? refused("What you wrote is too long to be kept before it is sent")
    : Response.json({ kind: "saved", savedAt: now });
}

function refused(message: string): Response {
  return Response.json({ kind: "refused", messages: { form: message } }, { status: 400 });
}
