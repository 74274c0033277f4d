import { asc } from "drizzle-orm";
import { record } from "#app/audit/audit.server.ts";
import type { Actor } from "#app/people/session.server.ts";
import type { Reader } from "#app/rounds/visibility.ts";
import { db, inOneTransaction } from "#db/client.server.ts";
import { commentAsk } from "#db/schema.server.ts";
import { askOf, isAskChosen } from "./ask.ts";
import type { Ask } from "./asks.ts";
import { type ReviewComment, reviewComments } from "./review-comments.server.ts";

/** What each comment that stands and that the reader may see asks of its statement. */
export function asksOf(reader: Reader, now: number): Map<string, Ask | null> {
  return asksAmong(reviewComments(reader, now));
}

/** The same of comments that the reader has been found to see. */
export function asksAmong(comments: readonly ReviewComment[]): Map<string, Ask | null> {
  const chosen = new Map(
    db
      .select()
      .from(commentAsk)
      .orderBy(asc(commentAsk.id))
      .all()
      .map(({ commentId, ask }) => [commentId, ask] as const),
  );
  return new Map(comments.map(({ id, kind }) => [id, askOf(kind, chosen.get(id) ?? null)]));
}

/**
 * Records what a comment asks whose kind does not say; what was chosen before is kept. Nothing is written of one that
 * the actor may not see, that is withdrawn, or whose kind says it.
 */
export function chooseAsk(actor: Actor, commentId: string, ask: Ask, now: number): void {
  chooseAsks(actor, new Map([[commentId, ask]]), now);
}

export function chooseAsks(actor: Actor, chosen: ReadonlyMap<string, Ask>, now: number): void {
  if (chosen.size === 0) return;
  inOneTransaction(() => {
    const open = reviewComments(actor, now).filter(({ id, kind }) => chosen.has(id) && isAskChosen(kind));
    for (const [commentId, before] of asksAmong(open)) {
      const ask = chosen.get(commentId)!;
      if (ask === before) continue;
      db.insert(commentAsk).values({ commentId, ask, chosenBy: actor.id, chosenAt: now }).run();
      record({
        at: now,
        actorId: actor.id,
        action: "comment ask chosen",
        object: `comment ${commentId}`,
        before: { ask: before },
        after: { ask },
      });
    }
  });
}
