import { and, eq, gt, isNull } from "drizzle-orm";
import { record } from "#app/audit/audit.server.ts";
import { configuration } from "#app/server/configuration.server.ts";
import { db, inOneTransaction } from "#db/client.server.ts";
import { invitation, person } from "#db/schema.server.ts";
import { hashPassword } from "./password.server.ts";
import { addPerson, type Person, personWithEmail, setPasswordHash } from "./person.server.ts";
import { type Role, roleNames } from "./roles.ts";
import { hashOfToken, newToken } from "./token.server.ts";

const lasts = 7 * 86_400_000;

export class AlreadyInvited extends Error {}

/**
 * Adds the person and returns the link with which they set a password, once, within seven days. Somebody invited
 * before who has not set one gets a new link, and the old one stops working. Throws `AlreadyInvited` for anyone else.
 */
export function invite(given: { email: string; name: string; role: Role; at: number }): {
  link: string;
  person: Person;
} {
  return inOneTransaction(() => {
    const there = personWithEmail(given.email);
    if (there?.disabledAt) throw new AlreadyInvited(`${there.email} has been shut out of this service.`);
    if (there && (there.passwordHash !== null || there.role !== given.role)) {
      throw new AlreadyInvited(`${there.email} is already here as ${roleNames[there.role].toLowerCase()}.`);
    }
    const invited = there ?? addPerson(given);
    db.delete(invitation).where(eq(invitation.personId, invited.id)).run();
    const token = newToken();
    db.insert(invitation)
      .values({
        tokenHash: hashOfToken(token),
        personId: invited.id,
        createdAt: given.at,
        expiresAt: given.at + lasts,
      })
      .run();
    record({ at: given.at, actorId: null, action: "person invited", object: `person ${invited.id}` });
    return { link: `${origin()}/invitations/${token}`, person: invited };
  });
}

export function origin(): string {
  return configuration.origin ?? `http://${configuration.host}:${configuration.port}`;
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
        gt(invitation.expiresAt, now),
        isNull(person.disabledAt),
      ),
    )
    .get()?.person;
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
    setPasswordHash(invited.id, passwordHash, now);
    welcome(invited);
    return invited;
  });
}
