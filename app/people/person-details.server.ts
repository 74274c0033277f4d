import { eq } from "drizzle-orm";
import { record } from "#app/audit/audit.server.ts";
import { takeBack } from "#app/mail/mail.server.ts";
import { db, inOneTransaction } from "#db/client.server.ts";
import { invitation, person } from "#db/schema.server.ts";
import { type Person, personWithEmail } from "./person.server.ts";
import type { Actor } from "./session.server.ts";

type Details = { name: string; email: string };

/**
 * Whether a lead official can correct the address of somebody: not once they have set a password, because with another
 * address whoever reads it could set a new one and read what is that person's alone.
 */
export function mayCorrectEmail({ hasPassword }: { hasPassword: boolean }): boolean {
  return !hasPassword;
}

/** Corrects how somebody is called, and where they are written to. The record tells what was corrected, not the words. */
export function correctDetails(
  lead: Actor,
  id: string,
  given: Details,
  now: number,
): { kind: "changed" } | { kind: "taken" } {
  return inOneTransaction(() => {
    const stored = db.select().from(person).where(eq(person.id, id)).get()!;
    const email = mayCorrectEmail({ hasPassword: stored.passwordHash !== null }) ? given.email : stored.email;
    const holder: Person | undefined = personWithEmail(email);
    if (holder && holder.id !== id) return { kind: "taken" };
    if (given.name === stored.name && email === stored.email) return { kind: "changed" };
    db.update(person).set({ name: given.name, email }).where(eq(person.id, id)).run();
    // The link went to somebody else's address.
    if (email !== stored.email) {
      db.update(invitation).set({ revokedAt: now }).where(eq(invitation.personId, id)).run();
      takeBack(id, "invitation", "revoked", now);
    }
    record({
      at: now,
      actorId: lead.id,
      action: "person details corrected",
      object: `person ${id}`,
      detail: { name: given.name !== stored.name, email: email !== stored.email },
    });
    return { kind: "changed" };
  });
}
