import { and, eq, sql } from "drizzle-orm";
import { type Edition, editionOf, type Section, sectionWithId } from "#app/framework/edition.server.ts";
import { roundOf } from "#app/rounds/round.server.ts";
import type { Round } from "#app/rounds/round.ts";
import { authorAs, mayKnowNames, maySeeReply, type Reader } from "#app/rounds/visibility.ts";
import { shownOf } from "#app/scores/shown.server.ts";
import { db } from "#db/client.server.ts";
import { comment, person, reply, roundMember } from "#db/schema.server.ts";
import { commentsOnSection } from "./comments.server.ts";
import type { SeenComment } from "./visible.server.ts";

// The replies to a comment as a reader may see them.

export type SeenReply = {
  id: string;
  isOwn: boolean;
  /** As of a comment: null between members, also where it is the comment's own author who replies. */
  author: string | null;
  body: string;
  isWithdrawn: boolean;
};

/** A comment with what was said to it. */
export type Conversation = {
  place: { round: Round; edition: Edition; section: Section };
  comment: SeenComment;
  replies: SeenReply[];
  mayReply: boolean;
};

const placeOf = db
  .select({ roundId: comment.roundId, editionId: comment.editionId, sectionId: comment.sectionId })
  .from(comment)
  .where(eq(comment.id, sql.placeholder("commentId")))
  .prepare();

const rowsTo = db
  .select({ reply, name: person.name, letter: roundMember.letter })
  .from(reply)
  .innerJoin(comment, eq(comment.id, reply.commentId))
  .innerJoin(person, eq(person.id, reply.authorId))
  .innerJoin(
    roundMember,
    and(eq(roundMember.roundId, comment.roundId), eq(roundMember.memberId, reply.authorId)),
  )
  .where(eq(reply.commentId, sql.placeholder("commentId")))
  .prepare();

type Row = ReturnType<typeof rowsTo.all>[number];

/** Undefined where the reader may not see the comment or its replies, as where there is no such comment. */
export function repliesTo(reader: Reader, commentId: string, now: number): Conversation | undefined {
  const found = placeOf.get({ commentId });
  const section = found?.sectionId && sectionWithId(found.sectionId);
  if (!found || !section) return undefined;
  const round = roundOf(found.roundId);
  const seen = commentsOnSection(reader, round, section.id, now).find(({ id }) => id === commentId);
  if (!seen?.replies) return undefined;
  const until = shownOf(reader, round, now).until?.(section.id) ?? Number.MAX_SAFE_INTEGER;
  const rows = rowsTo
    .all({ commentId })
    .filter(({ reply }) => reply.createdAt <= until)
    .map((row) => ({ ...row, reply: { ...row.reply, withdrawnAt: upTo(until, row.reply.withdrawnAt) } }))
    .filter((row) =>
      maySeeReply(reader, { authorId: row.reply.authorId, isWithdrawn: row.reply.withdrawnAt !== null }),
    );
  return {
    place: { round, edition: editionOf(found.editionId), section },
    comment: seen,
    replies: rows.sort(mayKnowNames(reader, round) ? inOrderOfWriting : inRandomOrder).map((row) => ({
      id: row.reply.id,
      isOwn: row.reply.authorId === reader.id,
      author: authorAs(reader, round, row),
      body: row.reply.body,
      isWithdrawn: row.reply.withdrawnAt !== null,
    })),
    mayReply: seen.replies.mayReply,
  };
}

/** A moment, where it has been shown that it came. */
function upTo(until: number, at: number | null): number | null {
  return at === null || at > until ? null : at;
}

function inOrderOfWriting(a: Row, b: Row): number {
  return a.reply.createdAt - b.reply.createdAt || inRandomOrder(a, b);
}

/** Where names are not told, the order tells nothing of who wrote first. */
function inRandomOrder(a: Row, b: Row): number {
  return a.reply.id < b.reply.id ? -1 : 1;
}
