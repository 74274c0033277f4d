import { type AssessmentState, isFinished } from "./assessment.ts";

/** "3 of 9 sections submitted (1 with changes not submitted), 2 settled, 2 drafts"; what is settled is not asked for. */
export function progressInWords(states: readonly AssessmentState[]): string {
  const settled = states.filter((state) => state === "settled").length;
  const submitted = states.filter(isFinished).length - settled;
  const drafts = states.filter((state) => state === "draft").length;
  const changed = states.filter((state) => state === "changed").length;
  const changes = changed === 0 ? "" : ` (${changed} with changes not submitted)`;
  const apart = settled === 0 ? "" : `, ${settled} settled`;
  const done = `${submitted} of ${states.length - settled} sections submitted${changes}${apart}`;
  return drafts === 0 ? done : `${done}, ${drafts} ${drafts === 1 ? "draft" : "drafts"}`;
}
