import { and, eq, gt, isNotNull, isNull } from "drizzle-orm";
import { record } from "#app/audit/audit.server.ts";
import { post, takeBack } from "#app/mail/mail.server.ts";
import { linkLasts } from "#app/mail/secret-links.ts";
import { serviceName } from "#app/ui/title.ts";
import { db, inOneTransaction } from "#db/client.server.ts";
import { invitation, person } from "#db/schema.server.ts";
import type { Invitee } from "./invitee.ts";
import { ownAddress } from "./own-address.server.ts";
import { hashPassword } from "./password.server.ts";
import { addPerson, type Person, personWithEmail, setPasswordHash } from "./person.server.ts";
import { roleNames } from "./roles.ts";
import type { Actor } from "./session.server.ts";
import { hashOfToken, newToken } from "./token.server.ts";

export class AlreadyInvited extends Error {}

/** The link is told to whoever invites, once; of it a hash alone is kept, beside the message that takes it away. */
export type Invited = { link: string; person: Person };

type Given = Omit<Invitee, "frameworks" | "group"> &
  Partial<Pick<Invitee, "frameworks" | "group">> & {
    /** Null: somebody at the command line. */
    by?: Actor | null;
    at: number;
  };

/**
 * Adds the person and posts the link with which they set a password, once, within seven days. Somebody invited before
 * who has not set one gets a new link, and the old one stops working. Throws `AlreadyInvited` for anyone else.
 */
export function invite({ by = null, at, ...given }: Given): Invited {
  return inOneTransaction(() => {
    const there = personWithEmail(given.email);
    if (there?.disabledAt) throw new AlreadyInvited(alreadyHere(there));
    if (there && (there.passwordHash !== null || there.role !== given.role))
      throw new AlreadyInvited(alreadyHere(there));
    return sendLink(there ?? addPerson({ ...given, at, by }), by, at);
  });
}

/** The same for somebody who must not be here yet. */
export function inviteNewcomer(by: Actor, invitee: Invitee, at: number): Invited {
  return inOneTransaction(() => {
    const there = personWithEmail(invitee.email);
    if (there) throw new AlreadyInvited(alreadyHere(there));
    return invite({ ...invitee, by, at });
  });
}

/** Why somebody who is here cannot be invited. */
export function alreadyHere({ email, role, disabledAt, passwordHash }: Person): string {
  if (disabledAt !== null) return `${email} has been shut out of this service`;
  const as = `as ${roleNames[role].toLowerCase()}`;
  return passwordHash === null ? `${email} has been invited already ${as}` : `${email} is already here ${as}`;
}

/** Posts a new link in place of the one there was; undefined where the person has set a password or is disabled. */
export function inviteAgain(by: Actor, personId: string, at: number): Invited | undefined {
  return inOneTransaction(() => {
    const waiting = waitingPerson(personId);
    return waiting && sendLink(waiting, by, at);
  });
}

/** Makes the link of an invitation useless; false where there is none that could be used. */
export function revokeInvitation(by: Actor, personId: string, at: number): boolean {
  return inOneTransaction(() => {
    if (!waitingPerson(personId)) return false;
    const { changes } = db
      .update(invitation)
      .set({ revokedAt: at })
      .where(
        and(
          eq(invitation.personId, personId),
          isNull(invitation.usedAt),
          isNull(invitation.revokedAt),
          gt(invitation.expiresAt, at),
        ),
      )
      .run();
    if (changes === 0) return false;
    takeBack(personId, "invitation", "revoked", at);
    record({ at, actorId: by.id, action: "invitation revoked", object: `person ${personId}` });
    return true;
  });
}

function waitingPerson(personId: string): Person | undefined {
  return db
    .select()
    .from(person)
    .where(and(eq(person.id, personId), isNull(person.passwordHash), isNull(person.disabledAt)))
    .get();
}

function sendLink(invited: Person, by: Actor | null, at: number): Invited {
  const token = newToken();
  const path = `/invitations/${token}`;
  db.delete(invitation).where(eq(invitation.personId, invited.id)).run();
  db.insert(invitation)
    .values({
      tokenHash: hashOfToken(token),
      personId: invited.id,
      createdAt: at,
      expiresAt: at + linkLasts.invitation,
      invitedById: by?.id ?? null,
    })
    .run();
  takeBack(invited.id, "invitation", "replaced", at);
  post({
    personId: invited.id,
    kind: "invitation",
    subject: `You are invited to the ${inSentence(serviceName)}`,
    body: invitationInWords(invited, by),
    secretPath: path,
    at,
  });
  record({ at, actorId: by?.id ?? null, action: "person invited", object: `person ${invited.id}` });
  return { link: ownAddress(path), person: invited };
}

function invitationInWords({ name, email, role }: Person, by: Actor | null): string {
  const where = `to the ${inSentence(serviceName)} as ${roleNames[role].toLowerCase()}`;
  return [
    `Dear ${name},`,
    by ? `${by.name} invites you ${where}.` : `You are invited ${where}.`,
    "Set a password at this address, once and within seven days:",
    "{link}",
    `Afterwards you sign in with ${email} and that password. If the link no longer works, ask for a new one.`,
    "If you did not expect this, you can ignore it: nothing happens until the link is used.",
  ].join("\n\n");
}

function inSentence(name: string): string {
  return name.charAt(0).toLowerCase() + name.slice(1);
}

/** Whom an unused, unexpired token invites. */
export function invitedBy(token: string, now: number): Person | undefined {
  return db
    .select({ person })
    .from(invitation)
    .innerJoin(person, eq(person.id, invitation.personId))
    .where(
      and(
        eq(invitation.tokenHash, hashOfToken(token)),
        isNull(invitation.usedAt),
        isNull(invitation.revokedAt),
        gt(invitation.expiresAt, now),
        isNull(person.disabledAt),
      ),
    )
    .get()?.person;
}

export function isRevoked(token: string): boolean {
  const revoked = and(eq(invitation.tokenHash, hashOfToken(token)), isNotNull(invitation.revokedAt));
  return db.select({ at: invitation.revokedAt }).from(invitation).where(revoked).get() !== undefined;
}

/**
 * Sets the password and uses the token up; undefined when somebody else was quicker with it.
 * @param welcome what else happens when this person joins, in the same transaction
 */
export async function acceptInvitation(
  token: string,
  password: string,
  now: number,
  welcome: (person: Person) => void,
): Promise<Person | undefined> {
  const passwordHash = await hashPassword(password);
  return inOneTransaction(() => {
    const invited = invitedBy(token, now);
    if (!invited) return undefined;
    db.update(invitation)
      .set({ usedAt: now })
      .where(eq(invitation.tokenHash, hashOfToken(token)))
      .run();
    takeBack(invited.id, "invitation", "used", now);
    setPasswordHash(invited.id, passwordHash, now);
    welcome(invited);
    return invited;
  });
}
