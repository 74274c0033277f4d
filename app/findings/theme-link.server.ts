import { and, eq, isNull } from "drizzle-orm";
import { record } from "#app/audit/audit.server.ts";
import type { Actor } from "#app/people/session.server.ts";
import { db, inOneTransaction } from "#db/client.server.ts";
import { theme, themeLink, themeless } from "#db/schema.server.ts";
import { type ReviewComment, reviewComments } from "./review-comments.server.ts";
import { createTheme, type ThemeRefusal } from "./theme.server.ts";
import type { ThemeWords } from "./theme.ts";
import type { Passage } from "./theme-passage.ts";
import { linksOn } from "./themes.server.ts";

// Which comments, or passages of them, belong to a theme, and to which no theme belongs.

/** Words of a comment on which a theme is put. */
export type Words = {
  commentId: string;
  /** Null: the comment as a whole. */
  passage: Passage | null;
  /** The version of the comment that was read; null counts as the current one. */
  version: number | null;
};

export type LinkRefusal =
  /** The theme does not stand, or the comment is not one that the actor may see. */
  | { kind: "missing" }
  /** The comment says something else than what was read. */
  | { kind: "changed" };

export type LinkOutcome = { kind: "written"; links: number[] } | LinkRefusal;

/** Puts themes on comments, or on passages of them: all of them or none. What is there already stays the one link that it is. */
export function addLinks(
  actor: Actor,
  themeIds: readonly string[],
  words: readonly Words[],
  now: number,
): LinkOutcome {
  return inOneTransaction(() => {
    const read = asRead(actor, words, now);
    if ("kind" in read) return read;
    if (!themeIds.every(isStanding)) return { kind: "missing" };
    const links = themeIds.flatMap((themeId) =>
      read.map(({ comment, passage }) => link(actor, themeId, comment, passage, now)),
    );
    return { kind: "written", links };
  });
}

/** Makes a theme and puts it on comments, or does neither. */
export function createThemeOn(
  actor: Actor,
  theme: ThemeWords,
  words: readonly Words[],
  now: number,
): { kind: "written"; id: string; links: number[] } | LinkRefusal | ThemeRefusal {
  return inOneTransaction(() => {
    const read = asRead(actor, words, now);
    if ("kind" in read) return read;
    const created = createTheme(actor, theme, now);
    if (created.kind !== "written") return created;
    const links = read.map(({ comment, passage }) => link(actor, created.id, comment, passage, now));
    return { ...created, links };
  });
}

type Read = { comment: ReviewComment; passage: Passage | null };

/** The comments that are meant, as they are now, if they are as they were read. */
function asRead(actor: Actor, words: readonly Words[], now: number): Read[] | LinkRefusal {
  const comments = new Map(words.length === 0 ? [] : reviewComments(actor, now).map((one) => [one.id, one]));
  const read: Read[] = [];
  for (const { commentId, passage, version } of words) {
    const comment = comments.get(commentId);
    if (!comment) return { kind: "missing" };
    const isSame = passage === null || comment.body.slice(passage.start, passage.end) === passage.quote;
    if (!isSame || (version !== null && version !== comment.version)) return { kind: "changed" };
    read.push({ comment, passage });
  }
  return read;
}

function link(actor: Actor, themeId: string, comment: ReviewComment, passage: Passage | null, now: number) {
  const { start = null, end = null, quote = null } = passage ?? {};
  db.delete(themeless).where(eq(themeless.commentId, comment.id)).run();
  const twin = standingLinks(themeId, comment.id).find((one) => one.start === start && one.end === end);
  if (twin) return twin.id;
  const { id } = db
    .insert(themeLink)
    .values({
      themeId,
      commentId: comment.id,
      commentVersion: comment.version,
      start,
      end,
      quote,
      addedBy: actor.id,
      addedAt: now,
    })
    .returning({ id: themeLink.id })
    .get();
  record({
    at: now,
    actorId: actor.id,
    action: "theme put on comment",
    object: `theme ${themeId}`,
    detail: { comment: comment.id, link: id },
  });
  return id;
}

function isStanding(id: string): boolean {
  const found = db.select().from(theme).where(eq(theme.id, id)).get();
  return found !== undefined && found.retiredAt === null;
}

function standingLinks(themeId: string, commentId: string) {
  return db
    .select()
    .from(themeLink)
    .where(
      and(eq(themeLink.themeId, themeId), eq(themeLink.commentId, commentId), isNull(themeLink.removedAt)),
    )
    .all();
}

export type TakenOff = { themeId: string; commentId: string };

/** Takes a theme off what it was put on; that it was there is kept. Null where there is nothing to take off. */
export function removeLink(actor: Actor, id: number, now: number): TakenOff | null {
  return inOneTransaction(() => {
    const link = db.select().from(themeLink).where(eq(themeLink.id, id)).get();
    if (!link || link.removedAt !== null) return null;
    if (!reviewComments(actor, now).some((comment) => comment.id === link.commentId)) return null;
    db.update(themeLink).set({ removedBy: actor.id, removedAt: now }).where(eq(themeLink.id, id)).run();
    const { themeId, commentId } = link;
    record({
      at: now,
      actorId: actor.id,
      action: "theme taken off comment",
      object: `theme ${themeId}`,
      detail: { comment: commentId, link: id },
    });
    return { themeId, commentId };
  });
}

/** Says that no theme belongs to a comment. False where the actor may not see it, or a theme is on it. */
export function markThemeless(actor: Actor, commentId: string, now: number): boolean {
  return inOneTransaction(() => {
    if (!reviewComments(actor, now).some(({ id }) => id === commentId)) return false;
    if (linksOn(actor, commentId, now).length > 0) return false;
    const { changes } = db
      .insert(themeless)
      .values({ commentId, by: actor.id, at: now })
      .onConflictDoNothing()
      .run();
    if (changes > 0)
      record({
        at: now,
        actorId: actor.id,
        action: "comment left without theme",
        object: `comment ${commentId}`,
      });
    return true;
  });
}

/** Puts a comment to which no theme belonged back among those that are to be read. */
export function unmarkThemeless(actor: Actor, commentId: string, now: number): void {
  inOneTransaction(() => {
    if (!reviewComments(actor, now).some(({ id }) => id === commentId)) return;
    const { changes } = db.delete(themeless).where(eq(themeless.commentId, commentId)).run();
    if (changes > 0)
      record({
        at: now,
        actorId: actor.id,
        action: "comment put back for themes",
        object: `comment ${commentId}`,
      });
  });
}
