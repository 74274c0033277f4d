import type { OutcomeFields } from "#app/interests/interest-form.server.ts";
import { interestOutcomes, interestOutcomeWords } from "#app/interests/outcomes.ts";
import { PostForm } from "#app/people/post-form.tsx";
import { Button } from "#app/ui/button.tsx";
import type { Messages } from "#app/ui/field.tsx";
import { Radios } from "#app/ui/radios.tsx";
import { Textarea } from "#app/ui/textarea.tsx";

type Props = {
  fields: OutcomeFields | undefined;
  messages: Messages;
  version: number;
  hasOutcome: boolean;
  longestReason: number;
};

export const outcomeFieldOrder = ["form", "outcome", "reason"] as const;

/** A lead official's decision on an interest. */
export function OutcomeForm({ fields, messages, version, hasOutcome, longestReason }: Props) {
  return (
    <section aria-labelledby="record">
      <h2 className="govuk-heading-m" id="record">
        {hasOutcome ? "Record another outcome" : "Record an outcome"}
      </h2>
      <p className="govuk-body">
        It holds at once, for the frameworks and focus areas the interest touches, until another is recorded.
        It does not change the figures of rounds that have closed. The member is told it with your reason and
        your name.
      </p>
      <PostForm id="form">
        <input type="hidden" name="version" value={version} />
        <Radios
          name="outcome"
          label="Outcome"
          labelSize="s"
          layout="compact"
          items={interestOutcomes.map((outcome) => ({
            value: outcome,
            label: interestOutcomeWords[outcome].name,
            hint: interestOutcomeWords[outcome].hint,
          }))}
          defaultValue={fields?.outcome}
          error={messages.outcome}
        />
        <Textarea
          name="reason"
          label="Reason"
          labelSize="s"
          hint="The member reads this"
          rows={4}
          maxLength={longestReason}
          threshold={80}
          defaultValue={fields?.reason}
          error={messages.reason}
        />
        <Button>Record outcome</Button>
      </PostForm>
    </section>
  );
}
