import { redirect } from "@remix-run/node";
import { forbidden, notAdmitted, signInAgain } from "#app/http/refusals.server.ts";
import { log } from "#app/server/log.server.ts";
import { type Admission, admissions, firstAdmission } from "./admission.server.ts";
import { carriedFields } from "./carried-fields.ts";
import { isAllowed, type Permission } from "./permissions.ts";
import { secondStepOf, stillToCome } from "./second-step.server.ts";
import { type Actor, actorOf, formerActorId, pendingActorOf } from "./session.server.ts";
import { ownerField, refusedHeader } from "./sign-in-again.ts";

/**
 * Who makes this request, when they may do this. Without a session a page sends to the sign-in page, and a form
 * carries its fields through it; a role that may not is refused before anything is looked up. A member who has not
 * accepted the terms or declared their interests is led there first, and keeps what they had written.
 * @param after what a member must have done before this
 */
export async function requireActor(
  request: Request,
  permission: Permission,
  after: readonly Admission[] = admissions,
): Promise<Actor> {
  const actor = await requireSignedIn(request);
  if (!isAllowed(actor.role, permission)) {
    log.warn({ person: actor.id }, "a role was refused");
    return forbidden();
  }
  const first = firstAdmission(actor, after, Date.now());
  if (first === undefined) return actor;
  if (request.method === "POST")
    return notAdmitted({ first, fields: carriedFields(await request.clone().formData()) ?? [] });
  throw redirect(`/${first}?${new URLSearchParams({ next: addressOf(request) })}`);
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
  throw redirect(`/sign-in?${new URLSearchParams({ next: addressOf(request) })}`);
}

/**
 * For setting up a second step: also who has given the right password and has none yet. Whoever has one takes it first,
 * or a password alone would put another in its place.
 */
export async function requirePasswordGiven(request: Request): Promise<{ actor: Actor; isPending: boolean }> {
  const pending = await pendingActorOf(request);
  if (pending && !secondStepOf(pending.id)) return { actor: pending, isPending: true };
  return { actor: await requireSignedIn(request), isPending: false };
}

function addressOf(request: Request): string {
  const { pathname, search } = new URL(request.url);
  return pathname + search;
}

async function askToSignInAgain(request: Request, form: FormData): Promise<never> {
  const owner = form.get(ownerField);
  const pending = await pendingActorOf(request);
  return signInAgain({
    fields: carriedFields(form) ?? [],
    asked: (pending && stillToCome(pending)) ?? "password",
    owner: typeof owner === "string" ? owner : formerActorId(request),
    refused: request.headers.get(refusedHeader),
  });
}
