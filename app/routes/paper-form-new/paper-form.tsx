import type { SerializeFrom } from "@remix-run/node";
import { freshFields } from "#app/comments/fields.ts";
import { commentKinds, commentKindWords } from "#app/comments/kinds.ts";
import type { RefusedPaperForm } from "#app/comments/paper-form-fields.server.ts";
import { areas, areaWords } from "#app/framework/areas.ts";
import { areasToCommentFor, areasToScore, type Bars } from "#app/interests/bars.ts";
import { PostForm } from "#app/people/post-form.tsx";
import { AreaQuestion } from "#app/scores/area-question.tsx";
import { answerField, changeField, noAnswers, reasonField } from "#app/scores/assessment.ts";
import { Button } from "#app/ui/button.tsx";
import { Checkboxes } from "#app/ui/checkboxes.tsx";
import type { Messages } from "#app/ui/field.tsx";
import { Radios } from "#app/ui/radios.tsx";
import { Textarea } from "#app/ui/textarea.tsx";

type Props = {
  chosen: SerializeFrom<{
    name: string;
    editionId: number;
    bars: Bars;
    before: string | undefined;
    longestReason: number;
    longestComment: number;
  }>;
  refused: SerializeFrom<RefusedPaperForm> | undefined;
};

/** The order of the fields on the page, for the error summary. */
export const paperFieldOrder: readonly string[] = [
  "form",
  ...areas.flatMap((area) => [answerField(area), reasonField(area), changeField(area)]),
  "body",
  "kind",
  "area",
];

/** The questions of a section as the member read them, and room for one comment. Nothing that anybody gave stands here. */
export function PaperForm({ chosen, refused }: Props) {
  const { name, editionId, bars, before, longestReason, longestComment } = chosen;
  const answers = refused?.answers ?? noAnswers;
  const messages: Messages = refused?.messages ?? {};
  const comment = refused?.comment ?? freshFields({}, bars);
  const barred = areas.filter((area) => bars[area]);
  return (
    <>
      <p className="govuk-body">
        Type in what stands on {name}’s form, in their words. It is submitted in their name at once, and they
        can change it while the round is open.
      </p>
      {barred.length > 0 && (
        <p className="govuk-body">
          Because of an interest, {name} does not score{" "}
          {list.format(barred.map((area) => areaWords[area].inSentence))} here.
        </p>
      )}
      <PostForm id="form">
        <input type="hidden" name="edition" value={editionId} />
        <h2 className="govuk-heading-l">Scores</h2>
        {areasToScore(bars).map((area) => (
          <AreaQuestion
            key={area}
            {...{ area, messages, longestReason }}
            given={answers[area]}
            choices={[]}
            asksWhyOf={before}
          />
        ))}
        <h2 className="govuk-heading-l">A comment on the section as a whole (optional)</h2>
        <Textarea
          name="body"
          label="Comment"
          labelSize="s"
          maxLength={longestComment}
          threshold={80}
          defaultValue={comment.body}
          error={messages.body}
        />
        <Radios
          name="kind"
          label="What kind of comment is it?"
          labelSize="s"
          layout="compact"
          items={commentKinds.map((kind) => ({
            value: kind,
            label: commentKindWords[kind].name,
            hint: commentKindWords[kind].hint,
          }))}
          defaultValue={comment.kind}
          error={messages.kind}
        />
        <Checkboxes
          name="area"
          label="Which focus areas is it about?"
          labelSize="s"
          small
          items={areasToCommentFor(bars).map((area) => ({ value: area, label: areaWords[area].name }))}
          defaultValues={comment.areas}
          error={messages.area}
        />
        <Button>Submit in the member’s name</Button>
      </PostForm>
    </>
  );
}

const list = new Intl.ListFormat("en-GB", { type: "disjunction" });
