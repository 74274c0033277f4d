import { areas } from "#app/framework/areas.ts";
import { type Answers, answerField, reasonField } from "./assessment.ts";

/** Answers as the fields of the form that would hold them. */
export function fieldsOf(answers: Answers): [name: string, value: string][] {
  return areas.flatMap((area): [string, string][] => {
    const { answer, reason } = answers[area];
    const chosen: [string, string][] = answer === null ? [] : [[answerField(area), answer]];
    return [...chosen, [reasonField(area), reason]];
  });
}
