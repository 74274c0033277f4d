import type { ReactNode } from "react";
import { type Area, areaWords } from "#app/framework/areas.ts";
import { Checkboxes } from "#app/ui/checkboxes.tsx";
import type { Messages } from "#app/ui/field.tsx";
import { Radios } from "#app/ui/radios.tsx";
import { Textarea } from "#app/ui/textarea.tsx";
import {
  answerField,
  type BecauseChoice,
  becauseField,
  changeField,
  type GivenAnswer,
  reasonField,
} from "./assessment.ts";
import { answerInWords, answerNames, otherAnswers, scores } from "./scale.ts";

type Props = {
  area: Area;
  given: GivenAnswer;
  messages: Messages;
  longestReason: number;
  /** The member's own comments that the answer can rest on. */
  choices: readonly BecauseChoice[];
  /** What helps to answer, between the question and its options. */
  beside?: ReactNode;
  /** What is saved, where it is not what this form holds: from another tab or device. */
  stored?: GivenAnswer;
  /** What is to be read of the round before. */
  before?: ReactNode;
  /** The round before, where the member answered in it: another answer now needs a reason. */
  asksWhyOf?: string;
};

/** One area's question with its five described points, the two answers that are no score, and the reason. */
export function AreaQuestion({
  area,
  given,
  messages,
  longestReason,
  choices,
  beside,
  stored,
  asksWhyOf,
}: Props) {
  const { name, question, points, inSentence } = areaWords[area];
  return (
    <div className="mb-8">
      <Radios
        name={answerField(area)}
        label={name}
        labelAs="h3"
        labelSize="m"
        hint={question}
        layout="compact"
        items={[
          ...scores.map((score, i) => ({ value: score, label: answerInWords(score), hint: points[i] })),
          { divider: "or" },
          ...otherAnswers.map((answer) => ({ value: answer, label: answerNames[answer] })),
        ]}
        defaultValue={given.answer ?? undefined}
        error={messages[answerField(area)]}
        note={
          beside || stored ? (
            <>
              {beside}
              {stored && <StoredAnswer {...stored} />}
            </>
          ) : undefined
        }
      />
      <Textarea
        name={reasonField(area)}
        label={`Reason for your answer on ${inSentence}`}
        hint="You need one for 1, 2 and “Not applicable to this section”"
        rows={3}
        maxLength={longestReason}
        threshold={80}
        defaultValue={given.reason}
        error={messages[reasonField(area)]}
      />
      {asksWhyOf !== undefined && (
        <Textarea
          name={changeField(area)}
          label={`Why did you change your answer on ${inSentence}?`}
          hint={`You need to say why if it is not your answer of ${asksWhyOf}`}
          rows={2}
          maxLength={longestReason}
          threshold={80}
          defaultValue={given.change}
          error={messages[changeField(area)]}
        />
      )}
      {choices.length > 0 && (
        <Checkboxes
          name={becauseField(area)}
          label="Because of (optional)"
          hint={`Your comments on this section for ${inSentence} that this answer rests on`}
          small
          items={choices.map(({ id, words }) => ({
            value: id,
            label: <span className="app-written">{words}</span>,
          }))}
          defaultValues={given.because}
        />
      )}
    </div>
  );
}

function StoredAnswer({ answer, reason }: GivenAnswer) {
  return (
    <div className="app-stored">
      <p className="govuk-body mb-1">
        <strong>Saved in the other tab:</strong> {answer === null ? "no answer" : answerInWords(answer)}
      </p>
      {reason !== "" && <p className="govuk-body app-written mb-1">Reason: {reason}</p>}
    </div>
  );
}
