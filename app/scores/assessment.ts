import { type Area, areas, areaWords } from "#app/framework/areas.ts";
import { hasVisibleText } from "#app/http/visible-text.ts";
import { areasToScore, type Bars, mayScore } from "#app/interests/bars.ts";
import { type Answer, answerNames, isScore, needsReason } from "./scale.ts";

/** What a member gives for one area; null is nothing yet. */
export type GivenAnswer = {
  answer: Answer | null;
  reason: string;
  /** The ids of the member's own comments that it rests on, in order; left out where there are none. */
  because?: readonly string[];
};

export type Answers = Record<Area, GivenAnswer>;

/** How far a member's work on a section is. `changed`: submitted, with changes that are not submitted. */
export type AssessmentState = "not-started" | "draft" | "submitted" | "changed";

export const stateNames: Record<AssessmentState, string> = {
  "not-started": "Not yet started",
  draft: "Draft",
  submitted: "Submitted",
  changed: "Changes not submitted",
};

const nothing: GivenAnswer = { answer: null, reason: "" };

export const noAnswers: Answers = answersFrom(() => nothing);

export function answersFrom(give: (area: Area) => GivenAnswer): Answers {
  return Object.fromEntries(areas.map((area) => [area, give(area)])) as Answers;
}

export function areSame(a: Answers, b: Answers): boolean {
  return areas.every((area) => isSameAnswer(a[area], b[area]));
}

export function isSameAnswer(a: GivenAnswer, b: GivenAnswer): boolean {
  return a.answer === b.answer && a.reason === b.reason && `${a.because ?? []}` === `${b.because ?? []}`;
}

/** With what it rests on, each once and in order, so that the same is the same however it came. */
export function restingOn(given: GivenAnswer, because: readonly string[]): GivenAnswer {
  return because.length === 0 ? given : { ...given, because: [...new Set(because)].sort() };
}

export function isFinished(state: AssessmentState): boolean {
  return state === "submitted" || state === "changed";
}

/** The names of the form's fields. */
export const answerField = (area: Area) => `answer.${area}`;
export const reasonField = (area: Area) => `reason.${area}`;
export const becauseField = (area: Area) => `because.${area}`;

/** A comment that an answer can rest on, with the words that tell which it is. */
export type BecauseChoice = { id: string; words: string };

export type BecauseChoices = Record<Area, BecauseChoice[]>;

export type Missing = { field: string; message: string };

/** The answers with those of the areas that an interest bars as they are stored: nobody gives them, and nobody takes them away. */
export function withBarred(given: Answers, bars: Bars, stored: Answers): Answers {
  return answersFrom((area) => (mayScore(bars, area) ? given[area] : stored[area]));
}

/** The areas that an interest bars and that something new was given for all the same. */
export function barredAndGiven(given: Answers, bars: Bars, stored: Answers = noAnswers): Area[] {
  return areas.filter(
    (area) =>
      !mayScore(bars, area) &&
      !isSameAnswer(given[area], nothing) &&
      !isSameAnswer(given[area], stored[area]),
  );
}

/** What keeps these answers from being submitted, in the order of the page. */
export function missingBeforeSubmitting(given: Answers, bars: Bars): Missing[] {
  return areasToScore(bars).flatMap((area): Missing[] => {
    const { answer, reason } = given[area];
    if (answer === null) {
      return [{ field: answerField(area), message: `Select an answer for ${areaWords[area].inSentence}` }];
    }
    if (needsReason(answer) && !hasVisibleText(reason)) {
      const what = isScore(answer) ? `a score of ${answer}` : `“${answerNames[answer]}”`;
      return [
        { field: reasonField(area), message: `Enter a reason for ${what} on ${areaWords[area].inSentence}` },
      ];
    }
    return [];
  });
}
