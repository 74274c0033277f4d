import { and, count, countDistinct, eq, inArray, sql } from "drizzle-orm";
import { record } from "#app/audit/audit.server.ts";
import { db, inOneTransaction } from "#db/client.server.ts";
import { roundMember } from "#db/schema.server.ts";
import type { Group } from "./groups.ts";
import { hasPartInOneOf } from "./part.server.ts";

/** The group of each member of a round; null for those who sit there for none. */
export type Seats = ReadonlyMap<string, Group | null>;

export function seatsIn(roundId: number): Seats {
  const rows = db.select().from(roundMember).where(eq(roundMember.roundId, roundId)).all();
  return new Map(rows.map(({ memberId, group }) => [memberId, group]));
}

/** The same of those who sit there for one. */
export function groupedIn(roundId: number): Seats {
  return new Map([...seatsIn(roundId)].filter(([, group]) => group !== null));
}

/** The ids of those who sit in a round for a group. */
export function membersSeatedFor(roundId: number, group: Group): string[] {
  const rows = db
    .select({ memberId: roundMember.memberId })
    .from(roundMember)
    .where(and(eq(roundMember.roundId, roundId), eq(roundMember.group, group)))
    .all();
  return rows.map(({ memberId }) => memberId);
}

/**
 * How many different members sit in these rounds for each group; none where a group is left out.
 * @param framework those alone who are asked about it
 */
export function groupSizes(roundIds: readonly number[], framework: string | null = null): Map<Group, number> {
  const rows = db
    // Nobody sits twice in one round, and to find those who sit in several takes time.
    .select({
      group: roundMember.group,
      n: roundIds.length > 1 ? countDistinct(roundMember.memberId) : count(),
    })
    .from(roundMember)
    .where(
      and(
        inArray(roundMember.roundId, [...roundIds]),
        framework === null ? undefined : hasPartInOneOf(sql`${JSON.stringify([framework])}`),
      ),
    )
    .groupBy(roundMember.group)
    .all();
  return new Map(rows.flatMap(({ group, n }) => (group === null ? [] : [[group, n] as const])));
}

/**
 * Says for whom members sit in a round. Groups say how the answers are read and not what counts, so they can be changed
 * at any time; the record tells when that was. Who is not named here, or is not in the round, stays as they are.
 * @param by null: the demonstration, or a test
 */
export function setGroups(roundId: number, asked: Seats, by: string | null, now: number): void {
  inOneTransaction(() => {
    const before = seatsIn(roundId);
    const changed = [...asked].filter(([id, group]) => before.has(id) && before.get(id) !== group);
    if (changed.length === 0) return;
    for (const [memberId, group] of changed) {
      db.update(roundMember)
        .set({ group })
        .where(and(eq(roundMember.roundId, roundId), eq(roundMember.memberId, memberId)))
        .run();
    }
    record({
      at: now,
      actorId: by,
      action: "round groups changed",
      object: `round ${roundId}`,
      before: Object.fromEntries(changed.map(([id]) => [id, before.get(id) ?? null])),
      after: Object.fromEntries(changed),
    });
  });
}
