import { areas } from "#app/framework/areas.ts";
import { type Answers, answerField, becauseField, changeField, reasonField } from "./assessment.ts";

/** Answers as the fields of the form that would hold them. */
export function fieldsOf(answers: Answers): [name: string, value: string][] {
  return areas.flatMap((area): [string, string][] => {
    const { answer, reason, change, because = [] } = answers[area];
    const chosen: [string, string][] = answer === null ? [] : [[answerField(area), answer]];
    const ids = because.map((id): [string, string] => [becauseField(area), id]);
    const why: [string, string][] = change === undefined ? [] : [[changeField(area), change]];
    return [...chosen, [reasonField(area), reason], ...why, ...ids];
  });
}
