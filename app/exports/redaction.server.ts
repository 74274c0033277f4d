import { and, eq, isNull } from "drizzle-orm";
import { record } from "#app/audit/audit.server.ts";
import type { Actor } from "#app/people/session.server.ts";
import { db, inOneTransaction } from "#db/client.server.ts";
import { quoteCheck, redaction } from "#db/schema.server.ts";
import { commentToQuote } from "./quotes.server.ts";
import { type CommentText, passageBetween, passagesWith, textOf } from "./redaction.ts";
import { decided } from "./redactions.server.ts";

export type RedactionGiven = {
  /** The version of the comment that was read; null counts as the current one. */
  version: number | null;
  /** Passages of the comment's text, and words to be left out wherever they stand in it. */
  passages: readonly { start: number; end: number }[];
  words: string;
  reason: string;
};

export type RedactionProblem = "not-found" | "no-words" | "cuts-character";

export type RedactionOutcome =
  | { kind: "written" }
  /** The comment was changed since it was read. */
  | { kind: "changed" }
  /** There is no such comment for the actor. */
  | { kind: "not-there" }
  | { kind: "refused"; problem: RedactionProblem };

/** Leaves words of a comment out wherever it leaves without names, with a reason that stands in their place. */
export function redact(
  actor: Actor,
  commentId: string,
  given: RedactionGiven,
  now: number,
): RedactionOutcome {
  return inOneTransaction(() => {
    const comment = commentToQuote(actor, commentId, now);
    if (!comment) return { kind: "not-there" };
    const { version } = comment;
    if (given.version !== null && given.version !== version) return { kind: "changed" };
    const passages = passagesOf(comment, given);
    if ("problem" in passages) return { kind: "refused", problem: passages.problem };

    const text = textOf(comment);
    const there = decided(actor, now).redactions.get(commentId) ?? [];
    const fresh = passages.filter(
      ({ start, end }) =>
        !there.some((one) => one.version === version && one.start === start && one.end === end),
    );
    for (const { start, end } of fresh) {
      const { id } = db
        .insert(redaction)
        .values({
          commentId,
          commentVersion: version,
          start,
          end,
          words: text.slice(start, end),
          reason: given.reason,
          by: actor.id,
          at: now,
        })
        .returning({ id: redaction.id })
        .get();
      record({
        at: now,
        actorId: actor.id,
        action: "words redacted",
        object: `comment ${commentId}`,
        detail: { redaction: id, version },
      });
    }
    return { kind: "written" };
  });
}

type Passages = { start: number; end: number }[] | { problem: RedactionProblem };

function passagesOf(comment: CommentText, { passages, words }: RedactionGiven): Passages {
  const found = words === "" ? [] : passagesWith(comment, words);
  if ("problem" in found) return found;
  const all = [...found];
  for (const { start, end } of passages) {
    const passage = passageBetween(comment, start, end);
    if ("anchor" in passage) all.push({ start: passage.anchor.start, end: passage.anchor.end });
    else return { problem: passage.problem === "stands-twice" ? "not-found" : passage.problem };
  }
  const byPlace = new Map(all.map((one) => [`${one.start} ${one.end}`, one]));
  return byPlace.size === 0 ? { problem: "no-words" } : [...byPlace.values()];
}

/** Lets redacted words leave again; the redaction stays on the record. False where there is none that stands. */
export function liftRedaction(actor: Actor, commentId: string, redactionId: number, now: number): boolean {
  return inOneTransaction(() => {
    if (!commentToQuote(actor, commentId, now)) return false;
    const { changes } = db
      .update(redaction)
      .set({ liftedBy: actor.id, liftedAt: now })
      .where(
        and(eq(redaction.id, redactionId), eq(redaction.commentId, commentId), isNull(redaction.liftedAt)),
      )
      .run();
    if (changes === 0) return false;
    record({
      at: now,
      actorId: actor.id,
      action: "redaction lifted",
      object: `comment ${commentId}`,
      detail: { redaction: redactionId },
    });
    return true;
  });
}

export type KeepingOutcome = Exclude<RedactionOutcome, { kind: "refused" }>;

/**
 * Notes that an official read a comment, and what of it could give its author away, and lets it leave without what is
 * redacted now.
 * @param version the one that was read; null counts as the current one
 */
export function keepQuote(
  actor: Actor,
  commentId: string,
  version: number | null,
  now: number,
): KeepingOutcome {
  return inOneTransaction(() => {
    const comment = commentToQuote(actor, commentId, now);
    if (!comment) return { kind: "not-there" };
    if (version !== null && version !== comment.version) return { kind: "changed" };
    if (decided(actor, now).isKept(commentId, comment.version)) return { kind: "written" };
    const kept = { by: actor.id, at: now };
    db.insert(quoteCheck)
      .values({ commentId, commentVersion: comment.version, ...kept })
      // One from before a redaction was lifted has lost its force.
      .onConflictDoUpdate({ target: [quoteCheck.commentId, quoteCheck.commentVersion], set: kept })
      .run();
    record({
      at: now,
      actorId: actor.id,
      action: "quote kept",
      object: `comment ${commentId}`,
      detail: { version: comment.version },
    });
    return { kind: "written" };
  });
}
