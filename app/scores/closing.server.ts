import { and, eq, lt, sql } from "drizzle-orm";
import { type Area, areas } from "#app/framework/areas.ts";
import type { Actor } from "#app/people/session.server.ts";
import { isInRound, membersOf, roundBefore } from "#app/rounds/round.server.ts";
import type { Round } from "#app/rounds/round.ts";
import { db } from "#db/client.server.ts";
import { answer, assessment, submission } from "#db/schema.server.ts";
import type { Answer } from "./scale.ts";
import { type CellName, cellName, type EarlierAnswers, settledAfter, withCarried } from "./settled.ts";

// What stood when a round closed, for the round that follows it. It never changes: what is submitted later, in a section
// that was reopened, is not part of it. Who may be told of it is for those to ask who call this.

export type StoodAtClosing = {
  sectionId: number;
  area: Area;
  memberId: string;
  answer: Answer;
  reason: string;
  submittedAt: number;
  afterSeeingOthers: boolean;
};

export type Closing = {
  answers: StoodAtClosing[];
  /** The cells that need no second answer in the round that follows. */
  settled: Set<CellName>;
};

const submittedBefore = (onOneSection: boolean) => {
  const latest = db
    .select({ number: sql<number>`max(${submission.number})` })
    .from(submission)
    .where(
      and(eq(submission.assessmentId, assessment.id), lt(submission.submittedAt, sql.placeholder("moment"))),
    );
  return db
    .select({
      sectionId: assessment.sectionId,
      area: answer.area,
      memberId: assessment.memberId,
      answer: answer.answer,
      reason: answer.reason,
      submittedAt: submission.submittedAt,
      afterSeeingOthers: submission.afterSeeingOthers,
    })
    .from(assessment)
    .innerJoin(
      submission,
      and(eq(submission.assessmentId, assessment.id), eq(submission.number, sql`(${latest})`)),
    )
    .innerJoin(answer, eq(answer.submissionId, submission.id))
    .where(
      and(
        eq(assessment.roundId, sql.placeholder("roundId")),
        onOneSection ? eq(assessment.sectionId, sql.placeholder("sectionId")) : undefined,
      ),
    )
    .prepare();
};

const onSection = submittedBefore(true);
const everywhere = submittedBefore(false);

/** @param sectionId null: on every section */
export function closingOf(round: Round, sectionId: number | null): Closing {
  const asked = { roundId: round.id, moment: round.closesAt };
  const own = sectionId === null ? everywhere.all(asked) : onSection.all({ ...asked, sectionId });
  const before = roundBefore(round);
  if (!before) return { answers: own, settled: settledAfter(own, null, round.rule) };
  const earlier = closingOf(before, sectionId);
  const { carried } = withCarried(own, earlier, new Set(membersOf(round.id)));
  const answers = [...own, ...carried];
  return { answers, settled: settledAfter(answers, earlier.answers, round.rule) };
}

/** The actor's own answers of the round before on a section; undefined in a round that follows none or has them not in it. */
export function ownEarlier(
  actor: Actor,
  { round, section }: { round: Round | null; section: { id: number } },
): EarlierAnswers | undefined {
  const before = round && roundBefore(round);
  if (!before || !isInRound(round.id, actor.id)) return undefined;
  const { answers, settled } = closingOf(before, section.id);
  const own = answers.filter(({ memberId }) => memberId === actor.id);
  return {
    round: before.title,
    answers: Object.fromEntries(
      own.map((one) => [
        one.area,
        { answer: one.answer, reason: one.reason, isSettled: settled.has(cellName(one)) },
      ]),
    ),
  };
}

/** The sections of a round on which nothing is left to answer for the actor, as long as they write nothing there. */
export function settledSections(actor: Actor, round: Round): number[] {
  const before = roundBefore(round);
  if (!before || !isInRound(round.id, actor.id)) return [];
  const { answers, settled } = closingOf(before, null);
  const standing = new Map<number, number>();
  for (const one of answers) {
    if (one.memberId !== actor.id || !settled.has(cellName(one))) continue;
    standing.set(one.sectionId, (standing.get(one.sectionId) ?? 0) + 1);
  }
  return [...standing].flatMap(([sectionId, n]) => (n === areas.length ? [sectionId] : []));
}
