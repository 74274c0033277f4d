import { editionOf, frameworkOf, sectionWithId } from "#app/framework/edition.server.ts";
import { barsOn } from "#app/interests/bars.server.ts";
import { isShutOut } from "#app/interests/bars.ts";
import type { Actor } from "#app/people/session.server.ts";
import { ownReopenings } from "#app/rounds/reopening.server.ts";
import { roundOf } from "#app/rounds/round.server.ts";
import { ownAssessment } from "./assessment.server.ts";
import { type AssessmentState, isFinished, type Missing, missingBeforeSubmitting } from "./assessment.ts";
import { type FrameworkProgress, ownProgress, type SectionProgress } from "./progress.server.ts";

/** A section that is not finished, or was changed and not submitted again. */
export type SectionLeft = {
  section: SectionProgress;
  /** The query of its address. */
  query: string;
  /** What its draft lacks before it can be submitted; nothing where it has not been started. */
  missing: Missing[];
};

export type FrameworkLeft = Pick<FrameworkProgress, "framework" | "round"> & { sections: SectionLeft[] };

export type ReopenedSection = SectionLeft & Pick<FrameworkLeft, "framework"> & { until: number };

export type WhatIsLeft = {
  /** The sections that the actor is asked about in the rounds that are open, settled ones left out, and how many are submitted. */
  asked: number;
  submitted: number;
  frameworks: FrameworkLeft[];
  /** Sections of closed rounds that are reopened for the actor, whatever state they are in. */
  reopened: ReopenedSection[];
};

/** What the actor has still to do before their review is finished. */
export function whatIsLeft(actor: Actor, now: number): WhatIsLeft {
  const open = ownProgress(actor, now).filter((one) => one.isOpen);
  const isAsked = ({ state }: SectionProgress) => state !== "settled";
  const states = open.flatMap(({ sections }) => sections.filter(isAsked).map(({ state }) => state));
  return {
    asked: states.length,
    submitted: states.filter(isFinished).length,
    frameworks: open
      .map(({ framework, round, bars, query, sections }) => ({
        framework,
        round,
        sections: sections
          .filter((section) => isAsked(section) && section.state !== "submitted")
          .map((section) => sectionLeft(actor, { round, bars, query }, section)),
      }))
      .filter(({ sections }) => sections.length > 0),
    reopened: reopenedSections(actor, now),
  };
}

function sectionLeft(
  actor: Actor,
  { round, bars, query }: Pick<FrameworkProgress, "round" | "bars" | "query">,
  section: Omit<SectionProgress, "state"> & { state?: AssessmentState },
): SectionLeft {
  const edition = editionOf(section.editionId);
  const { state, answers, earlier } = ownAssessment(actor, { round, edition, section, bars });
  const missing = state === "not-started" ? [] : missingBeforeSubmitting(answers, bars, earlier);
  return { section: { ...section, state }, query, missing };
}

/** The sections of closed rounds that the actor may still change, what ends first before the others. */
export function reopenedSections(actor: Actor, now: number): ReopenedSection[] {
  return ownReopenings(actor, now).flatMap(({ roundId, sectionId, until }) => {
    const section = sectionWithId(sectionId)!;
    const framework = frameworkOf(editionOf(section.editionId).frameworkCode)!;
    const bars = barsOn(actor.id, framework.code, now);
    if (isShutOut(bars)) return [];
    const place = { round: roundOf(roundId), bars, query: `?round=${roundId}` };
    return [{ ...sectionLeft(actor, place, section), framework, until }];
  });
}
