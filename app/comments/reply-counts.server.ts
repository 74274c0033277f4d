import { and, count, sql } from "drizzle-orm";
import { frameworkOfSection } from "#app/framework/edition.server.ts";
import { hasPart } from "#app/rounds/part.server.ts";
import type { Round } from "#app/rounds/round.ts";
import { type CommentState, mayReply, maySeeReplies, type Reader } from "#app/rounds/visibility.ts";
import { db } from "#db/client.server.ts";
import { reply } from "#db/schema.server.ts";
import type { SeenComment } from "./visible.server.ts";

/** How many replies to a comment stand, and whether the reader may add one. */
export type Replies = { count: number; mayReply: boolean };

/** The ids travel as one value, so that there may be any number of them. */
const counts = db
  .select({ commentId: reply.commentId, n: count() })
  .from(reply)
  .where(
    and(
      sql`${reply.commentId} IN (SELECT value FROM json_each(${sql.placeholder("commentIds")}))`,
      sql`(${reply.withdrawnAt} IS NULL OR ${reply.withdrawnAt} > ${sql.placeholder("until")})`,
      sql`${reply.createdAt} <= coalesce(${sql.placeholder("until")}, ${reply.createdAt})`,
    ),
  )
  .groupBy(reply.commentId)
  .prepare();

/**
 * Comments on one section that the reader may see, each with its replies where they may see those too.
 * @param asked what the policy asks of each of the comments, and until when replies are shown; null for all of them
 */
export function withReplies(
  reader: Reader,
  round: Round,
  { sectionId, hasSubmitted }: { sectionId: number; hasSubmitted: boolean },
  comments: SeenComment[],
  { states, until }: { states: readonly CommentState[]; until: number | null },
  now: number,
): SeenComment[] {
  const isAsked = hasPart(round.id, reader.id, frameworkOfSection(sectionId));
  const readerInRound = { ...reader, isInRound: isAsked, hasSubmitted };
  const open = comments.filter((_, i) => maySeeReplies(readerInRound, states[i]!, round, now));
  const rows = counts.all({ commentIds: JSON.stringify(open.map(({ id }) => id)), until });
  const found = new Map(rows.map(({ commentId, n }) => [commentId, n]));
  return comments.map((comment, i) =>
    open.includes(comment)
      ? {
          ...comment,
          replies: {
            count: found.get(comment.id) ?? 0,
            mayReply: mayReply(readerInRound, states[i]!, round, now),
          },
        }
      : comment,
  );
}
