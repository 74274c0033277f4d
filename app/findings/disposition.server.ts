import { asc, eq } from "drizzle-orm";
import { record } from "#app/audit/audit.server.ts";
import type { Actor } from "#app/people/session.server.ts";
import type { Reader } from "#app/rounds/visibility.ts";
import { db, inOneTransaction } from "#db/client.server.ts";
import { commentDisposition, person } from "#db/schema.server.ts";
import { type Answered, type Decision, seenAs } from "./disposition.ts";
import { everyReviewComment, type ReviewComment, reviewComments } from "./review-comments.server.ts";

const columns = {
  commentId: commentDisposition.commentId,
  id: commentDisposition.id,
  disposition: commentDisposition.disposition,
  reason: commentDisposition.reason,
  findingId: commentDisposition.findingId,
  by: person.name,
  at: commentDisposition.decidedAt,
};

/** What was decided for each comment that stands and that the reader may see: the newest alone. */
export function dispositionsOf(reader: Reader, now: number): Map<string, Answered> {
  return dispositionsAmong(reviewComments(reader, now));
}

/** The same of comments that the reader has been found to see. */
export function dispositionsAmong(comments: readonly ReviewComment[]): Map<string, Answered> {
  const rows = db
    .select(columns)
    .from(commentDisposition)
    .leftJoin(person, eq(person.id, commentDisposition.decidedBy))
    .orderBy(asc(commentDisposition.id))
    .all();
  const newest = new Map(rows.map(({ commentId, ...answered }) => [commentId, answered]));
  return new Map(
    comments.flatMap(({ id }) => {
      const answered = newest.get(id);
      return answered ? [[id, answered] as const] : [];
    }),
  );
}

/** The comments that nobody has answered, in reading order. */
export function unanswered(reader: Reader, now: number): ReviewComment[] {
  const comments = reviewComments(reader, now);
  const answered = dispositionsAmong(comments);
  return comments.filter(({ id }) => !answered.has(id));
}

/** A comment, withdrawn or not, with everything that was decided for it, the newest first. */
export function dispositionHistory(
  reader: Reader,
  commentId: string,
  now: number,
): { comment: ReviewComment; history: Answered[] } | undefined {
  const comment = everyReviewComment(reader, now).find(({ id }) => id === commentId);
  if (!comment) return undefined;
  const rows = db
    .select(columns)
    .from(commentDisposition)
    .leftJoin(person, eq(person.id, commentDisposition.decidedBy))
    .where(eq(commentDisposition.commentId, commentId))
    .orderBy(asc(commentDisposition.id))
    .all();
  return { comment, history: rows.map(({ commentId: _, ...answered }) => answered).toReversed() };
}

export type AnswerOutcome =
  | { kind: "written" }
  /** One of them is not there, is withdrawn, or may not be seen. */
  | { kind: "not-there" }
  /** What was read of these is not what stands now. */
  | { kind: "changed"; comments: ReviewComment[] };

/**
 * Decides the same for all of these comments, or for none. Every decision is kept and the newest holds; what holds
 * already is not written twice.
 * @param findingId the finding that the decision was taken from
 * @param seen what was read of each (`seenAs`); one that is not in it counts as read as it stands
 */
export function answerComments(
  actor: Actor,
  commentIds: readonly string[],
  { disposition, reason }: Decision,
  now: number,
  findingId: number | null = null,
  seen: ReadonlyMap<string, string> = new Map(),
): AnswerOutcome {
  return inOneTransaction(() => {
    const ids = new Set(commentIds);
    const comments = reviewComments(actor, now).filter(({ id }) => ids.has(id));
    if (comments.length < ids.size) return { kind: "not-there" };
    const answered = dispositionsAmong(comments);
    const changed = comments.filter((comment) => {
      const stands = seenAs(comment, answered.get(comment.id));
      return (seen.get(comment.id) ?? stands) !== stands;
    });
    if (changed.length > 0) return { kind: "changed", comments: changed };

    for (const { id: commentId } of comments) {
      const last = answered.get(commentId);
      if (last?.disposition === disposition && last.reason === reason && last.findingId === findingId)
        continue;
      db.insert(commentDisposition)
        .values({ commentId, disposition, reason, findingId, decidedBy: actor.id, decidedAt: now })
        .run();
      record({
        at: now,
        actorId: actor.id,
        action: "comment answered",
        object: `comment ${commentId}`,
        ...(last && { before: { disposition: last.disposition, finding: last.findingId } }),
        after: { disposition, finding: findingId },
      });
    }
    return { kind: "written" };
  });
}
