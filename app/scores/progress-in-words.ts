import { type AssessmentState, isFinished } from "./assessment.ts";

/** "3 of 9 sections submitted (1 with changes not submitted), 2 drafts" */
export function progressInWords(states: readonly AssessmentState[]): string {
  const submitted = states.filter(isFinished).length;
  const drafts = states.filter((state) => state === "draft").length;
  const changed = states.filter((state) => state === "changed").length;
  const changes = changed === 0 ? "" : ` (${changed} with changes not submitted)`;
  const done = `${submitted} of ${states.length} sections submitted${changes}`;
  return drafts === 0 ? done : `${done}, ${drafts} ${drafts === 1 ? "draft" : "drafts"}`;
}
