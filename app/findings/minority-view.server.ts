import { randomUUID } from "node:crypto";
import { and, asc, eq, inArray, isNotNull, isNull, or } from "drizzle-orm";
import { record } from "#app/audit/audit.server.ts";
import { barsOn } from "#app/interests/bars.server.ts";
import { mayCommentFor } from "#app/interests/bars.ts";
import { isAllowed, may } from "#app/people/permissions.ts";
import type { Actor } from "#app/people/session.server.ts";
import { hasPart, isInRound } from "#app/rounds/part.server.ts";
import { openedRounds } from "#app/rounds/round.server.ts";
import { isClosedAt, type Round } from "#app/rounds/round.ts";
import type { Reader } from "#app/rounds/visibility.ts";
import { db, inOneTransaction } from "#db/client.server.ts";
import {
  comment,
  commentArea,
  edition,
  finding,
  findingCell,
  findingComment,
  findingScope,
  findingTheme,
  minorityView,
  minorityViewVersion,
  person,
  themeLink,
} from "#db/schema.server.ts";
import { themeInPlaceOf } from "./theme.server.ts";

// What members who do not share a finding hold against it. Officials ask for it; it stays with the finding, in the member's
// own words, and nobody but its author changes it.

export type MinorityView = {
  id: string;
  version: number;
  /** The author as the reader is told of them, and as files tell of them. */
  author: string;
  pseudonym: string;
  body: string;
};

/**
 * Never a letter: what a finding rests on can become of another round, and the same view under the letters of two rounds
 * would join them.
 */
const unnamed = "A panel member";

/** The views on a finding that stand, in the order of their random ids, which tells nothing of who wrote first. */
export function viewsOn(reader: Reader, findingId: number, now: number): MinorityView[] {
  if (!isAllowed(reader.role, may.writeFindings)) return [];
  const opened = openedRounds(now);
  return db
    .select({ view: minorityView, name: person.name })
    .from(minorityView)
    .innerJoin(person, eq(person.id, minorityView.authorId))
    .where(and(eq(minorityView.findingId, findingId), isNull(minorityView.withdrawnAt)))
    .orderBy(asc(minorityView.id))
    .all()
    .map(({ view: { id, version, authorId, body }, name }) => ({
      id,
      version,
      author: isNamed(authorId, opened) ? name : unnamed,
      pseudonym: unnamed,
      body,
    }));
}

/**
 * Whether officials read a member's views with the name: where all rounds that they sat in show it. Officials choose which
 * of them a finding rests on, and could else take one that shows names in place of one that hides them.
 */
function isNamed(memberId: string, opened: readonly Round[]): boolean {
  const own = opened.filter(({ id }) => isInRound(id, memberId));
  return own.length > 0 && own.every(({ namesToOfficials }) => namesToOfficials);
}

/** The same, told to the member. */
export function isNamedToOfficials(actor: Reader, now: number): boolean {
  return isNamed(actor.id, openedRounds(now));
}

/** The rounds whose scores and comments a finding rests on, by itself or through its themes; the earliest first. */
export function roundsBehind(findingId: number, now: number): Round[] {
  const cited = new Set([
    ...db
      .select({ id: findingCell.roundId })
      .from(findingCell)
      .where(eq(findingCell.findingId, findingId))
      .all()
      .map(({ id }) => id),
    ...db
      .select({ id: comment.roundId })
      .from(findingComment)
      .innerJoin(comment, eq(comment.id, findingComment.commentId))
      .where(eq(findingComment.findingId, findingId))
      .all()
      .map(({ id }) => id),
    ...roundsUnderThemes(findingId),
  ]);
  return openedRounds(now).filter(({ id }) => cited.has(id));
}

/** Of what is under its themes, a finding rests on what is for its area and within its scope. */
function roundsUnderThemes(findingId: number): number[] {
  const themes = db.select().from(findingTheme).where(eq(findingTheme.findingId, findingId)).all();
  return db
    .selectDistinct({ id: comment.roundId })
    .from(themeLink)
    .innerJoin(comment, eq(comment.id, themeLink.commentId))
    .innerJoin(edition, eq(edition.id, comment.editionId))
    .innerJoin(finding, eq(finding.id, findingId))
    .innerJoin(commentArea, and(eq(commentArea.commentId, comment.id), eq(commentArea.area, finding.area)))
    .innerJoin(
      findingScope,
      and(
        eq(findingScope.findingId, findingId),
        eq(findingScope.framework, edition.frameworkCode),
        or(isNull(findingScope.sectionId), eq(findingScope.sectionId, comment.sectionId)),
      ),
    )
    .where(
      and(
        isNull(themeLink.removedAt),
        inArray(
          themeLink.themeId,
          themes.map(({ themeId }) => themeInPlaceOf(themeId)),
        ),
      ),
    )
    .all()
    .map(({ id }) => id);
}

/**
 * Whether a member may be shown a finding: officials ask, it is not set aside, every round behind it has closed, of which
 * one at least asked them about a framework that it is about, and no interest bars them from what it is about. While a round is open, a finding would tell
 * what others gave.
 */
export function isAsked(memberId: string, findingId: number, now: number): boolean {
  const row = db
    .select({ area: finding.area })
    .from(finding)
    .where(and(eq(finding.id, findingId), isNotNull(finding.viewsAskedAt), isNull(finding.setAsideAt)))
    .get();
  const rounds = roundsBehind(findingId, now);
  const frameworks = frameworksAbout(findingId);
  return (
    row !== undefined &&
    rounds.length > 0 &&
    rounds.every((round) => isClosedAt(round, now)) &&
    rounds.some((round) => frameworks.some((code) => hasPart(round.id, memberId, code))) &&
    !frameworks.some((code) => !mayCommentFor(barsOn(memberId, code, now), row.area))
  );
}

/** The codes of the frameworks that a finding is about. */
function frameworksAbout(findingId: number): string[] {
  const scopes = db.select().from(findingScope).where(eq(findingScope.findingId, findingId)).all();
  return [...new Set(scopes.map(({ framework }) => framework))];
}

/** The ids of the findings on which the member is asked. */
export function askedOf(actor: Reader, now: number): number[] {
  if (!isAllowed(actor.role, may.writeMinorityViews)) return [];
  return db
    .select({ id: finding.id })
    .from(finding)
    .where(isNotNull(finding.viewsAskedAt))
    .orderBy(asc(finding.id))
    .all()
    .map(({ id }) => id)
    .filter((id) => isAsked(actor.id, id, now));
}

export function ownView(actor: Reader, findingId: number): { version: number; body: string } | null {
  return (
    db
      .select({ version: minorityView.version, body: minorityView.body })
      .from(minorityView)
      .where(
        and(
          eq(minorityView.findingId, findingId),
          eq(minorityView.authorId, actor.id),
          isNull(minorityView.withdrawnAt),
        ),
      )
      .get() ?? null
  );
}

export type ViewOutcome = { kind: "written" } | { kind: "conflict" } | { kind: "not-asked" };

/**
 * Writes the member's view on a finding, or changes it; an empty body withdraws it. What it said before is kept.
 * @param version the one the form was made from, 0 for none; null counts as the current one
 */
export function writeView(
  actor: Actor,
  findingId: number,
  body: string,
  version: number | null,
  now: number,
): ViewOutcome {
  return inOneTransaction(() => {
    if (!isAsked(actor.id, findingId, now)) return { kind: "not-asked" };
    const stored = db
      .select()
      .from(minorityView)
      .where(and(eq(minorityView.findingId, findingId), eq(minorityView.authorId, actor.id)))
      .get();
    const standing = stored && stored.withdrawnAt === null ? stored.version : 0;
    if (version !== null && version !== standing) return { kind: "conflict" };
    if ((stored?.withdrawnAt === null ? stored.body : "") === body) return { kind: "written" };
    if (stored) {
      db.insert(minorityViewVersion)
        .values({
          viewId: stored.id,
          version: stored.version,
          body: stored.body,
          changedAt: stored.changedAt,
        })
        .run();
      db.update(minorityView)
        .set({
          version: stored.version + 1,
          body: body === "" ? stored.body : body,
          changedAt: now,
          withdrawnAt: body === "" ? now : null,
        })
        .where(eq(minorityView.id, stored.id))
        .run();
    } else {
      db.insert(minorityView)
        .values({
          id: randomUUID(),
          findingId,
          authorId: actor.id,
          version: 1,
          body,
          writtenAt: now,
          changedAt: now,
        })
        .run();
    }
    record({
      at: now,
      actorId: actor.id,
      action: body === "" ? "minority view withdrawn" : "minority view written",
      object: `finding ${findingId}`,
    });
    return { kind: "written" };
  });
}
