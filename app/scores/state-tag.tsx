import { Tag } from "#app/ui/tag.tsx";
import { type AssessmentState, stateNames } from "./assessment.ts";

/** How far a section is: in plain words once it is done, else as a tag. */
export function StateTag({ state }: { state: AssessmentState }) {
  if (state === "submitted" || state === "settled") return <>{stateNames[state]}</>;
  return <Tag colour={state === "not-started" ? "grey" : "yellow"}>{stateNames[state]}</Tag>;
}
