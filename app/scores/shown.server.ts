import { eq, sql } from "drizzle-orm";
import type { Area } from "#app/framework/areas.ts";
import { barsAt, type EveryonesBars } from "#app/interests/bars.server.ts";
import { mayScore } from "#app/interests/bars.ts";
import { shownUntil } from "#app/rounds/batches.ts";
import { countingMoment, type Round } from "#app/rounds/round.ts";
import { type Reader, readsInBatches } from "#app/rounds/visibility.ts";
import { db } from "#db/client.server.ts";
import { assessment, submission } from "#db/schema.server.ts";

// How much of what was submitted in a round a reader is shown, and which interests decide what of it counts.

/** Which submission of each member is read: the one that counts, or the first, before others' words were seen. */
export type Basis = "current" | "first";

export type Shown = {
  /** Until when what was submitted on a section is shown; null for those to whom everything is, at once. */
  until: ((sectionId: number) => number) | null;
  /** The same for a query: JSON, by section. */
  json: string | null;
  /** What interests keep from counting on a section. Where it is shown in batches, an outcome comes with the next one. */
  bars: (sectionId: number) => EveryonesBars;
  /** The same in any place that is shown until this moment. */
  barsUntil: (moment: number) => EveryonesBars;
  /** Those for whom an outcome is recorded on any of the sections. */
  barred: () => Set<string>;
};

const submittedIn = db
  .select({
    sectionId: assessment.sectionId,
    memberId: assessment.memberId,
    at: submission.submittedAt,
  })
  .from(assessment)
  .innerJoin(submission, eq(submission.assessmentId, assessment.id))
  .where(eq(assessment.roundId, sql.placeholder("roundId")))
  .prepare();

export function shownOf(reader: Reader, round: Round, now: number): Shown {
  if (!readsInBatches(reader, round)) {
    const bars = barsAt(countingMoment(round, now));
    const always = () => bars;
    return { until: null, json: null, bars: always, barsUntil: always, barred: () => new Set(bars.members) };
  }
  const bySection = new Map<number, { memberId: string; at: number }[]>();
  for (const { sectionId, ...one } of submittedIn.all({ roundId: round.id })) {
    const those = bySection.get(sectionId) ?? [];
    those.push(one);
    bySection.set(sectionId, those);
  }
  const moments = new Map(
    [...bySection].map(([sectionId, those]) => [sectionId, shownUntil(those, round, now)]),
  );
  const nothing = shownUntil([], round, now);
  const until = (sectionId: number) => moments.get(sectionId) ?? nothing;
  const known = new Map<number, EveryonesBars>();
  const barsUntil = (until: number) => {
    const moment = countingMoment(round, until);
    const bars = known.get(moment) ?? barsAt(moment);
    known.set(moment, bars);
    return bars;
  };
  return {
    until,
    json: JSON.stringify(Object.fromEntries(moments)),
    bars: (sectionId) => barsUntil(until(sectionId)),
    barsUntil,
    // Nothing that was decided is ever taken out, so that those of the latest moment are all.
    barred: () => new Set(barsUntil(Math.max(nothing, ...moments.values())).members),
  };
}

/**
 * The number of the submission of an assessment that counts for a reader; null or 0 where there is none. For queries that
 * have a row of `assessment` and are given `until`: the `json` of what is shown.
 */
export const countingNumber = sql<
  number | null
>`CASE WHEN ${sql.placeholder("until")} IS NULL THEN ${assessment.submissions} ELSE (SELECT max(shown.number) FROM ${submission} AS shown WHERE shown.assessment_id = ${assessment.id} AND shown.submitted_at <= json_extract(${sql.placeholder("until")}, '$."' || ${assessment.sectionId} || '"')) END`;

/** The same of either basis. */
export function countingNumberOf(basis: Basis) {
  return basis === "first" ? sql`min(${countingNumber}, 1)` : countingNumber;
}

/** Whether an answer counts, or an interest of its member keeps it from counting. */
export function isCounted({
  bars,
}: Shown): (given: { memberId: string; framework: string; sectionId: number; area: Area }) => boolean {
  return ({ memberId, framework, sectionId, area }) =>
    mayScore(bars(sectionId).on(memberId, framework), area);
}
