import { Checkboxes } from "#app/ui/checkboxes.tsx";
import type { Messages } from "#app/ui/field.tsx";
import { Radios } from "#app/ui/radios.tsx";
import { Textarea } from "#app/ui/textarea.tsx";
import type { Anchor, Sentence } from "./anchor.ts";

type Props = {
  sentences: readonly Sentence[];
  question: string;
  hint: string;
  /** Left out: nothing has been chosen. */
  fields?: { sentences: readonly string[]; quote: string };
  messages: Messages;
  /** Where the words stand, if they stand more than once. */
  places: readonly Anchor[];
};

/** Which words of a text are meant, for those who do not select them in it. */
export function WordsChoice({ sentences, question, hint, fields, messages, places }: Props) {
  return (
    <>
      {sentences.length > 1 && (
        <Checkboxes
          name="sentence"
          label={question}
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
        hint={hint}
        rows={2}
        defaultValue={fields?.quote}
        error={messages.quote}
      />
    </>
  );
}
