import type { Anchor, Sentence } from "#app/comments/anchor.ts";
import { WordsChoice } from "#app/comments/words-choice.tsx";
import { Details } from "#app/ui/details.tsx";
import type { Messages } from "#app/ui/field.tsx";
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
      <WordsChoice
        question="Which sentences? (optional)"
        hint="Copy the words of the comment that you mean"
        {...{ sentences, fields, messages, places }}
      />
    </Details>
  );
}
