import { and, asc, count, countDistinct, eq, type SQL, sql } from "drizzle-orm";
import { db } from "#db/client.server.ts";
import { roundMember, roundMemberFramework } from "#db/schema.server.ts";

// Which frameworks of a round a seat is about: those it is assigned, or all where none is. Who has no part in a framework
// there stands to it as somebody who is not in the round.

const inRound = eq(roundMember.roundId, sql.placeholder("roundId"));

/** For queries that have a row of `round_member`. @param frameworks JSON: the codes of some frameworks; null for any */
export function hasPartInOneOf(frameworks: SQL): SQL {
  const its = sql`SELECT part.framework_code FROM ${roundMemberFramework} AS part WHERE part.round_id = ${roundMember.roundId} AND part.member_id = ${roundMember.memberId}`;
  return sql`(${frameworks} IS NULL OR NOT EXISTS (${its}) OR EXISTS (${its} AND part.framework_code IN (SELECT value FROM json_each(${frameworks}))))`;
}

const seat = db
  .select({ letter: roundMember.letter })
  .from(roundMember)
  .where(
    and(
      inRound,
      eq(roundMember.memberId, sql.placeholder("memberId")),
      hasPartInOneOf(sql`${sql.placeholder("frameworks")}`),
    ),
  )
  .prepare();

export function isInRound(roundId: number, memberId: string): boolean {
  return seat.get({ roundId, memberId, frameworks: null }) !== undefined;
}

/** Whether the member is asked about this framework in the round. */
export function hasPart(roundId: number, memberId: string, framework: string): boolean {
  return seat.get({ roundId, memberId, frameworks: JSON.stringify([framework]) }) !== undefined;
}

/** Whether the member sits in the round and is asked about other frameworks of it only. */
export function isLeftOut(roundId: number, memberId: string, framework: string): boolean {
  return isInRound(roundId, memberId) && !hasPart(roundId, memberId, framework);
}

const assigned = db
  .select({ memberId: roundMemberFramework.memberId, code: roundMemberFramework.frameworkCode })
  .from(roundMemberFramework)
  .where(eq(roundMemberFramework.roundId, sql.placeholder("roundId")))
  .orderBy(asc(roundMemberFramework.frameworkCode))
  .prepare();

/** The frameworks of the seats that are not about all of the round's, by member. */
export function partsIn(roundId: number): Map<string, string[]> {
  const parts = new Map<string, string[]>();
  for (const { memberId, code } of assigned.all({ roundId }))
    parts.set(memberId, [...(parts.get(memberId) ?? []), code]);
  return parts;
}

const seats = db.select({ memberId: roundMember.memberId }).from(roundMember).where(inRound).prepare();

/** The same as `hasPart`, for those who ask it of many. */
export function partIn(roundId: number): (memberId: string, framework: string) => boolean {
  const members = new Set(seats.all({ roundId }).map(({ memberId }) => memberId));
  const parts = partsIn(roundId);
  return (memberId, framework) => members.has(memberId) && (parts.get(memberId)?.includes(framework) ?? true);
}

const sizeOfRound = db.select({ n: count() }).from(roundMember).where(inRound).prepare();

const sizeOfParts = db
  .select({ n: countDistinct(roundMemberFramework.memberId) })
  .from(roundMemberFramework)
  .where(eq(roundMemberFramework.roundId, sql.placeholder("roundId")))
  .prepare();

const sizeByFramework = db
  .select({ code: roundMemberFramework.frameworkCode, n: count() })
  .from(roundMemberFramework)
  .where(eq(roundMemberFramework.roundId, sql.placeholder("roundId")))
  .groupBy(roundMemberFramework.frameworkCode)
  .prepare();

/** How many members are asked about each framework of a round: reckoned from counts, so that no seat is looked at. */
export function askedIn(roundId: number): (framework: string) => number {
  const all = sizeOfRound.get({ roundId })!.n - sizeOfParts.get({ roundId })!.n;
  const some = new Map(sizeByFramework.all({ roundId }).map(({ code, n }) => [code, n]));
  return (framework) => all + (some.get(framework) ?? 0);
}

/**
 * How many different members these rounds have.
 * @param frameworks those alone who are asked about one of these
 */
export function memberCount(
  roundIds: readonly number[],
  frameworks: readonly string[] | null = null,
): number {
  const [roundId] = roundIds;
  if (roundIds.length === 1 && frameworks === null) return sizeOfRound.get({ roundId })!.n;
  const among = frameworks && JSON.stringify(frameworks);
  return sizeOfRounds.get({ roundIds: JSON.stringify(roundIds), frameworks: among })!.n;
}

const sizeOfRounds = db
  .select({ n: countDistinct(roundMember.memberId) })
  .from(roundMember)
  .where(
    and(
      sql`${roundMember.roundId} IN (SELECT value FROM json_each(${sql.placeholder("roundIds")}))`,
      hasPartInOneOf(sql`${sql.placeholder("frameworks")}`),
    ),
  )
  .prepare();
