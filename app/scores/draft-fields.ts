import { areasToScore, type Bars } from "#app/interests/bars.ts";
import { type Answers, answerField, becauseField, changeField, reasonField } from "./assessment.ts";

/** Answers as the fields of the form that would hold them: it has none for an area that an interest bars. */
export function fieldsOf(answers: Answers, bars: Bars): [name: string, value: string][] {
  return areasToScore(bars).flatMap((area): [string, string][] => {
    const { answer, reason, change, because = [] } = answers[area];
    const chosen: [string, string][] = answer === null ? [] : [[answerField(area), answer]];
    const ids = because.map((id): [string, string] => [becauseField(area), id]);
    const why: [string, string][] = change === undefined ? [] : [[changeField(area), change]];
    return [...chosen, [reasonField(area), reason], ...why, ...ids];
  });
}
