import { and, asc, eq, sql } from "drizzle-orm";
import type { Area } from "#app/framework/areas.ts";
import { db } from "#db/client.server.ts";
import { interest, interestOutcome, interestVersion } from "#db/schema.server.ts";
import { type Bars, barsIn, type Decision } from "./bars.ts";
import { listIn } from "./interest.ts";

const newest = sql`(SELECT max(one.number) FROM ${interestOutcome} AS one WHERE one.interest_id = ${interestOutcome.interestId} AND one.decided_at <= ${sql.placeholder("at")})`;

const decided = db
  .select({
    interest: interest.id,
    memberId: interest.memberId,
    organisation: interestVersion.organisation,
    frameworks: interestVersion.frameworks,
    areas: interestVersion.areas,
    outcome: interestOutcome.outcome,
    reason: interestOutcome.reason,
  })
  .from(interestOutcome)
  .innerJoin(interest, eq(interest.id, interestOutcome.interestId))
  .innerJoin(
    interestVersion,
    and(
      eq(interestVersion.interestId, interestOutcome.interestId),
      eq(interestVersion.version, interestOutcome.version),
    ),
  )
  .where(
    and(
      eq(interest.memberId, sql`coalesce(${sql.placeholder("memberId")}, ${interest.memberId})`),
      eq(interestOutcome.number, newest),
    ),
  )
  .orderBy(asc(interestOutcome.decidedAt), asc(interest.id))
  .prepare();

/** What holds at a moment. An outcome holds until another is recorded, also where the interest has ended since. */
function decisionsAt(at: number, memberId: string | null): Map<string, Decision[]> {
  const byMember = new Map<string, Decision[]>();
  for (const { memberId: id, ...row } of decided.all({ at, memberId })) {
    const decision = { ...row, frameworks: listIn(row.frameworks), areas: listIn(row.areas) as Area[] };
    byMember.set(id, [...(byMember.get(id) ?? []), decision]);
  }
  return byMember;
}

/** What a member is barred from on a framework at a moment. */
export function barsOn(memberId: string, framework: string, at: number): Bars {
  return barsIn(framework, decisionsAt(at, memberId).get(memberId) ?? []);
}

export type EveryonesBars = {
  /** Those for whom an outcome is recorded; nobody else is barred from anything. */
  members: string[];
  on: (memberId: string, framework: string) => Bars;
};

/** What everybody is barred from at a moment. */
export function barsAt(at: number): EveryonesBars {
  const decisions = decisionsAt(at, null);
  return {
    members: [...decisions.keys()],
    on: (memberId, framework) => barsIn(framework, decisions.get(memberId) ?? []),
  };
}
