import { and, asc, eq, inArray, isNull } from "drizzle-orm";
import type { CommentUses } from "#app/comments/comment-uses.tsx";
import type { Area } from "#app/framework/areas.ts";
import { isAllowed, may } from "#app/people/permissions.ts";
import type { Reader } from "#app/rounds/visibility.ts";
import { db } from "#db/client.server.ts";
import { finding, findingCell, findingComment, findingTheme, theme, themeLink } from "#db/schema.server.ts";
import { findingCode } from "./finding.ts";
import { findingPath } from "./paths.ts";

// The way back: from words, comments, themes and scores to what officials made of them. For those alone who write findings.

/** These comments, which the reader sees already, with the themes they are under and the findings that rest on them. */
export function withUses<C extends { id: string }>(
  reader: Reader,
  comments: readonly C[],
): (C & CommentUses)[] {
  if (!isAllowed(reader.role, may.writeFindings)) return [...comments];
  const ids = comments.map(({ id }) => id);
  const themes = db
    .selectDistinct({ commentId: themeLink.commentId, id: theme.id, name: theme.name })
    .from(themeLink)
    .innerJoin(theme, eq(theme.id, themeLink.themeId))
    .where(and(inArray(themeLink.commentId, ids), isNull(themeLink.removedAt), isNull(theme.retiredAt)))
    .orderBy(asc(theme.name))
    .all();
  const findings = db
    .select({ commentId: findingComment.commentId, id: finding.id })
    .from(findingComment)
    .innerJoin(finding, eq(finding.id, findingComment.findingId))
    .where(and(inArray(findingComment.commentId, ids), isNull(finding.setAsideAt)))
    .orderBy(asc(finding.id))
    .all();
  return comments.map((comment) => ({
    ...comment,
    uses: [
      ...themes
        .filter(({ commentId }) => commentId === comment.id)
        .map(({ id, name }) => ({ href: `/themes/${id}`, text: name, of: "theme" as const })),
      ...findings
        .filter(({ commentId }) => commentId === comment.id)
        .map((one) => ({ href: findingPath(one.id), text: findingCode(one), of: "finding" as const })),
    ],
  }));
}

export type FindingNamed = { id: number; statement: string };

/** The findings that rest on a theme. */
export function findingsOnTheme(reader: Reader, themeId: string): FindingNamed[] {
  if (!isAllowed(reader.role, may.writeFindings)) return [];
  return db
    .select({ id: finding.id, statement: finding.statement })
    .from(findingTheme)
    .innerJoin(finding, eq(finding.id, findingTheme.findingId))
    .where(and(eq(findingTheme.themeId, themeId), isNull(finding.setAsideAt)))
    .orderBy(asc(finding.id))
    .all();
}

/** The findings that rest on the scores of a section for an area. */
export function findingsOnCell(
  reader: Reader,
  { roundId, sectionId, area }: { roundId: number; sectionId: number; area: Area },
): FindingNamed[] {
  if (!isAllowed(reader.role, may.writeFindings)) return [];
  return db
    .select({ id: finding.id, statement: finding.statement })
    .from(findingCell)
    .innerJoin(finding, eq(finding.id, findingCell.findingId))
    .where(
      and(
        eq(findingCell.roundId, roundId),
        eq(findingCell.sectionId, sectionId),
        eq(finding.area, area),
        isNull(finding.setAsideAt),
      ),
    )
    .orderBy(asc(finding.id))
    .all();
}
