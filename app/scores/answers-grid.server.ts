import { type Section, sectionsOf } from "#app/framework/edition.server.ts";
import type { Actor } from "#app/people/session.server.ts";
import type { FrameworkPlace } from "#app/rounds/place.server.ts";
import { inOneTransaction } from "#db/client.server.ts";
import { type GridAction, type SectionChange, withCells } from "./answers-grid.ts";
import { type OwnAssessment, ownAssessment, saveDraft, submitAssessment } from "./assessment.server.ts";
import { type Answers, areSame, type Missing, missingBeforeSubmitting } from "./assessment.ts";
import type { EarlierAnswers } from "./settled.ts";

type Place = Pick<FrameworkPlace, "round" | "edition" | "bars">;

export type GridRow = { section: Section; own: OwnAssessment };

/** The actor's own work on every section of a framework, in the order of the sections. */
export function ownGrid(actor: Actor, place: Place): GridRow[] {
  return sectionsOf(place.edition.id).map((section) => ({
    section,
    own: ownAssessment(actor, { ...place, section }),
  }));
}

/** What became of the changes: all of them are written, or none. Sections are named by their numbers. */
export type GridOutcome =
  /** How many sections now hold what was wanted. */
  | { kind: "written"; sections: number }
  /** Sections that cannot be submitted yet, and why. */
  | { kind: "incomplete"; sections: { section: number; missing: Missing[] }[] }
  /** Sections saved elsewhere since the form was made, with what is stored now. */
  | { kind: "conflict"; sections: { section: number; stored: OwnAssessment }[] }
  /** As for a single section: another edition; an interest in the way; the round is not open; the member is not in it. */
  | { kind: "replaced" }
  | { kind: "barred" }
  | { kind: "closed" }
  | { kind: "not-in-round" };

/**
 * Writes changed answers of several sections as drafts, or submits those sections with all that their drafts hold. A
 * section that already is as wanted is not written again.
 */
export function saveGrid(
  actor: Actor,
  place: Place,
  changes: readonly SectionChange[],
  action: GridAction,
  editionId: number | null,
  now: number,
): GridOutcome {
  try {
    return inOneTransaction(() => {
      const wanted = stillWanted(ownGrid(actor, place), changes, action);
      const incomplete = action === "submit" ? whatIsMissing(wanted, place) : [];
      if (incomplete.length > 0) return { kind: "incomplete", sections: incomplete };
      writeAll(actor, place, wanted, action, editionId, now);
      return { kind: "written", sections: changes.length };
    });
  } catch (error) {
    if (error instanceof NothingWritten) return error.outcome;
    throw error;
  }
}

/** Thrown to take back what was written before the section that could not be. */
class NothingWritten extends Error {
  constructor(readonly outcome: GridOutcome) {
    super(outcome.kind);
  }
}

type Wanted = { section: Section; revision: number | null; answers: Answers; earlier?: EarlierAnswers };

function stillWanted(
  rows: readonly GridRow[],
  changes: readonly SectionChange[],
  action: GridAction,
): Wanted[] {
  return rows.flatMap(({ section, own }) => {
    const change = changes.find((one) => one.section === section.number);
    if (!change) return [];
    const answers = withCells(own.answers, change.cells);
    const isThereAlready = areSame(answers, own.answers) && (action === "save" || own.state === "submitted");
    return isThereAlready ? [] : [{ section, revision: change.revision, answers, earlier: own.earlier }];
  });
}

function whatIsMissing(
  wanted: readonly Wanted[],
  { bars }: Place,
): { section: number; missing: Missing[] }[] {
  return wanted
    .map(({ section, answers, earlier }) => ({
      section: section.number,
      missing: missingBeforeSubmitting(answers, bars, earlier),
    }))
    .filter(({ missing }) => missing.length > 0);
}

function writeAll(
  actor: Actor,
  place: Place,
  wanted: readonly Wanted[],
  action: GridAction,
  editionId: number | null,
  now: number,
): void {
  const write = action === "save" ? saveDraft : submitAssessment;
  const conflicts: { section: number; stored: OwnAssessment }[] = [];
  for (const { section, revision, answers } of wanted) {
    const outcome = write(actor, { ...place, section }, answers, { revision, editionId }, now);
    if (outcome.kind === "conflict") conflicts.push({ section: section.number, stored: outcome.stored });
    else if (outcome.kind !== "written") throw new NothingWritten({ kind: outcome.kind });
  }
  if (conflicts.length > 0) throw new NothingWritten({ kind: "conflict", sections: conflicts });
}
