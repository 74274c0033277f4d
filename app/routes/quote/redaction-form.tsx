import { type Flag, flagWords } from "#app/exports/quote.ts";
import { passageValue, textOf } from "#app/exports/redaction.ts";
import type { RedactionFields, RedactionMessages } from "#app/exports/redaction-form.server.ts";
import type { ShownQuote } from "#app/exports/shown-quotes.server.ts";
import { PostForm } from "#app/people/post-form.tsx";
import { Button } from "#app/ui/button.tsx";
import { Checkboxes } from "#app/ui/checkboxes.tsx";
import { TextInput } from "#app/ui/text-input.tsx";
import { Textarea } from "#app/ui/textarea.tsx";

type Props = {
  quote: ShownQuote;
  fields: RedactionFields | undefined;
  messages: RedactionMessages;
  longestReason: number;
};

export const redactionFieldOrder = ["form", "passage", "words", "reason"] as const;

/** Says which words are left out, and what is printed in their place. */
export function RedactionForm({ quote, fields, messages, longestReason }: Props) {
  const text = textOf(quote);
  const item = (flag: Flag) => ({
    value: passageValue(flag),
    label: <span className="wrap-anywhere">“{text.slice(flag.start, flag.end)}”</span>,
    hint: capitalised(flagWords[flag.kind]),
  });
  return (
    <PostForm id="form">
      <input type="hidden" name="version" value={quote.version} />
      {quote.flags.length > 0 && (
        <Checkboxes
          name="passage"
          label="Passages to redact"
          labelSize="s"
          small
          items={quote.flags.map(item)}
          defaultValues={fields?.passage}
          error={messages.passage}
        />
      )}
      <Textarea
        name="words"
        label={quote.flags.length > 0 ? "Other words to redact (optional)" : "Words to redact"}
        labelSize="s"
        hint="Copy them exactly. They are left out wherever they stand in the comment and in its proposed wording"
        rows={2}
        defaultValue={fields?.words}
        error={messages.words}
      />
      <TextInput
        name="reason"
        label="Reason"
        labelSize="s"
        hint={`Stands in place of the words in every export without names, such as “name of a school”. Up to ${longestReason} characters`}
        defaultValue={fields?.reason}
        error={messages.reason}
      />
      <Button>Redact</Button>
    </PostForm>
  );
}

function capitalised(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}
