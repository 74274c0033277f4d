import { inArray } from "drizzle-orm";
import { seatsIn } from "#app/rounds/groups.server.ts";
import type { Group } from "#app/rounds/groups.ts";
import { roundOf } from "#app/rounds/round.server.ts";
import { mayReadViews, type Reader } from "#app/rounds/visibility.ts";
import { db } from "#db/client.server.ts";
import { comment } from "#db/schema.server.ts";
import { type GroupSizes, groupAsTold } from "./group-as-told.ts";

/** The group that the author of a comment sits for, and how many share it. */
export type SharedGroup = { group: Group; size: number; members: number; isTold: boolean };

/**
 * The groups of the authors of comments, by the comment's id, for those who may read by groups in the round it was sent
 * in. Where somebody sits for none, there is nothing to share.
 */
export function groupsOfAuthors(
  reader: Reader,
  ids: readonly string[],
  now: number,
): Map<string, SharedGroup> {
  const written = db
    .select({ id: comment.id, roundId: comment.roundId, authorId: comment.authorId })
    .from(comment)
    .where(inArray(comment.id, [...ids]))
    .all();
  const seats = new Map(
    [...new Set(written.map(({ roundId }) => roundId))]
      .filter((id) => mayReadViews(reader, roundOf(id), now))
      .map((id) => [id, seatsIn(id)] as const),
  );
  return new Map(
    written.flatMap(({ id, roundId, authorId }) => {
      const seated = seats.get(roundId);
      const group = seated?.get(authorId) ?? null;
      if (!seated || group === null) return [];
      const sizes = sizesOf([...seated.values()]);
      const isTold = groupAsTold(group, sizes) !== null;
      return [[id, { group, size: sizes.get(group)!, members: seated.size, isTold }] as const];
    }),
  );
}

function sizesOf(seats: readonly (Group | null)[]): GroupSizes {
  const sizes = new Map<Group | null, number>();
  for (const group of seats) sizes.set(group, (sizes.get(group) ?? 0) + 1);
  return sizes;
}
