import { desc, eq } from "drizzle-orm";
import { record } from "#app/audit/audit.server.ts";
import { db, inOneTransaction } from "#db/client.server.ts";
import { termsAcceptance } from "#db/schema.server.ts";
import type { Actor } from "./session.server.ts";
import { termsVersion } from "./terms.ts";

export type Acceptance = { version: string; acceptedAt: number };

/** When the person accepted the terms as they are worded now; and else an earlier wording, the latest there is. */
export function acceptanceOf(actor: Actor): Acceptance | undefined {
  const all = db
    .select({ version: termsAcceptance.version, acceptedAt: termsAcceptance.acceptedAt })
    .from(termsAcceptance)
    .where(eq(termsAcceptance.personId, actor.id))
    .orderBy(desc(termsAcceptance.acceptedAt))
    .all();
  return all.find((one) => one.version === termsVersion) ?? all[0];
}

/**
 * Notes that the person accepts the terms; a second time changes nothing.
 * @param version the wording they read
 */
export function acceptTerms(actor: Actor, version: string, now: number): void {
  inOneTransaction(() => {
    const { changes } = db
      .insert(termsAcceptance)
      .values({ personId: actor.id, version, acceptedAt: now })
      .onConflictDoNothing()
      .run();
    if (changes === 0) return;
    record({
      at: now,
      actorId: actor.id,
      action: "terms accepted",
      object: `person ${actor.id}`,
      detail: { version },
    });
  });
}
