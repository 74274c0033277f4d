import { and, desc, eq, gt, isNull } from "drizzle-orm";
import { record } from "#app/audit/audit.server.ts";
import { db, inOneTransaction } from "#db/client.server.ts";
import { session } from "#db/schema.server.ts";
import { agentInWords } from "./agent.ts";
import { type Actor, endSessionsOf, hashOfSession } from "./session.server.ts";

export type OwnSession = {
  id: string;
  browser: string;
  since: number;
  lastSeen: number;
  /** The one in which this is asked. */
  isThis: boolean;
};

/** Enough of the hash to tell a person's sessions apart. */
const idLength = 16;

/** Where the person is signed in, this session first and then those used last. */
export function ownSessions(actor: Actor, request: Request, now: number): OwnSession[] {
  const own = hashOfSession(request);
  return current(actor, now)
    .map(({ idHash, agent, createdAt, lastSeenAt }) => ({
      id: idHash.slice(0, idLength),
      browser: agentInWords(agent),
      since: createdAt,
      lastSeen: lastSeenAt ?? createdAt,
      isThis: idHash === own,
    }))
    .sort((a, b) => Number(b.isThis) - Number(a.isThis));
}

/** Signs the person out there; false where they have no such session. */
export function endOwnSession(actor: Actor, id: string, now: number): boolean {
  return inOneTransaction(() => {
    const found = current(actor, now).find(({ idHash }) => idHash.slice(0, idLength) === id);
    if (!found) return false;
    db.update(session).set({ endedAt: now }).where(eq(session.idHash, found.idHash)).run();
    recordEnded(actor, 1, now);
    return true;
  });
}

/** Signs the person out everywhere, here too. */
export function endOwnSessions(actor: Actor, now: number): void {
  inOneTransaction(() => {
    recordEnded(actor, current(actor, now).length, now);
    endSessionsOf(actor.id, now);
  });
}

function recordEnded({ id }: Actor, sessions: number, now: number): void {
  record({ at: now, actorId: id, action: "sessions ended", object: `person ${id}`, detail: { sessions } });
}

function current(actor: Actor, now: number) {
  const isCurrent = and(
    eq(session.personId, actor.id),
    isNull(session.endedAt),
    gt(session.expiresAt, now),
    eq(session.awaitsSecondStep, false),
  );
  return db.select().from(session).where(isCurrent).orderBy(desc(session.lastSeenAt)).all();
}
