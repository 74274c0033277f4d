import { createHash } from "node:crypto";
import { and, eq, isNull, lt, lte, or, type SQL, sql } from "drizzle-orm";
import { type Adapter, Lucia, TimeSpan } from "lucia";
import { configuration } from "#app/server/configuration.server.ts";
import { db } from "#db/client.server.ts";
import { person, session } from "#db/schema.server.ts";
import { whereItCanBeWritten } from "#db/storage-fault.ts";
import type { Role } from "./roles.ts";
import { notedEvery, sessionLimits } from "./session-limits.ts";
import { hashOfToken } from "./token.server.ts";
import { unattendedHeader } from "./unattended.ts";

// The one file that knows lucia. It hashes every session id before it reaches the database.

export type Actor = { id: string; name: string; email: string; role: Role };

/** What has to follow the right password before anybody is signed in. */
export type StillToCome = "code" | "set-up";

type Begun = { createdAt: number; lastSeenAt: number | null; awaitsSecondStep: boolean };

declare module "lucia" {
  interface Register {
    Lucia: typeof lucia;
    DatabaseUserAttributes: Omit<Actor, "id">;
    DatabaseSessionAttributes: Begun & { agent: string; endsAt: number };
  }
}

const lookUp = db
  .select({
    expiresAt: session.expiresAt,
    createdAt: session.createdAt,
    lastSeenAt: session.lastSeenAt,
    awaitsSecondStep: session.awaitsSecondStep,
    agent: session.agent,
    id: person.id,
    name: person.name,
    email: person.email,
    role: person.role,
  })
  .from(session)
  .innerJoin(person, eq(person.id, session.personId))
  .where(
    and(eq(session.idHash, sql.placeholder("idHash")), isNull(session.endedAt), isNull(person.disabledAt)),
  )
  .prepare();

const adapter: Adapter = {
  async getSessionAndUser(id) {
    const row = lookUp.get({ idHash: hashOfToken(id) });
    if (!row) return [null, null];
    const { expiresAt, createdAt, lastSeenAt, awaitsSecondStep, agent, id: userId, ...attributes } = row;
    const begun = { createdAt, lastSeenAt, awaitsSecondStep, agent, endsAt: expiresAt };
    return [
      { id, userId, expiresAt: new Date(expiresAt), attributes: begun },
      { id: userId, attributes },
    ];
  },
  async setSession({ id, userId, attributes: { endsAt, ...begun } }) {
    db.insert(session)
      .values({ idHash: hashOfToken(id), personId: userId, expiresAt: endsAt, ...begun })
      .run();
  },
  // It moves on with every use, which lucia would have it do only when half its time is over.
  async updateSessionExpiration() {},
  async deleteSession(id) {
    end(eq(session.idHash, hashOfToken(id)), Date.now());
  },
  async deleteUserSessions(personId) {
    endSessionsOf(personId, Date.now());
  },
  async getUserSessions() {
    throw new Error("Sessions are kept by the hash of their ids, so their ids cannot be listed");
  },
  async deleteExpiredSessions() {
    db.delete(session)
      .where(lt(session.expiresAt, Date.now() - 30 * 86_400_000))
      .run();
  },
};

const overHttps = configuration.origin?.startsWith("https:") ?? false;

const lucia = new Lucia(adapter, {
  sessionExpiresIn: new TimeSpan(sessionLimits.unused, "ms"),
  sessionCookie: {
    name: overHttps ? "__Host-session" : "session",
    expires: false,
    attributes: { sameSite: "lax", secure: overHttps, path: "/" },
  },
  getUserAttributes: (attributes: Omit<Actor, "id">) => attributes,
  getSessionAttributes: ({ createdAt, lastSeenAt, awaitsSecondStep }): Begun => ({
    createdAt,
    lastSeenAt,
    awaitsSecondStep,
  }),
});

function end(which: SQL | undefined, at: number): void {
  db.update(session)
    .set({ endedAt: at })
    .where(and(which, isNull(session.endedAt)))
    .run();
}

export function endSessionsOf(personId: string, at: number): void {
  end(eq(session.personId, personId), at);
}

export function endAllSessions(at: number): void {
  end(undefined, at);
}

function idIn(request: Request): string | null {
  try {
    return lucia.readSessionCookie(request.headers.get("cookie") ?? "");
  } catch {
    // A cookie that cannot be decoded is nobody's of ours.
    return null;
  }
}

async function sessionOf(request: Request) {
  const id = idIn(request);
  const { session, user } = id ? await lucia.validateSession(id) : { session: null, user: null };
  return session && { ...session, actor: user };
}

/** Who makes this request, or null: not signed in, expired, signed out or disabled, or the second step is still to come. */
export async function actorOf(request: Request): Promise<Actor | null> {
  const current = await sessionOf(request);
  if (!current || current.awaitsSecondStep) return null;
  if (!request.headers.has(unattendedHeader)) noteUse(current, Date.now());
  return current.actor;
}

/** Who has given the right password in this session and has still to take the second step: nobody is signed in by it. */
export async function pendingActorOf(request: Request): Promise<Actor | null> {
  const current = await sessionOf(request);
  return current?.awaitsSecondStep ? current.actor : null;
}

function noteUse({ id, createdAt, lastSeenAt }: { id: string } & Begun, now: number): void {
  const before = now - notedEvery;
  if (lastSeenAt !== null && lastSeenAt > before) return;
  const expiresAt = Math.min(now + sessionLimits.unused, createdAt + sessionLimits.atMost);
  // The parts of a page are loaded side by side: one of them notes it.
  const isDue = or(isNull(session.lastSeenAt), lte(session.lastSeenAt, before));
  const noted = db
    .update(session)
    .set({ lastSeenAt: now, expiresAt })
    .where(and(eq(session.idHash, hashOfToken(id)), isDue));
  whereItCanBeWritten(() => void noted.run(), undefined);
}

type Beginning = { agent?: string; stillToCome?: StillToCome | null };

const longestAgent = 300;

const lasts = {
  nothing: sessionLimits.unused,
  code: sessionLimits.untilCode,
  "set-up": sessionLimits.untilSetUp,
};

/** A new session, never one whose id came with the request. Returns the Set-Cookie value. */
export async function startSession(personId: string, beginning: Beginning = {}): Promise<string> {
  return lucia.createSessionCookie(await begin(personId, beginning)).serialize();
}

/**
 * The same for what was found right a moment before; null where it no longer is. It is asked once the session is there: whoever
 * ends all sessions of a person meanwhile has ended this one, or is seen here.
 */
export async function startSessionIf(
  isStillRight: () => boolean | Promise<boolean>,
  personId: string,
  beginning: Beginning,
): Promise<string | null> {
  const id = await begin(personId, beginning);
  if (await isStillRight()) return lucia.createSessionCookie(id).serialize();
  await lucia.invalidateSession(id);
  return null;
}

async function begin(personId: string, { agent = "", stillToCome = null }: Beginning): Promise<string> {
  const now = Date.now();
  const { id } = await lucia.createSession(personId, {
    createdAt: now,
    lastSeenAt: now,
    endsAt: now + lasts[stillToCome ?? "nothing"],
    awaitsSecondStep: stillToCome !== null,
    agent: agent.slice(0, longestAgent),
  });
  return id;
}

/** Ends the request's session, if it has one. Returns the Set-Cookie value that forgets it. */
export async function endSession(request: Request): Promise<string> {
  const id = idIn(request);
  if (id) await lucia.invalidateSession(id);
  return lucia.createBlankSessionCookie().serialize();
}

/** Whose session this request last had, though it has ended: the person whose form was left open. */
export function formerActorId(request: Request): string | null {
  const id = idIn(request);
  if (!id) return null;
  const row = db
    .select({ personId: session.personId })
    .from(session)
    .where(eq(session.idHash, hashOfToken(id)))
    .get();
  return row?.personId ?? null;
}

/** When the request's session ends: if it is not used, and however much it is used. */
export function endsOf(request: Request): { unused: number; atMost: number } | null {
  const id = idIn(request);
  const row = id ? lookUp.get({ idHash: hashOfToken(id) }) : undefined;
  return row ? { unused: row.expiresAt, atMost: row.createdAt + sessionLimits.atMost } : null;
}

/** What tells the request's session from others where they are listed; it opens nothing. */
export function hashOfSession(request: Request): string | null {
  const id = idIn(request);
  return id && hashOfToken(id);
}

/** A secret that belongs to this session for a purpose: the same at every load, known to no other session, and kept nowhere. */
export function secretOfSession(request: Request, purpose: string): Buffer {
  return createHash("sha256")
    .update(`${purpose} ${idIn(request)}`)
    .digest();
}

export async function forgetOldSessions(): Promise<void> {
  await lucia.deleteExpiredSessions();
}

export const sessionCookieName = lucia.sessionCookieName;
