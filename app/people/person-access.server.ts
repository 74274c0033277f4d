import { and, eq, isNotNull, isNull } from "drizzle-orm";
import { record } from "#app/audit/audit.server.ts";
import { db, inOneTransaction } from "#db/client.server.ts";
import { person } from "#db/schema.server.ts";
import { isShutOut } from "./demonstration.server.ts";
import { unclosedRoundsOf } from "./people.server.ts";
import { disablePerson } from "./person.server.ts";
import type { Role } from "./roles.ts";
import { type Actor, endSessionsOf } from "./session.server.ts";

/** What lead officials change of who may do what here, and why one of them cannot. */
export type AccessOutcome =
  | { kind: "changed" }
  /** Somebody has changed it since it was read. */
  | { kind: "stale" }
  | { kind: "refused"; why: string };

/** Why a lead official cannot give this person another role now; null where they can. */
export function whyNotAnotherRole(lead: Actor, personId: string, now: number): string | null {
  if (personId === lead.id) return "You cannot change your own role. Another lead official can.";
  const [seat] = unclosedRoundsOf(personId, now);
  if (seat?.isReopened)
    return `A section of “${seat.title}” is reopened for this person. A role can change once that is over.`;
  if (seat)
    return `This person sits in “${seat.title}”, which has not closed. A role can change once every round in which somebody sits has closed.`;
  return isLastLead(personId) ? lastLead : null;
}

/** Why a lead official cannot disable this person; null where they can. */
export function whyNotDisabled(lead: Actor, personId: string): string | null {
  if (personId === lead.id) return "You cannot disable yourself. Another lead official can.";
  return isLastLead(personId) ? lastLead : null;
}

const lastLead =
  "This is the last lead official who can sign in. Invite another one first, and wait until they have set a password.";

/** @param was the role that was read; null counts as the current one */
export function changeRole(
  lead: Actor,
  personId: string,
  role: Role,
  was: string | null,
  now: number,
): AccessOutcome {
  return inOneTransaction(() => {
    const why = whyNotAnotherRole(lead, personId, now);
    if (why) return { kind: "refused", why };
    const before = db.select({ role: person.role }).from(person).where(eq(person.id, personId)).get()!;
    if (was !== null && was !== before.role) return { kind: "stale" };
    if (role === before.role) return { kind: "changed" };
    db.update(person).set({ role }).where(eq(person.id, personId)).run();
    endSessionsOf(personId, now);
    record({
      at: now,
      actorId: lead.id,
      action: "role changed",
      object: `person ${personId}`,
      before,
      after: { role },
    });
    return { kind: "changed" };
  });
}

/** Shuts somebody out from their next request; what they wrote stays. */
export function disable(lead: Actor, personId: string, now: number): AccessOutcome {
  return inOneTransaction(() => {
    const why = whyNotDisabled(lead, personId);
    if (why) return { kind: "refused", why };
    if (isDisabled(personId)) return { kind: "stale" };
    disablePerson(personId, now, lead.id);
    return { kind: "changed" };
  });
}

/** Lets somebody in again. Their sessions stay ended; an invitation that has not expired works again. */
export function enable(lead: Actor, personId: string, now: number): AccessOutcome {
  return inOneTransaction(() => {
    const { changes } = db
      .update(person)
      .set({ disabledAt: null })
      .where(and(eq(person.id, personId), isNotNull(person.disabledAt), isNull(person.pseudonymisedAt)))
      .run();
    if (changes === 0) return { kind: "stale" };
    record({ at: now, actorId: lead.id, action: "person enabled", object: `person ${personId}` });
    return { kind: "changed" };
  });
}

function isDisabled(personId: string): boolean {
  const disabled = and(eq(person.id, personId), isNotNull(person.disabledAt));
  return db.select({ id: person.id }).from(person).where(disabled).get() !== undefined;
}

/** Whether nobody could run people any more without this one: asked inside the transaction, as two may be at it. */
function isLastLead(personId: string): boolean {
  const leads = db
    .select({ id: person.id, email: person.email })
    .from(person)
    .where(and(eq(person.role, "lead"), isNull(person.disabledAt), isNotNull(person.passwordHash)))
    .all()
    .filter(({ email }) => !isShutOut(email));
  return leads.length === 1 && leads[0]!.id === personId;
}
