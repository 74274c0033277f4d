import { and, eq, lt, sql } from "drizzle-orm";
import type { Area } from "#app/framework/areas.ts";
import { barsAt, barsOn } from "#app/interests/bars.server.ts";
import { areasToScore, type Bars, mayScore } from "#app/interests/bars.ts";
import type { Actor } from "#app/people/session.server.ts";
import { hasPart, partIn } from "#app/rounds/part.server.ts";
import { roundBefore } from "#app/rounds/round.server.ts";
import { countingMoment, type Round } from "#app/rounds/round.ts";
import { db } from "#db/client.server.ts";
import { answer, assessment, edition, section, submission } from "#db/schema.server.ts";
import type { Answer } from "./scale.ts";
import { type CellName, cellName, type EarlierAnswers, settledAfter, withCarried } from "./settled.ts";

// What stood and counted when a round closed, for the round that follows it. It never changes: neither what is submitted
// later, in a section that was reopened, nor an interest that is decided later is part of it. Who may be told of it is for
// those to ask who call this.

export type StoodAtClosing = {
  framework: string;
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
      framework: edition.frameworkCode,
      sectionId: assessment.sectionId,
      area: answer.area,
      memberId: assessment.memberId,
      answer: answer.answer,
      reason: answer.reason,
      submittedAt: submission.submittedAt,
      afterSeeingOthers: submission.afterSeeingOthers,
    })
    .from(assessment)
    .innerJoin(section, eq(section.id, assessment.sectionId))
    .innerJoin(edition, eq(edition.id, section.editionId))
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
  const submitted = sectionId === null ? everywhere.all(asked) : onSection.all({ ...asked, sectionId });
  const bars = barsAt(countingMoment(round, round.closesAt));
  const own = submitted.filter(({ memberId, framework, area }) =>
    mayScore(bars.on(memberId, framework), area),
  );
  const before = roundBefore(round);
  if (!before) return { answers: own, settled: settledAfter(own, null, round.rule) };
  const earlier = closingOf(before, sectionId);
  const { carried } = withCarried(own, earlier, partIn(round.id));
  const answers = [...own, ...carried];
  return { answers, settled: settledAfter(answers, earlier.answers, round.rule) };
}

type EarlierPlace = {
  round: Round | null;
  edition: { frameworkCode: string };
  section: { id: number };
  bars: Bars;
};

/**
 * The actor's own answers of the round before on a section, as far as no interest keeps them from scoring; undefined in a
 * round that follows none or does not ask them about it.
 */
export function ownEarlier(
  actor: Pick<Actor, "id">,
  { round, edition, section, bars }: EarlierPlace,
): EarlierAnswers | undefined {
  const before = round && roundBefore(round);
  if (!before || !hasPart(round.id, actor.id, edition.frameworkCode)) return undefined;
  const { answers, settled } = closingOf(before, section.id);
  const own = answers.filter(({ memberId, area }) => memberId === actor.id && mayScore(bars, area));
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
export function settledSections(actor: Actor, round: Round, now: number): number[] {
  const before = roundBefore(round);
  if (!before) return [];
  const { answers, settled } = closingOf(before, null);
  const own = answers.filter((one) => one.memberId === actor.id && settled.has(cellName(one)));
  const standing = new Set(own.map(cellName));
  const sections = new Map(own.map(({ sectionId, framework }) => [sectionId, framework]));
  return [...sections].flatMap(([sectionId, framework]) => {
    if (!hasPart(round.id, actor.id, framework)) return [];
    const asked = areasToScore(barsOn(actor.id, framework, now));
    const isNothingLeft = asked.every((area) => standing.has(cellName({ sectionId, area })));
    return asked.length > 0 && isNothingLeft ? [sectionId] : [];
  });
}
