import { and, eq, isNull, type SQL, sql } from "drizzle-orm";
import { alias } from "drizzle-orm/sqlite-core";
import { type Area, areas } from "#app/framework/areas.ts";
import { barsAt } from "#app/interests/bars.server.ts";
import { type Bars, mayCommentFor } from "#app/interests/bars.ts";
import { type InterestBeside, interestsDuring } from "#app/interests/beside.server.ts";
import { shownUntil } from "#app/rounds/batches.ts";
import { hasPart } from "#app/rounds/part.server.ts";
import { isInRoundAfter } from "#app/rounds/round.server.ts";
import type { Round } from "#app/rounds/round.ts";
import {
  authorAs,
  type CommentState,
  mayKnowNames,
  mayLinkInterests,
  maySeeComment,
  type Reader,
  type ReaderInRound,
} from "#app/rounds/visibility.ts";
import { type Shown, shownOf } from "#app/scores/shown.server.ts";
import { ofItsAuthor, sentFrom } from "#app/scores/tally.server.ts";
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
import { asItStood } from "./earlier-words.server.ts";
import type { CommentKind } from "./kinds.ts";
import type { Replies } from "./reply-counts.server.ts";
import { sourcesCited } from "./source.server.ts";
import type { Source } from "./source.ts";
import type { Change } from "./wording-difference.ts";

// The one way to read comments: what is read passes through the policy before anybody has it.

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
  /** The name of who typed it in for its author, as long as it says what they typed in; told to those who may know names. */
  enteredBy?: string;
  /** The interests of its author that touch it, where there are any and the reader may link them. */
  interests?: InterestBeside[];
  /** Set where interests exclude its author from all its areas: it counts for none of them, and is for officials alone. */
  isExcluded?: true;
};

const seatOfItsAuthor = and(
  eq(roundMember.roundId, comment.roundId),
  eq(roundMember.memberId, comment.authorId),
);

const areaList = sql<string>`(SELECT group_concat(${commentArea.area}, ' ') FROM ${commentArea} WHERE ${commentArea.commentId} = ${comment.id})`;

const gapAfter = alias(statement, "gap_after");

const rowsWhere = (condition: SQL | undefined, isFoundOtherwise: boolean) =>
  db
    .select({
      comment,
      areaList,
      framework: edition.frameworkCode,
      name: person.name,
      letter: roundMember.letter,
      enteredBy: sql<
        string | null
      >`(SELECT enterer.name FROM ${person} AS enterer WHERE enterer.id = ${comment.enteredById})`,
      statementCode: statement.code,
      statementPosition: statement.position,
      codeBeforeGap: gapAfter.code,
      sentFrom,
      sawOthersAt: assessment.sawOthersAt,
    })
    .from(comment)
    .innerJoin(edition, eq(edition.id, comment.editionId))
    .innerJoin(person, eq(person.id, comment.authorId))
    .innerJoin(roundMember, seatOfItsAuthor)
    .leftJoin(statement, eq(statement.id, comment.statementId))
    .leftJoin(
      gapAfter,
      and(eq(gapAfter.sectionId, comment.sectionId), eq(gapAfter.position, comment.gapAfter)),
    )
    .leftJoin(assessment, ofItsAuthor)
    // The plus keeps SQLite from going through the whole round for what another index finds at once.
    .where(
      and(
        isFoundOtherwise
          ? sql`+${comment.roundId} = ${sql.placeholder("roundId")}`
          : eq(comment.roundId, sql.placeholder("roundId")),
        condition,
      ),
    )
    .prepare();

type StoredRow = ReturnType<ReturnType<typeof rowsWhere>["all"]>[number];

/** As much of a comment as decides whether it is seen, and after which others. */
type Place = Pick<StoredRow, "areaList" | "framework" | "sentFrom" | "sawOthersAt" | "statementPosition"> & {
  comment: Pick<
    StoredRow["comment"],
    | "id"
    | "authorId"
    | "editionId"
    | "sectionId"
    | "gapAfter"
    | "quoteStart"
    | "createdAt"
    | "changedAt"
    | "withdrawnAt"
  >;
};

/** A comment with the areas it is for, those of them that it counts for, and what the policy asks of it. */
type Judged<R extends Place> = R & { areas: Area[]; counting: Area[]; state: CommentState };
export type Row = Judged<StoredRow>;

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
      changedAt: comment.changedAt,
      withdrawnAt: comment.withdrawnAt,
    },
    areaList,
    framework: edition.frameworkCode,
    letter: roundMember.letter,
    sentFrom,
    sawOthersAt: assessment.sawOthersAt,
    statementPosition: statement.position,
  })
  .from(comment)
  .innerJoin(edition, eq(edition.id, comment.editionId))
  .innerJoin(roundMember, seatOfItsAuthor)
  .leftJoin(statement, eq(statement.id, comment.statementId))
  .leftJoin(assessment, ofItsAuthor)
  .where(
    and(
      sql`+${comment.roundId} = ${sql.placeholder("roundId")}`,
      sql`${comment.id} IN (SELECT value FROM json_each(${sql.placeholder("ids")}))`,
    ),
  )
  .prepare();

/** Those of these comments of a round that the reader may see, without their words, in reading order. */
export function visiblePlaces(
  reader: Reader,
  round: Round,
  ids: readonly string[],
  now: number,
): Judged<ReturnType<typeof placesAmong.all>[number]>[] {
  const rows = placesAmong.all({ roundId: round.id, ids: JSON.stringify(ids) });
  return visible(rows, reader, false, round, now);
}

const sentOnFrameworks = db
  .select({ editionId: comment.editionId, memberId: comment.authorId, at: comment.createdAt })
  .from(comment)
  .where(and(eq(comment.roundId, sql.placeholder("roundId")), isNull(comment.sectionId)))
  .prepare();

/** A read of comments of a round: `asked` fills in the placeholders of its condition. */
type VisibleRead = (
  reader: Reader,
  round: Round,
  asked: Record<string, unknown>,
  now: number,
  hasSubmitted?: boolean,
) => Row[];

/**
 * Reads the comments of a round under a condition, as far as the reader may see them, in reading order.
 * @param isFoundOtherwise whether the condition finds them faster than their round does
 */
export function visibleWhere(condition: SQL | undefined, isFoundOtherwise = false): VisibleRead {
  const rows = rowsWhere(condition, isFoundOtherwise);
  return (reader, round, asked, now, hasSubmitted = false) =>
    visible(rows.all({ ...asked, roundId: round.id }), reader, hasSubmitted, round, now);
}

function visible<R extends Place>(
  stored: R[],
  reader: Reader,
  hasSubmitted: boolean,
  round: Round,
  now: number,
): Judged<R>[] {
  const readerOn = onEachFramework(
    (framework): ReaderInRound => ({
      ...reader,
      isInRound: hasPart(round.id, reader.id, framework),
      hasSubmitted,
      isInRoundAfter: isInRoundAfter(round, reader.id, framework, now),
    }),
  );
  const shown = shownOf(reader, round, now);
  const reading = barsAt(now);
  const until = untilIn(round, shown, now);
  return stored
    .filter((row) => sentAt(row) <= until(row))
    .map((stored) => {
      const row = shown.until === null ? stored : asItStood(stored, until(stored));
      const { authorId } = row.comment;
      const counting = shown.barsUntil(until(row));
      return withState(row, counting.on(authorId, row.framework), reading.on(reader.id, row.framework));
    })
    .filter(({ comment: { authorId }, framework, state }) =>
      maySeeComment(readerOn(framework), { ...state, authorId }, round, now),
    )
    .sort(inReadingOrder);
}

/** Asked once for each framework, however many comments stand on it. */
function onEachFramework<T>(ask: (framework: string) => T): (framework: string) => T {
  const known = new Map<string, T>();
  return (framework) => {
    const found = known.get(framework) ?? ask(framework);
    known.set(framework, found);
    return found;
  };
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

/** A comment on a section is sent with its author's first own submission there, one on a framework at once. */
export function sentAt({
  comment: { createdAt, sectionId },
  sentFrom,
}: {
  comment: Pick<StoredRow["comment"], "createdAt" | "sectionId">;
  sentFrom: number | null;
}): number {
  return sectionId === null ? createdAt : Math.max(createdAt, sentFrom ?? createdAt);
}

function withState<R extends Place>(row: R, authors: Bars, readers: Bars): Judged<R> {
  const its = listedAreas(row);
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

function listedAreas({ areaList }: Pick<Place, "areaList">): Area[] {
  const listed = (areaList ?? "").split(" ");
  return areas.filter((area) => listed.includes(area));
}

type Sending = {
  comment: Pick<StoredRow["comment"], "sectionId" | "withdrawnAt">;
  sentFrom: number | null;
};

/** What was withdrawn while it was a draft was never sent. */
export function isSent({ comment: { sectionId, withdrawnAt }, sentFrom }: Sending): boolean {
  if (sectionId === null) return true;
  return sentFrom !== null && (withdrawnAt === null || withdrawnAt >= sentFrom);
}

/** Where a comment stands in the text. */
type Standing = {
  comment: Pick<StoredRow["comment"], "id" | "editionId" | "sectionId" | "gapAfter" | "quoteStart">;
  statementPosition: number | null;
};

/** Random ids settle what is left, so that the order tells nothing of who wrote first. */
export function inReadingOrder(a: Standing, b: Standing): number {
  return (
    a.comment.editionId - b.comment.editionId ||
    (a.comment.sectionId ?? Infinity) - (b.comment.sectionId ?? Infinity) ||
    positionOf(a) - positionOf(b) ||
    (a.comment.quoteStart ?? -1) - (b.comment.quoteStart ?? -1) ||
    (a.comment.id < b.comment.id ? -1 : 1)
  );
}

/** A gap stands between two statements; what stands on the section as a whole comes last. */
function positionOf({ statementPosition, comment }: Standing): number {
  if (comment.gapAfter !== null) return comment.gapAfter + 0.5;
  return statementPosition ?? Number.MAX_SAFE_INTEGER;
}

function isTypedInAs({ enteredBy, comment: { version } }: Row): boolean {
  return enteredBy !== null && version === 1;
}

/** Comments that the reader may see, as they are told of them. */
export function asSeen(rows: readonly Row[], reader: Reader, round: Round): SeenComment[] {
  const cited = sourcesCited(rows.map((row) => row.comment.id));
  const linked = mayLinkInterests(reader, round) ? interestsDuring(reader, round) : null;
  return rows.map((row) => {
    const { id, authorId, kind, quote, body, proposedWording } = row.comment;
    const isOwn = authorId === reader.id;
    const author = authorAs(reader, round, row);
    const sources = cited.get(id)?.map(({ id: _, ...source }) => source);
    const interests = linked?.touching(authorId, row.framework, row.areas) ?? [];
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
      ...(isTypedInAs(row) && (isOwn || mayKnowNames(reader, round)) && { enteredBy: row.enteredBy! }),
      ...(interests.length > 0 && { interests }),
      ...(!isOwn && row.state.isExcluded && { isExcluded: true as const }),
    };
  });
}
