import { and, eq, isNull, lt, or } from "drizzle-orm";
import { Secret, TOTP } from "otpauth";
import { encode } from "uqr";
import { record } from "#app/audit/audit.server.ts";
import { post } from "#app/mail/mail.server.ts";
import { serviceName } from "#app/ui/title.ts";
import { db, inOneTransaction } from "#db/client.server.ts";
import { recoveryCode, secondStep } from "#db/schema.server.ts";
import { isOfTheDemonstration } from "./demonstration.server.ts";
import { isAllowed, may } from "./permissions.ts";
import { type Actor, type StillToCome, secretOfSession } from "./session.server.ts";

// A second step of signing in: the code that an authenticator app makes of a secret and the time (RFC 6238).

const stepMs = 30_000;

export function isCompulsory({ role, email }: Pick<Actor, "role" | "email">): boolean {
  return !isAllowed(role, may.signInByPasswordAlone) && !isOfTheDemonstration(email);
}

/** What has to follow this person's right password; null: nothing. */
export function stillToCome(person: Actor): StillToCome | null {
  if (secondStepOf(person.id)) return "code";
  return isCompulsory(person) ? "set-up" : null;
}

/** Since when the person has a second step. */
export function secondStepOf(personId: string): { since: number } | undefined {
  return db
    .select({ since: secondStep.createdAt })
    .from(secondStep)
    .where(eq(secondStep.personId, personId))
    .get();
}

export type Offer = {
  /** The secret in groups of four. */
  secret: string;
  /** For an app on the same device. */
  link: string;
  /** The same for the camera of another: an SVG path, and how many units wide. */
  qr: { path: string; size: number };
};

/**
 * A secret to set up an app with. It is the session's own, so that it is the same however often the page is loaded
 * between browser and app, and nobody else who knows the password is shown it.
 */
export function offerOf(request: Request, { email }: Actor): Offer {
  const secret = offeredSecret(request);
  const link = generatorOf(secret, email).toString();
  return { secret: secret.replace(/(.{4})(?=.)/g, "$1 "), link, qr: drawn(link) };
}

function offeredSecret(request: Request): string {
  const bytes = secretOfSession(request, "second step").subarray(0, 20);
  return new Secret({ buffer: Uint8Array.from(bytes).buffer }).base32;
}

function drawn(text: string): Offer["qr"] {
  const { data, size } = encode(text, { border: 4 });
  const path = data
    .flatMap((row, y) => row.map((isDark, x) => (isDark ? `M${x} ${y}h1v1h-1z` : "")))
    .join("");
  return { path, size };
}

function generatorOf(secret: string, label: string): TOTP {
  return new TOTP({ issuer: serviceName, label, secret: Secret.fromBase32(secret) });
}

/** The number of the half minute whose code this is: now's, the one before or the one after. */
function stepOf(secret: string, code: string, now: number): number | null {
  if (!/^\d{6}$/.test(code)) return null;
  const delta = generatorOf(secret, "").validate({ token: code, window: 1, timestamp: now });
  return delta === null ? null : Math.floor(now / stepMs) + delta;
}

/** Takes the offered secret when a code that an app made of it is given; false where the code is not one. */
export function setUpSecondStep(actor: Actor, request: Request, code: string, now: number): boolean {
  const secret = offeredSecret(request);
  const step = stepOf(secret, digitsIn(code), now);
  if (step === null) return false;
  return inOneTransaction(() => {
    const { changes } = db
      .insert(secondStep)
      .values({ personId: actor.id, secret, createdAt: now, confirmedAt: now, lastStep: step })
      .onConflictDoNothing()
      .run();
    if (changes === 0) return false;
    record({ at: now, actorId: actor.id, action: "second step set up", object: `person ${actor.id}` });
    tell(actor.id, "A second step for signing in was set up for your account.", now);
    return true;
  });
}

/** The person's own doing; false where they have none. */
export function removeSecondStep({ id }: Actor, now: number): boolean {
  return inOneTransaction(() => {
    if (!forgetSecondStep(id)) return false;
    record({ at: now, actorId: id, action: "second step removed", object: `person ${id}` });
    tell(id, "The second step for signing in was taken off your account.", now);
    return true;
  });
}

/** Forgets the app and the recovery codes; false where there were none. Call it inside the transaction of the cause. */
export function forgetSecondStep(personId: string): boolean {
  db.delete(recoveryCode).where(eq(recoveryCode.personId, personId)).run();
  return db.delete(secondStep).where(eq(secondStep.personId, personId)).run().changes === 1;
}

/** Whether the code is one that the person's app makes now. It is then used up, in every process at once. */
export function takeCode(personId: string, code: string, now: number): boolean {
  const mine = eq(secondStep.personId, personId);
  const row = db.select({ secret: secondStep.secret }).from(secondStep).where(mine).get();
  const step = row ? stepOf(row.secret, digitsIn(code), now) : null;
  if (step === null) return false;
  const isUnused = or(isNull(secondStep.lastStep), lt(secondStep.lastStep, step));
  return db.update(secondStep).set({ lastStep: step }).where(and(mine, isUnused)).run().changes === 1;
}

function digitsIn(code: string): string {
  return code.normalize("NFKC").replace(/[\s-]/g, "");
}

/** Tells the person that how they sign in is another now. Call it inside the transaction of the change. */
export function tell(personId: string, what: string, now: number): void {
  post({
    personId,
    kind: "second-step-changed",
    subject: "How you sign in has changed",
    body: `${what}

If this was you, there is nothing to do. If not, set a new password from the sign-in page and tell the lead official who invited you.`,
    at: now,
  });
}
