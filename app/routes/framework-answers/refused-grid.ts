import { areas } from "#app/framework/areas.ts";
import type { GridOutcome } from "#app/scores/answers-grid.server.ts";
import { cellField, isGridAction, type SectionChange } from "#app/scores/answers-grid.ts";
import { answerField, changeField, reasonField } from "#app/scores/assessment.ts";
import { errorLinks } from "#app/ui/error-links.ts";
import type { ErrorLink } from "#app/ui/error-summary.tsx";
import type { Messages } from "#app/ui/field.tsx";

/** A form that was not taken: what was changed in it, what is wrong, and the sections that were saved elsewhere. */
export type RefusedGrid = {
  changes: SectionChange[];
  messages: Messages;
  errors: ErrorLink[];
  conflicts: number[];
};

/** Null where the form can be written. */
export function problemsOf(changes: SectionChange[], read: Messages, action: string): RefusedGrid | null {
  const messages = isGridAction(action)
    ? read
    : { ...read, form: "Choose whether to save or to submit your changes" };
  if (Object.keys(messages).length === 0) return null;
  return refused(changes, messages);
}

const reasons = {
  barred: "An interest you declared keeps you from scoring this, so your changes were not saved",
  closed: "The round is closed, so your changes were not saved",
  "not-in-round": "You are not a member of this round, so your changes were not saved",
  replaced:
    "The text of this framework was replaced while you were reading. Read the new text, then save your answers if they still hold",
} as const;

export function refusalOf(
  outcome: Exclude<GridOutcome, { kind: "written" }>,
  changes: SectionChange[],
): RefusedGrid {
  switch (outcome.kind) {
    case "incomplete":
      return refused(changes, whatIsMissing(outcome.sections));
    case "conflict": {
      const conflicts = outcome.sections.map(({ section }) => section);
      return { changes, messages: {}, errors: conflictErrors(changes, conflicts), conflicts };
    }
    default:
      return refused(changes, { form: reasons[outcome.kind] });
  }
}

/** The messages are listed section by section, in the order of the columns. */
function refused(changes: SectionChange[], messages: Messages): RefusedGrid {
  const cells = Object.keys(messages)
    .map((field) => Number(field.split(".")[1]))
    .sort((a, b) => a - b)
    .flatMap((section) => areas.map((area) => cellField(section, area)));
  return { changes, messages, errors: errorLinks(messages, [...new Set(["form", ...cells])]), conflicts: [] };
}

/** What is missing, at the cell it is missing from. A reason has no field here: the cell leads to where it has one. */
function whatIsMissing(sections: Extract<GridOutcome, { kind: "incomplete" }>["sections"]): Messages {
  return Object.fromEntries(
    sections.flatMap(({ section, missing }) =>
      missing.map(({ field, message }) => {
        const area = areas.find((one) =>
          [answerField(one), reasonField(one), changeField(one)].includes(field),
        )!;
        const where =
          field !== answerField(area) ? ". Save your changes as drafts, then give it in the section" : "";
        return [cellField(section, area), `Section ${section}: ${message}${where}`];
      }),
    ),
  );
}

function conflictErrors(changes: readonly SectionChange[], conflicts: readonly number[]): ErrorLink[] {
  return conflicts.map((section) => {
    const changed = changes.find((change) => change.section === section)?.cells ?? {};
    const area = areas.find((one) => changed[one] !== undefined)!;
    return {
      href: `#${cellField(section, area)}`,
      text: `Section ${section} was saved in another tab or on another device since you opened this page, so nothing was written. Its row shows what is saved now: choose what you want, then save or submit again`,
    };
  });
}
