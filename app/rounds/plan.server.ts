import { createHash } from "node:crypto";
import { eq } from "drizzle-orm";
import { record } from "#app/audit/audit.server.ts";
import type { Actor } from "#app/people/session.server.ts";
import { db, inOneTransaction } from "#db/client.server.ts";
import { round } from "#db/schema.server.ts";
import { changedSettings, changesToRecord, type RoundPlan, recordable, type Setting } from "./plan.ts";
import { frameworksOf, membersOf, putPanel, roundOf, rowOf } from "./round.server.ts";
import { isClosedAt, phaseAt, type Round } from "./round.ts";
import { tellOpening } from "./round-messages.server.ts";

export function planOf(round: Round): RoundPlan {
  const { id, ...rest } = round;
  return { ...rest, frameworks: frameworksOf(id), members: membersOf(id) };
}

/** Tells whether a form was made from what is stored now. */
export function versionOf(plan: RoundPlan): string {
  return createHash("sha256")
    .update(JSON.stringify(recordable(plan)))
    .digest("hex")
    .slice(0, 16);
}

export type PlanOutcome =
  | { kind: "written" }
  /** Changed elsewhere since the form was made, and where that differs from the form. */
  | { kind: "conflict"; stored: RoundPlan; differing: Setting[] }
  /** The round has opened: its settings are what its members write under. */
  | { kind: "frozen" };

/** Changes a round that has not opened. @param version of the plan that the form was made from; "" counts as the stored one */
export function changePlan(
  actor: Actor,
  roundId: number,
  plan: RoundPlan,
  version: string,
  now: number,
): PlanOutcome {
  return inOneTransaction(() => {
    const stored = roundOf(roundId);
    if (phaseAt(stored, now) !== "planned") return { kind: "frozen" };
    const before = planOf(stored);
    const differing = changedSettings(before, plan);
    if (differing.length === 0) return { kind: "written" };
    if (version !== "" && version !== versionOf(before))
      return { kind: "conflict", stored: before, differing };

    db.update(round).set(rowOf(plan)).where(eq(round.id, roundId)).run();
    putPanel(roundId, plan);
    record({
      at: now,
      actorId: actor.id,
      action: "round plan changed",
      object: `round ${roundId}`,
      ...changesToRecord(before, plan),
    });
    return { kind: "written" };
  });
}

/** Whether the round that a planned one follows has not closed by this moment. */
export function opensTooEarly({ followsId }: Round, now: number): boolean {
  return followsId !== null && !isClosedAt(roundOf(followsId), now);
}

/**
 * Opens a planned round at once, which fixes its settings. False where it has opened already, or the round it follows has
 * not closed.
 */
export function openNow(actor: Actor, roundId: number, now: number): boolean {
  return inOneTransaction(() => {
    const stored = roundOf(roundId);
    if (phaseAt(stored, now) !== "planned" || opensTooEarly(stored, now)) return false;
    db.update(round).set({ opensAt: now }).where(eq(round.id, roundId)).run();
    record({
      at: now,
      actorId: actor.id,
      action: "round opened",
      object: `round ${roundId}`,
      before: { opensAt: stored.opensAt },
      after: { opensAt: now },
    });
    tellOpening(roundOf(roundId), now);
    return true;
  });
}
