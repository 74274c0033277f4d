import { and, eq, isNotNull, isNull, type SQL, sql } from "drizzle-orm";
import { alias } from "drizzle-orm/sqlite-core";
import { type Area, areas } from "#app/framework/areas.ts";
import { barsAt } from "#app/interests/bars.server.ts";
import { type Bars, mayCommentFor } from "#app/interests/bars.ts";
import { type InterestBeside, interestsDuring } from "#app/interests/beside.server.ts";
import { isAllowed, may } from "#app/people/permissions.ts";
import { shownUntil } from "#app/rounds/batches.ts";
import { isInRound, isInRoundAfter } from "#app/rounds/round.server.ts";
import type { Round } from "#app/rounds/round.ts";
import {
  authorAs,
  type CommentState,
  mayKnowNames,
  mayLinkInterests,
  mayReadInput,
  maySeeComment,
  type Reader,
  type ReaderInRound,
} from "#app/rounds/visibility.ts";
import { standingOn } from "#app/scores/assessment.server.ts";
import type { BecauseChoices } from "#app/scores/assessment.ts";
import { type Shown, shownOf } from "#app/scores/shown.server.ts";
import { db } from "#db/client.server.ts";
import {
  assessment,
  comment,
  commentArea,
  edition,
  person,
  roundMember,
  statement,
} from "#db/schema.server.ts";
import { becauseChoices } from "./because.ts";
import type { CommentKind } from "./kinds.ts";
import { type Replies, withReplies } from "./reply-counts.server.ts";
import { sourcesCited } from "./source.server.ts";
import type { Source } from "./source.ts";
import type { Change } from "./wording-difference.ts";

// Comments as a reader may see them. Every read takes the reader and the moment and asks the one policy, row by row.

export type SeenComment = {
  id: string;
  isOwn: boolean;
  /** The author, where the reader is told: a name or a pseudonym for officials; null between members. */
  author: string | null;
  kind: CommentKind;
  /** Those it counts for: to others than its author, without the areas that an interest excludes its author from. */
  areas: Area[];
  statementCode: string | null;
  /** A gap between statements: the code of the one it comes after, or "start" for before the first. */
  gap: string | null;
  quote: string | null;
  /** Where the quoted words stand in the statement: offsets in UTF-16 code units, end not included. */
  start: number | null;
  end: number | null;
  body: string;
  proposedWording: string | null;
  /** What the proposed wording changes in the statement: where a page shows it (`withDifferences`). */
  difference?: Change[];
  /** The sources it cites, where there are any; without ids, which would tell that two comments come from one hand. */
  sources?: Source[];
  /** False: a draft that only its author sees. */
  isSent: boolean;
  isWithdrawn: boolean;
  /** Marked for officials and the author: written or changed after others' words had been shown. */
  afterSeeingOthers: boolean;
  /** Where the reader may see its replies. */
  replies?: Replies;
  /** The interests of its author that touch it, where there are any and the reader may link them. */
  interests?: InterestBeside[];
  /** Set where interests exclude its author from all its areas: it counts for none of them, and is for officials alone. */
  isExcluded?: true;
};

/** The same with what only an export asks for; it must not reach a page. */
export type FiledComment = SeenComment & {
  sectionId: number | null;
  editionId: number;
  /** Null where the reader may not know it. */
  name: string | null;
  letter: string;
  createdAt: number;
};

const areaList = sql<string>`(SELECT group_concat(${commentArea.area}, ' ') FROM ${commentArea} WHERE ${commentArea.commentId} = ${comment.id})`;

const gapAfter = alias(statement, "gap_after");

const rowsWhere = (condition: SQL | undefined) =>
  db
    .select({
      comment,
      areaList,
      framework: edition.frameworkCode,
      name: person.name,
      letter: roundMember.letter,
      statementCode: statement.code,
      statementPosition: statement.position,
      codeBeforeGap: gapAfter.code,
      firstSubmittedAt: assessment.firstSubmittedAt,
    })
    .from(comment)
    .innerJoin(edition, eq(edition.id, comment.editionId))
    .innerJoin(person, eq(person.id, comment.authorId))
    .innerJoin(
      roundMember,
      and(eq(roundMember.roundId, comment.roundId), eq(roundMember.memberId, comment.authorId)),
    )
    .leftJoin(statement, eq(statement.id, comment.statementId))
    .leftJoin(
      gapAfter,
      and(eq(gapAfter.sectionId, comment.sectionId), eq(gapAfter.position, comment.gapAfter)),
    )
    .leftJoin(
      assessment,
      and(
        eq(assessment.roundId, comment.roundId),
        eq(assessment.sectionId, comment.sectionId),
        eq(assessment.memberId, comment.authorId),
      ),
    )
    .where(and(eq(comment.roundId, sql.placeholder("roundId")), condition))
    .prepare();

type StoredRow = ReturnType<ReturnType<typeof rowsWhere>["all"]>[number];

/** As much of a comment as decides whether it is seen, and after which others. */
type Place = Pick<StoredRow, "areaList" | "framework" | "firstSubmittedAt" | "statementPosition"> & {
  comment: Pick<
    StoredRow["comment"],
    "id" | "authorId" | "editionId" | "sectionId" | "gapAfter" | "quoteStart" | "createdAt" | "withdrawnAt"
  >;
};

/** A comment with the areas it is for, those of them that it counts for, and what the policy asks of it. */
type Judged<R extends Place> = R & { areas: Area[]; counting: Area[]; state: CommentState };
type Row = Judged<StoredRow>;

const onSection = rowsWhere(eq(comment.sectionId, sql.placeholder("sectionId")));
const ownOnSection = rowsWhere(
  and(eq(comment.sectionId, sql.placeholder("sectionId")), eq(comment.authorId, sql.placeholder("readerId"))),
);
const onFramework = rowsWhere(
  and(eq(comment.editionId, sql.placeholder("editionId")), isNull(comment.sectionId)),
);
const onAnySection = rowsWhere(isNotNull(comment.sectionId));
const inRound = rowsWhere(undefined);

/** The ids travel as one value, so that there may be any number of them. */
const isAmong = sql`${comment.id} IN (SELECT value FROM json_each(${sql.placeholder("ids")}))`;
const among = rowsWhere(isAmong);

const placesAmong = db
  .select({
    comment: {
      id: comment.id,
      authorId: comment.authorId,
      editionId: comment.editionId,
      sectionId: comment.sectionId,
      gapAfter: comment.gapAfter,
      quoteStart: comment.quoteStart,
      createdAt: comment.createdAt,
      withdrawnAt: comment.withdrawnAt,
    },
    areaList,
    framework: edition.frameworkCode,
    letter: roundMember.letter,
    firstSubmittedAt: assessment.firstSubmittedAt,
    statementPosition: statement.position,
  })
  .from(comment)
  .innerJoin(edition, eq(edition.id, comment.editionId))
  .innerJoin(
    roundMember,
    and(eq(roundMember.roundId, comment.roundId), eq(roundMember.memberId, comment.authorId)),
  )
  .leftJoin(statement, eq(statement.id, comment.statementId))
  .leftJoin(
    assessment,
    and(
      eq(assessment.roundId, comment.roundId),
      eq(assessment.sectionId, comment.sectionId),
      eq(assessment.memberId, comment.authorId),
    ),
  )
  .where(and(eq(comment.roundId, sql.placeholder("roundId")), isAmong))
  .prepare();

const sentOnFrameworks = db
  .select({ editionId: comment.editionId, memberId: comment.authorId, at: comment.createdAt })
  .from(comment)
  .where(and(eq(comment.roundId, sql.placeholder("roundId")), isNull(comment.sectionId)))
  .prepare();

/** The comments on one section that the reader may see, in the order of its statements; the section's own come last. */
export function commentsOnSection(
  reader: Reader,
  round: Round,
  sectionId: number,
  now: number,
): SeenComment[] {
  const { hasSubmitted } = standingOn(reader.id, round.id, sectionId);
  const mayBeShown = hasSubmitted || isInRoundAfter(round, reader.id, now);
  // A member without standing reads their own alone: what is hidden must not even cost time.
  if (isAllowed(reader.role, may.comment) && !mayBeShown) {
    const own = ownOnSection.all({ roundId: round.id, sectionId, readerId: reader.id });
    return asSeen(visible(own, reader, hasSubmitted, round, now), reader, round);
  }
  const all = onSection.all({ roundId: round.id, sectionId });
  const rows = visible(all, reader, hasSubmitted, round, now);
  const states = rows.map(({ state }) => state);
  const until = shownOf(reader, round, now).until?.(sectionId) ?? null;
  return withReplies(reader, round, hasSubmitted, asSeen(rows, reader, round), { states, until }, now);
}

/** The comments that the actor's answers on a section can rest on. */
export function ownChoices(actor: Reader, { round, section }: ChoicesPlace, now: number): BecauseChoices {
  const own = round ? ownOnSection.all({ roundId: round.id, sectionId: section.id, readerId: actor.id }) : [];
  return becauseChoices(round ? asSeen(visible(own, actor, false, round, now), actor, round) : []);
}

type ChoicesPlace = { round: Round | null; section: { id: number } };

/** The comments on a framework as a whole that the reader may see. */
export function commentsOnFramework(
  reader: Reader,
  round: Round,
  editionId: number,
  now: number,
): SeenComment[] {
  const all = onFramework.all({ roundId: round.id, editionId });
  return asSeen(visible(all, reader, false, round, now), reader, round);
}

/** How many comments that the reader may see stand behind each cell of a round: "sectionId area" → number. */
export function commentCounts(reader: Reader, round: Round, now: number): Map<string, number> {
  const counts = new Map<string, number>();
  const rows = onAnySection.all({ roundId: round.id });
  for (const row of visible(rows, reader, false, round, now)) {
    if (row.comment.withdrawnAt !== null) continue;
    for (const area of row.counting) {
      const cell = `${row.comment.sectionId} ${area}`;
      counts.set(cell, (counts.get(cell) ?? 0) + 1);
    }
  }
  return counts;
}

/** Every comment of a round that the reader may see, for an export: by edition, section, statement and id. */
export function filedComments(reader: Reader, round: Round, now: number): FiledComment[] {
  if (!mayReadInput(reader, round, now)) return [];
  const rows = visible(inRound.all({ roundId: round.id }), reader, false, round, now).filter(
    ({ state }) => !state.isExcluded,
  );
  const seen = asSeen(rows, reader, round);
  return rows.map((row, i) => ({
    ...seen[i]!,
    sectionId: row.comment.sectionId,
    editionId: row.comment.editionId,
    name: mayKnowNames(reader, round) ? row.name : null,
    letter: row.letter,
    createdAt: row.comment.createdAt,
  }));
}

/** Where a comment stands and whose it is, for those who look for it among many; it must not reach a page. */
export type PlacedComment = {
  id: string;
  editionId: number;
  sectionId: number | null;
  areas: Area[];
  authorId: string;
  letter: string;
};

/** Those of these comments of a round that stand and that the reader may read, in the order of reading. */
export function placedComments(
  reader: Reader,
  round: Round,
  ids: readonly string[],
  now: number,
): PlacedComment[] {
  if (!mayReadInput(reader, round, now)) return [];
  const rows = placesAmong.all({ roundId: round.id, ids: JSON.stringify(ids) });
  return visible(rows, reader, false, round, now)
    .filter(({ state }) => !state.isWithdrawn)
    .map(({ comment: { id, authorId, editionId, sectionId }, letter, areas, counting, state }) => ({
      id,
      editionId,
      sectionId,
      areas: state.isExcluded ? areas : counting,
      authorId,
      letter,
    }));
}

/** Those of these comments of a round that stand and that the reader may read, whole. */
export function commentsAmong(
  reader: Reader,
  round: Round,
  ids: readonly string[],
  now: number,
): SeenComment[] {
  if (!mayReadInput(reader, round, now)) return [];
  const rows = visible(among.all({ roundId: round.id, ids: JSON.stringify(ids) }), reader, false, round, now);
  return asSeen(rows, reader, round).filter(({ isWithdrawn }) => !isWithdrawn);
}

function visible<R extends Place>(
  stored: R[],
  reader: Reader,
  hasSubmitted: boolean,
  round: Round,
  now: number,
): Judged<R>[] {
  const readerInRound: ReaderInRound = {
    ...reader,
    isInRound: isInRound(round.id, reader.id),
    hasSubmitted,
    isInRoundAfter: isInRoundAfter(round, reader.id, now),
  };
  const shown = shownOf(reader, round, now);
  const reading = barsAt(now);
  const until = untilIn(round, shown, now);
  return stored
    .filter((row) => sentAt(row) <= until(row))
    .map((row) => {
      const { authorId } = row.comment;
      const counting = shown.barsUntil(until(row));
      return withState(row, counting.on(authorId, row.framework), reading.on(reader.id, row.framework));
    })
    .filter(({ comment: { authorId }, state }) =>
      maySeeComment(readerInRound, { ...state, authorId }, round, now),
    )
    .sort(inReadingOrder);
}

/** Until when what was written is shown: on sections with what was submitted there, on frameworks by itself. */
function untilIn(round: Round, { until }: Shown, now: number): (row: Place) => number {
  if (until === null) return () => Number.MAX_SAFE_INTEGER;
  const sent = sentOnFrameworks.all({ roundId: round.id });
  const moments = new Map<number, number>();
  for (const id of new Set(sent.map(({ editionId }) => editionId))) {
    const there = sent.filter(({ editionId }) => editionId === id);
    moments.set(id, shownUntil(there, round, now));
  }
  return ({ comment: { sectionId, editionId } }) =>
    sectionId === null ? moments.get(editionId)! : until(sectionId);
}

/** A comment on a section is sent with its author's first submission there, one on a framework at once. */
function sentAt({ comment: { createdAt, sectionId }, firstSubmittedAt }: Place): number {
  return sectionId === null ? createdAt : Math.max(createdAt, firstSubmittedAt ?? createdAt);
}

function withState<R extends Place>(row: R, authors: Bars, readers: Bars): Judged<R> {
  const listed = (row.areaList ?? "").split(" ");
  const its = areas.filter((area) => listed.includes(area));
  const counting = its.filter((area) => mayCommentFor(authors, area));
  const state = {
    isOnSection: row.comment.sectionId !== null,
    isSent: isSent(row),
    isWithdrawn: row.comment.withdrawnAt !== null,
    isBarredToReader: !its.every((area) => mayCommentFor(readers, area)),
    isExcluded: its.length > 0 && counting.length === 0,
  };
  return { ...row, areas: its, counting, state };
}

/** What was withdrawn while it was a draft was never sent. */
function isSent({ comment: { sectionId, withdrawnAt }, firstSubmittedAt }: Place): boolean {
  if (sectionId === null) return true;
  return firstSubmittedAt !== null && (withdrawnAt === null || withdrawnAt >= firstSubmittedAt);
}

/** Random ids settle what is left, so that the order tells nothing of who wrote first. */
function inReadingOrder(a: Place, b: Place): number {
  return (
    a.comment.editionId - b.comment.editionId ||
    (a.comment.sectionId ?? Infinity) - (b.comment.sectionId ?? Infinity) ||
    positionOf(a) - positionOf(b) ||
    (a.comment.quoteStart ?? -1) - (b.comment.quoteStart ?? -1) ||
    (a.comment.id < b.comment.id ? -1 : 1)
  );
}

/** A gap stands between two statements; what stands on the section as a whole comes last. */
function positionOf({ statementPosition, comment }: Place): number {
  if (comment.gapAfter !== null) return comment.gapAfter + 0.5;
  return statementPosition ?? Number.MAX_SAFE_INTEGER;
}

function asSeen(rows: readonly Row[], reader: Reader, round: Round): SeenComment[] {
  const cited = sourcesCited(rows.map((row) => row.comment.id));
  const linked = mayLinkInterests(reader, round) ? interestsDuring(reader, round) : null;
  return rows.map((row) => {
    const { id, authorId, kind, quote, body, proposedWording } = row.comment;
    const isOwn = authorId === reader.id;
    const author = authorAs(reader, round, row);
    const sources = cited.get(id)?.map(({ id: _, ...source }) => source);
    const interests = linked?.(authorId, row.framework, row.areas) ?? [];
    return {
      id,
      isOwn,
      author,
      kind,
      areas: isOwn || row.state.isExcluded ? row.areas : row.counting,
      statementCode: row.statementCode,
      gap: row.comment.gapAfter === 0 ? "start" : row.codeBeforeGap,
      quote,
      start: row.comment.quoteStart,
      end: row.comment.quoteEnd,
      body,
      proposedWording,
      ...(sources && { sources }),
      isSent: row.state.isSent,
      isWithdrawn: row.state.isWithdrawn,
      // Between members this would tell when the author had submitted.
      afterSeeingOthers: (isOwn || author !== null) && row.comment.afterSeeingOthers,
      ...(interests.length > 0 && { interests }),
      ...(!isOwn && row.state.isExcluded && { isExcluded: true as const }),
    };
  });
}
