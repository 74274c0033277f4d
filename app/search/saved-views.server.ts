import { randomUUID } from "node:crypto";
import { and, asc, eq } from "drizzle-orm";
import { record } from "#app/audit/audit.server.ts";
import type { Actor } from "#app/people/session.server.ts";
import { db, inOneTransaction } from "#db/client.server.ts";
import { savedView } from "#db/schema.server.ts";

// Searches that somebody keeps under a name. Nobody else knows of them, and what they find is found anew each time.

export type SavedView = { id: string; name: string; query: string };

/** The actor's own, by name. */
export function ownViews(actor: Actor): SavedView[] {
  return db
    .select({ id: savedView.id, name: savedView.name, query: savedView.query })
    .from(savedView)
    .where(eq(savedView.ownerId, actor.id))
    .orderBy(asc(savedView.name))
    .all();
}

/** Undefined when it is another's or not there. */
export function ownView(actor: Actor, id: string | undefined): SavedView | undefined {
  return ownViews(actor).find((one) => one.id === id);
}

/** Keeps a search; its id, or null where the actor has another of that name. */
export function saveView(actor: Actor, { name, query }: Omit<SavedView, "id">, now: number): string | null {
  return inOneTransaction(() => {
    if (ownViews(actor).some((one) => one.name === name)) return null;
    const id = randomUUID();
    db.insert(savedView).values({ id, ownerId: actor.id, name, query, createdAt: now }).run();
    record({ at: now, actorId: actor.id, action: "view saved", object: `saved view ${id}` });
    return id;
  });
}

/** A bookmark is nobody's input, so that it can go for good. */
export function removeView(actor: Actor, id: string, now: number): boolean {
  return inOneTransaction(() => {
    const { changes } = db
      .delete(savedView)
      .where(and(eq(savedView.id, id), eq(savedView.ownerId, actor.id)))
      .run();
    if (changes > 0)
      record({ at: now, actorId: actor.id, action: "saved view removed", object: `saved view ${id}` });
    return changes > 0;
  });
}
