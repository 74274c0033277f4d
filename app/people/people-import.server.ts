import { record } from "#app/audit/audit.server.ts";
import { allFrameworks } from "#app/framework/edition.server.ts";
import { inOneTransaction } from "#db/client.server.ts";
import { person } from "#db/schema.server.ts";
import { alreadyHere, type Invited, inviteNewcomer } from "./invitation.server.ts";
import type { InviteeChoices } from "./invitee.ts";
import { type PeopleLine, readPeople } from "./people-file.ts";
import { personWithEmail } from "./person.server.ts";
import type { Actor } from "./session.server.ts";

/** What an invitation of a member can say. */
export function inviteeChoices(): InviteeChoices {
  return { frameworks: allFrameworks().map(({ code }) => code), groups: person.group.enumValues };
}

/** What a CSV would do, and nothing of it done. */
export function tryPeople(_lead: Actor, source: string): PeopleLine[] {
  return readPeople(source, inviteeChoices(), (email) => {
    const there = personWithEmail(email);
    return there ? alreadyHere(there) : null;
  });
}

/** Invites everybody whom a CSV names, or nobody where any line does not hold. */
export function importPeople(
  lead: Actor,
  source: string,
  now: number,
): { invited: Invited[] } | { lines: PeopleLine[] } {
  return inOneTransaction(() => {
    const lines = tryPeople(lead, source);
    const invitees = lines.flatMap((line) => ("invitee" in line ? [line.invitee] : []));
    if (invitees.length < lines.length) return { lines };
    const invited = invitees.map((invitee) => inviteNewcomer(lead, invitee, now));
    record({
      at: now,
      actorId: lead.id,
      action: "people imported",
      object: "people",
      detail: { people: invited.length },
    });
    return { invited };
  });
}
