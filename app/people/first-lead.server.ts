import { and, eq, isNull } from "drizzle-orm";
import { record } from "#app/audit/audit.server.ts";
import { db, inOneTransaction } from "#db/client.server.ts";
import { firstLeadLink } from "#db/schema.server.ts";
import { ownAddress } from "./own-address.server.ts";
import { hashPassword } from "./password.server.ts";
import { addPerson, isAnyoneHere, type Person, setPasswordHash } from "./person.server.ts";
import { hashOfToken, newToken } from "./token.server.ts";

/** A link that makes the first lead official of an empty service, in place of any before it. Only its hash is kept. */
export function makeFirstLeadLink(at: number): string {
  const token = newToken();
  inOneTransaction(() => {
    db.delete(firstLeadLink).run();
    db.insert(firstLeadLink)
      .values({ tokenHash: hashOfToken(token), createdAt: at })
      .run();
    record({ at, actorId: null, action: "first lead official's link made", object: "service" });
  });
  return ownAddress(`/invitations/${token}`);
}

/** Whether the token still makes somebody the first lead official: nobody is here yet. */
export function makesFirstLead(token: string): boolean {
  const unused = and(eq(firstLeadLink.tokenHash, hashOfToken(token)), isNull(firstLeadLink.usedAt));
  return !isAnyoneHere() && db.select().from(firstLeadLink).where(unused).get() !== undefined;
}

/** Adds the first lead official and uses the token up; undefined when somebody else was quicker. */
export async function becomeFirstLead(
  token: string,
  { password, ...given }: { name: string; email: string; password: string },
  now: number,
): Promise<Person | undefined> {
  const passwordHash = await hashPassword(password);
  return inOneTransaction(() => {
    if (!makesFirstLead(token)) return undefined;
    db.update(firstLeadLink)
      .set({ usedAt: now })
      .where(eq(firstLeadLink.tokenHash, hashOfToken(token)))
      .run();
    const lead = addPerson({ ...given, role: "lead", at: now });
    setPasswordHash(lead.id, passwordHash, now);
    return lead;
  });
}
