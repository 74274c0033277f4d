import { and, desc, eq, inArray, sql } from "drizzle-orm";
import { allFrameworks, type Framework, type Section, sectionsOf } from "#app/framework/edition.server.ts";
import { barsAt } from "#app/interests/bars.server.ts";
import { type Bars, isShutOut } from "#app/interests/bars.ts";
import type { Actor } from "#app/people/session.server.ts";
import { isInRound } from "#app/rounds/part.server.ts";
import { editionsIn, roundsFor } from "#app/rounds/round.server.ts";
import { isOpenAt, type Round } from "#app/rounds/round.ts";
import { db } from "#db/client.server.ts";
import { assessment, draftAnswer } from "#db/schema.server.ts";
import { stateFrom } from "./assessment.server.ts";
import { type AssessmentState, isFinished } from "./assessment.ts";
import { settledSections } from "./closing.server.ts";

export type SectionProgress = Section & { state: AssessmentState };

export type FrameworkProgress = {
  framework: Framework;
  round: Round;
  /** Whether the actor can work on it: the round is open, and no interest shuts them out. */
  isOpen: boolean;
  /** What the actor's interests bar them from. */
  bars: Bars;
  /** "?round=1" where the addresses of the framework lead to another round unless they say so; else "". */
  query: string;
  sections: SectionProgress[];
};

/** How far the actor is on each section of a round they have begun or that needs nothing, by the section's id. */
export function ownStates(actor: Actor, round: Round, now: number): Map<number, AssessmentState> {
  const rows = db
    .select({
      sectionId: assessment.sectionId,
      submissions: assessment.submissions,
      drafts: sql<number>`(SELECT count(*) FROM ${draftAnswer} WHERE ${draftAnswer.assessmentId} = ${assessment.id})`,
    })
    .from(assessment)
    .where(and(eq(assessment.roundId, round.id), eq(assessment.memberId, actor.id)))
    .all();
  return new Map([
    ...settledSections(actor, round, now).map((sectionId) => [sectionId, "settled"] as const),
    ...rows.map((row) => [row.sectionId, stateFrom(row.drafts > 0, row.submissions)] as const),
  ]);
}

/** The actor's own progress in the latest round of every framework they are asked about, in the order of the list. */
export function ownProgress(actor: Actor, now: number): FrameworkProgress[] {
  const byRound = new Map<
    number,
    { editions: ReturnType<typeof editionsIn>; states: Map<number, AssessmentState> }
  >();
  const look = (round: Round) => {
    const known = byRound.get(round.id);
    if (known) return known;
    const found = { editions: editionsIn(round.id), states: ownStates(actor, round, now) };
    byRound.set(round.id, found);
    return found;
  };

  const everyonesBars = barsAt(now);
  return allFrameworks().flatMap((framework): FrameworkProgress[] => {
    const rounds = roundsFor(actor.id, framework.code, now);
    const round = rounds.find((one) => isInRound(one.id, actor.id));
    if (!round) return [];
    const { editions, states } = look(round);
    const edition = editions.get(framework.code);
    if (!edition) return [];
    const bars = everyonesBars.on(actor.id, framework.code);
    const sections = sectionsOf(edition.id).map((section) => ({
      ...section,
      state: states.get(section.id) ?? ("not-started" as const),
    }));
    return [
      {
        framework,
        round,
        isOpen: isOpenAt(round, now) && !isShutOut(bars),
        bars,
        query: round === rounds[0] ? "" : `?round=${round.id}`,
        sections,
      },
    ];
  });
}

function isBegun(state: AssessmentState | undefined): boolean {
  return state === "draft" || state === "changed";
}

export type Step = { framework: Framework; section: SectionProgress; query: string };

/**
 * The next section that is not finished: after the given one in the order of the list, and from the top again
 * behind the last. Undefined when every section of the open rounds is finished.
 */
export function nextUnfinished(
  progress: readonly FrameworkProgress[],
  afterSectionId: number | null,
): Step | undefined {
  const steps = progress
    .filter((one) => one.isOpen)
    .flatMap(({ framework, sections, query }) => sections.map((section) => ({ framework, section, query })));
  const from = steps.findIndex((step) => step.section.id === afterSectionId) + 1;
  return [...steps.slice(from), ...steps.slice(0, from)].find((step) => !isFinished(step.section.state));
}

/** Where the actor left off: their latest unfinished section, else the next one after the latest they worked on. */
export function whereLeftOff(actor: Actor, progress: readonly FrameworkProgress[]): Step | undefined {
  const open = progress.filter((one) => one.isOpen);
  const rounds = [...new Set(open.map((one) => one.round.id))];
  if (rounds.length === 0) return undefined;
  const touched = db
    .select({ sectionId: assessment.sectionId })
    .from(assessment)
    .where(and(eq(assessment.memberId, actor.id), inArray(assessment.roundId, rounds)))
    .orderBy(desc(assessment.savedAt), desc(assessment.id))
    .all();
  const steps = new Map(
    open.flatMap(({ framework, sections, query }) =>
      sections.map((section) => [section.id, { framework, section, query }] as const),
    ),
  );
  const drafted = touched.find(({ sectionId }) => isBegun(steps.get(sectionId)?.section.state));
  if (drafted) return steps.get(drafted.sectionId);
  return nextUnfinished(progress, touched[0]?.sectionId ?? null);
}
