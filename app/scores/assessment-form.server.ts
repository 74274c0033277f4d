import { type Area, areaWords } from "#app/framework/areas.ts";
import type { Form } from "#app/http/form.ts";
import { type Bars, barredMessage } from "#app/interests/bars.ts";
import {
  type Answers,
  answerField,
  answersFrom,
  type BecauseChoices,
  barredAndGiven,
  becauseField,
  changeField,
  reasonField,
  restingOn,
} from "./assessment.ts";
import { isAnswer } from "./scale.ts";

export const longestReason = 5000;

/**
 * What the form holds, as far as it can be read; a value that is no answer is a message and not a guess, and so is
 * anything for an area that an interest bars.
 * @param choices the comments that answers can rest on; one that is no longer among them is left out
 * @param isFollowing in a round that follows another, where changed answers have a reason for the change
 */
export function readAnswers(
  form: Form,
  bars: Bars,
  choices: BecauseChoices,
  isFollowing = false,
): { answers: Answers; messages: Record<string, string> } {
  const messages: Record<string, string> = {};
  const answers = answersFrom((area) => {
    const given = [...new Set(form.all(answerField(area)).filter((value) => value !== ""))];
    const reason = form.text(reasonField(area)).trim();
    const change = form.text(changeField(area)).trim();
    const why = isFollowing ? { change } : {};
    const answer = given[0] ?? null;
    if (given.length > 1 || (answer !== null && !isAnswer(answer))) {
      messages[answerField(area)] = `Select one of the answers shown for ${name(area)}`;
      return { answer: null, reason, ...why };
    }
    const because = form.all(becauseField(area)).filter((id) => choices[area].some((one) => one.id === id));
    if (reason.length > longestReason) {
      messages[reasonField(area)] =
        `Reason on ${name(area)} must be ${longestReason.toLocaleString("en-GB")} characters or less`;
    }
    if (isFollowing && change.length > longestReason) {
      messages[changeField(area)] =
        `Why you changed your answer on ${name(area)} must be ${longestReason.toLocaleString("en-GB")} characters or less`;
    }
    return restingOn({ answer, reason, ...why }, because);
  });
  for (const area of barredAndGiven(answers, bars)) messages[answerField(area)] = barredMessage(area);
  return { answers, messages };
}

function name(area: Area): string {
  return areaWords[area].inSentence;
}
