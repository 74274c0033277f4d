import { and, asc, eq, gt, lt, sql } from "drizzle-orm";
import { type Area, areas } from "#app/framework/areas.ts";
import { areasToScore } from "#app/interests/bars.ts";
import { type InterestBeside, interestsDuring } from "#app/interests/beside.server.ts";
import { inLetterOrder, pseudonym } from "#app/rounds/pseudonym.ts";
import { roundBefore } from "#app/rounds/round.server.ts";
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
import { type Among, isAmong } from "./among.ts";
import { carriedInto, closingBefore } from "./carried.server.ts";
import { type Answer, answers } from "./scale.ts";
import { countingNumber, isCounted, type Shown, shownOf } from "./shown.server.ts";

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
  /** The name of who typed it in for the member, where somebody did and the reader may know names. */
  enteredBy?: string;
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

const current = {
  ...fields,
  changeReason: answer.changeReason,
  enteredBy: sql<
    string | null
  >`(SELECT enterer.name FROM ${person} AS enterer WHERE enterer.id = ${submission.enteredById})`,
  assessmentId: assessment.id,
  memberId: person.id,
  name: person.name,
  letter: roundMember.letter,
  framework: edition.frameworkCode,
};

const currentAnswers = db
  .select(current)
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

const listed = (name: string) => sql`(SELECT value FROM json_each(${sql.placeholder(name)}))`;

/** Some of the answers that count, member by member in the order of their letters, so that a page of them reads no more than it shows. */
const currentInLetterOrder = db
  .select(current)
  .from(roundMember)
  .crossJoin(assessment)
  .crossJoin(submission)
  .crossJoin(answer)
  .innerJoin(section, eq(section.id, assessment.sectionId))
  .innerJoin(edition, eq(edition.id, section.editionId))
  .innerJoin(person, eq(person.id, roundMember.memberId))
  .where(
    and(
      eq(roundMember.roundId, sql.placeholder("roundId")),
      sql`(${sql.placeholder("only")} IS NULL OR ${roundMember.memberId} IN ${listed("only")})`,
      sql`${roundMember.memberId} NOT IN ${listed("without")}`,
      eq(assessment.roundId, roundMember.roundId),
      eq(assessment.sectionId, sql.placeholder("sectionId")),
      eq(assessment.memberId, roundMember.memberId),
      eq(submission.assessmentId, assessment.id),
      eq(submission.number, assessment.submissions),
      eq(answer.submissionId, submission.id),
      eq(answer.area, sql.placeholder("area")),
      sql`${answer.answer} = coalesce(${sql.placeholder("answer")}, ${answer.answer})`,
    ),
  )
  .orderBy(sql`length(${roundMember.letter})`, asc(roundMember.letter))
  .limit(sql.placeholder("size"))
  .offset(sql.placeholder("from"))
  .prepare();

const ofListed = sql`${assessment.id} IN ${listed("ids")}`;

const earlierAnswers = db
  .select({ ...fields, assessmentId: assessment.id })
  .from(assessment)
  .innerJoin(
    submission,
    and(eq(submission.assessmentId, assessment.id), lt(submission.number, countingNumber)),
  )
  .innerJoin(answer, and(eq(answer.submissionId, submission.id), eq(answer.area, sql.placeholder("area"))))
  .where(ofListed)
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
  .where(and(ofListed, gt(assessment.submissions, 0)))
  .prepare();

/**
 * The answers behind one cell, weakest score first; within a score in the order of the members' letters.
 * @param among some members' alone, for those who may read figures without the others
 */
export function answersBehind(
  reader: Reader,
  round: Round,
  sectionId: number,
  area: Area,
  now: number,
  among: Among | null = null,
): AnswerBehind[] {
  if (!mayReadInput(reader, round, now) || (among && !mayReadViews(reader, round, now))) return [];
  const shown = shownOf(reader, round, now);
  const own = currentAnswers.all({ roundId: round.id, sectionId, area, until: shown.json });
  const carried = carriedInto(reader, round, inCells(own, sectionId, area), sectionId, shown)
    .filter((one) => one.area === area)
    .map((one) => ({ ...one, assessmentId: null, changeReason: null, enteredBy: null }));
  const isKnown = mayLinkInterests(reader, round);
  const counts = isCounted(shown);
  const those = [...own, ...carried]
    .filter((one) => isKnown || counts({ ...one, sectionId, area }))
    .filter(({ memberId }) => isAmong(among, memberId))
    .sort((a, b) => a.answer.localeCompare(b.answer) || inLetterOrder(a.letter, b.letter));
  return asBehind(those, reader, round, sectionId, area, shown);
}

export type PageOfAnswers = {
  /** Those that count, on this page. */
  counting: AnswerBehind[];
  /** All that interests keep from counting. */
  excluded: AnswerBehind[];
};

/**
 * A page of the same answers; those that do not count stand apart.
 * @param given how often each answer counts in the cell, among the members that are asked for
 */
export function pageOfAnswersBehind(
  reader: Reader,
  round: Round,
  sectionId: number,
  area: Area,
  now: number,
  among: Among | null,
  given: Readonly<Record<Answer, number>>,
  { from, size }: { from: number; size: number },
): PageOfAnswers {
  const shown = shownOf(reader, round, now);
  if (shown.json !== null || roundBefore(round) !== null) {
    const all = answersBehind(reader, round, sectionId, area, now, among);
    const counting = all.filter(({ isExcluded }) => !isExcluded);
    return { counting: counting.slice(from, from + size), excluded: all.filter((one) => one.isExcluded) };
  }
  if (!mayReadInput(reader, round, now) || (among && !mayReadViews(reader, round, now)))
    return { counting: [], excluded: [] };
  const place = { roundId: round.id, sectionId, area };
  const { only, without } = among ?? { only: null, without: [] };
  const counts = isCounted(shown);
  const framework = frameworkOf.get({ sectionId })!.code;
  const barred = [...shown.barred()].filter((memberId) => !counts({ memberId, framework, sectionId, area }));
  const read =
    (some: { only: readonly string[] | null; without: readonly string[] }, answer: Answer | null) =>
    (size: number, from: number) =>
      currentInLetterOrder.all({
        ...place,
        only: some.only && JSON.stringify(some.only),
        without: JSON.stringify(some.without),
        answer,
        size,
        from,
      });
  const counting: ReturnType<typeof currentAnswers.all> = [];
  let passed = 0;
  for (const answer of inOrderOfAnswers) {
    const skipped = Math.max(0, from - passed);
    const wanted = Math.min(size - counting.length, given[answer] - skipped);
    if (wanted > 0)
      counting.push(...read({ only, without: [...without, ...barred] }, answer)(wanted, skipped));
    passed += given[answer];
  }
  const kept =
    barred.length > 0 && mayLinkInterests(reader, round)
      ? read({ only: barred.filter((id) => isAmong(among, id)), without: [] }, null)(-1, 0)
      : [];
  const excluded = kept.toSorted((a, b) => a.answer.localeCompare(b.answer));
  return {
    counting: asBehind(counting, reader, round, sectionId, area, shown),
    excluded: asBehind(excluded, reader, round, sectionId, area, shown),
  };
}

const inOrderOfAnswers = answers.toSorted((a, b) => a.localeCompare(b));

const frameworkOf = db
  .select({ code: edition.frameworkCode })
  .from(section)
  .innerJoin(edition, eq(edition.id, section.editionId))
  .where(eq(section.id, sql.placeholder("sectionId")))
  .prepare();

type Current = Omit<ReturnType<typeof currentAnswers.all>[number], "assessmentId"> & {
  /** Null for what is carried from the round before. */
  assessmentId: number | null;
};

/** These answers as the reader is told of them, each with what it was before and what it rests on. */
function asBehind(
  those: readonly Current[],
  reader: Reader,
  round: Round,
  sectionId: number,
  area: Area,
  shown: Shown,
): AnswerBehind[] {
  const named = mayKnowNames(reader, round);
  const linked = mayLinkInterests(reader, round) ? interestsDuring(reader, round) : null;
  const closing = closingBefore(round, sectionId);
  const counts = isCounted(shown);
  const of = { ids: JSON.stringify(those.map((one) => one.assessmentId)), area, until: shown.json };
  const before = earlierAnswers.all(of);
  const because = becauseOfCurrent.all(of);
  return those.map((current) => {
    const isIts = (one: { assessmentId: number }) => one.assessmentId === current.assessmentId;
    const [counting, ...earlier] = answersGiven([...before.filter(isIts), current]).toReversed();
    const interests = linked?.touching(current.memberId, current.framework, [area]) ?? [];
    const was = closing?.answers.find((one) => one.memberId === current.memberId && one.area === area);
    return {
      ...counting!,
      member: named ? current.name : pseudonym(current.letter),
      because: because.filter(isIts).map(({ commentId }) => commentId),
      earlier,
      ...(named && current.enteredBy !== null && { enteredBy: current.enteredBy }),
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

/** The answers that count in one cell, member by member, in the order of their letters. */
export function submittedIn(
  reader: Reader,
  round: Round,
  { sectionId, area }: { sectionId: number; area: Area },
  now: number,
): SubmittedAnswer[] {
  if (!mayReadInput(reader, round, now)) return [];
  const named = mayKnowNames(reader, round);
  const shown = shownOf(reader, round, now);
  const own = currentAnswers.all({ roundId: round.id, sectionId, area, until: shown.json });
  const carried = carriedInto(reader, round, inCells(own, sectionId, area), sectionId, shown).filter(
    (one) => one.area === area,
  );
  const counts = isCounted(shown);
  return [...inCells(own, sectionId, area).filter(counts), ...carried]
    .map(({ answer, reason, submittedAt, afterSeeingOthers, memberId, name, letter }) => ({
      ...{ answer, reason, submittedAt, afterSeeingOthers, sectionId, area, memberId, letter },
      name: named ? name : null,
    }))
    .sort((a, b) => inLetterOrder(a.letter, b.letter));
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
