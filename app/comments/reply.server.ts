import { randomUUID } from "node:crypto";
import { and, eq, isNull } from "drizzle-orm";
import { record } from "#app/audit/audit.server.ts";
import { fingerprint } from "#app/audit/fingerprint.server.ts";
import type { Actor } from "#app/people/session.server.ts";
import { isStillOpen } from "#app/rounds/round.server.ts";
import { db, inOneTransaction } from "#db/client.server.ts";
import { comment, reply } from "#db/schema.server.ts";
import { repliesTo } from "./replies.server.ts";

export type ReplyOutcome =
  | { kind: "written"; id: string }
  /** The comment is not there, as far as the actor may know. */
  | { kind: "hidden" }
  /** The round is closed. */
  | { kind: "closed" };

/** Adds a reply, which is sent at once. The very same reply sent again is the one that is there already. */
export function addReply(actor: Actor, commentId: string, body: string, now: number): ReplyOutcome {
  return inOneTransaction(() => {
    const conversation = repliesTo(actor, commentId, now);
    if (!conversation) return { kind: "hidden" };
    if (!conversation.mayReply || !isStillOpen(conversation.place.round.id, now)) return { kind: "closed" };
    const twin = conversation.replies.find((one) => one.isOwn && !one.isWithdrawn && one.body === body);
    if (twin) return { kind: "written", id: twin.id };

    const id = randomUUID();
    db.insert(reply).values({ id, commentId, authorId: actor.id, body, createdAt: now }).run();
    record({
      at: now,
      actorId: actor.id,
      action: "reply added",
      object: `reply ${id}`,
      detail: { comment: commentId },
      after: { sha256: fingerprint(body) },
      roundId: conversation.place.round.id,
    });
    return { kind: "written", id };
  });
}

export type OwnReply = { id: string; commentId: string; body: string; roundId: number };

/** A reply that its author can still take back: it stands, and they could reply to the comment now. */
export function replyToWithdraw(actor: Actor, id: string, now: number): OwnReply | undefined {
  const own = db
    .select({ id: reply.id, commentId: reply.commentId, body: reply.body, roundId: comment.roundId })
    .from(reply)
    .innerJoin(comment, eq(comment.id, reply.commentId))
    .where(and(eq(reply.id, id), eq(reply.authorId, actor.id), isNull(reply.withdrawnAt)))
    .get();
  const mayReply = own && isStillOpen(own.roundId, now) && repliesTo(actor, own.commentId, now)?.mayReply;
  return mayReply ? own : undefined;
}

/** Takes a reply back: nobody else sees it any more, and its words are kept. Returns the comment's id, if it could be. */
export function withdrawReply(actor: Actor, id: string, now: number): string | undefined {
  return inOneTransaction(() => {
    const own = replyToWithdraw(actor, id, now);
    if (!own) return undefined;
    db.update(reply).set({ withdrawnAt: now }).where(eq(reply.id, id)).run();
    record({
      at: now,
      actorId: actor.id,
      action: "reply withdrawn",
      object: `reply ${id}`,
      before: { sha256: fingerprint(own.body) },
      roundId: own.roundId,
    });
    return own.commentId;
  });
}
