import { eq, max } from "drizzle-orm";
import { record } from "#app/audit/audit.server.ts";
import type { Actor } from "#app/people/session.server.ts";
import { db, inOneTransaction } from "#db/client.server.ts";
import { interestOutcome, roundMember, roundSnapshot } from "#db/schema.server.ts";
import { interestFor } from "./interest.server.ts";
import type { InterestOutcome } from "./outcomes.ts";

export type DecisionOutcome =
  | { kind: "written" }
  /** The member changed the interest since it was read. */
  | { kind: "changed" };

/**
 * Records what follows from an interest. Every outcome is kept, and the newest holds; the one that holds already, with
 * the same reason, is not written twice.
 * @param version the version of the interest that was read; null counts as the current one
 */
export function recordOutcome(
  lead: Actor,
  id: string,
  given: { outcome: InterestOutcome; reason: string },
  version: number | null,
  now: number,
): DecisionOutcome {
  return inOneTransaction(() => {
    const decided = interestFor(lead, id);
    if (!decided) throw new Error(`No interest ${id}`);
    const current = decided.versions.at(-1)!.version;
    if (version !== null && version !== current) return { kind: "changed" };
    const { outcome, reason } = given;
    const last = decided.outcomes.at(-1);
    if (last?.outcome === outcome && last.reason === reason && last.version === current)
      return { kind: "written" };
    db.insert(interestOutcome)
      .values({
        interestId: id,
        number: decided.outcomes.length + 1,
        version: current,
        outcome,
        reason,
        decidedBy: lead.id,
        decidedAt: Math.max(now, lastSnapshot(decided.memberId)),
      })
      .run();
    record({
      at: now,
      actorId: lead.id,
      action: "interest outcome recorded",
      object: `interest ${id}`,
      ...(last && { before: { outcome: last.outcome, version: last.version } }),
      after: { outcome, version: current },
    });
    return { kind: "written" };
  });
}

/** What waited while a round of the member was closed is decided after it: what counted when its snapshot was taken stays. */
function lastSnapshot(memberId: string): number {
  const last = db
    .select({ at: max(roundSnapshot.takenAt) })
    .from(roundSnapshot)
    .innerJoin(roundMember, eq(roundMember.roundId, roundSnapshot.roundId))
    .where(eq(roundMember.memberId, memberId))
    .get();
  return last?.at ?? 0;
}
