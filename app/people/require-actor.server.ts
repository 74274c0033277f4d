import { redirect } from "@remix-run/node";
import { forbidden, signInAgain } from "#app/http/refusals.server.ts";
import { isAllowed, type Permission } from "./permissions.ts";
import { type Actor, actorOf, formerActorId } from "./session.server.ts";
import { againFields, ownerField, refusedHeader } from "./sign-in-again.ts";

/**
 * Who makes this request, when they may do this. Without a session a page sends to the sign-in page, and a form
 * carries its fields through it; a role that may not is refused before anything is looked up.
 */
export async function requireActor(request: Request, permission: Permission): Promise<Actor> {
  const actor = await requireSignedIn(request);
  return isAllowed(actor.role, permission) ? actor : forbidden();
}

/** For the pages that every signed-in person has. */
export async function requireSignedIn(request: Request): Promise<Actor> {
  const actor = await actorOf(request);
  if (request.method === "POST") {
    const fields = await request.clone().formData();
    const owner = fields.get(ownerField);
    // A page left open on a shared machine: what stands in it is not this person's to send.
    if (!actor || (typeof owner === "string" && owner !== actor.id)) return askToSignInAgain(request, fields);
  }
  if (actor) return actor;
  const url = new URL(request.url);
  throw redirect(`/sign-in?${new URLSearchParams({ next: url.pathname + url.search })}`);
}

const notCarried: readonly string[] = [ownerField, ...Object.values(againFields)];

function askToSignInAgain(request: Request, form: FormData): never {
  const fields = [...form].filter((field): field is [string, string] => typeof field[1] === "string");
  const owner = form.get(ownerField);
  return signInAgain({
    fields: fields.filter(([name]) => !notCarried.includes(name)),
    owner: typeof owner === "string" ? owner : formerActorId(request),
    refused: request.headers.get(refusedHeader),
  });
}
