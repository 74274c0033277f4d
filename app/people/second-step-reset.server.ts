import { record } from "#app/audit/audit.server.ts";
import { post } from "#app/mail/mail.server.ts";
import { inOneTransaction } from "#db/client.server.ts";
import { forgetSecondStep } from "./second-step.server.ts";
import { type Actor, endSessionsOf } from "./session.server.ts";

/**
 * Forgets the authenticator and the recovery codes of somebody who has lost both, who sets them up anew when they next
 * sign in; false where there is nothing to forget, or it is their own: that asks for the password, on their account.
 * @param lead null: somebody at the command line
 */
export function resetSecondStep(
  lead: Actor | null,
  person: { id: string; name: string },
  at: number,
): boolean {
  const who = lead ? `${lead.name}, a lead official, has` : "Whoever runs this service has";
  return inOneTransaction(() => {
    if (lead?.id === person.id || !forgetSecondStep(person.id)) return false;
    endSessionsOf(person.id, at);
    post({
      personId: person.id,
      kind: "second-step-changed",
      subject: "Signing in with a code was reset",
      body: [
        `Dear ${person.name},`,
        `${who} reset your one-time codes. You have been signed out everywhere, and sign in with your password alone until you set up codes again.`,
        "If you did not ask for this, tell a lead official at once.",
      ].join("\n\n"),
      at,
    });
    record({ at, actorId: lead?.id ?? null, action: "second step reset", object: `person ${person.id}` });
    return true;
  });
}
