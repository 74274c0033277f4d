import { and, eq, exists, gt, sql } from "drizzle-orm";
import type { Area } from "#app/framework/areas.ts";
import { roundBefore } from "#app/rounds/round.server.ts";
import type { Round } from "#app/rounds/round.ts";
import { mayReadFigures, mayReadInput, mayReadViews, type Reader } from "#app/rounds/visibility.ts";
import { db } from "#db/client.server.ts";
import { answer, assessment, edition, roundMember, section, submission } from "#db/schema.server.ts";
import { carriedInto, givenIn } from "./carried.server.ts";
import type { Answer } from "./scale.ts";
import { type Basis, countingNumberOf, isCounted, shownOf } from "./shown.server.ts";
import { answersTallied, isOfArea } from "./tally.server.ts";

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

const frameworkOfSection = sql<string>`(SELECT ${edition.frameworkCode} FROM ${section} INNER JOIN ${edition} ON ${edition.id} = ${section.editionId} WHERE ${section.id} = ${assessment.sectionId})`;

const isApart = sql`${assessment.memberId} IN (SELECT value FROM json_each(${sql.placeholder("apart")}))`;

/** Counts with whose they are, where that is asked. */
type Given = Omit<AnswerCount, "memberId" | "isExcluded"> & {
  memberId?: string | null;
  framework?: string | null;
};

const countsOn = (basis: Basis) =>
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
      and(eq(submission.assessmentId, assessment.id), eq(submission.number, countingNumberOf(basis))),
    )
    .innerJoin(answer, and(eq(answer.submissionId, submission.id), isOfArea(answer.area)))
    .where(eq(assessment.roundId, sql.placeholder("roundId")))
    .groupBy(assessment.sectionId, answer.area, answer.answer, sql`member`, sql`framework`)
    .prepare();

const counts = { current: countsOn("current"), first: countsOn("first") };

const givenApartIn = (basis: Basis) =>
  db
    .select({
      sectionId: assessment.sectionId,
      area: answer.area,
      answer: answer.answer,
      n: sql<number>`1`,
      memberId: assessment.memberId,
      framework: frameworkOfSection,
    })
    .from(assessment)
    .innerJoin(
      submission,
      and(eq(submission.assessmentId, assessment.id), eq(submission.number, countingNumberOf(basis))),
    )
    .innerJoin(answer, and(eq(answer.submissionId, submission.id), isOfArea(answer.area)))
    // The plus keeps SQLite from reading the whole round to find a few members.
    .where(and(sql`+${assessment.roundId} = ${sql.placeholder("roundId")}`, isApart))
    .prepare();

const givenApart = { current: givenApartIn("current"), first: givenApartIn("first") };

/** What was submitted in a round, from the running counts: those of all, less what is told apart. */
function fromTally(roundId: number, basis: Basis, apart: readonly string[], area: Area | null): Given[] {
  const all = answersTallied(roundId, basis, area);
  if (apart.length === 0) return all;
  const told = givenApart[basis].all({ roundId, until: null, apart: JSON.stringify(apart), area });
  const toldIn = new Map<string, number>();
  const cellAnswer = ({ sectionId, area, answer }: Pick<Given, "sectionId" | "area" | "answer">) =>
    `${sectionId} ${area} ${answer}`;
  for (const one of told) toldIn.set(cellAnswer(one), (toldIn.get(cellAnswer(one)) ?? 0) + 1);
  const rest = all.map((one) => ({ ...one, n: one.n - (toldIn.get(cellAnswer(one)) ?? 0) }));
  return [...rest.filter(({ n }) => n > 0), ...told];
}

/**
 * How often each answer was submitted in a round, by section and area. One that a member gave whom an interest bars
 * somewhere is counted by itself.
 * @param apart the members to be told apart, by those alone who may read figures without them
 * @param area null for every area
 */
export function answerCounts(
  reader: Reader,
  round: Round,
  basis: Basis,
  now: number,
  apart: readonly string[] = [],
  area: Area | null = null,
): AnswerCount[] {
  const mayRead = basis === "first" ? mayReadInput(reader, round, now) : mayReadFigures(reader, round, now);
  if (!mayRead || (apart.length > 0 && !mayReadViews(reader, round, now))) return [];
  const shown = shownOf(reader, round, now);
  const asked = { roundId: round.id, until: shown.json, area };
  const told = new Set(apart);
  const toldApart = (memberId: string) => (told.has(memberId) ? { memberId } : {});
  const counting = isCounted(shown);
  const alone = [...new Set([...shown.barred(), ...apart])];
  const given: Given[] =
    shown.json === null
      ? fromTally(round.id, basis, alone, area)
      : counts[basis].all({ ...asked, apart: JSON.stringify(alone) });
  const own = given.map(({ sectionId, area, answer, n, memberId, framework }): AnswerCount => {
    const count = { sectionId, area, answer, n };
    if (!memberId) return count;
    const isExcluded = !counting({ ...count, memberId, framework: framework! });
    return { ...count, ...toldApart(memberId), ...(isExcluded && { isExcluded }) };
  });
  if (!roundBefore(round)) return own;
  const carried = carriedInto(reader, round, givenIn[basis].all(asked), null, shown);
  return [
    ...own,
    ...carried
      .filter((one) => area === null || one.area === area)
      .map(({ sectionId, area, answer, memberId }) => ({
        sectionId,
        area,
        answer,
        n: 1,
        ...toldApart(memberId),
      })),
  ];
}

const whoSubmitted = db
  .select({ memberId: roundMember.memberId })
  .from(roundMember)
  .where(
    and(
      eq(roundMember.roundId, sql.placeholder("roundId")),
      exists(
        db
          .select({ one: sql`1` })
          .from(assessment)
          .where(
            and(
              eq(assessment.memberId, roundMember.memberId),
              sql`+${assessment.roundId} = ${roundMember.roundId}`,
              gt(assessment.submissions, 0),
            ),
          ),
      ),
    ),
  )
  .prepare();

/** The ids of the members who have submitted something in a round, to those who may read figures without one of them. */
export function membersHeard(reader: Reader, round: Round, now: number): string[] {
  if (!mayReadViews(reader, round, now)) return [];
  return whoSubmitted.all({ roundId: round.id }).map(({ memberId }) => memberId);
}
