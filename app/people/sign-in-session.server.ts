import { record } from "#app/audit/audit.server.ts";
import { stillToCome } from "./second-step.server.ts";
import { type Actor, endSession, type StillToCome, startSession } from "./session.server.ts";

const pages: Record<StillToCome, string> = { code: "/sign-in/code", "set-up": "/account/second-step" };

/** Where somebody goes on who has given their password and wants to get to `next`. */
export function onTheWayTo(next: string, awaited: StillToCome | null): string {
  return awaited === null ? next : `${pages[awaited]}?${new URLSearchParams({ next })}`;
}

/** A session for somebody whose password was right, in place of the one that their request came with. */
export async function beginSession(
  request: Request,
  person: Actor,
): Promise<{ cookie: string; awaited: StillToCome | null }> {
  const awaited = stillToCome(person);
  return { cookie: await replaceSession(request, person, awaited), awaited };
}

/** Signs in whoever has taken the second step too. The session that awaited it is over: its id was known before. */
export async function completeSession(request: Request, person: Actor, now: number): Promise<string> {
  record({ at: now, actorId: person.id, action: "signed in", object: `person ${person.id}` });
  return replaceSession(request, person, null);
}

export async function replaceSession(
  request: Request,
  { id }: Actor,
  awaited: StillToCome | null,
): Promise<string> {
  await endSession(request);
  return startSession(id, { agent: request.headers.get("user-agent") ?? "", stillToCome: awaited });
}
