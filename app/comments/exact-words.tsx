import { Checkboxes } from "#app/ui/checkboxes.tsx";
import { Details } from "#app/ui/details.tsx";
import type { Messages } from "#app/ui/field.tsx";
import { Radios } from "#app/ui/radios.tsx";
import { Textarea } from "#app/ui/textarea.tsx";
import type { Anchor, Sentence } from "./anchor.ts";
import type { CommentFields } from "./fields.ts";

type Props = {
  sentences: readonly Sentence[];
  fields: CommentFields;
  messages: Messages;
  /** Where the words stand, if they stand more than once. */
  places: readonly Anchor[];
  isFolded?: boolean;
};

/** Which words of a statement a comment is about, for those who do not select them in the text. */
export function ExactWords({ sentences, fields, messages, places, isFolded = false }: Props) {
  const ways = (
    <>
      {sentences.length > 1 && (
        <Checkboxes
          name="sentence"
          label="Which sentences is it about? (optional)"
          labelSize="s"
          small
          items={sentences.map(({ start, end, text }) => ({ value: `${start}-${end}`, label: text }))}
          defaultValues={fields.sentences}
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
        hint="Copy the words of the statement that your comment is about"
        rows={2}
        defaultValue={fields.quote}
        error={messages.quote}
      />
    </>
  );
  if (!isFolded) return ways;
  return <Details summary="Comment on exact words of it only">{ways}</Details>;
}
