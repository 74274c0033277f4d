import { record } from "#app/audit/audit.server.ts";
import { personWithEmail } from "./person.server.ts";
import { stillToCome } from "./second-step.server.ts";
import {
  type Actor,
  endSession,
  pendingActorOf,
  type StillToCome,
  startSession,
  startSessionIf,
} from "./session.server.ts";
import { type SignInRefusal, wrong } from "./sign-in.server.ts";

const pages: Record<StillToCome, string> = { code: "/sign-in/code", "set-up": "/account/second-step" };

/** Where somebody goes on who has given their password and wants to get to `next`. */
export function onTheWayTo(next: string, awaited: StillToCome | null): string {
  return awaited === null ? next : `${pages[awaited]}?${new URLSearchParams({ next })}`;
}

type Begun = { cookie: string; awaited: StillToCome | null };

/**
 * A session for somebody whose password was right, in place of the one that their request came with.
 * @param checked the hash that their password fitted, which must still be theirs; none where the password was set just now
 */
export async function beginSession(
  request: Request,
  person: Actor,
  checked?: string | null,
): Promise<Begun | SignInRefusal> {
  const awaited = stillToCome(person);
  const isStillRight = () => {
    const now = personWithEmail(person.email);
    return now?.disabledAt === null && (checked === undefined || now.passwordHash === checked);
  };
  const cookie = await startSessionIf(isStillRight, person.id, beginning(request, awaited));
  if (cookie === null) return wrong;
  await endSession(request);
  return { cookie, awaited };
}

/** Signs in whoever has taken the second step too. The session that awaited it is over: its id was known before. */
export async function completeSession(
  request: Request,
  { id }: Actor,
  now: number,
): Promise<{ cookie: string } | SignInRefusal> {
  const isStillAwaited = async () => (await pendingActorOf(request)) !== null;
  const cookie = await startSessionIf(isStillAwaited, id, beginning(request, null));
  if (cookie === null) return { status: 400, message: "The code came too late. Sign in once more" };
  record({ at: now, actorId: id, action: "signed in", object: `person ${id}` });
  await endSession(request);
  return { cookie };
}

export async function replaceSession(
  request: Request,
  { id }: Actor,
  awaited: StillToCome | null,
): Promise<string> {
  await endSession(request);
  return startSession(id, beginning(request, awaited));
}

function beginning(request: Request, awaited: StillToCome | null) {
  return { agent: request.headers.get("user-agent") ?? "", stillToCome: awaited };
}
