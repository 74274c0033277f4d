import { and, eq, inArray, sql } from "drizzle-orm";
import { record } from "#app/audit/audit.server.ts";
import { namingOthers } from "#app/mail/kinds.ts";
import { db, inOneTransaction } from "#db/client.server.ts";
import {
  invitation,
  mail,
  passwordReset,
  person,
  recoveryCode,
  secondStep,
  session,
  unfinishedForm,
} from "#db/schema.server.ts";
import { withNameReplaced } from "./name-in-text.ts";
import type { Person } from "./person.server.ts";
import { type AccessOutcome, whyNotDisabled } from "./person-access.server.ts";
import { roleNames } from "./roles.ts";
import { type Actor, endSessionsOf } from "./session.server.ts";

type Someone = Pick<Person, "id" | "name" | "role" | "disabledAt" | "pseudonymisedAt">;

/** A name that says what somebody was and not who: "Former panel member 3f2a". */
export function pseudonymOf({ id, role }: Pick<Person, "id" | "role">): string {
  return `Former ${roleNames[role].toLowerCase()} ${id.slice(0, 4)}`;
}

/** Why a lead official cannot take somebody's name away; null where they can. */
export function whyNotPseudonymised(lead: Actor, { id, pseudonymisedAt }: Someone): string | null {
  if (pseudonymisedAt !== null) return "The name of this person has been replaced already.";
  return whyNotDisabled(lead, id);
}

/**
 * Replaces the name and address of somebody by what tells nobody who they were, shuts them out and forgets what served
 * to sign in. What they wrote and gave stays, with its letters and counts; the record names people by their ids, so its
 * chain holds.
 */
export function pseudonymise(lead: Actor, given: Someone, now: number): AccessOutcome {
  const { id } = given;
  return inOneTransaction(() => {
    const why = whyNotPseudonymised(lead, given);
    if (why) return { kind: "refused", why };
    endSessionsOf(id, now);
    db.update(session).set({ agent: "" }).where(eq(session.personId, id)).run();
    db.delete(recoveryCode).where(eq(recoveryCode.personId, id)).run();
    db.delete(secondStep).where(eq(secondStep.personId, id)).run();
    db.delete(passwordReset).where(eq(passwordReset.personId, id)).run();
    db.delete(unfinishedForm).where(eq(unfinishedForm.authorId, id)).run();
    db.update(invitation).set({ revokedAt: now }).where(eq(invitation.personId, id)).run();
    db.update(mail)
      .set({
        body: "",
        secretPath: null,
        problem: null,
        givenUpAt: sql`CASE WHEN ${mail.sentAt} IS NULL THEN coalesce(${mail.givenUpAt}, ${now}) END`,
      })
      .where(eq(mail.personId, id))
      .run();
    replaceInLetters(given);
    db.update(person)
      .set({
        name: pseudonymOf(given),
        email: `former-${id}@pseudonym.invalid`,
        passwordHash: null,
        disabledAt: given.disabledAt ?? now,
        pseudonymisedAt: now,
      })
      .where(eq(person.id, id))
      .run();
    record({ at: now, actorId: lead.id, action: "person pseudonymised", object: `person ${id}` });
    return { kind: "changed" };
  });
}

/** Replaces the name of somebody in the letters to others. */
function replaceInLetters(given: Someone): void {
  const letters = db
    .select({ id: mail.id, body: mail.body })
    .from(mail)
    .where(and(inArray(mail.kind, [...namingOthers]), sql`instr(${mail.body}, ${given.name}) > 0`))
    .all();
  for (const { id, body } of letters)
    db.update(mail)
      .set({ body: withNameReplaced(body, given.name, pseudonymOf(given)) })
      .where(eq(mail.id, id))
      .run();
}
