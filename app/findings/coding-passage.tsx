import type { Anchor, Sentence } from "#app/comments/anchor.ts";
import { Checkboxes } from "#app/ui/checkboxes.tsx";
import { Details } from "#app/ui/details.tsx";
import type { Messages } from "#app/ui/field.tsx";
import { Radios } from "#app/ui/radios.tsx";
import { Textarea } from "#app/ui/textarea.tsx";
import type { CodingFields } from "./coding-form.server.ts";

type Props = {
  sentences: readonly Sentence[];
  /** Left out: nothing has been chosen. */
  fields?: CodingFields;
  messages: Messages;
  /** Where the words stand, if they stand more than once. */
  places: readonly Anchor[];
};

/** Which words of a comment a theme is put on, for those who do not select them in it. */
export function CodingPassage({ sentences, fields, messages, places }: Props) {
  const isBegun = fields !== undefined && (fields.quote !== "" || fields.sentences.length > 0);
  return (
    <Details summary="Put it on some words only" open={isBegun}>
      <p className="govuk-body app-scripted">You can also select the words in the comment.</p>
      {sentences.length > 1 && (
        <Checkboxes
          name="sentence"
          label="Which sentences? (optional)"
          labelSize="s"
          small
          items={sentences.map(({ start, end, text }) => ({ value: `${start}-${end}`, label: text }))}
          defaultValues={fields?.sentences}
          error={messages.sentence}
        />
      )}
      {places.length > 0 && (
        <Radios
          name="start"
          label="Which of these do you mean?"
          labelSize="s"
          layout="small"
          items={places.map(({ start, prefix, quote, suffix }) => ({
            value: String(start),
            label: (
              <>
                …{prefix}
                <mark>{quote}</mark>
                {suffix}…
              </>
            ),
          }))}
        />
      )}
      <Textarea
        name="quote"
        label="Exact words (optional)"
        labelSize="s"
        hint="Copy the words of the comment that you mean"
        rows={2}
        defaultValue={fields?.quote}
        error={messages.quote}
      />
    </Details>
  );
}
