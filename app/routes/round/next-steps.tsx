import { roundPath } from "#app/rounds/paths.ts";
import type { Phase } from "#app/rounds/round.ts";

type Step = { below: Parameters<typeof roundPath>[1]; text: string };

const steps: Record<Phase, readonly Step[]> = {
  planned: [
    { below: "plan", text: "Change the plan" },
    { below: "opening", text: "Open now" },
  ],
  open: [
    { below: "extension", text: "Extend the round" },
    { below: "members", text: "Add members" },
    { below: "closing", text: "Close now" },
  ],
  closed: [{ below: "reopenings", text: "Reopen a section for one member" }],
};

const always: readonly Step[] = [
  { below: "groups", text: "Say which group each member sits for" },
  { below: "copy", text: "Copy this round for other frameworks" },
];

const entering: Step = { below: "paper-forms/new", text: "Type in a member’s paper form" };

/** What can be done with the round now. @param mayEnter whether paper forms can be typed in */
export function NextSteps({ id, phase, mayEnter }: { id: number; phase: Phase; mayEnter: boolean }) {
  const possible = mayEnter ? [...steps[phase], entering] : steps[phase];
  return (
    <ul className="govuk-list">
      {[...possible, ...always].map(({ below, text }) => (
        <li key={below}>
          <a className="govuk-link govuk-link--no-visited-state" href={roundPath(id, below)}>
            {text}
          </a>
        </li>
      ))}
      {phase !== "planned" && (
        <li>
          <a className="govuk-link govuk-link--no-visited-state" href={`/coverage?round=${id}`}>
            See what is missing
          </a>
        </li>
      )}
      <li>
        <a className="govuk-link govuk-link--no-visited-state" href={roundPath(id, "deadline.ics")}>
          Add the deadline to your calendar
        </a>
      </li>
      <li>
        <a
          className="govuk-link govuk-link--no-visited-state"
          href={`${roundPath(id, "copy")}?following=true`}
        >
          Copy this round for a following round on the same frameworks
        </a>
      </li>
    </ul>
  );
}
