import { eq } from "drizzle-orm";
import { record } from "#app/audit/audit.server.ts";
import { post } from "#app/mail/mail.server.ts";
import { db, inOneTransaction } from "#db/client.server.ts";
import { recoveryCode, secondStep } from "#db/schema.server.ts";
import { type Actor, endSessionsOf } from "./session.server.ts";

/**
 * Forgets the authenticator and the recovery codes of somebody who has lost both, who sets them up anew when they next
 * sign in; false where there is nothing to forget.
 */
export function resetSecondStep(lead: Actor, person: { id: string; name: string }, at: number): boolean {
  return inOneTransaction(() => {
    const { changes } = db.delete(secondStep).where(eq(secondStep.personId, person.id)).run();
    if (changes === 0) return false;
    db.delete(recoveryCode).where(eq(recoveryCode.personId, person.id)).run();
    endSessionsOf(person.id, at);
    post({
      personId: person.id,
      kind: "second-step-changed",
      subject: "Signing in with a code was reset",
      body: [
        `Dear ${person.name},`,
        `${lead.name}, a lead official, has reset your one-time codes. You have been signed out everywhere, and sign in with your password alone until you set up codes again.`,
        "If you did not ask for this, tell a lead official at once.",
      ].join("\n\n"),
      at,
    });
    record({ at, actorId: lead.id, action: "second step reset", object: `person ${person.id}` });
    return true;
  });
}
