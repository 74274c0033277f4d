import type { SerializeFrom } from "@remix-run/node";
import { areas } from "#app/framework/areas.ts";
import { PostForm } from "#app/people/post-form.tsx";
import { AreaQuestion } from "#app/scores/area-question.tsx";
import { isSameAnswer, stateNames } from "#app/scores/assessment.ts";
import { GivenAnswers } from "#app/scores/given-answers.tsx";
import { Button, ButtonGroup } from "#app/ui/button.tsx";
import { momentInWords } from "#app/ui/moment.ts";
import type { Refused } from "./assessment-problems.ts";
import type { OwnWorkData } from "./route.tsx";

type Props = {
  own: SerializeFrom<OwnWorkData>;
  refused: Refused | undefined;
  editionId: number;
  roundId: number | null;
  longestReason: number;
};

/** The member's scores for this section: as a form while the round is open, else as they stand. */
export function OwnWork({ own, refused, editionId, roundId, longestReason }: Props) {
  const { assessment, mayWrite } = own;
  const answers = refused?.answers ?? assessment.answers;
  return (
    <section aria-labelledby="scores">
      <h2 className="govuk-heading-l" id="scores">
        Your scores
      </h2>
      <p className="govuk-body">{progress(assessment, mayWrite)}</p>
      {mayWrite || refused ? (
        <PostForm id="form">
          {/* Pressing Enter in a field sends the first button of a form: that must never be a submission. */}
          <button type="submit" name="action" value="save" hidden tabIndex={-1} aria-hidden="true" />
          <input type="hidden" name="revision" value={refused?.stored?.revision ?? assessment.revision} />
          <input type="hidden" name="edition" value={editionId} />
          <input type="hidden" name="round" value={roundId ?? ""} />
          {areas.map((area) => (
            <AreaQuestion
              key={area}
              area={area}
              given={answers[area]}
              messages={refused?.messages ?? {}}
              longestReason={longestReason}
              stored={differing(answers[area], refused?.stored?.answers[area])}
            />
          ))}
          <ButtonGroup>
            <Button name="action" value="submit-next">
              Submit and go to next
            </Button>
            <Button name="action" value="submit" variant="secondary">
              Submit this section
            </Button>
            <Button name="action" value="save" variant="secondary">
              Save draft
            </Button>
          </ButtonGroup>
        </PostForm>
      ) : (
        <GivenAnswers answers={answers} />
      )}
    </section>
  );
}

function progress(
  { state, savedAt, submittedAt, sawOthersAt }: Props["own"]["assessment"],
  mayWrite: boolean,
): string {
  const seen =
    sawOthersAt === null || !mayWrite
      ? ""
      : " Others’ comments have been shown to you, so changes from now on are marked “changed after seeing others’”.";
  switch (state) {
    case "not-started":
      return mayWrite
        ? "Nothing saved yet. What you save stays a draft that only you see until you submit it. Save your draft before you leave this page to write a comment."
        : "You did not submit this section.";
    case "draft":
      return `${stateNames.draft}, saved on ${momentInWords(savedAt ?? 0)}. Only you see it until you submit it.`;
    case "submitted":
      return `Submitted on ${momentInWords(submittedAt ?? 0)}.${seen}`;
    case "changed":
      return `Submitted on ${momentInWords(submittedAt ?? 0)}. The changes below are saved but not submitted: what you submitted still counts.${seen}`;
  }
}

function differing<T extends Parameters<typeof isSameAnswer>[0]>(
  given: T,
  stored: T | undefined,
): T | undefined {
  return stored && !isSameAnswer(given, stored) ? stored : undefined;
}
