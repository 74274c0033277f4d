import { areasToScore, type Bars } from "#app/interests/bars.ts";
import { type Answers, answerField, becauseField, reasonField } from "./assessment.ts";

/** Answers as the fields of the form that would hold them: it has none for an area that an interest bars. */
export function fieldsOf(answers: Answers, bars: Bars): [name: string, value: string][] {
  return areasToScore(bars).flatMap((area): [string, string][] => {
    const { answer, reason, because = [] } = answers[area];
    const chosen: [string, string][] = answer === null ? [] : [[answerField(area), answer]];
    const ids = because.map((id): [string, string] => [becauseField(area), id]);
    return [...chosen, [reasonField(area), reason], ...ids];
  });
}
