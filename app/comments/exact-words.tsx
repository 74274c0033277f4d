import { Details } from "#app/ui/details.tsx";
import type { Messages } from "#app/ui/field.tsx";
import type { Anchor, Sentence } from "./anchor.ts";
import type { CommentFields } from "./fields.ts";
import { WordsChoice } from "./words-choice.tsx";

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
    <WordsChoice
      question="Which sentences is it about? (optional)"
      hint="Copy the words of the statement that your comment is about"
      {...{ sentences, fields, messages, places }}
    />
  );
  if (!isFolded) return ways;
  return <Details summary="Comment on exact words of it only">{ways}</Details>;
}
