import { and, eq, gt, sql } from "drizzle-orm";
import type { Area } from "#app/framework/areas.ts";
import { mayScore } from "#app/interests/bars.ts";
import { roundBefore } from "#app/rounds/round.server.ts";
import type { Round } from "#app/rounds/round.ts";
import { mayKnowNames, mayReadInput, type Reader } from "#app/rounds/visibility.ts";
import { db } from "#db/client.server.ts";
import { answer, assessment, submission } from "#db/schema.server.ts";
import { closingOf } from "./closing.server.ts";
import { cellName } from "./settled.ts";
import { shownOf } from "./shown.server.ts";

const submitted = db
  .select({
    memberId: assessment.memberId,
    sectionId: assessment.sectionId,
    areas: sql<
      string | null
    >`(SELECT group_concat(${answer.area}, ' ') FROM ${answer} WHERE ${answer.submissionId} = ${submission.id})`,
  })
  .from(assessment)
  .innerJoin(
    submission,
    and(eq(submission.assessmentId, assessment.id), eq(submission.number, assessment.submissions)),
  )
  .where(and(eq(assessment.roundId, sql.placeholder("roundId")), gt(assessment.submissions, 0)))
  .prepare();

/**
 * For which areas each member of a round gave an answer on each section, or has one that is carried: by member and section,
 * for those who may know whose input it is. What it was is not told.
 */
export function areasGiven(reader: Reader, round: Round, now: number): Map<string, Map<number, Set<Area>>> {
  const given = new Map<string, Map<number, Set<Area>>>();
  if (!mayReadInput(reader, round, now) || !mayKnowNames(reader, round)) return given;
  const add = (memberId: string, sectionId: number, areas: readonly Area[]) => {
    const sections = given.get(memberId) ?? new Map<number, Set<Area>>();
    given.set(memberId, sections.set(sectionId, new Set([...(sections.get(sectionId) ?? []), ...areas])));
  };
  for (const { memberId, sectionId, areas } of submitted.all({ roundId: round.id }))
    add(memberId, sectionId, (areas ?? "").split(" ") as Area[]);

  const before = roundBefore(round);
  if (!before) return given;
  const { answers, settled } = closingOf(before, null);
  const { bars } = shownOf(reader, round, now);
  for (const one of answers) {
    const counts = mayScore(bars(one.sectionId).on(one.memberId, one.framework), one.area);
    if (counts && settled.has(cellName(one))) add(one.memberId, one.sectionId, [one.area]);
  }
  return given;
}
