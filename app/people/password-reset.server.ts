import { setTimeout as wait } from "node:timers/promises";
import { and, eq, gt, isNotNull, isNull, lte } from "drizzle-orm";
import { record } from "#app/audit/audit.server.ts";
import { post } from "#app/mail/mail.server.ts";
import { linkLasts } from "#app/mail/secret-links.ts";
import { db, inOneTransaction } from "#db/client.server.ts";
import { passwordReset, person } from "#db/schema.server.ts";
import { isShutOut } from "./demonstration.server.ts";
import { secondsToWait } from "./limit.server.ts";
import { hashPassword } from "./password.server.ts";
import { changePassword } from "./password-change.server.ts";
import { type Person, personWithEmail } from "./person.server.ts";
import { hashOfToken, newToken } from "./token.server.ts";

/** Longer than anything takes that is done for some addresses and not for others. */
const answeredAfter = 300;

/**
 * Sends a link to whoever has this address and a password. What it answers, and when, is the same whether anybody does.
 * @returns after how many seconds it may be asked again, where it was asked too often
 */
export async function askForReset(
  given: { email: string; clientAddress: string },
  now: number,
): Promise<number | null> {
  const answer = wait(answeredAfter);
  const email = given.email.trim().toLowerCase();
  const seconds =
    (await secondsToWait("password-reset-address", given.clientAddress)) ??
    (await secondsToWait("password-reset", email));
  const found = seconds === null ? personWithEmail(email) : undefined;
  if (found && mayReset(found)) sendReset(found, now);
  await answer;
  return seconds;
}

/** Whoever has no password yet has an invitation. */
function mayReset(found: Person): boolean {
  return found.passwordHash !== null && found.disabledAt === null && !isShutOut(found.email);
}

function sendReset(found: Person, now: number): void {
  inOneTransaction(() => {
    post({
      personId: found.id,
      kind: "password-reset",
      subject: "Set a new password",
      body: `Somebody, most likely you, asked to set a new password for your account. Within one hour, go to:

{link}

The link works once. If you did not ask for it, there is nothing to do: your password stays as it is.`,
      secretPath: newReset(found, false, now),
      at: now,
    });
  });
}

/**
 * A path where the person can set a new password, once and within an hour. Earlier ones go on working until a password is set:
 * anybody can ask for one for any address, and must not undo another's by it.
 */
function newReset({ id }: Person, byHand: boolean, now: number): string {
  const token = newToken();
  inOneTransaction(() => {
    db.delete(passwordReset)
      .where(and(eq(passwordReset.personId, id), lte(passwordReset.expiresAt, now)))
      .run();
    db.insert(passwordReset)
      .values({
        tokenHash: hashOfToken(token),
        personId: id,
        createdAt: now,
        expiresAt: now + linkLasts["password-reset"],
      })
      .run();
    // Who asks is not known: anybody can, for any address.
    record({
      at: now,
      actorId: null,
      action: "password reset asked for",
      object: `person ${id}`,
      detail: { byHand },
    });
  });
  return `/password-reset/${token}`;
}

/** The same for whoever runs the machine, who hands it on; null where this person sets no new password. */
export function resetByHand(found: Person, now: number): string | null {
  return mayReset(found) ? newReset(found, true, now) : null;
}

/** Ends every link that anybody could still set a password with. */
export function useUpAllResets(now: number): void {
  db.update(passwordReset).set({ usedAt: now }).where(isNull(passwordReset.usedAt)).run();
}

/** Who sets a new password with an unused, unexpired token. */
export function resetting(token: string, now: number): Person | undefined {
  const found = db
    .select({ person })
    .from(passwordReset)
    .innerJoin(person, eq(person.id, passwordReset.personId))
    .where(
      and(
        eq(passwordReset.tokenHash, hashOfToken(token)),
        isNull(passwordReset.usedAt),
        gt(passwordReset.expiresAt, now),
        isNotNull(person.passwordHash),
      ),
    )
    .get()?.person;
  return found && mayReset(found) ? found : undefined;
}

/** Sets the password and uses the token up; undefined when somebody else was quicker with it. */
export async function resetPassword(
  token: string,
  password: string,
  now: number,
): Promise<Person | undefined> {
  const passwordHash = await hashPassword(password);
  return inOneTransaction(() => {
    const found = resetting(token, now);
    if (found) changePassword(found.id, passwordHash, now);
    return found;
  });
}
