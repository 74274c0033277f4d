import { and, eq, gt, lte, sql } from "drizzle-orm";
import { db } from "#db/client.server.ts";
import { declaration, round, roundMember, termsAcceptance } from "#db/schema.server.ts";
import { isAllowed, may } from "./permissions.ts";
import type { Actor } from "./session.server.ts";
import { termsVersion } from "./terms.ts";

/** What a member does before they read or write, in this order; the second again for every round that opens. */
export const admissions = ["terms", "interests"] as const;

export type Admission = (typeof admissions)[number];

const accepted = db
  .select({ at: termsAcceptance.acceptedAt })
  .from(termsAcceptance)
  .where(
    and(eq(termsAcceptance.personId, sql.placeholder("memberId")), eq(termsAcceptance.version, termsVersion)),
  )
  .prepare();

const declared = db
  .select({ at: declaration.declaredAt })
  .from(declaration)
  .where(eq(declaration.memberId, sql.placeholder("memberId")))
  .limit(1)
  .prepare();

const waiting = db
  .select({ id: round.id, title: round.title })
  .from(roundMember)
  .innerJoin(round, eq(round.id, roundMember.roundId))
  .where(
    and(
      eq(roundMember.memberId, sql.placeholder("memberId")),
      lte(round.opensAt, sql.placeholder("now")),
      gt(round.closesAt, sql.placeholder("now")),
      sql`NOT EXISTS (SELECT 1 FROM ${declaration} WHERE ${declaration.memberId} = ${roundMember.memberId} AND ${declaration.roundId} = ${round.id})`,
    ),
  )
  .orderBy(round.opensAt, round.id)
  .prepare();

/** The open rounds for which the member has not said yet what interests they have. */
export function roundsWaiting(memberId: string, now: number): { id: number; title: string }[] {
  return waiting.all({ memberId, now });
}

function isDone(admission: Admission, memberId: string, now: number): boolean {
  if (admission === "terms") return accepted.get({ memberId }) !== undefined;
  return declared.get({ memberId }) !== undefined && roundsWaiting(memberId, now).length === 0;
}

/** What of these the actor has to do first; undefined where nothing is left, and for those who write no input. */
export function firstAdmission(actor: Actor, of: readonly Admission[], now: number): Admission | undefined {
  if (!isAllowed(actor.role, may.declareInterests)) return undefined;
  return of.find((admission) => !isDone(admission, actor.id, now));
}
