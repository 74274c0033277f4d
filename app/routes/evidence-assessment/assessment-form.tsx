import { type AssessmentFields, longestAssessment, mostPadlocks } from "#app/evidence/evidence-assessment.ts";
import { verdicts, verdictWords } from "#app/evidence/verdicts.ts";
import { PostForm } from "#app/people/post-form.tsx";
import { Button } from "#app/ui/button.tsx";
import type { Messages } from "#app/ui/field.tsx";
import { Radios } from "#app/ui/radios.tsx";
import { Select } from "#app/ui/select.tsx";
import { TextInput } from "#app/ui/text-input.tsx";
import { Textarea } from "#app/ui/textarea.tsx";

type Props = {
  fields: Partial<AssessmentFields>;
  messages: Messages;
  /** The newest assessment that the form is made from. */
  seen: number;
  isFirst: boolean;
};

export const assessmentFieldOrder = [
  "form",
  "assessor",
  "verdict",
  "padlocks",
  "words",
  "assessedOn",
] as const;

/** What the evidence partner holds, as an official enters it. */
export function AssessmentForm({ fields, messages, seen, isFirst }: Props) {
  return (
    <section aria-labelledby="record">
      <h2 className="govuk-heading-m" id="record">
        {isFirst ? "Record an assessment" : "Record another assessment"}
      </h2>
      <p className="govuk-body">
        It is shown beside the panel’s scores and never averaged with them. A later one of the same assessor
        takes its place; what it said stays in the history.
      </p>
      <PostForm id="form">
        <input type="hidden" name="seen" value={seen} />
        <TextInput
          name="assessor"
          label="Assessor"
          defaultValue={fields.assessor}
          error={messages.assessor}
        />
        <Radios
          name="verdict"
          label="Verdict"
          layout="small"
          items={verdicts.map((verdict) => ({ value: verdict, label: verdictWords[verdict] }))}
          defaultValue={fields.verdict}
          error={messages.verdict}
        />
        <Select
          name="padlocks"
          label="Padlocks"
          hint="How secure the evidence is, where the assessor gives padlocks"
          items={[
            { value: "", label: "None given" },
            ...Array.from({ length: mostPadlocks + 1 }, (_, n) => ({ value: String(n), label: String(n) })),
          ]}
          defaultValue={fields.padlocks}
          error={messages.padlocks}
        />
        <Textarea
          name="words"
          label="Assessment in words (optional)"
          rows={4}
          maxLength={longestAssessment}
          threshold={80}
          defaultValue={fields.words}
          error={messages.words}
        />
        <TextInput
          name="assessedOn"
          label="When it was assessed (optional)"
          hint="A year, a month or a day, like 2024, 2024-05 or 2024-05-17"
          width={10}
          defaultValue={fields.assessedOn}
          error={messages.assessedOn}
        />
        <Button>Record assessment</Button>
      </PostForm>
    </section>
  );
}
