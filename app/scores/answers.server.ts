import { and, asc, eq, gt, lt, sql } from "drizzle-orm";
import { type Area, areas } from "#app/framework/areas.ts";
import { areasToScore, type Bars, mayCommentFor, mayScore } from "#app/interests/bars.ts";
import { type InterestBeside, interestsDuring } from "#app/interests/beside.server.ts";
import { inLetterOrder, pseudonym } from "#app/rounds/pseudonym.ts";
import { isInRoundAfter, roundBefore } from "#app/rounds/round.server.ts";
import type { Round } from "#app/rounds/round.ts";
import {
  mayKnowNames,
  mayLinkInterests,
  mayReadCountsOfRoundBefore,
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
import { type Closing, closingOf, type StoodAtClosing } from "./closing.server.ts";
import { type Answer, scores } from "./scale.ts";
import {
  type CellAnswer,
  type CellName,
  cellName,
  countsByCell,
  type Moved,
  movedBetween,
  withCarried,
} from "./settled.ts";
import { countingNumber, type Shown, shownOf } from "./shown.server.ts";

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
      const interests = linked?.(current.memberId, current.framework, [area]) ?? [];
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

/** Whether an answer counts, or an interest of its member keeps it from counting. */
function isCounted({
  bars,
}: Shown): (given: { memberId: string; framework: string; sectionId: number; area: Area }) => boolean {
  return ({ memberId, framework, sectionId, area }) =>
    mayScore(bars(sectionId).on(memberId, framework), area);
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

/** What stood when the round before closed, where there is one. */
function closingBefore(round: Round, sectionId: number | null): (Closing & { round: Round }) | null {
  const before = roundBefore(round);
  return before && { ...closingOf(before, sectionId), round: before };
}

const membersWithLetters = db
  .select({ memberId: person.id, name: person.name, letter: roundMember.letter })
  .from(roundMember)
  .innerJoin(person, eq(person.id, roundMember.memberId))
  .where(eq(roundMember.roundId, sql.placeholder("roundId")))
  .prepare();

/**
 * The one place where a round's figures and answers get what is carried into it: the answers of settled cells of those
 * who gave none of their own, as members of this round, as far as no interest keeps them from counting here.
 * @param own what was submitted in the round, all of it on the sections that are asked for
 */
function carriedInto(
  reader: Reader,
  round: Round,
  own: readonly CellAnswer[],
  sectionId: number | null,
  shown: Shown,
) {
  const closing = closingBefore(round, sectionId);
  if (!closing) return [];
  const members = new Map(membersWithLetters.all({ roundId: round.id }).map((one) => [one.memberId, one]));
  const { carried } = withCarried(own, closing, new Set(members.keys()));
  // Where names are hidden, the same words in both rounds would join a member's letters.
  const reasonOf = ({ reason }: StoodAtClosing) => (mayKnowNames(reader, round) ? reason : "");
  return carried
    .filter(isCounted(shown))
    .map((one) => ({ ...one, ...members.get(one.memberId)!, reason: reasonOf(one) }));
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

const numberFor = (basis: Basis) => (basis === "first" ? sql`min(${countingNumber}, 1)` : countingNumber);

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
      and(eq(submission.assessmentId, assessment.id), eq(submission.number, numberFor(join))),
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
  const shown = shownOf(reader, round, now);
  const asked = { roundId: round.id, until: shown.json };
  const told = new Set(apart);
  const toldApart = (memberId: string | null) =>
    memberId !== null && told.has(memberId) ? { memberId } : {};
  const counting = isCounted(shown);
  const own = counts[basis]
    .all({ ...asked, apart: JSON.stringify([...shown.barred(), ...apart]) })
    .map(({ memberId, framework, ...count }) => ({
      ...count,
      ...toldApart(memberId),
      ...(memberId !== null &&
        !counting({ ...count, memberId, framework: framework! }) && { isExcluded: true as const }),
    }));
  if (!roundBefore(round)) return own;
  const carried = carriedInto(reader, round, givenIn[basis].all(asked), null, shown);
  return [
    ...own,
    ...carried.map(({ sectionId, area, answer, memberId }) => ({
      sectionId,
      area,
      answer,
      n: 1,
      ...toldApart(memberId),
    })),
  ];
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

const givenOn = (basis: Basis) =>
  db
    .select({
      framework: edition.frameworkCode,
      sectionId: assessment.sectionId,
      area: answer.area,
      memberId: assessment.memberId,
      answer: answer.answer,
    })
    .from(assessment)
    .innerJoin(section, eq(section.id, assessment.sectionId))
    .innerJoin(edition, eq(edition.id, section.editionId))
    .innerJoin(
      submission,
      and(eq(submission.assessmentId, assessment.id), eq(submission.number, numberFor(basis))),
    )
    .innerJoin(answer, eq(answer.submissionId, submission.id))
    .where(eq(assessment.roundId, sql.placeholder("roundId")))
    .prepare();

const givenIn: Record<Basis, ReturnType<typeof givenOn>> = {
  current: givenOn("current"),
  first: givenOn("first"),
};

/** A cell of the round before as it stood at its closing, and how many have changed their answers since. */
export type CellBefore = { counts: Partial<Record<Answer, number>>; moved: Moved };

/** What a following round is compared with, by cell; null in a round that follows none. */
export function cellsBefore(
  reader: Reader,
  round: Round,
  now: number,
): { round: Round; cells: Map<CellName, CellBefore> } | null {
  const closing = mayReadInput(reader, round, now) ? closingBefore(round, null) : null;
  if (!closing) return null;
  const shown = shownOf(reader, round, now);
  const own = givenIn.current.all({ roundId: round.id, until: shown.json });
  const counting = own.filter(isCounted(shown));
  const moved = movedBetween(closing.answers, [...counting, ...carriedInto(reader, round, own, null, shown)]);
  const cells = [...countsByCell(closing.answers)].map(
    ([cell, counts]) => [cell, { counts, moved: moved.get(cell) ?? { changed: 0, both: 0 } }] as const,
  );
  return { round: closing.round, cells: new Map(cells) };
}

export type CountsBefore = Record<Area, Partial<Record<Answer, number>> | null>;

/**
 * How often each answer was given on a section when the round before closed, for a member of this one; null where too few
 * were counted to be shown, and undefined where nothing may be told or nothing was carried.
 */
export function countsOfRoundBefore(
  reader: Reader,
  round: Round,
  sectionId: number,
  bars: Bars,
  now: number,
): CountsBefore | undefined {
  const closing = closingBefore(round, sectionId);
  if (!closing) return undefined;
  const asked = { ...reader, isInRoundAfter: isInRoundAfter(closing.round, reader.id, now) };
  const counts = countsByCell(closing.answers);
  return Object.fromEntries(
    areas.map((area) => {
      const cell = counts.get(cellName({ sectionId, area })) ?? {};
      const counted = scores.reduce((sum, score) => sum + (cell[score] ?? 0), 0);
      const facts = { counted, isBarredToReader: !mayCommentFor(bars, area) };
      return [area, mayReadCountsOfRoundBefore(asked, closing.round, facts, now) ? cell : null];
    }),
  ) as CountsBefore;
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
