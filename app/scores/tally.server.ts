import { and, count, eq, gt, isNotNull, isNull, sql } from "drizzle-orm";
import type { AnySQLiteColumn } from "drizzle-orm/sqlite-core";
import { type Area, areas } from "#app/framework/areas.ts";
import { db, inOneTransaction } from "#db/client.server.ts";
import {
  answer,
  answerTally,
  assessment,
  comment,
  commentArea,
  commentTally,
  submission,
} from "#db/schema.server.ts";
import type { Answers } from "./assessment.ts";
import type { Answer } from "./scale.ts";

// Running counts of everything that was submitted, moved on by the transaction that submits it, so that the summaries of ten
// thousand members are read as fast as those of eight. They know neither readers nor interests: who asks them takes out
// what is not to be counted or shown.

type Cell = { roundId: number; sectionId: number };

const move = db
  .insert(answerTally)
  .values({
    roundId: sql.placeholder("roundId"),
    sectionId: sql.placeholder("sectionId"),
    area: sql.placeholder("area"),
    answer: sql.placeholder("answer"),
    current: sql`max(0, ${sql.placeholder("current")})`,
    first: sql.placeholder("first"),
  })
  .onConflictDoUpdate({
    target: [answerTally.roundId, answerTally.area, answerTally.sectionId, answerTally.answer],
    set: {
      current: sql`${answerTally.current} + ${sql.placeholder("current")}`,
      first: sql`${answerTally.first} + ${sql.placeholder("first")}`,
    },
  })
  .prepare();

/** A member's answers on a section take the place of those they submitted before; none of those: it is their first time. */
export function countAnswers({ roundId, sectionId }: Cell, before: Answers | null, counting: Answers): void {
  const cell = { roundId, sectionId };
  for (const area of areas) {
    const was = before?.[area].answer ?? null;
    const is = counting[area].answer;
    if (was === is) continue;
    if (was !== null) move.run({ ...cell, area, answer: was, current: -1, first: 0 });
    if (is !== null) move.run({ ...cell, area, answer: is, current: 1, first: before === null ? 1 : 0 });
  }
}

export type Tally = { sectionId: number; area: Area; answer: Answer; n: number };

/** For queries that are given an `area`, or null for all of them. */
export function isOfArea(column: AnySQLiteColumn) {
  return sql`${column} = coalesce(${sql.placeholder("area")}, ${column})`;
}

/** Cell by cell, with the counts as JSON: thousands of rows would take longer to hand over than to read. */
const talliesOf = (column: "current" | "first") =>
  db
    .select({
      sectionId: answerTally.sectionId,
      area: answerTally.area,
      counts: sql<string>`json_group_object(${answerTally.answer}, ${answerTally[column]})`,
    })
    .from(answerTally)
    .where(
      and(
        eq(answerTally.roundId, sql.placeholder("roundId")),
        isOfArea(answerTally.area),
        gt(answerTally[column], 0),
      ),
    )
    .groupBy(answerTally.area, answerTally.sectionId)
    .prepare();

const tallies = { current: talliesOf("current"), first: talliesOf("first") };

/**
 * How often each answer is given in the cells of a round, by everybody.
 * @param area null for every area
 */
export function answersTallied(roundId: number, basis: "current" | "first", area: Area | null): Tally[] {
  return tallies[basis].all({ roundId, area }).flatMap(({ sectionId, area, counts }) => {
    const given = Object.entries(JSON.parse(counts) as Partial<Record<Answer, number>>);
    return given.map(([answer, n]) => ({ sectionId, area, answer: answer as Answer, n }));
  });
}

/**
 * From when on a comment on a section is sent, for queries that have a row of it and of its author's work there: from
 * their first own submission. What somebody else typed in for them sends itself, and none of what they have begun.
 */
export const sentFrom = sql<
  number | null
>`CASE WHEN ${comment.enteredById} IS NOT NULL THEN ${comment.createdAt} ELSE (SELECT min(own.submitted_at) FROM ${submission} AS own WHERE own.assessment_id = ${assessment.id} AND own.entered_by_id IS NULL) END`;

const standingAndSent = and(isNull(comment.withdrawnAt), isNotNull(sentFrom));

/** The work of a comment's author on the section that it stands on. */
export const ofItsAuthor = and(
  eq(assessment.roundId, comment.roundId),
  eq(assessment.sectionId, comment.sectionId),
  eq(assessment.memberId, comment.authorId),
);

const standingOfAuthor = db
  .select({ area: commentArea.area, kind: comment.kind, n: count() })
  .from(comment)
  .innerJoin(commentArea, eq(commentArea.commentId, comment.id))
  .innerJoin(assessment, ofItsAuthor)
  .where(
    and(
      eq(comment.roundId, sql.placeholder("roundId")),
      eq(comment.sectionId, sql.placeholder("sectionId")),
      eq(comment.authorId, sql.placeholder("authorId")),
      standingAndSent,
    ),
  )
  .groupBy(commentArea.area, comment.kind)
  .prepare();

const moveComments = db
  .insert(commentTally)
  .values({
    roundId: sql.placeholder("roundId"),
    sectionId: sql.placeholder("sectionId"),
    area: sql.placeholder("area"),
    kind: sql.placeholder("kind"),
    n: sql`max(0, ${sql.placeholder("by")})`,
  })
  .onConflictDoUpdate({
    target: [commentTally.roundId, commentTally.area, commentTally.sectionId, commentTally.kind],
    set: { n: sql`${commentTally.n} + ${sql.placeholder("by")}` },
  })
  .prepare();

/**
 * Does what changes a member's comments on a section, or sends them, and counts what that comes to.
 * @param cell null for comments on frameworks as a whole, which stand in no count
 */
export function countingComments<T>(cell: Cell | null, authorId: string, change: () => T): T {
  if (cell === null) return change();
  const { roundId, sectionId } = cell;
  return inOneTransaction(() => {
    const before = standingOfAuthor.all({ roundId, sectionId, authorId });
    const done = change();
    const after = standingOfAuthor.all({ roundId, sectionId, authorId });
    for (const { area, kind, n } of before) moveComments.run({ roundId, sectionId, area, kind, by: -n });
    for (const { area, kind, n } of after) moveComments.run({ roundId, sectionId, area, kind, by: n });
    return done;
  });
}

export type CommentTally = { sectionId: number; area: Area; n: number };

const commentTallies = db
  .select({
    sectionId: commentTally.sectionId,
    area: commentTally.area,
    n: sql<number>`sum(${commentTally.n})`,
  })
  .from(commentTally)
  .where(and(eq(commentTally.roundId, sql.placeholder("roundId")), isOfArea(commentTally.area)))
  .groupBy(commentTally.area, commentTally.sectionId)
  .prepare();

/** How many standing comments that were sent are for each area of each section of a round, of everybody's. */
export function commentsTallied(roundId: number, area: Area | null): CommentTally[] {
  return commentTallies.all({ roundId, area });
}

const kindTallies = db
  .select({ sectionId: commentTally.sectionId, kind: commentTally.kind, n: commentTally.n })
  .from(commentTally)
  .where(
    and(
      eq(commentTally.roundId, sql.placeholder("roundId")),
      eq(commentTally.area, sql.placeholder("area")),
      gt(commentTally.n, 0),
    ),
  )
  .prepare();

/** The same for one area, kind by kind. */
export function commentsTalliedByKind(roundId: number, area: Area) {
  return kindTallies.all({ roundId, area });
}

const sentByAuthors = db
  .select({ sectionId: sql<number>`${comment.sectionId}`, area: commentArea.area, n: count() })
  .from(comment)
  .innerJoin(commentArea, eq(commentArea.commentId, comment.id))
  .innerJoin(assessment, ofItsAuthor)
  .where(
    and(
      // The plus keeps SQLite from reading the whole round to find a few members.
      sql`+${comment.roundId} = ${sql.placeholder("roundId")}`,
      sql`${comment.authorId} IN (SELECT value FROM json_each(${sql.placeholder("authors")}))`,
      standingAndSent,
    ),
  )
  .groupBy(comment.sectionId, commentArea.area)
  .prepare();

/** How many of those are of these authors. */
export function commentsSentBy(roundId: number, authors: readonly string[]): CommentTally[] {
  return sentByAuthors.all({ roundId, authors: JSON.stringify(authors) });
}

/** Counts everything anew from what is stored, which comes to the same as what is counted already. */
export function recount(): void {
  inOneTransaction(() => {
    db.delete(answerTally).run();
    db.insert(answerTally)
      .select(
        db
          .select({
            roundId: assessment.roundId,
            area: answer.area,
            sectionId: assessment.sectionId,
            answer: answer.answer,
            current: sql`sum(${submission.number} = ${assessment.submissions})`.as("current"),
            first: sql`sum(${submission.number} = 1)`.as("first"),
          })
          .from(assessment)
          .innerJoin(submission, eq(submission.assessmentId, assessment.id))
          .innerJoin(answer, eq(answer.submissionId, submission.id))
          .groupBy(assessment.roundId, answer.area, assessment.sectionId, answer.answer),
      )
      .run();
    db.delete(commentTally).run();
    db.insert(commentTally)
      .select(
        db
          .select({
            roundId: comment.roundId,
            area: commentArea.area,
            sectionId: sql<number>`${comment.sectionId}`.as("section_id"),
            kind: comment.kind,
            n: count().as("n"),
          })
          .from(comment)
          .innerJoin(commentArea, eq(commentArea.commentId, comment.id))
          .innerJoin(assessment, ofItsAuthor)
          .where(standingAndSent)
          .groupBy(comment.roundId, commentArea.area, comment.sectionId, comment.kind),
      )
      .run();
  });
}
