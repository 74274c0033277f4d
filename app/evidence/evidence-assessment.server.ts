import { and, eq, isNull } from "drizzle-orm";
import { record } from "#app/audit/audit.server.ts";
import type { Actor } from "#app/people/session.server.ts";
import { db, inOneTransaction } from "#db/client.server.ts";
import { evidenceAssessment } from "#db/schema.server.ts";
import { type EvidenceAssessment, isSameAssessment } from "./evidence-assessment.ts";
import { type Assessed, assessmentHistory } from "./references.server.ts";

export type RecordOutcome =
  | { kind: "written"; isNew: boolean }
  /** Somebody else recorded or withdrew one since this form was made. */
  | { kind: "changed" };

/**
 * Records what the evidence partner holds of a statement or of a work. All are kept, the newest of each assessor holds,
 * and what holds already is not written twice.
 * @param seen the newest that the form was made from, 0 for none; null counts as the newest there is
 */
export function recordAssessment(
  actor: Actor,
  of: Assessed,
  given: EvidenceAssessment,
  now: number,
  seen: number | null = null,
): RecordOutcome {
  return inOneTransaction(() => {
    const history = assessmentHistory(of);
    if (seen !== null && seen !== (history[0]?.id ?? 0)) return { kind: "changed" };
    const last = history.find(({ assessor }) => assessor === given.assessor);
    if (last && last.withdrawnAt === null && isSameAssessment(last, given))
      return { kind: "written", isNew: false };
    const { id } = db
      .insert(evidenceAssessment)
      .values({ ...of, ...given, enteredBy: actor.id, enteredAt: now })
      .returning({ id: evidenceAssessment.id })
      .get();
    record({
      at: now,
      actorId: actor.id,
      action: "evidence assessment recorded",
      object: `evidence assessment ${id}`,
      detail: { ...of, verdict: given.verdict, padlocks: given.padlocks },
    });
    return { kind: "written", isNew: true };
  });
}

/** Withdraws an assessment, which stays in the record; what it took the place of does not hold again. */
export function withdrawAssessment(actor: Actor, id: number, now: number): void {
  inOneTransaction(() => {
    const { changes } = db
      .update(evidenceAssessment)
      .set({ withdrawnBy: actor.id, withdrawnAt: now })
      .where(and(eq(evidenceAssessment.id, id), isNull(evidenceAssessment.withdrawnAt)))
      .run();
    if (changes === 0) return;
    record({
      at: now,
      actorId: actor.id,
      action: "evidence assessment withdrawn",
      object: `evidence assessment ${id}`,
    });
  });
}
