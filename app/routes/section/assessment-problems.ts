import { type Area, areas } from "#app/framework/areas.ts";
import type { Outcome } from "#app/scores/assessment.server.ts";
import {
  type Answers,
  answerField,
  changeField,
  isSameAnswer,
  type Missing,
  reasonField,
} from "#app/scores/assessment.ts";
import { errorLinks } from "#app/ui/error-links.ts";
import type { ErrorLink } from "#app/ui/error-summary.tsx";
import type { Messages } from "#app/ui/field.tsx";

/** A form that was not taken: what it held, what is wrong, and what is stored where that is something else. */
export type Refused = {
  answers: Answers;
  messages: Messages;
  errors: ErrorLink[];
  stored: { revision: number; answers: Answers } | null;
};

const fieldOrder = areas.flatMap((area: Area) => [answerField(area), reasonField(area), changeField(area)]);
const knownActions = ["save", "submit", "submit-next"];

/** Null where the form can be written. */
export function problemsOf(
  answers: Answers,
  read: Messages,
  missing: Missing[],
  action: string,
): Refused | null {
  const messages: Messages = {
    ...Object.fromEntries(missing.map(({ field, message }) => [field, message])),
    ...read,
  };
  if (!knownActions.includes(action)) messages.form = "Choose whether to save or to submit";
  if (Object.keys(messages).length === 0) return null;
  return { answers, messages, errors: errorLinks(messages, ["form", ...fieldOrder]), stored: null };
}

const words = {
  "other-round":
    "This form was made in another round, so it was not saved. Read the page, then save your answers if they still hold",
  barred: "An interest you declared keeps you from scoring this, so it was not saved",
  closed: "The round is closed, so this was not saved",
  "not-in-round": "You are not a member of this round, so this was not saved",
  replaced:
    "The text of this framework was replaced while you were reading. Read the new text, then save your answers if they still hold",
  conflict:
    "This section was saved in another tab or on another device since you opened it here. Both are shown below: change what you see here as you want it, then save or submit again",
} as const;

export function conflictOf(
  outcome: Exclude<Outcome, { kind: "written" }> | { kind: "other-round" },
  answers: Answers,
): Refused {
  return {
    answers,
    messages: {},
    errors: [{ href: `#${answerField(firstDiffering(outcome, answers))}`, text: words[outcome.kind] }],
    stored: outcome.kind === "conflict" ? outcome.stored : null,
  };
}

/** A link to where the two differ, so that following it leads to what there is to decide. */
function firstDiffering(outcome: Parameters<typeof conflictOf>[0], answers: Answers): Area {
  if (outcome.kind !== "conflict") return areas[0];
  const { stored } = outcome;
  return areas.find((area) => !isSameAnswer(answers[area], stored.answers[area])) ?? areas[0];
}
