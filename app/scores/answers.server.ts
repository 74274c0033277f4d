import { and, asc, eq, gt, lt, sql } from "drizzle-orm";
import { type Area, areas } from "#app/framework/areas.ts";
import { areasToScore } from "#app/interests/bars.ts";
import { type InterestBeside, interestsDuring } from "#app/interests/beside.server.ts";
import { inLetterOrder, pseudonym } from "#app/rounds/pseudonym.ts";
import type { Round } from "#app/rounds/round.ts";
import {
  mayKnowNames,
  mayLinkInterests,
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
import { carriedInto, closingBefore } from "./carried.server.ts";
import type { Answer } from "./scale.ts";
import { countingNumber, isCounted, shownOf } from "./shown.server.ts";

// Others' answers. Every read takes the reader and the moment; a read that is not allowed finds nothing.

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
  /** In a round that follows another, where the member answered there. */
  roundBefore?: FromRoundBefore;
};

export type FromRoundBefore = {
  title: string;
  /** `carried`: it is that very answer, which stands because nothing else was given. */
  became: "carried" | "kept" | "changed";
  /** What it was there; null where the reader may not know names, whose letters of the two rounds it would join. */
  answer: Answer | null;
  /** Why it was changed, as far as the member said. */
  why: string | null;
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
    changeReason: answer.changeReason,
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
    and(eq(submission.assessmentId, assessment.id), eq(submission.number, countingNumber)),
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
    and(eq(submission.assessmentId, assessment.id), lt(submission.number, countingNumber)),
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
      eq(answerComment.submission, countingNumber),
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
  const shown = shownOf(reader, round, now);
  const place = { roundId: round.id, sectionId, area, until: shown.json };
  const before = earlierAnswers.all(place);
  const because = becauseOfCurrent.all(place);
  const closing = closingBefore(round, sectionId);
  const own = currentAnswers.all(place);
  const carried = carriedInto(reader, round, inCells(own, sectionId, area), sectionId, shown)
    .filter((one) => one.area === area)
    .map((one) => ({ ...one, assessmentId: null, changeReason: null }));
  const counts = isCounted(shown);
  const linked = mayLinkInterests(reader, round) ? interestsDuring(reader, round) : null;
  return [...own, ...carried]
    .filter((current) => linked !== null || counts({ ...current, sectionId, area }))
    .filter(({ memberId }) => only?.(memberId) ?? true)
    .sort((a, b) => a.answer.localeCompare(b.answer) || inLetterOrder(a.letter, b.letter))
    .map((current) => {
      const oldestFirst = before.filter((one) => one.assessmentId === current.assessmentId);
      const [counting, ...earlier] = answersGiven([...oldestFirst, current]).toReversed();
      const interests = linked?.touching(current.memberId, current.framework, [area]) ?? [];
      const was = closing?.answers.find((one) => one.memberId === current.memberId && one.area === area);
      return {
        ...counting!,
        member: named ? current.name : pseudonym(current.letter),
        because: because
          .filter((one) => one.assessmentId === current.assessmentId)
          .map(({ commentId }) => commentId),
        earlier,
        ...(interests.length > 0 && { interests }),
        ...(!counts({ ...current, sectionId, area }) && { isExcluded: true as const }),
        ...(was && {
          roundBefore: {
            title: closing!.round.title,
            became: becameOf(was, current),
            answer: named ? was.answer : null,
            why: current.changeReason,
          },
        }),
      };
    });
}

function becameOf(
  was: { answer: Answer },
  current: { answer: Answer; assessmentId: number | null },
): FromRoundBefore["became"] {
  if (current.assessmentId === null) return "carried";
  return was.answer === current.answer ? "kept" : "changed";
}

const inCells = <T>(rows: readonly T[], sectionId: number, area: Area) =>
  rows.map((row) => ({ ...row, sectionId, area }));

/** The answers one after another, each as it was first given: another area's change neither repeats nor marks it. */
function answersGiven(submissions: readonly MemberAnswer[]): TimelessAnswer[] {
  return submissions
    .filter((one, i) => {
      const last = submissions[i - 1];
      return last?.answer !== one.answer || last.reason !== one.reason;
    })
    .map(({ answer, reason, afterSeeingOthers }) => ({ answer, reason, afterSeeingOthers }));
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
    and(eq(submission.assessmentId, assessment.id), eq(submission.number, countingNumber)),
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

/** Every answer that counts in a round, carried ones with the time of the round they come from, in the order of the areas and the members' letters within each section. */
export function submittedAnswers(reader: Reader, round: Round, now: number): SubmittedAnswer[] {
  if (!mayReadInput(reader, round, now)) return [];
  const named = mayKnowNames(reader, round);
  const shown = shownOf(reader, round, now);
  const own = everyAnswer.all({ roundId: round.id, until: shown.json });
  const counting = own.filter(isCounted(shown));
  return [...counting, ...carriedInto(reader, round, own, null, shown)]
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
    submission: countingNumber,
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
  .where(and(eq(assessment.roundId, sql.placeholder("roundId")), gt(countingNumber, 0)))
  .prepare();

/**
 * The submissions that count in a round, section by section in the order of the members' letters. One of which interests
 * keep every area from counting is not among them.
 */
export function countedSubmissions(reader: Reader, round: Round, now: number): CountedSubmission[] {
  if (!mayReadInput(reader, round, now)) return [];
  const { bars, json } = shownOf(reader, round, now);
  return countedOnes
    .all({ roundId: round.id, until: json })
    .filter(
      ({ memberId, framework, sectionId }) =>
        areasToScore(bars(sectionId).on(memberId, framework)).length > 0,
    )
    .map(({ letter, sectionId, submission }) => ({ letter, sectionId, submission: submission! }))
    .sort((a, b) => a.sectionId - b.sectionId || inLetterOrder(a.letter, b.letter));
}
