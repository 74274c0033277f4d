import { and, asc, eq, isNull, lte, or, type SQL, sql } from "drizzle-orm";
import { db, inOneTransaction } from "#db/client.server.ts";
import { mail, person } from "#db/schema.server.ts";
import type { Letter } from "./composed.ts";
import { hasExpired, linkEnds } from "./secret-links.ts";

// What of the post is to be sent. A process that sends a message holds it for a while; when it dies, another takes over.

export type Outgoing = Letter & { attempts: number };

const minute = 60_000;

/** How long a process holds a message: longer than it takes to send one or to give up. */
export const lease = 2 * minute;

/** How long is waited after each attempt. After the last one it is not tried again. */
const waits = [1, 5, 30, 120, 360, 900].map((minutes) => minutes * minute);

/** What nobody could send for so long is no news. */
const longestWait = 24 * 60 * minute;

/** The next message to send, now this process's: what somebody waits for a link in before all others. */
export function claimMail(now: number): Outgoing | undefined {
  // Asked every moment: who has nothing to send does not wait for those who write.
  if (!dueAt(now)) return undefined;
  return inOneTransaction(() => {
    for (let next = dueAt(now); next; next = dueAt(now)) {
      const reason = whyNot(next, now);
      if (reason === null) return held(next, now);
      giveUp(next.mail.id, reason, now);
    }
    return undefined;
  });
}

type Due = { mail: typeof mail.$inferSelect; person: typeof person.$inferSelect };

function dueAt(now: number): Due | undefined {
  return db
    .select()
    .from(mail)
    .innerJoin(person, eq(person.id, mail.personId))
    .where(and(waiting, lte(mail.dueAt, now), or(isNull(mail.leaseUntil), lte(mail.leaseUntil, now))))
    .orderBy(sql`${mail.secretPath} IS NULL`, asc(mail.dueAt), asc(mail.id))
    .limit(1)
    .get();
}

const waiting = sql`${mail.sentAt} IS NULL AND ${mail.givenUpAt} IS NULL`;

function whyNot({ mail, person }: Due, now: number): string | null {
  if (person.pseudonymisedAt !== null) return "Their name and address have been taken out of the service";
  if (person.disabledAt !== null) return "Their account is closed";
  if (hasExpired(mail, now)) return linkEnds.expired;
  if (mail.attempts > waits.length) return mail.problem ?? "It was begun too often and never finished";
  if (mail.attempts === 0 && mail.dueAt <= now - longestWait)
    return "Nothing could be sent for more than a day";
  return null;
}

function held(
  { mail: { id, attempts, subject, body, secretPath, calendar }, person }: Due,
  now: number,
): Outgoing {
  db.update(mail)
    .set({ attempts: attempts + 1, leaseUntil: now + lease })
    .where(eq(mail.id, id))
    .run();
  const { name, email } = person;
  return { id, attempts: attempts + 1, name, email, subject, body, secretPath, calendar };
}

/** The message as this attempt has it: nothing is written for one that another process has taken over. */
function ours({ id, attempts }: Outgoing): SQL | undefined {
  return and(eq(mail.id, id), waiting, eq(mail.attempts, attempts));
}

/** It has gone, whatever was thought of it meanwhile, and with it what its link opens. */
export function finishMail(id: string, sentAt: number): void {
  db.update(mail)
    .set({ sentAt, givenUpAt: null, leaseUntil: null, secretPath: null, problem: null })
    .where(and(eq(mail.id, id), isNull(mail.sentAt)))
    .run();
}

/** It could not be sent: tried again after a while, or no more. What was refused for good is of no use later either. */
export function putOffMail(outgoing: Outgoing, problem: string, isForGood: boolean, now: number): void {
  const wait = isForGood ? undefined : waits[outgoing.attempts - 1];
  db.update(mail)
    .set({
      problem,
      leaseUntil: null,
      ...(isForGood && { secretPath: null }),
      ...(wait === undefined ? { givenUpAt: now } : { dueAt: now + wait }),
    })
    .where(ours(outgoing))
    .run();
}

function giveUp(id: string, problem: string, now: number): void {
  db.update(mail).set({ givenUpAt: now, leaseUntil: null, problem }).where(eq(mail.id, id)).run();
}
