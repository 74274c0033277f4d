import { and, eq, isNull, lt, sql } from "drizzle-orm";
import { type Adapter, Lucia, TimeSpan } from "lucia";
import { configuration } from "#app/server/configuration.server.ts";
import { db } from "#db/client.server.ts";
import { person, session } from "#db/schema.server.ts";
import type { Role } from "./roles.ts";
import { hashOfToken } from "./token.server.ts";
import { unattendedHeader } from "./unattended.ts";

// The one file that knows lucia. It hashes every session id before it reaches the database.

export type Actor = { id: string; name: string; email: string; role: Role };

declare module "lucia" {
  interface Register {
    Lucia: typeof lucia;
    DatabaseUserAttributes: Omit<Actor, "id">;
  }
}

const lookUp = db
  .select({
    expiresAt: session.expiresAt,
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
    const { expiresAt, id: userId, ...attributes } = row;
    return [
      { id, userId, expiresAt: new Date(expiresAt), attributes: {} },
      { id: userId, attributes },
    ];
  },
  async setSession({ id, userId, expiresAt }) {
    db.insert(session)
      .values({
        idHash: hashOfToken(id),
        personId: userId,
        createdAt: Date.now(),
        expiresAt: expiresAt.getTime(),
      })
      .run();
  },
  async updateSessionExpiration(id, expiresAt) {
    db.update(session)
      .set({ expiresAt: expiresAt.getTime() })
      .where(eq(session.idHash, hashOfToken(id)))
      .run();
  },
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

const settings = {
  sessionExpiresIn: new TimeSpan(12, "h"),
  sessionCookie: {
    name: overHttps ? "__Host-session" : "session",
    expires: false,
    attributes: { sameSite: "lax", secure: overHttps, path: "/" },
  },
  getUserAttributes: (attributes: Omit<Actor, "id">) => attributes,
} as const;

const lucia = new Lucia(adapter, settings);

const unattended = new Lucia({ ...adapter, updateSessionExpiration: async () => undefined }, settings);

function end(which: ReturnType<typeof eq>, at: number): void {
  db.update(session)
    .set({ endedAt: at })
    .where(and(which, isNull(session.endedAt)))
    .run();
}

export function endSessionsOf(personId: string, at: number): void {
  end(eq(session.personId, personId), at);
}

function idIn(request: Request): string | null {
  return lucia.readSessionCookie(request.headers.get("cookie") ?? "");
}

/** Who makes this request, or null: not signed in, expired, signed out or disabled. */
export async function actorOf(request: Request): Promise<Actor | null> {
  const id = idIn(request);
  if (!id) return null;
  const sessions = request.headers.has(unattendedHeader) ? unattended : lucia;
  const { user } = await sessions.validateSession(id);
  return user;
}

/** A new session, never one whose id came with the request. Returns the Set-Cookie value. */
export async function startSession(personId: string): Promise<string> {
  const { id } = await lucia.createSession(personId, {});
  return lucia.createSessionCookie(id).serialize();
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

export async function forgetOldSessions(): Promise<void> {
  await lucia.deleteExpiredSessions();
}

export const sessionCookieName = lucia.sessionCookieName;
