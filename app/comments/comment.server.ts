import { randomUUID } from "node:crypto";
import { and, eq, isNull } from "drizzle-orm";
import { record } from "#app/audit/audit.server.ts";
import { fingerprint } from "#app/audit/fingerprint.server.ts";
import type { Area } from "#app/framework/areas.ts";
import { editionOf, type Section, type Statement, statementsOf } from "#app/framework/edition.server.ts";
import { barsOn } from "#app/interests/bars.server.ts";
import { isShutOut, mayCommentFor } from "#app/interests/bars.ts";
import type { Actor } from "#app/people/session.server.ts";
import type { FrameworkPlace } from "#app/rounds/place.server.ts";
import { mayWriteIn, whyNotWritable } from "#app/rounds/reopening.server.ts";
import { editionIn, freezeEdition, roundOf } from "#app/rounds/round.server.ts";
import type { Round } from "#app/rounds/round.ts";
import { standingOn, touchAssessment } from "#app/scores/assessment.server.ts";
import { countingComments } from "#app/scores/tally.server.ts";
import { db, inOneTransaction } from "#db/client.server.ts";
import { comment, commentArea, commentVersion } from "#db/schema.server.ts";
import type { Anchor } from "./anchor.ts";
import type { CommentKind } from "./kinds.ts";
import { cite, ownSourcesAmong, sourcesCited } from "./source.server.ts";

/** A framework as a whole, or one of its sections. */
export type CommentPlace = Pick<FrameworkPlace, "round" | "edition"> & { section: Section | null };

/** What a comment says. */
export type CommentWords = {
  kind: CommentKind;
  areas: readonly Area[];
  body: string;
  proposedWording: string | null;
  /** The author's own sources that it cites, by id; none where it is left out. */
  sources?: readonly string[];
};

export type NewComment = CommentWords & {
  /** Null: on the section, or the framework, as a whole. */
  statement: Statement | null;
  anchor: Anchor | null;
  /** The position of the statement that a gap comes after, 0 for before the first; null or left out: no gap in a place. */
  gapAfter?: number | null;
};

export type CommentOutcome =
  | { kind: "written"; id: string }
  /** Changed elsewhere since the form was made. */
  | { kind: "conflict"; stored: CommentWords & { version: number } }
  /** The framework's text is another edition than the one that was read. */
  | { kind: "replaced" }
  /** An interest excludes the author from an area that it is for. */
  | { kind: "barred" }
  /** The member may not write there at this moment, or the comment is withdrawn. */
  | { kind: "closed" }
  | { kind: "not-in-round" };

type OpenPlace = CommentPlace & { round: Round; enteredById: string | null };

/**
 * Adds a comment. The very same comment sent again is the one that is there already.
 * @param enteredBy who types in what the actor wrote on paper
 */
export function addComment(
  actor: Actor,
  place: CommentPlace,
  given: NewComment,
  readEditionId: number | null,
  now: number,
  enteredBy: Actor | null = null,
): CommentOutcome {
  return inOneTransaction(() => {
    const { round, edition, section } = place;
    const obstacle = whyNotWritable(round, edition.frameworkCode, section?.id ?? null, actor.id, now);
    if (!round || obstacle) return { kind: obstacle ?? "closed" };
    const wasReplaced = readEditionId !== null && readEditionId !== edition.id;
    if (wasReplaced || editionIn(round.id, edition.frameworkCode)?.id !== edition.id)
      return { kind: "replaced" };
    if (isBarred(actor, edition.frameworkCode, given, now)) return { kind: "barred" };

    const open = { ...place, round, enteredById: enteredBy?.id ?? null };
    const cited = { ...given, sources: ownSourcesAmong(actor, given.sources ?? []) };
    const twin = twinOf(actor, open, cited);
    if (twin) return { kind: "written", id: twin };
    const id = countingComments(cellOf(round.id, section?.id ?? null), actor.id, () =>
      insert(actor, open, cited, now),
    );
    record({
      at: now,
      actorId: enteredBy?.id ?? actor.id,
      action: enteredBy ? "comment typed in" : "comment added",
      object: `comment ${id}`,
      detail: {
        round: round.id,
        section: section?.id ?? null,
        kind: given.kind,
        ...(enteredBy && { member: actor.id }),
      },
      after: { version: 1, sha256: fingerprintOf(cited) },
      roundId: round.id,
    });
    return { kind: "written", id };
  });
}

/** Without what it cites, which has events of its own. */
function fingerprintOf({ kind, areas, body, proposedWording }: CommentWords): string {
  return fingerprint([kind, areas.toSorted(), body, proposedWording]);
}

/** Where a comment is counted. */
function cellOf(roundId: number, sectionId: number | null) {
  return sectionId === null ? null : { roundId, sectionId };
}

function isBarred(actor: Actor, framework: string, { areas }: CommentWords, now: number): boolean {
  const bars = barsOn(actor.id, framework, now);
  return isShutOut(bars) || !areas.every((area) => mayCommentFor(bars, area));
}

function insert(
  actor: Actor,
  { round, edition, section, enteredById }: OpenPlace,
  given: NewComment,
  now: number,
): string {
  const { statement, anchor, gapAfter, areas, kind, body, proposedWording, sources = [] } = given;
  freezeEdition(round.id, edition);
  if (section) touchAssessment(actor, { round, edition, section }, now);
  const id = randomUUID();
  db.insert(comment)
    .values({
      id,
      roundId: round.id,
      editionId: edition.id,
      sectionId: section?.id ?? null,
      statementId: statement?.id ?? null,
      authorId: actor.id,
      quote: anchor?.quote,
      quoteStart: anchor?.start,
      quoteEnd: anchor?.end,
      quotePrefix: anchor?.prefix,
      quoteSuffix: anchor?.suffix,
      gapAfter,
      kind,
      body,
      proposedWording,
      version: 1,
      createdAt: now,
      changedAt: now,
      afterSeeingOthers: sawOthers(actor, round.id, section?.id ?? null),
      enteredById,
    })
    .run();
  putAreas(id, areas);
  cite(actor, id, sources, now);
  return id;
}

/** A comment on a section that its author has submitted themselves is sent with the saving. */
export function isSentAtOnce(actor: Actor, { round, section }: CommentPlace): boolean {
  return round !== null && section !== null && standingOn(actor.id, round.id, section.id).hasSent;
}

function sawOthers(actor: Actor, roundId: number, sectionId: number | null): boolean {
  return sectionId !== null && standingOn(actor.id, roundId, sectionId).sawOthers;
}

function putAreas(commentId: string, areas: readonly Area[]): void {
  db.delete(commentArea).where(eq(commentArea.commentId, commentId)).run();
  if (areas.length > 0)
    db.insert(commentArea)
      .values(areas.map((area) => ({ commentId, area })))
      .run();
}

function citedBy(commentId: string): string[] {
  return (sourcesCited([commentId]).get(commentId) ?? []).map((source) => source.id);
}

function areasOf(commentId: string): Area[] {
  return db
    .select({ area: commentArea.area })
    .from(commentArea)
    .where(eq(commentArea.commentId, commentId))
    .all()
    .map((row) => row.area);
}

function twinOf(
  actor: Actor,
  { round, edition, section, enteredById }: OpenPlace,
  given: NewComment,
): string | undefined {
  const { statement, anchor, gapAfter = null } = given;
  return db
    .select()
    .from(comment)
    .where(
      and(
        eq(comment.authorId, actor.id),
        eq(comment.roundId, round.id),
        eq(comment.editionId, edition.id),
        section ? eq(comment.sectionId, section.id) : isNull(comment.sectionId),
        statement ? eq(comment.statementId, statement.id) : isNull(comment.statementId),
        anchor ? eq(comment.quoteStart, anchor.start) : isNull(comment.quoteStart),
        gapAfter === null ? isNull(comment.gapAfter) : eq(comment.gapAfter, gapAfter),
        eq(comment.body, given.body),
        // What the author has begun is not what was typed in for them.
        enteredById === null ? undefined : eq(comment.enteredById, enteredById),
        isNull(comment.withdrawnAt),
      ),
    )
    .all()
    .find(
      (row) =>
        row.quote === (anchor?.quote ?? null) &&
        isSame({ ...row, areas: areasOf(row.id), sources: citedBy(row.id) }, given),
    )?.id;
}

function isSame(a: CommentWords, b: CommentWords): boolean {
  return (
    a.kind === b.kind &&
    a.body === b.body &&
    a.proposedWording === b.proposedWording &&
    [...a.areas].sort().join() === [...b.areas].sort().join() &&
    [...(a.sources ?? [])].sort().join() === [...(b.sources ?? [])].sort().join()
  );
}

/** A member's own comment as its form shows it; undefined when it is another's or not there. */
export type OwnComment = CommentWords & {
  id: string;
  version: number;
  quote: string | null;
  statement: Statement | null;
  sectionId: number | null;
  editionId: number;
  roundId: number;
  changedAt: number;
  afterSeeingOthers: boolean;
  withdrawnAt: number | null;
};

export function ownComment(actor: Actor, id: string): OwnComment | undefined {
  const row = db
    .select()
    .from(comment)
    .where(and(eq(comment.id, id), eq(comment.authorId, actor.id)))
    .get();
  if (!row) return undefined;
  const statement = statementsOf(row.sectionId ?? 0).find((one) => one.id === row.statementId) ?? null;
  return { ...row, areas: areasOf(row.id), sources: citedBy(row.id), statement };
}

/**
 * Changes what a comment says, keeping what it said before.
 * @param version the one the form was made from; null counts as the current one
 */
export function changeComment(
  actor: Actor,
  own: OwnComment,
  words: CommentWords,
  version: number | null,
  now: number,
): CommentOutcome {
  return inOneTransaction(() => {
    const stored = ownComment(actor, own.id);
    if (!stored || !mayStillChange(actor, stored, now)) return { kind: "closed" };
    if (isBarred(actor, frameworkOf(stored), words, now)) return { kind: "barred" };
    const sources = ownSourcesAmong(actor, words.sources ?? []);
    if (isSame(stored, { ...words, sources })) return { kind: "written", id: own.id };
    if (version !== null && version !== stored.version) return { kind: "conflict", stored };

    countingComments(cellOf(stored.roundId, stored.sectionId), actor.id, () =>
      rewrite(actor, stored, words, now),
    );
    cite(actor, own.id, sources, now);
    record({
      at: now,
      actorId: actor.id,
      action: "comment changed",
      object: `comment ${own.id}`,
      detail: { version: stored.version + 1 },
      before: { version: stored.version, sha256: fingerprintOf(stored) },
      after: { version: stored.version + 1, sha256: fingerprintOf(words) },
      roundId: stored.roundId,
    });
    return { kind: "written", id: own.id };
  });
}

/** Keeps what a comment said, and says something else in its place. */
function rewrite(actor: Actor, stored: OwnComment, words: CommentWords, now: number): void {
  const { id, version, kind, body, proposedWording, changedAt, areas } = stored;
  db.insert(commentVersion)
    .values({ commentId: id, version, kind, body, proposedWording, areas: areas.join(" "), changedAt })
    .run();
  db.update(comment)
    .set({
      kind: words.kind,
      body: words.body,
      proposedWording: words.proposedWording,
      version: version + 1,
      changedAt: now,
      afterSeeingOthers: stored.afterSeeingOthers || sawOthers(actor, stored.roundId, stored.sectionId),
    })
    .where(eq(comment.id, id))
    .run();
  putAreas(id, words.areas);
}

/** By its author, wherever they may write at this moment, until it is withdrawn or an interest shuts them out of the framework. */
export function mayStillChange(actor: Actor, own: OwnComment, now: number): boolean {
  return (
    own.withdrawnAt === null &&
    mayWriteIn(roundOf(own.roundId), frameworkOf(own), own.sectionId, actor.id, now) &&
    !isShutOut(barsOn(actor.id, frameworkOf(own), now))
  );
}

/** The code of the framework that a comment is on. */
export function frameworkOf({ editionId }: OwnComment): string {
  return editionOf(editionId).frameworkCode;
}

/** Takes a comment back: it stops counting and others no longer see it, and its words are kept. False once closed. */
export function withdrawComment(actor: Actor, own: OwnComment, now: number): boolean {
  return inOneTransaction(() => {
    const stored = ownComment(actor, own.id);
    if (!stored || !mayStillChange(actor, stored, now)) return false;
    countingComments(cellOf(stored.roundId, stored.sectionId), actor.id, () =>
      db
        .update(comment)
        .set({ withdrawnAt: now })
        .where(and(eq(comment.id, own.id), isNull(comment.withdrawnAt)))
        .run(),
    );
    record({
      at: now,
      actorId: actor.id,
      action: "comment withdrawn",
      object: `comment ${own.id}`,
      before: { version: stored.version, sha256: fingerprintOf(stored) },
      roundId: stored.roundId,
    });
    return true;
  });
}
