import { randomInt } from "node:crypto";
import { and, count, eq, isNull } from "drizzle-orm";
import { record } from "#app/audit/audit.server.ts";
import { counted } from "#app/ui/counting.ts";
import { db, inOneTransaction } from "#db/client.server.ts";
import { recoveryCode } from "#db/schema.server.ts";
import { tell } from "./second-step.server.ts";
import type { Actor } from "./session.server.ts";
import { hashOfToken } from "./token.server.ts";

// Codes for the day the authenticator app is lost. Twenty-eight letters and digits of thirty-one are 138
// bits, too many to try, so a plain hash keeps them.

const howMany = 10;

/** None that look alike. */
const alphabet = "abcdefghjkmnpqrstuvwxyz23456789";

/** Ten codes, which are kept nowhere but with the person; the ones before stop working. */
export function newRecoveryCodes(actor: Actor, now: number): string[] {
  const codes = Array.from({ length: howMany }, newCode);
  inOneTransaction(() => {
    db.delete(recoveryCode).where(eq(recoveryCode.personId, actor.id)).run();
    for (const code of codes)
      db.insert(recoveryCode)
        .values({ personId: actor.id, codeHash: hashOf(code) })
        .run();
    record({ at: now, actorId: actor.id, action: "recovery codes made", object: `person ${actor.id}` });
  });
  return codes;
}

/** Whether the person has had any since the second step was set up, used or not. */
export function hasRecoveryCodes(personId: string): boolean {
  const mine = eq(recoveryCode.personId, personId);
  return db.select({ all: count() }).from(recoveryCode).where(mine).get()!.all > 0;
}

/** The codes of somebody who has just set up a second step; null for anybody else. */
export function firstRecoveryCodes(actor: Actor, now: number): string[] | null {
  return inOneTransaction(() => (hasRecoveryCodes(actor.id) ? null : newRecoveryCodes(actor, now)));
}

export function recoveryCodesLeft(personId: string): number {
  return db.select({ left: count() }).from(recoveryCode).where(unusedOf(personId)).get()!.left;
}

/** Whether the code is one of the person's that has not been used. It is used up then. */
export function takeRecoveryCode(actor: Actor, code: string, now: number): boolean {
  return inOneTransaction(() => {
    const { changes } = db
      .update(recoveryCode)
      .set({ usedAt: now })
      .where(and(unusedOf(actor.id), eq(recoveryCode.codeHash, hashOf(code))))
      .run();
    if (changes === 0) return false;
    const left = recoveryCodesLeft(actor.id);
    record({
      at: now,
      actorId: actor.id,
      action: "recovery code used",
      object: `person ${actor.id}`,
      detail: { left },
    });
    tell(actor.id, `A recovery code of yours was used. You have ${counted(left, "code")} left.`, now);
    return true;
  });
}

function unusedOf(personId: string) {
  return and(eq(recoveryCode.personId, personId), isNull(recoveryCode.usedAt));
}

function newCode(): string {
  const letters = Array.from({ length: 28 }, () => alphabet[randomInt(alphabet.length)]!).join("");
  return letters.replace(/(.{4})(?=.)/g, "$1-");
}

function hashOf(code: string): string {
  return hashOfToken(
    code
      .normalize("NFKC")
      .toLowerCase()
      .replace(/[^a-z\d]/g, ""),
  );
}
