import { and, eq, isNull } from "drizzle-orm";
import { alias } from "drizzle-orm/sqlite-core";
import { type Area, areas } from "#app/framework/areas.ts";
import { isAllowed, may } from "#app/people/permissions.ts";
import type { Reader } from "#app/rounds/visibility.ts";
import { db } from "#db/client.server.ts";
import { person, theme, themeEvent, themeLink, themeless } from "#db/schema.server.ts";
import { type ReviewComment, reviewComments } from "./review-comments.server.ts";
import type { ThemeEvent } from "./theme-events.ts";
import { type Passage, passageIn } from "./theme-passage.ts";

// Themes as a reader may know them: whatever is counted or shown are comments that stand and that they may see.

/** Of comments, each once. */
export type ThemeCounts = {
  comments: number;
  byArea: Record<Area, number>;
  byFramework: { framework: string; comments: number }[];
  /** Sections by framework and number, those of several editions apart; null: the framework as a whole. */
  bySection: { framework: string; section: { number: number; title: string } | null; comments: number }[];
};

export type Theme = {
  id: string;
  name: string;
  definition: string;
  revision: number;
  isRetired: boolean;
  /** The theme that took its place. */
  mergedInto: { id: string; name: string } | null;
};

export type CountedTheme = Theme & ThemeCounts;

/** A comment, or a passage of it, under a theme. */
export type ThemedComment = {
  id: number;
  comment: ReviewComment;
  /** The words as they were read; null: the comment as a whole. */
  quote: string | null;
  /** Where they stand in the comment as it is now; null: as a whole, or the words have changed since. */
  passage: Passage | null;
  addedBy: string | null;
  addedAt: number;
  /** The theme from which a merge or a split brought it. */
  movedFrom: string | null;
};

export type ThemeHistory = {
  kind: ThemeEvent;
  name: string;
  definition: string;
  other: { id: string; name: string } | null;
  by: string | null;
  at: number;
};

export type WholeTheme = CountedTheme & { links: ThemedComment[]; history: ThemeHistory[] };

const mergedInto = alias(theme, "merged_into_theme");

/** Every theme in the order in which they were made, with counts of what the reader may see. */
export function themesFor(reader: Reader, now: number): CountedTheme[] {
  if (!isAllowed(reader.role, may.keepThemes)) return [];
  const under = commentsByTheme(reader, now);
  return storedThemes().map((one) => ({ ...one, ...countsOf(under.get(one.id) ?? []) }));
}

/** A theme with what belongs to it, in reading order, and its history; undefined where there is none. */
export function themeFor(reader: Reader, id: string, now: number): WholeTheme | undefined {
  if (!isAllowed(reader.role, may.keepThemes)) return undefined;
  const found = storedThemes().find((one) => one.id === id);
  if (!found) return undefined;
  const links = linksUnder(reader, id, now);
  const comments = [...new Map(links.map(({ comment }) => [comment.id, comment])).values()];
  return { ...found, ...countsOf(comments), links, history: historyOf(id) };
}

/** The comments under each theme; of one that was merged, those of the theme that took its place. */
export function commentIdsByTheme(reader: Reader, now: number): (themeId: string) => string[] {
  if (!isAllowed(reader.role, may.keepThemes)) return () => [];
  const stored = storedThemes();
  const under = commentsByTheme(reader, now);
  const standing = (id: string): string => {
    const next = stored.find((one) => one.id === id)?.mergedInto;
    return next ? standing(next.id) : id;
  };
  return (themeId) => (under.get(standing(themeId)) ?? []).map(({ id }) => id);
}

/** The comments under one theme. */
export function commentIdsUnder(reader: Reader, themeId: string, now: number): string[] {
  return commentIdsByTheme(reader, now)(themeId);
}

/** The themes on each comment that has any. */
export function themesOn(reader: Reader, now: number): Map<string, { id: string; name: string }[]> {
  const on = new Map<string, { id: string; name: string }[]>();
  if (!isAllowed(reader.role, may.keepThemes)) return on;
  const under = commentsByTheme(reader, now);
  for (const { id, name, isRetired } of storedThemes()) {
    if (isRetired) continue;
    for (const comment of under.get(id) ?? [])
      on.set(comment.id, [...(on.get(comment.id) ?? []), { id, name }]);
  }
  return on;
}

/** A theme in use on a comment, on all of it or on a passage. */
export type LinkOn = {
  id: number;
  themeId: string;
  name: string;
  quote: string | null;
  start: number | null;
  end: number | null;
};

/** The themes on one comment, each as often as it is there. */
export function linksOn(reader: Reader, commentId: string, now: number): LinkOn[] {
  if (!isAllowed(reader.role, may.keepThemes)) return [];
  if (!reviewComments(reader, now).some(({ id }) => id === commentId)) return [];
  return db
    .select({
      id: themeLink.id,
      themeId: theme.id,
      name: theme.name,
      quote: themeLink.quote,
      start: themeLink.start,
      end: themeLink.end,
    })
    .from(themeLink)
    .innerJoin(theme, eq(theme.id, themeLink.themeId))
    .where(and(eq(themeLink.commentId, commentId), isNull(themeLink.removedAt), isNull(theme.retiredAt)))
    .orderBy(themeLink.id)
    .all();
}

/** Which comments somebody has read for themes: those that have one in use, and those to which none belongs. */
export function codedIds(reader: Reader): Set<string> {
  if (!isAllowed(reader.role, may.keepThemes)) return new Set();
  const tagged = standingLinks().flatMap(({ commentId, retiredAt }) =>
    retiredAt === null ? [commentId] : [],
  );
  const without = db.select({ id: themeless.commentId }).from(themeless).all();
  return new Set([...tagged, ...without.map(({ id }) => id)]);
}

function storedThemes(): Theme[] {
  return db
    .select({ theme, into: { id: mergedInto.id, name: mergedInto.name } })
    .from(theme)
    .leftJoin(mergedInto, eq(mergedInto.id, theme.mergedInto))
    .orderBy(theme.createdAt, theme.name)
    .all()
    .map(({ theme: { id, name, definition, revision, retiredAt }, into }) => ({
      id,
      name,
      definition,
      revision,
      isRetired: retiredAt !== null,
      mergedInto: into,
    }));
}

function standingLinks() {
  return db
    .select({ themeId: theme.id, commentId: themeLink.commentId, retiredAt: theme.retiredAt })
    .from(themeLink)
    .innerJoin(theme, eq(theme.id, themeLink.themeId))
    .where(isNull(themeLink.removedAt))
    .all();
}

/** The comments under each theme, each once, in reading order. */
function commentsByTheme(reader: Reader, now: number): Map<string, ReviewComment[]> {
  const themes = new Map<string, Set<string>>();
  for (const { themeId, commentId } of standingLinks())
    themes.set(commentId, (themes.get(commentId) ?? new Set()).add(themeId));
  const under = new Map<string, ReviewComment[]>();
  for (const comment of reviewComments(reader, now)) {
    for (const themeId of themes.get(comment.id) ?? []) {
      const there = under.get(themeId);
      if (there) there.push(comment);
      else under.set(themeId, [comment]);
    }
  }
  return under;
}

function countsOf(comments: readonly ReviewComment[]): ThemeCounts {
  const sections = new Map<string, ThemeCounts["bySection"][number]>();
  const frameworks = new Map<string, number>();
  for (const { framework, section } of comments) {
    const name = `${framework.code} ${section?.number} ${section?.title}`;
    const there = sections.get(name);
    const titled = section && { number: section.number, title: section.title };
    sections.set(name, { framework: framework.code, section: titled, comments: (there?.comments ?? 0) + 1 });
    frameworks.set(framework.code, (frameworks.get(framework.code) ?? 0) + 1);
  }
  const inArea = (area: Area) => comments.filter((comment) => comment.areas.includes(area)).length;
  return {
    comments: comments.length,
    byArea: Object.fromEntries(areas.map((area) => [area, inArea(area)])) as Record<Area, number>,
    byFramework: [...frameworks].map(([framework, n]) => ({ framework, comments: n })),
    bySection: [...sections.values()],
  };
}

const movedFromLink = alias(themeLink, "moved_from_link");
const movedFromTheme = alias(theme, "moved_from_theme");

function linksUnder(reader: Reader, id: string, now: number): ThemedComment[] {
  const stored = db
    .select({ link: themeLink, addedBy: person.name, movedFrom: movedFromTheme.name })
    .from(themeLink)
    .leftJoin(person, eq(person.id, themeLink.addedBy))
    .leftJoin(movedFromLink, eq(movedFromLink.id, themeLink.movedFrom))
    .leftJoin(movedFromTheme, eq(movedFromTheme.id, movedFromLink.themeId))
    .where(and(eq(themeLink.themeId, id), isNull(themeLink.removedAt)))
    .orderBy(themeLink.start, themeLink.id)
    .all();
  const commented = new Set(stored.map(({ link }) => link.commentId));
  const comments = reviewComments(reader, now).filter((comment) => commented.has(comment.id));
  return comments.flatMap((comment) =>
    stored
      .filter(({ link }) => link.commentId === comment.id)
      .map(({ link: { id, quote, start, end, addedAt }, addedBy, movedFrom }) => ({
        id,
        comment,
        quote,
        passage: quote === null ? null : passageIn(comment.body, { quote, start: start!, end: end! }),
        addedBy,
        addedAt,
        movedFrom,
      })),
  );
}

const otherTheme = alias(theme, "other_theme");

function historyOf(id: string): ThemeHistory[] {
  return db
    .select({ event: themeEvent, by: person.name, other: { id: otherTheme.id, name: otherTheme.name } })
    .from(themeEvent)
    .leftJoin(person, eq(person.id, themeEvent.by))
    .leftJoin(otherTheme, eq(otherTheme.id, themeEvent.otherThemeId))
    .where(eq(themeEvent.themeId, id))
    .orderBy(themeEvent.id)
    .all()
    .map(({ event: { kind, name, definition, at }, by, other }) => ({
      kind,
      name,
      definition,
      other,
      by,
      at,
    }));
}
