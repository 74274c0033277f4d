import { useEffect, useRef } from "react";
import { sentencesOf } from "#app/comments/anchor.ts";
import { CommentFields } from "#app/comments/comment-fields.tsx";
import { CommentForm } from "#app/comments/comment-form.tsx";
import { ExactWords } from "#app/comments/exact-words.tsx";
import type { CommentFields as CommentFieldsGiven } from "#app/comments/fields.ts";
import { commentAddress, gapInWords, type Place, unfinishedName } from "#app/comments/places.ts";
import { WhenSent } from "#app/comments/when-sent.tsx";
import { fieldsFor } from "#app/comments/writing.ts";
import { Button, ButtonGroup, PressText } from "#app/ui/button.tsx";
import { enhance } from "#app/ui/enhance.ts";
import type { ChosenWords, Commenting } from "./commenting.ts";

type Props = {
  commenting: Commenting;
  place: Place;
  words: ChosenWords | "whole" | null;
  /** The text of the statement that it is on. */
  text: string | undefined;
};

/** The form of a comment, opened where the comment will stand. */
export function Composer({ commenting, place, words, text }: Props) {
  const { writing, trouble, close, open } = commenting;
  const fields = fieldsFor(writing, place);
  const chosen = words === "whole" ? null : (words ?? begunOn(fields));
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    enhance();
    const area = box.current?.querySelector("textarea");
    area?.focus();
    area?.setSelectionRange(area.value.length, area.value.length);
  }, []);
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: Escape is one more way for those who have the button
    <div
      ref={box}
      className="app-composer"
      onKeyDown={(event) => {
        if (event.key === "Escape") close();
      }}
    >
      <h3 className="govuk-heading-s">{headingOf(place)}</h3>
      <CommentForm
        name={unfinishedName(writing, place)}
        action={commentAddress(writing.path, { round: writing.round, ...place })}
        editionId={writing.editionId}
        roundId={writing.roundId}
        isSentFirst
        buttons={
          <ButtonGroup>
            <Button variant="secondary">Save comment</Button>
            <PressText onPress={close}>Close</PressText>
          </ButtonGroup>
        }
      >
        {trouble && (
          <p className="govuk-error-message" role="alert">
            {trouble}
          </p>
        )}
        <input type="hidden" name="statement" value={fields.statement} />
        <input type="hidden" name="gap" value={fields.gap} />
        {chosen && (
          <p className="govuk-body">
            <input type="hidden" name="quote" value={chosen.quote} data-kept="" />
            <input type="hidden" name="start" value={chosen.start} data-kept="" />
            On the words <mark>{chosen.quote}</mark>{" "}
            <PressText onPress={() => open(place, "whole")}>Comment on the whole statement instead</PressText>
          </p>
        )}
        <CommentFields {...writing} fields={fields} messages={{}} statement={text} isDense />
        {!chosen && text !== undefined && (
          <ExactWords sentences={sentencesOf(text)} fields={fields} messages={{}} places={[]} isFolded />
        )}
        <WhenSent isSentAtOnce={writing.isSentAtOnce} />
      </CommentForm>
    </div>
  );
}

function begunOn({ quote, start }: CommentFieldsGiven): ChosenWords | null {
  return quote === "" ? null : { quote, start };
}

function headingOf({ statement, gap }: Place): string {
  if (gap !== undefined) return `What is missing ${gapInWords(gap)}?`;
  return statement === undefined ? "Comment on this section" : `Comment on statement ${statement}`;
}
