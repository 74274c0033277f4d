import type { AssessmentState } from "./assessment.ts";
import { StateTag } from "./state-tag.tsx";

/** How far the member is on a section, at its head, with the way to their scores. */
export function WorkLine({ state }: { state: AssessmentState }) {
  return (
    <p className="govuk-body">
      Your work on this section: <StateTag state={state} />.{" "}
      <a className="govuk-link govuk-link--no-visited-state" href="#scores">
        Go to your scores
      </a>
    </p>
  );
}
