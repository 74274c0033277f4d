import type { ReactNode } from "react";
import type { FirstSteps } from "#app/rounds/first-steps.server.ts";
import { roundPath } from "#app/rounds/paths.ts";
import { counted } from "#app/ui/counting.ts";
import { momentInWords } from "#app/ui/moment.ts";
import { Tag } from "#app/ui/tag.tsx";

/** What a lead official does to set up a review, in order, and what of it is done. */
export function FirstStepsList({ steps }: { steps: FirstSteps }) {
  const { members, texts, frameworks, planned } = steps;
  return (
    <section aria-labelledby="first-steps">
      <h2 className="govuk-heading-m" id="first-steps">
        Set up the review
      </h2>
      <ol className="govuk-list govuk-list--number govuk-list--spaced">
        <Step href="/people" text="Invite people" isDone={members > 0}>
          {members === 0
            ? "Panel members, who read and score, and officials, who read what they say."
            : `${counted(members, "panel member")} so far.`}
        </Step>
        <Step href="/frameworks/import" text="Load the frameworks’ texts" isDone={texts === frameworks}>
          {texts === 0
            ? "Without them, members read an outline that the workspace ships."
            : `${texts} of ${counted(frameworks, "framework")} so far; the others are read as an outline.`}
        </Step>
        <Step
          href={planned ? roundPath(planned.id) : "/rounds/new"}
          text={planned ? planned.title : "Plan a round"}
          isDone={planned !== null}
        >
          {planned
            ? `Opens on ${momentInWords(planned.opensAt)}, or when you open it.`
            : "Which members read which frameworks, from when to when."}
        </Step>
      </ol>
      <p className="govuk-body">
        You declare nothing yourself: members accept the terms and declare their interests when they first
        sign in.
      </p>
    </section>
  );
}

type StepProps = { href: string; text: string; isDone: boolean; children: ReactNode };

function Step({ href, text, isDone, children }: StepProps) {
  return (
    <li>
      <a className="govuk-link wrap-anywhere" href={href}>
        {text}
      </a>{" "}
      {isDone ? <Tag colour="green">Done</Tag> : <Tag colour="grey">To do</Tag>}
      <br />
      {children}
    </li>
  );
}
