import { and, eq, sql } from "drizzle-orm";
import { record } from "#app/audit/audit.server.ts";
import { fingerprint } from "#app/audit/fingerprint.server.ts";
import { type Area, areas } from "#app/framework/areas.ts";
import { barsOn } from "#app/interests/bars.server.ts";
import { type Bars, isShutOut, mayScore } from "#app/interests/bars.ts";
import type { Actor } from "#app/people/session.server.ts";
import type { SectionPlace } from "#app/rounds/place.server.ts";
import { whyNotWritable } from "#app/rounds/reopening.server.ts";
import { editionIn, freezeEdition } from "#app/rounds/round.server.ts";
import type { Round } from "#app/rounds/round.ts";
import { db, inOneTransaction } from "#db/client.server.ts";
import { answer, answerComment, assessment, draftAnswer, person, submission } from "#db/schema.server.ts";
import {
  type Answers,
  type AssessmentState,
  answersFrom,
  areSame,
  barredAndGiven,
  type GivenAnswer,
  isChanged,
  isSameAnswer,
  missingBeforeSubmitting,
  noAnswers,
  restingOn,
  withBarred,
} from "./assessment.ts";
import { ownEarlier } from "./closing.server.ts";
import type { Answer } from "./scale.ts";
import { type EarlierAnswers, isAllSettled } from "./settled.ts";
import { countAnswers, countingComments } from "./tally.server.ts";

type Place = Pick<SectionPlace, "round" | "edition" | "section" | "bars">;
type Spot = Omit<Place, "bars">;
type Row = typeof assessment.$inferSelect;

/** A member's own work on a section: what their form holds, and how far it is. In a following round it begins with what is carried. */
export type OwnAssessment = {
  revision: number;
  state: AssessmentState;
  /** The draft where there is one, else what was submitted last. */
  answers: Answers;
  savedAt: number | null;
  submittedAt: number | null;
  sawOthersAt: number | null;
  /** Where what was submitted last was typed in for them, by whom, and what that is. */
  typedIn?: { by: string; answers: Answers };
  /** Their answers of the round before, with which the form begins; left out in a round that follows none. */
  earlier?: EarlierAnswers;
};

/** What a form was made from; null where it does not say, which counts as what is stored now. */
export type FormOrigin = { revision: number | null; editionId: number | null };

/** What became of a save or a submission; nothing is written unless it is "written". */
export type Outcome =
  | { kind: "written"; revision: number }
  /** Saved elsewhere since the form was made: what is stored now, for the person to choose. */
  | { kind: "conflict"; stored: OwnAssessment }
  /** The framework's text is another edition than the one that was read. */
  | { kind: "replaced" }
  /** An interest bars areas that something was given for, or all of the framework. */
  | { kind: "barred"; areas: Area[] }
  /** The round is not open, nor this section reopened for the member, or they are not in the round. */
  | { kind: "closed" }
  | { kind: "not-in-round" };

const findRow = db
  .select()
  .from(assessment)
  .where(
    and(
      eq(assessment.roundId, sql.placeholder("roundId")),
      eq(assessment.sectionId, sql.placeholder("sectionId")),
      eq(assessment.memberId, sql.placeholder("memberId")),
    ),
  )
  .prepare();

const draftOf = db
  .select()
  .from(draftAnswer)
  .where(eq(draftAnswer.assessmentId, sql.placeholder("id")))
  .prepare();

const lastSubmission = db
  .select({ submittedAt: submission.submittedAt, enteredBy: person.name, answer })
  .from(submission)
  // Where interests bar every area, a submission has no answers.
  .leftJoin(answer, eq(answer.submissionId, submission.id))
  .leftJoin(person, eq(person.id, submission.enteredById))
  .where(
    and(eq(submission.assessmentId, sql.placeholder("id")), eq(submission.number, sql.placeholder("number"))),
  )
  .prepare();

/** The number under which what a draft rests on is kept, beside the numbers of the submissions. */
const ofDraft = 0;

const becauseOf = db
  .select({ area: answerComment.area, commentId: answerComment.commentId })
  .from(answerComment)
  .where(
    and(
      eq(answerComment.assessmentId, sql.placeholder("id")),
      eq(answerComment.submission, sql.placeholder("number")),
    ),
  )
  .orderBy(answerComment.commentId)
  .prepare();

function rowOf(actor: Actor, { round, section }: Pick<Spot, "round" | "section">): Row | undefined {
  return round ? findRow.get({ roundId: round.id, sectionId: section.id, memberId: actor.id }) : undefined;
}

function notStarted(earlier: EarlierAnswers | undefined, bars: Bars): OwnAssessment {
  return {
    revision: 0,
    state: isAllSettled(earlier, bars) ? "settled" : "not-started",
    answers: carriedFrom(earlier),
    savedAt: null,
    submittedAt: null,
    sawOthersAt: null,
    ...(earlier && { earlier }),
  };
}

/** The actor's own work, and nobody else's. */
export function ownAssessment(actor: Actor, place: Place): OwnAssessment {
  const row = rowOf(actor, place);
  const earlier = ownEarlier(actor, place);
  return row ? fromRow(row, earlier) : notStarted(earlier, place.bars);
}

function fromRow(row: Row, earlier: EarlierAnswers | undefined): OwnAssessment {
  const draft = draftOf.all({ id: row.id });
  const submitted = row.submissions > 0 ? lastSubmission.all({ id: row.id, number: row.submissions }) : [];
  const isDrafted = draft.length > 0;
  const last = fromRows(
    answersIn(submitted),
    becauseOf.all({ id: row.id, number: row.submissions }),
    carriedFrom(earlier),
  );
  const { submittedAt = null, enteredBy = null } = submitted[0] ?? {};
  return {
    revision: row.revision,
    state: stateFrom(isDrafted, row.submissions),
    answers: isDrafted
      ? fromRows(draft, becauseOf.all({ id: row.id, number: ofDraft }), carriedFrom(earlier))
      : last,
    savedAt: row.savedAt,
    submittedAt,
    sawOthersAt: row.sawOthersAt,
    ...(enteredBy !== null && { typedIn: { by: enteredBy, answers: last } }),
    ...(earlier && { earlier }),
  };
}

export function stateFrom(isDrafted: boolean, submissions: number): AssessmentState {
  if (submissions === 0) return "draft";
  return isDrafted ? "changed" : "submitted";
}

/** @param carried what stands where the submission left an answer out */
function submittedIn(row: Row, carried: Answers): Answers {
  if (row.submissions === 0) return noAnswers;
  const last = { id: row.id, number: row.submissions };
  return fromRows(answersIn(lastSubmission.all(last)), becauseOf.all(last), carried);
}

function draftIn({ id }: Row): Answers {
  return fromRows(draftOf.all({ id }), becauseOf.all({ id, number: ofDraft }), noAnswers);
}

function answersIn(rows: ReturnType<typeof lastSubmission.all>) {
  return rows.flatMap((row) => row.answer ?? []);
}

/** Answers as a form of the following round begins with them: nothing is changed yet. */
function carriedFrom(earlier: EarlierAnswers | undefined): Answers {
  if (!earlier) return noAnswers;
  return answersFrom((area) => {
    const { answer = null, reason = "" } = earlier.answers[area] ?? {};
    return { answer, reason, change: "" };
  });
}

function fromRows(
  rows: readonly { area: Area; answer: Answer | null; reason: string; changeReason: string | null }[],
  because: readonly { area: Area; commentId: string }[],
  otherwise: Answers,
): Answers {
  return answersFrom((area) => {
    const row = rows.find((one) => one.area === area);
    if (!row) return otherwise[area];
    const { answer, reason, changeReason } = row;
    const ids = because.filter((one) => one.area === area).map(({ commentId }) => commentId);
    const change = changeReason ?? otherwise[area].change;
    return restingOn({ answer, reason, ...(change !== undefined && { change }) }, ids);
  });
}

/**
 * Keeps what the form holds as a draft that its author alone sees. What was submitted before stays as it is. A form made
 * from what is stored that holds nothing else changes nothing, however often a page sends it.
 */
export function saveDraft(
  actor: Actor,
  place: Place,
  answers: Answers,
  origin: FormOrigin,
  now: number,
): Outcome {
  const isStored = (stored: OwnAssessment, wanted: Answers) =>
    origin.revision === stored.revision && areSame(wanted, stored.answers);
  return write(actor, place, answers, origin, now, isStored, (row, wanted, earlier) => {
    const submitted = submittedIn(row, carriedFrom(earlier));
    replaceDraft(row.id, areSame(wanted, submitted) ? noAnswers : wanted);
    record({
      at: now,
      actorId: actor.id,
      action: "draft saved",
      object: `assessment ${row.id}`,
      detail: { revision: row.revision },
      after: { sha256: fingerprint(wanted) },
      roundId: row.roundId,
    });
  });
}

/**
 * Submits the answers, which count from now on. Every earlier submission is kept; answers that are the same as those
 * that count already are no further submission. Where the answer to a settled question is left out, what stands there goes
 * on standing. Throws where answers are missing: ask `missingBeforeSubmitting` first.
 * @param enteredBy who types in what the actor gave on paper: what the actor has begun stays theirs, as a draft
 */
export function submitAssessment(
  actor: Actor,
  place: Place,
  answers: Answers,
  origin: FormOrigin,
  now: number,
  enteredBy: Actor | null = null,
): Outcome {
  const bars = barsOn(actor.id, place.edition.frameworkCode, now);
  const missing = missingBeforeSubmitting(answers, bars, ownEarlier(actor, { ...place, bars }));
  if (missing.length > 0) throw new Error("The answers are not complete");
  return write(actor, place, answers, origin, now, never, (row, _, earlier) => {
    const before = submittedIn(row, noAnswers);
    const counting = answersFrom((area) => {
      if (!mayScore(bars, area) || answers[area].answer === null) return before[area];
      const { change, ...given } = answers[area];
      return isChanged(earlier, area, given.answer) ? { ...given, change } : given;
    });
    if (!enteredBy || areSame(draftIn(row), counting)) replaceDraft(row.id, noAnswers);
    const wasOwn = isOwnSubmission(row.id, row.submissions);
    if (wasOwn && areSame(counting, before)) return;

    const number = row.submissions + 1;
    const afterSeeingOthers = row.sawOthersAt !== null;
    const sent = { submissions: number, firstSubmittedAt: row.firstSubmittedAt ?? now };
    const send = () => {
      db.update(assessment).set(sent).where(eq(assessment.id, row.id)).run();
      return db
        .insert(submission)
        .values({
          assessmentId: row.id,
          number,
          submittedAt: now,
          afterSeeingOthers,
          enteredById: enteredBy?.id,
        })
        .returning({ id: submission.id })
        .get();
    };
    // Comments are sent by the first submission of one's own, which is counted before and after.
    const { id: submissionId } = wasOwn ? send() : countingComments(row, actor.id, send);
    const rows = areas.flatMap((area) => {
      const { answer, reason, change } = counting[area];
      return answer === null ? [] : [{ submissionId, area, answer, reason, changeReason: change || null }];
    });
    if (rows.length > 0) db.insert(answer).values(rows).run();
    putBecause(row.id, number, counting);
    countAnswers(row, row.submissions > 0 ? before : null, counting);
    record({
      at: now,
      actorId: enteredBy?.id ?? actor.id,
      action: enteredBy ? "section typed in" : "section submitted",
      object: `assessment ${row.id}`,
      detail: { submission: number, afterSeeingOthers, ...(enteredBy && { member: actor.id }) },
      before: { submission: row.submissions, sha256: row.submissions > 0 ? fingerprint(before) : null },
      after: { submission: number, sha256: fingerprint(counting) },
      roundId: row.roundId,
    });
  });
}

const never = () => false;

const enterer = db
  .select({ id: submission.enteredById })
  .from(submission)
  .where(
    and(eq(submission.assessmentId, sql.placeholder("id")), eq(submission.number, sql.placeholder("number"))),
  )
  .prepare();

/** Whether the member submitted it themselves. What follows a submission of their own is their own too. */
function isOwnSubmission(id: number, number: number): boolean {
  return enterer.get({ id, number })?.id === null;
}

function write(
  actor: Actor,
  place: Place,
  answers: Answers,
  origin: FormOrigin,
  now: number,
  isDone: (stored: OwnAssessment, wanted: Answers) => boolean,
  change: (row: Row, wanted: Answers, earlier: EarlierAnswers | undefined) => void,
): Outcome {
  return inOneTransaction(() => {
    const { round, edition, section } = place;
    const obstacle = whyNotWritable(round, edition.frameworkCode, section.id, actor.id, now);
    if (!round || obstacle) return { kind: obstacle ?? "closed" };
    const wasReplaced = origin.editionId !== null && origin.editionId !== edition.id;
    if (wasReplaced || editionIn(round.id, edition.frameworkCode)?.id !== edition.id)
      return { kind: "replaced" };

    const before = rowOf(actor, place);
    const bars = barsOn(actor.id, edition.frameworkCode, now);
    const earlier = ownEarlier(actor, { ...place, bars });
    const stored = before ? fromRow(before, earlier) : notStarted(earlier, bars);
    const barred = barredAndGiven(answers, bars, stored.answers);
    if (isShutOut(bars) || barred.length > 0) return { kind: "barred", areas: barred };
    const wanted = withBarred(answers, bars, stored.answers);
    const isStale = origin.revision !== null && origin.revision !== stored.revision;
    // The same words sent twice are no conflict: a second click, or a form sent again.
    if (isStale && !areSame(wanted, stored.answers)) return { kind: "conflict", stored };
    if (before && isDone(stored, wanted)) return { kind: "written", revision: stored.revision };

    const row = begin(actor, { round, edition, section }, stored.revision + 1, now);
    change(row, wanted, earlier);
    return { kind: "written", revision: row.revision };
  });
}

/** Notes that the actor has work on this section: comments count as work before anything is scored. */
export function touchAssessment(actor: Actor, place: OpenPlace, now: number): void {
  begin(actor, place, rowOf(actor, place)?.revision ?? 0, now);
}

type OpenPlace = Spot & { round: Round };

/** The member's row for this section, made if need be. The first saved input freezes the framework's edition. */
function begin(actor: Actor, { round, edition, section }: OpenPlace, revision: number, now: number): Row {
  freezeEdition(round.id, edition);
  return db
    .insert(assessment)
    .values({ roundId: round.id, sectionId: section.id, memberId: actor.id, revision, savedAt: now })
    .onConflictDoUpdate({
      target: [assessment.roundId, assessment.sectionId, assessment.memberId],
      set: { revision, savedAt: now },
    })
    .returning()
    .get();
}

function putBecause(assessmentId: number, number: number, answers: Answers): void {
  const rows = (Object.entries(answers) as [Area, GivenAnswer][]).flatMap(([area, { because = [] }]) =>
    because.map((commentId) => ({ assessmentId, submission: number, area, commentId })),
  );
  if (rows.length > 0) db.insert(answerComment).values(rows).run();
}

function replaceDraft(assessmentId: number, answers: Answers): void {
  db.delete(draftAnswer).where(eq(draftAnswer.assessmentId, assessmentId)).run();
  db.delete(answerComment)
    .where(and(eq(answerComment.assessmentId, assessmentId), eq(answerComment.submission, ofDraft)))
    .run();
  putBecause(assessmentId, ofDraft, answers);
  const given = (Object.entries(answers) as [Area, GivenAnswer][]).filter(
    ([, one]) => !isSameAnswer(one, { answer: null, reason: "" }),
  );
  if (given.length === 0) return;
  db.insert(draftAnswer)
    .values(
      given.map(([area, { answer, reason, change }]) => ({
        assessmentId,
        area,
        answer,
        reason,
        changeReason: change || null,
      })),
    )
    .run();
}

/** `hasSent`: by a submission of their own, which sends their comments too. */
export type Standing = { hasSubmitted: boolean; hasSent: boolean; sawOthers: boolean };

/** What decides who sees what between a member and the others on one section. */
export function standingOn(memberId: string, roundId: number, sectionId: number): Standing {
  const row = findRow.get({ roundId, sectionId, memberId });
  const submissions = row?.submissions ?? 0;
  return {
    hasSubmitted: submissions > 0,
    hasSent: submissions > 0 && isOwnSubmission(row!.id, submissions),
    sawOthers: (row?.sawOthersAt ?? null) !== null,
  };
}

/** Remembers that others' words on this section have been shown to the actor: later changes are marked. */
export function markSeenOthers(actor: Actor, place: Spot, now: number): void {
  const row = rowOf(actor, place);
  if (!row || row.sawOthersAt !== null) return;
  db.update(assessment).set({ sawOthersAt: now }).where(eq(assessment.id, row.id)).run();
}
