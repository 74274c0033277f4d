import { type AssessmentState, isFinished } from "./assessment.ts";

/** "3 of 9 sections submitted, 1 draft" */
export function progressInWords(states: readonly AssessmentState[]): string {
  const submitted = states.filter(isFinished).length;
  const drafts = states.filter((state) => state === "draft" || state === "changed").length;
  const done = `${submitted} of ${states.length} sections submitted`;
  return drafts === 0 ? done : `${done}, ${drafts} ${drafts === 1 ? "draft" : "drafts"}`;
}
