import { editionOf, frameworkOf, sectionWithId } from "#app/framework/edition.server.ts";
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
      .map(({ framework, round, query, sections }) => ({
        framework,
        round,
        sections: sections
          .filter((section) => isAsked(section) && section.state !== "submitted")
          .map((section) => sectionLeft(actor, round, section, query)),
      }))
      .filter(({ sections }) => sections.length > 0),
    reopened: reopenedSections(actor, now),
  };
}

function sectionLeft(
  actor: Actor,
  round: FrameworkProgress["round"],
  section: Omit<SectionProgress, "state"> & { state?: AssessmentState },
  query: string,
): SectionLeft {
  const edition = editionOf(section.editionId);
  const { state, answers, earlier } = ownAssessment(actor, { round, edition, section });
  const missing = state === "not-started" ? [] : missingBeforeSubmitting(answers, earlier);
  return { section: { ...section, state }, query, missing };
}

/** The sections of closed rounds that the actor may still change, what ends first before the others. */
export function reopenedSections(actor: Actor, now: number): ReopenedSection[] {
  return ownReopenings(actor, now).map(({ roundId, sectionId, until }) => {
    const section = sectionWithId(sectionId)!;
    const framework = frameworkOf(editionOf(section.editionId).frameworkCode)!;
    return { ...sectionLeft(actor, roundOf(roundId), section, `?round=${roundId}`), framework, until };
  });
}
