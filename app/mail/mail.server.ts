import { randomUUID } from "node:crypto";
import { and, eq, isNull } from "drizzle-orm";
import { configuration } from "#app/server/configuration.server.ts";
import { db } from "#db/client.server.ts";
import { mail } from "#db/schema.server.ts";
import type { MailKind } from "./kinds.ts";

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

/** Takes back what waits of a kind for somebody, because its link has stopped working. */
export function takeBack(personId: string, kind: MailKind, at: number): void {
  db.update(mail)
    .set({ givenUpAt: at, secretPath: null, problem: "Its link was replaced or revoked before it was sent" })
    .where(and(eq(mail.personId, personId), eq(mail.kind, kind), isNull(mail.sentAt), isNull(mail.givenUpAt)))
    .run();
}

/** Puts a message in the post, to be sent within moments. Call it inside the transaction of its cause. */
export function post({ at, ...message }: Message): string {
  const id = randomUUID();
  db.insert(mail)
    .values({ id, ...message, createdAt: at, dueAt: at })
    .run();
  return id;
}
