import { areas, areaWords } from "#app/framework/areas.ts";
import { Checkboxes } from "#app/ui/checkboxes.tsx";
import type { Messages } from "#app/ui/field.tsx";
import { MonthInput } from "#app/ui/month-input.tsx";
import { Radios } from "#app/ui/radios.tsx";
import { TextInput } from "#app/ui/text-input.tsx";
import { Textarea } from "#app/ui/textarea.tsx";
import type { InterestFields as Fields } from "./interest-form.server.ts";
import { interestKinds, interestKindWords } from "./kinds.ts";

type Props = {
  fields: Fields;
  messages: Messages;
  frameworks: readonly { code: string; title: string }[];
  longestDescription: number;
};

/** The order of the fields on the page, for the error summary. */
export const interestFieldOrder = [
  "kind",
  "organisation",
  "description",
  "framework",
  "area",
  "month",
  "year",
] as const satisfies (keyof Fields)[];

/** What an interest is, what of the review it touches, and since when. */
export function InterestFields({ fields, messages, frameworks, longestDescription }: Props) {
  return (
    <>
      <Radios
        name="kind"
        label="What kind of interest is it?"
        labelSize="s"
        layout="compact"
        items={interestKinds.map((kind) => ({
          value: kind,
          label: interestKindWords[kind].name,
          hint: interestKindWords[kind].hint,
        }))}
        defaultValue={fields.kind}
        error={messages.kind}
      />
      <TextInput
        name="organisation"
        label="Organisation"
        labelSize="s"
        hint="The organisation your interest is in. Do not name other people"
        autoComplete="off"
        defaultValue={fields.organisation}
        error={messages.organisation}
      />
      <Textarea
        name="description"
        label="What your interest is"
        labelSize="s"
        hint="For example, “I am paid to design its programme for new headteachers”"
        rows={4}
        maxLength={longestDescription}
        threshold={80}
        defaultValue={fields.description}
        error={messages.description}
      />
      <Checkboxes
        name="framework"
        label="Which frameworks does it touch?"
        labelSize="s"
        hint="Select all that apply. If you select none, it touches all"
        small
        items={frameworks.map(({ code, title }) => ({ value: code, label: title }))}
        defaultValues={fields.framework}
        error={messages.framework}
      />
      <Checkboxes
        name="area"
        label="Which focus areas does it touch?"
        labelSize="s"
        hint="Select all that apply. If you select none, it touches all"
        small
        items={areas.map((area) => ({ value: area, label: areaWords[area].name }))}
        defaultValues={fields.area}
        error={messages.area}
      />
      <MonthInput
        id="since"
        label="Since when? (optional)"
        labelSize="s"
        hint="For example, 9 2019, or the year alone"
        defaultValues={fields}
        errors={messages}
      />
    </>
  );
}
