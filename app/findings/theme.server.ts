import { randomUUID } from "node:crypto";
import { and, eq, isNull } from "drizzle-orm";
import { record } from "#app/audit/audit.server.ts";
import type { Actor } from "#app/people/session.server.ts";
import { db, inOneTransaction } from "#db/client.server.ts";
import { theme, themeEvent, themeLink } from "#db/schema.server.ts";
import { isSameName, linksToMove, type ThemeWords } from "./theme.ts";
import type { ThemeEvent } from "./theme-events.ts";
import { themeFor } from "./themes.server.ts";

// What becomes of themes. Each change is kept with who made it, and nothing that was linked is lost.

type StoredTheme = typeof theme.$inferSelect;
type StoredLink = typeof themeLink.$inferSelect;

/** Why nothing was changed. */
export type ThemeRefusal =
  | { kind: "missing" }
  | { kind: "retired" }
  /** Another theme that stands has this name. */
  | { kind: "name-taken"; name: string }
  /** Changed elsewhere since the form was made. */
  | { kind: "conflict"; stored: ThemeWords & { revision: number } };

export type ThemeOutcome = { kind: "written"; id: string } | ThemeRefusal;

export function createTheme(actor: Actor, words: ThemeWords, now: number): ThemeOutcome {
  return inOneTransaction(
    () => nameTaken(words.name, null) ?? { kind: "written", id: insert(actor, words, null, now) },
  );
}

/** Renames a theme, or says what belongs to it. @param revision the one the form was made from; null counts as the current one */
export function describeTheme(
  actor: Actor,
  id: string,
  words: ThemeWords,
  revision: number | null,
  now: number,
): ThemeOutcome {
  return changing(id, revision, (stored) => {
    if (stored.name === words.name && stored.definition === words.definition) return { kind: "written", id };
    const taken = nameTaken(words.name, id);
    if (taken) return taken;
    change(actor, { ...stored, ...words }, { kind: "described" }, now);
    return { kind: "written", id };
  });
}

/** Puts everything that belongs to one theme under another, which takes its place. */
export function mergeTheme(
  actor: Actor,
  id: string,
  intoId: string,
  revision: number | null,
  now: number,
): ThemeOutcome | { kind: "itself" } {
  if (id === intoId) return { kind: "itself" };
  return changing(id, revision, (stored) => {
    const into = storedTheme(intoId);
    if (!into) return { kind: "missing" };
    if (into.retiredAt !== null) return { kind: "retired" };
    const links = standingLinks(id);
    moveLinks(actor, links, linksToMove(links, standingLinks(intoId)), intoId, now);
    change(actor, { ...stored, retiredAt: now, mergedInto: intoId }, { kind: "retired", other: intoId }, now);
    change(actor, into, { kind: "merged", other: id }, now);
    return { kind: "written", id: intoId };
  });
}

/** Makes a new theme of some of what belongs to another. */
export function splitTheme(
  actor: Actor,
  id: string,
  { linkIds, ...words }: ThemeWords & { linkIds: readonly number[] },
  revision: number | null,
  now: number,
): ThemeOutcome | { kind: "no-links" } {
  return changing(id, revision, (stored) => {
    const taken = nameTaken(words.name, null);
    if (taken) return taken;
    const told = new Set(themeFor(actor, id, now)?.links.map((link) => link.id));
    const chosen = standingLinks(id).filter((link) => linkIds.includes(link.id) && told.has(link.id));
    if (chosen.length === 0) return { kind: "no-links" };
    const created = insert(actor, words, id, now);
    moveLinks(actor, chosen, chosen, created, now);
    change(actor, stored, { kind: "split", other: created }, now);
    return { kind: "written", id: created };
  });
}

/** Takes a theme out of use; what belongs to it stays with it. */
export function retireTheme(actor: Actor, id: string, revision: number | null, now: number): ThemeOutcome {
  return changing(id, revision, (stored) => {
    change(actor, { ...stored, retiredAt: now }, { kind: "retired" }, now);
    return { kind: "written", id };
  });
}

/** Takes a theme into use again, with what belonged to it when it was retired. What a merge moved stays where it is. */
export function restoreTheme(actor: Actor, id: string, now: number): ThemeOutcome {
  return inOneTransaction(() => {
    const stored = storedTheme(id);
    if (!stored) return { kind: "missing" };
    if (stored.retiredAt === null) return { kind: "written", id };
    const taken = nameTaken(stored.name, id);
    if (taken) return taken;
    change(actor, { ...stored, retiredAt: null, mergedInto: null }, { kind: "restored" }, now);
    return { kind: "written", id };
  });
}

/** Changes a theme that stands, unless somebody else has since it was read. */
function changing<R>(
  id: string,
  revision: number | null,
  work: (stored: StoredTheme) => R,
): R | ThemeRefusal {
  return inOneTransaction(() => {
    const stored = storedTheme(id);
    if (!stored) return { kind: "missing" };
    if (revision !== null && revision !== stored.revision) return { kind: "conflict", stored };
    return stored.retiredAt === null ? work(stored) : { kind: "retired" };
  });
}

/** The theme itself, or the one that took its place when it was merged. */
export function themeInPlaceOf(id: string): string {
  const next = storedTheme(id)?.mergedInto;
  return next ? themeInPlaceOf(next) : id;
}

function storedTheme(id: string): StoredTheme | undefined {
  return db.select().from(theme).where(eq(theme.id, id)).get();
}

function nameTaken(name: string, by: string | null): (ThemeRefusal & { kind: "name-taken" }) | undefined {
  const standing = db.select().from(theme).where(isNull(theme.retiredAt)).all();
  const other = standing.find((one) => one.id !== by && isSameName(one.name, name));
  return other && { kind: "name-taken", name: other.name };
}

function insert(
  actor: Actor,
  { name, definition }: ThemeWords,
  splitFrom: string | null,
  now: number,
): string {
  const id = randomUUID();
  const created = { id, name, definition, revision: 1, createdAt: now, retiredAt: null, mergedInto: null };
  db.insert(theme).values(created).run();
  keepEvent(actor, created, { kind: "created", other: splitFrom }, now);
  return id;
}

type Happened = { kind: ThemeEvent; other?: string | null };

function change(actor: Actor, changed: StoredTheme, happened: Happened, now: number): void {
  const { id, name, definition, retiredAt, mergedInto, revision } = changed;
  const next = { name, definition, retiredAt, mergedInto, revision: revision + 1 };
  db.update(theme).set(next).where(eq(theme.id, id)).run();
  keepEvent(actor, changed, happened, now);
}

function keepEvent(
  actor: Actor,
  { id, name, definition }: StoredTheme,
  { kind, other = null }: Happened,
  now: number,
) {
  db.insert(themeEvent)
    .values({ themeId: id, kind, name, definition, otherThemeId: other, by: actor.id, at: now })
    .run();
  record({ at: now, actorId: actor.id, action: `theme ${kind}`, object: `theme ${id}`, detail: { other } });
}

function standingLinks(themeId: string): StoredLink[] {
  return db
    .select()
    .from(themeLink)
    .where(and(eq(themeLink.themeId, themeId), isNull(themeLink.removedAt)))
    .orderBy(themeLink.id)
    .all();
}

/** Takes links off one theme, and lets those that are to follow begin under another. */
function moveLinks(
  actor: Actor,
  links: readonly StoredLink[],
  following: readonly StoredLink[],
  into: string,
  now: number,
): void {
  for (const { id } of links)
    db.update(themeLink).set({ removedBy: actor.id, removedAt: now }).where(eq(themeLink.id, id)).run();
  for (const { id, commentId, commentVersion, start, end, quote } of following) {
    db.insert(themeLink)
      .values({
        themeId: into,
        commentId,
        commentVersion,
        start,
        end,
        quote,
        addedBy: actor.id,
        addedAt: now,
        movedFrom: id,
      })
      .run();
  }
}
