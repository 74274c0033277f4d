import { and, asc, eq, gt, lt, sql } from "drizzle-orm";
import { type Area, areas } from "#app/framework/areas.ts";
import { barsAt } from "#app/interests/bars.server.ts";
import { areasToScore, mayScore } from "#app/interests/bars.ts";
import { type InterestBeside, interestsDuring } from "#app/interests/beside.server.ts";
import { inLetterOrder, pseudonym } from "#app/rounds/pseudonym.ts";
import { countingMoment, type Round } from "#app/rounds/round.ts";
import {
  mayKnowNames,
  mayLinkInterests,
  mayReadFigures,
  mayReadInput,
  mayReadViews,
  type Reader,
} from "#app/rounds/visibility.ts";
import { db } from "#db/client.server.ts";
import {
  answer,
  answerComment,
  assessment,
  edition,
  person,
  roundMember,
  section,
  submission,
} from "#db/schema.server.ts";
import type { Answer } from "./scale.ts";

// Others' answers. Every read takes the reader and the moment; a read that is not allowed finds nothing.

/** Which submission of each member is read: the one that counts, or the first, before others' words were seen. */
export type Basis = "current" | "first";

export type MemberAnswer = {
  answer: Answer;
  reason: string;
  submittedAt: number;
  /** Made after others' comments on the section had been shown to the member. */
  afterSeeingOthers: boolean;
};

/** Without times: beside a pseudonym they would give the member away. */
type TimelessAnswer = Omit<MemberAnswer, "submittedAt">;

export type AnswerBehind = TimelessAnswer & {
  /** The name where the reader may know it, else the pseudonym. */
  member: string;
  /** The ids of the member's comments that the answer rests on. */
  because: string[];
  /** What the member had submitted before, latest first, where it was another answer or reason. */
  earlier: TimelessAnswer[];
  /** The interests of the member that touch the cell, where there are any and the reader may link them. */
  interests?: InterestBeside[];
  /** Set where an interest keeps it from counting; such an answer is there for those alone who may link interests. */
  isExcluded?: true;
};

const fields = {
  answer: answer.answer,
  reason: answer.reason,
  submittedAt: submission.submittedAt,
  afterSeeingOthers: submission.afterSeeingOthers,
};

const currentAnswers = db
  .select({
    ...fields,
    assessmentId: assessment.id,
    memberId: person.id,
    name: person.name,
    letter: roundMember.letter,
    framework: edition.frameworkCode,
  })
  .from(assessment)
  .innerJoin(section, eq(section.id, assessment.sectionId))
  .innerJoin(edition, eq(edition.id, section.editionId))
  .innerJoin(
    submission,
    and(eq(submission.assessmentId, assessment.id), eq(submission.number, assessment.submissions)),
  )
  .innerJoin(answer, and(eq(answer.submissionId, submission.id), eq(answer.area, sql.placeholder("area"))))
  .innerJoin(
    roundMember,
    and(eq(roundMember.roundId, assessment.roundId), eq(roundMember.memberId, assessment.memberId)),
  )
  .innerJoin(person, eq(person.id, assessment.memberId))
  .where(
    and(
      eq(assessment.roundId, sql.placeholder("roundId")),
      eq(assessment.sectionId, sql.placeholder("sectionId")),
    ),
  )
  .prepare();

const earlierAnswers = db
  .select({ ...fields, assessmentId: assessment.id })
  .from(assessment)
  .innerJoin(
    submission,
    and(eq(submission.assessmentId, assessment.id), lt(submission.number, assessment.submissions)),
  )
  .innerJoin(answer, and(eq(answer.submissionId, submission.id), eq(answer.area, sql.placeholder("area"))))
  .where(
    and(
      eq(assessment.roundId, sql.placeholder("roundId")),
      eq(assessment.sectionId, sql.placeholder("sectionId")),
    ),
  )
  .orderBy(asc(submission.number))
  .prepare();

const becauseOfCurrent = db
  .select({ assessmentId: assessment.id, commentId: answerComment.commentId })
  .from(assessment)
  .innerJoin(
    answerComment,
    and(
      eq(answerComment.assessmentId, assessment.id),
      eq(answerComment.submission, assessment.submissions),
      eq(answerComment.area, sql.placeholder("area")),
    ),
  )
  .where(
    and(
      eq(assessment.roundId, sql.placeholder("roundId")),
      eq(assessment.sectionId, sql.placeholder("sectionId")),
      gt(assessment.submissions, 0),
    ),
  )
  .prepare();

/**
 * The answers behind one cell, weakest score first; within a score in the order of the members' letters.
 * @param only leaves members out, for those alone who may read figures without them
 */
export function answersBehind(
  reader: Reader,
  round: Round,
  sectionId: number,
  area: Area,
  now: number,
  only?: (memberId: string) => boolean,
): AnswerBehind[] {
  if (!mayReadInput(reader, round, now) || (only && !mayReadViews(reader, round, now))) return [];
  const named = mayKnowNames(reader, round);
  const place = { roundId: round.id, sectionId, area };
  const before = earlierAnswers.all(place);
  const because = becauseOfCurrent.all(place);
  const counts = isCounted(round, now);
  const linked = mayLinkInterests(reader, round) ? interestsDuring(reader, round) : null;
  return currentAnswers
    .all(place)
    .filter((current) => linked !== null || counts({ ...current, area }))
    .filter(({ memberId }) => only?.(memberId) ?? true)
    .sort((a, b) => a.answer.localeCompare(b.answer) || inLetterOrder(a.letter, b.letter))
    .map((current) => {
      const oldestFirst = before.filter((one) => one.assessmentId === current.assessmentId);
      const [counting, ...earlier] = answersGiven([...oldestFirst, current]).toReversed();
      const interests = linked?.(current.memberId, current.framework, [area]) ?? [];
      return {
        ...counting!,
        member: named ? current.name : pseudonym(current.letter),
        because: because
          .filter((one) => one.assessmentId === current.assessmentId)
          .map(({ commentId }) => commentId),
        earlier,
        ...(interests.length > 0 && { interests }),
        ...(!counts({ ...current, area }) && { isExcluded: true as const }),
      };
    });
}

/** Whether an answer counts, or an interest of its member keeps it from counting. */
function isCounted(
  round: Round,
  now: number,
): (given: { memberId: string; framework: string; area: Area }) => boolean {
  const bars = barsAt(countingMoment(round, now));
  return ({ memberId, framework, area }) => mayScore(bars.on(memberId, framework), area);
}

/** The answers one after another, each as it was first given: another area's change neither repeats nor marks it. */
function answersGiven(submissions: readonly MemberAnswer[]): TimelessAnswer[] {
  return submissions
    .filter((one, i) => {
      const last = submissions[i - 1];
      return last?.answer !== one.answer || last.reason !== one.reason;
    })
    .map(({ answer, reason, afterSeeingOthers }) => ({ answer, reason, afterSeeingOthers }));
}

export type AnswerCount = {
  sectionId: number;
  area: Area;
  answer: Answer;
  n: number;
  /** Whose they are, where the member was to be told apart. */
  memberId?: string;
  /** Set where an interest keeps them from counting. */
  isExcluded?: true;
};

const frameworkOfSection = sql`(SELECT ${edition.frameworkCode} FROM ${section} INNER JOIN ${edition} ON ${edition.id} = ${section.editionId} WHERE ${section.id} = ${assessment.sectionId})`;

const isApart = sql`${assessment.memberId} IN (SELECT value FROM json_each(${sql.placeholder("apart")}))`;

const countsOn = (join: "current" | "first") =>
  db
    .select({
      sectionId: assessment.sectionId,
      area: answer.area,
      answer: answer.answer,
      n: sql<number>`count(*)`,
      // Null for all members who are not told apart, so that they are counted together.
      memberId: sql<string | null>`CASE WHEN ${isApart} THEN ${assessment.memberId} END`.as("member"),
      framework: sql<string | null>`CASE WHEN ${isApart} THEN ${frameworkOfSection} END`.as("framework"),
    })
    .from(assessment)
    .innerJoin(
      submission,
      and(
        eq(submission.assessmentId, assessment.id),
        eq(submission.number, join === "first" ? sql`1` : assessment.submissions),
      ),
    )
    .innerJoin(answer, eq(answer.submissionId, submission.id))
    .where(eq(assessment.roundId, sql.placeholder("roundId")))
    .groupBy(assessment.sectionId, answer.area, answer.answer, sql`member`, sql`framework`)
    .prepare();

const counts: Record<Basis, ReturnType<typeof countsOn>> = {
  current: countsOn("current"),
  first: countsOn("first"),
};

/**
 * How often each answer was submitted in a round, by section and area. One that a member gave whom an interest bars
 * somewhere is counted by itself.
 * @param apart the members to be told apart, by those alone who may read figures without them
 */
export function answerCounts(
  reader: Reader,
  round: Round,
  basis: Basis,
  now: number,
  apart: readonly string[] = [],
): AnswerCount[] {
  const mayRead = basis === "first" ? mayReadInput(reader, round, now) : mayReadFigures(reader, round, now);
  if (!mayRead || (apart.length > 0 && !mayReadViews(reader, round, now))) return [];
  const bars = barsAt(countingMoment(round, now));
  return counts[basis]
    .all({ roundId: round.id, apart: JSON.stringify([...bars.members, ...apart]) })
    .map(({ memberId, framework, ...count }) => ({
      ...count,
      ...(memberId !== null && apart.includes(memberId) && { memberId }),
      ...(memberId !== null &&
        !mayScore(bars.on(memberId, framework!), count.area) && { isExcluded: true as const }),
    }));
}

const whoSubmitted = db
  .selectDistinct({ memberId: assessment.memberId })
  .from(assessment)
  .where(and(eq(assessment.roundId, sql.placeholder("roundId")), gt(assessment.submissions, 0)))
  .prepare();

/** The ids of the members who have submitted something in a round, to those who may read figures without one of them. */
export function membersHeard(reader: Reader, round: Round, now: number): string[] {
  if (!mayReadViews(reader, round, now)) return [];
  return whoSubmitted.all({ roundId: round.id }).map(({ memberId }) => memberId);
}

export type SubmittedAnswer = MemberAnswer & {
  sectionId: number;
  area: Area;
  memberId: string;
  /** Null where the reader may not know it. */
  name: string | null;
  letter: string;
};

const everyAnswer = db
  .select({
    ...fields,
    sectionId: assessment.sectionId,
    area: answer.area,
    memberId: person.id,
    name: person.name,
    letter: roundMember.letter,
    framework: edition.frameworkCode,
  })
  .from(assessment)
  .innerJoin(
    submission,
    and(eq(submission.assessmentId, assessment.id), eq(submission.number, assessment.submissions)),
  )
  .innerJoin(answer, eq(answer.submissionId, submission.id))
  .innerJoin(section, eq(section.id, assessment.sectionId))
  .innerJoin(edition, eq(edition.id, section.editionId))
  .innerJoin(
    roundMember,
    and(eq(roundMember.roundId, assessment.roundId), eq(roundMember.memberId, assessment.memberId)),
  )
  .innerJoin(person, eq(person.id, assessment.memberId))
  .where(eq(assessment.roundId, sql.placeholder("roundId")))
  .prepare();

/** Every answer that counts in a round, in the order of the areas and the members' letters within each section. */
export function submittedAnswers(reader: Reader, round: Round, now: number): SubmittedAnswer[] {
  if (!mayReadInput(reader, round, now)) return [];
  const named = mayKnowNames(reader, round);
  const counts = isCounted(round, now);
  return everyAnswer
    .all({ roundId: round.id })
    .filter(counts)
    .map(({ framework: _, ...row }) => (named ? row : { ...row, name: null }))
    .sort(
      (a, b) =>
        a.sectionId - b.sectionId ||
        areas.indexOf(a.area) - areas.indexOf(b.area) ||
        inLetterOrder(a.letter, b.letter),
    );
}

/** Which of a member's submissions of a section counts: the first, the second… The member stands as their letter. */
export type CountedSubmission = { letter: string; sectionId: number; submission: number };

const countedOnes = db
  .select({
    letter: roundMember.letter,
    sectionId: assessment.sectionId,
    submission: assessment.submissions,
    memberId: assessment.memberId,
    framework: edition.frameworkCode,
  })
  .from(assessment)
  .innerJoin(section, eq(section.id, assessment.sectionId))
  .innerJoin(edition, eq(edition.id, section.editionId))
  .innerJoin(
    roundMember,
    and(eq(roundMember.roundId, assessment.roundId), eq(roundMember.memberId, assessment.memberId)),
  )
  .where(and(eq(assessment.roundId, sql.placeholder("roundId")), gt(assessment.submissions, 0)))
  .prepare();

/**
 * The submissions that count in a round, section by section in the order of the members' letters. One of which interests
 * keep every area from counting is not among them.
 */
export function countedSubmissions(reader: Reader, round: Round, now: number): CountedSubmission[] {
  if (!mayReadInput(reader, round, now)) return [];
  const bars = barsAt(countingMoment(round, now));
  return countedOnes
    .all({ roundId: round.id })
    .filter(({ memberId, framework }) => areasToScore(bars.on(memberId, framework)).length > 0)
    .map(({ letter, sectionId, submission }) => ({ letter, sectionId, submission }))
    .sort((a, b) => a.sectionId - b.sectionId || inLetterOrder(a.letter, b.letter));
}
