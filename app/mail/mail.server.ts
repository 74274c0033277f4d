import { randomUUID } from "node:crypto";
import { and, eq, isNotNull, isNull, lte, or, sql } from "drizzle-orm";
import { configuration } from "#app/server/configuration.server.ts";
import { db } from "#db/client.server.ts";
import { mail } from "#db/schema.server.ts";
import type { MailKind } from "./kinds.ts";
import { type LinkEnd, type LinkKind, linkEnds, linkKinds, linkLasts } from "./secret-links.ts";

/** Where the links of messages lead. */
export function publicOrigin(): string {
  const { origin, host, port } = configuration;
  return origin ?? `http://${host.includes(":") ? `[${host}]` : host}:${port}`;
}

export type Message = {
  personId: string;
  kind: MailKind;
  subject: string;
  /** Plain text; `{link}` stands where the secret link goes. Never what a member wrote or scored, nor a count of it. */
  body: string;
  /** The path of a link that opens something once: "/invitations/…". */
  secretPath?: string;
  /** An iCalendar file that goes with it. */
  calendar?: string;
  /** The round it is about. */
  roundId?: number;
  at: number;
};

/**
 * Takes back the letters of a kind to somebody, because their links have stopped working: what waits is not sent, and what
 * was given up cannot be tried again.
 */
export function takeBack(personId: string, kind: LinkKind, why: LinkEnd, at: number): void {
  db.update(mail)
    .set(givenUp(linkEnds[why], at))
    .where(and(eq(mail.personId, personId), eq(mail.kind, kind), isNotNull(mail.secretPath)))
    .run();
}

/** Forgets every link that has expired, whether anything is sent from here or not. */
export function forgetExpiredLinks(now: number): void {
  const ofKinds = linkKinds.map((kind) =>
    and(eq(mail.kind, kind), lte(mail.createdAt, now - linkLasts[kind])),
  );
  const expired = and(isNotNull(mail.secretPath), or(...ofKinds));
  // Asked again and again: who has nothing to forget does not wait for those who write.
  if (!db.select({ id: mail.id }).from(mail).where(expired).limit(1).get()) return;
  db.update(mail).set(givenUp(linkEnds.expired, now)).where(expired).run();
}

/** Gives up for good whatever has not gone. */
export function giveUpAll(problem: string, at: number): void {
  db.update(mail).set(givenUp(problem, at)).where(isNull(mail.sentAt)).run();
}

/** What becomes of a letter that is of no use any more. One that was given up before keeps its own reason. */
function givenUp(problem: string, at: number) {
  return {
    secretPath: null,
    problem: sql<string>`CASE WHEN ${mail.givenUpAt} IS NULL THEN ${problem} ELSE ${mail.problem} END`,
    givenUpAt: sql<number>`coalesce(${mail.givenUpAt}, ${at})`,
  };
}

/** Puts a message in the post, to be sent within moments. Call it inside the transaction of its cause. */
export function post({ at, ...message }: Message): string {
  const id = randomUUID();
  db.insert(mail)
    .values({ id, ...message, createdAt: at, dueAt: at })
    .run();
  return id;
}
