import type { Messages } from "#app/ui/field.tsx";
import { Radios } from "#app/ui/radios.tsx";
import { TextInput } from "#app/ui/text-input.tsx";
import type { SourceFields as Fields } from "./source-form.server.ts";
import { sourceKindNames, sourceKinds } from "./source-kinds.ts";

type Props = { fields: Fields; messages: Messages };

/** The order of the fields on the page, for the error summary. */
export const sourceFieldOrder = ["title", "place", "type", "year"] as const satisfies (keyof Fields)[];

/** What a source is and where it is found. */
export function SourceFields({ fields, messages }: Props) {
  return (
    <>
      <TextInput
        name="title"
        label="Title"
        labelSize="s"
        defaultValue={fields.title}
        autoComplete="off"
        error={messages.title}
      />
      <TextInput
        name="place"
        label="Link or DOI"
        labelSize="s"
        hint="For example, https://example.org/report or 10.1234/abc"
        defaultValue={fields.place}
        autoComplete="off"
        autoCapitalize="none"
        spellCheck={false}
        error={messages.place}
      />
      <Radios
        name="type"
        label="What kind of source is it?"
        labelSize="s"
        layout="small"
        items={sourceKinds.map((kind) => ({ value: kind, label: sourceKindNames[kind] }))}
        defaultValue={fields.type}
        error={messages.type}
      />
      <TextInput
        name="year"
        label="Year it was published (optional)"
        labelSize="s"
        width={4}
        inputMode="numeric"
        autoComplete="off"
        defaultValue={fields.year}
        error={messages.year}
      />
    </>
  );
}
