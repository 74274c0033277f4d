import type { SerializeFrom } from "@remix-run/node";
import { useLocation } from "@remix-run/react";
import type { FormEventHandler } from "react";
import { areas } from "#app/framework/areas.ts";
import { withoutNotice } from "#app/http/notice-address.ts";
import { isShutOut } from "#app/interests/bars.ts";
import { PostForm } from "#app/people/post-form.tsx";
import { AreaQuestion } from "#app/scores/area-question.tsx";
import { type Answers, answersFrom, isSameAnswer, stateNames } from "#app/scores/assessment.ts";
import { BarredArea } from "#app/scores/barred-area.tsx";
import { fieldsOf } from "#app/scores/draft-fields.ts";
import { GivenAnswers } from "#app/scores/given-answers.tsx";
import { isSettledFor } from "#app/scores/settled.ts";
import { Button, ButtonGroup } from "#app/ui/button.tsx";
import { Details } from "#app/ui/details.tsx";
import { KeptForm, KeptFormState, useSavedAt } from "#app/ui/kept-form.tsx";
import { momentInWords } from "#app/ui/moment.ts";
import { saveTo } from "#app/ui/save-outcome.ts";
import type { Refused } from "./assessment-problems.ts";
import { LevelsLink } from "./levels-link.tsx";
import { RoundBefore } from "./round-before.tsx";
import type { OwnWorkData } from "./route.tsx";

type Props = {
  framework: { title: string };
  own: SerializeFrom<OwnWorkData>;
  refused: Refused | undefined;
  editionId: number;
  roundId: number | null;
  longestReason: number;
  /** Where the same section of the levels below and above stands beside it, if there are any. */
  levelsHref: string | null;
  /** Asked before the form is sent. */
  onSubmit: FormEventHandler<HTMLFormElement> | undefined;
};

/** The member's scores for this section: as a form while the round is open, else as they stand. */
export function OwnWork(props: Props) {
  const { framework, own, refused, editionId, roundId, longestReason, levelsHref, onSubmit } = props;
  const { assessment, mayWrite, bars } = own;
  const answers = refused?.answers ?? assessment.answers;
  const messages = refused?.messages ?? {};
  const stored = refused?.stored;
  const { pathname, search } = useLocation();
  if (isShutOut(bars) && assessment.state === "not-started") return null;
  return (
    <section aria-labelledby="scores">
      <h2 className="govuk-heading-l" id="scores">
        Your scores
      </h2>
      {mayWrite || refused ? (
        <KeptForm
          formKey={`${pathname}?round=${roundId}`}
          save={saveTo(`${pathname}/draft${withoutNotice(search)}`)}
          isStored={!refused}
          conflict={stored && { ...stored, fields: fieldsOf(stored.answers, bars) }}
        >
          <Progress {...own} />
          {assessment.state === "changed" && assessment.typedIn && <TypedIn {...assessment.typedIn} />}
          <PostForm id="form" onSubmitCapture={onSubmit}>
            {/* Pressing Enter in a field sends the first button of a form: that must never be a submission. */}
            <button type="submit" name="action" value="save" hidden tabIndex={-1} aria-hidden="true" />
            <input type="hidden" name="revision" value={refused?.stored?.revision ?? assessment.revision} />
            <input type="hidden" name="edition" value={editionId} />
            <input type="hidden" name="round" value={roundId ?? ""} />
            {mayKeep(own) && (
              <p>
                <Button name="action" value="submit-next">
                  Keep my answers for this section
                </Button>
              </p>
            )}
            {areas.map((area) => {
              const bar = bars[area];
              return bar ? (
                <BarredArea
                  key={area}
                  {...{ area, bar, messages }}
                  title={framework.title}
                  kept={assessment.answers[area]}
                  given={refused?.answers[area]}
                />
              ) : (
                <AreaQuestion
                  key={area}
                  area={area}
                  given={answers[area]}
                  messages={messages}
                  longestReason={longestReason}
                  choices={own.choices[area]}
                  beside={
                    <>
                      {area === "progression" && levelsHref && <LevelsLink href={levelsHref} />}
                      {own.before && <RoundBefore area={area} before={own.before} />}
                    </>
                  }
                  asksWhyOf={own.before?.earlier.answers[area] && own.before.earlier.round}
                  stored={differing(answers[area], refused?.stored?.answers[area])}
                />
              );
            })}
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
            <KeptFormState />
          </PostForm>
        </KeptForm>
      ) : (
        <>
          <Progress {...own} />
          <GivenAnswers
            answers={assessment.state === "not-started" ? standing(own) : answers}
            choices={own.choices}
          />
        </>
      )}
    </section>
  );
}

/** One activation keeps a section whose four answers are all carried and of which nothing has been written. */
function mayKeep({ assessment, before }: Props["own"]): boolean {
  if (!before || assessment.state !== "not-started") return false;
  return areas.every((area) => before.earlier.answers[area] !== undefined);
}

/** What counts of a section on which nothing was written: earlier answers that were not kept do not, unless settled. */
function standing({ assessment: { answers, earlier } }: Props["own"]): typeof answers {
  return answersFrom((area) => (isSettledFor(earlier, area) ? answers[area] : { answer: null, reason: "" }));
}

/** How far the scores are, at once when the page has saved them itself. */
function Progress({ assessment, mayWrite }: Pick<Props["own"], "assessment" | "mayWrite">) {
  const savedAt = useSavedAt();
  const state = assessment.submittedAt === null ? ("draft" as const) : ("changed" as const);
  const now = savedAt === null ? assessment : { ...assessment, state, savedAt };
  return (
    <>
      <p className="govuk-body">{progress(now, mayWrite)}</p>
      {mayWrite && (
        <noscript>
          <p className="govuk-body">Save your draft before you leave this page to write a comment.</p>
        </noscript>
      )}
    </>
  );
}

function progress(
  { state, savedAt, submittedAt, sawOthersAt, typedIn }: Props["own"]["assessment"],
  mayWrite: boolean,
): string {
  const seen =
    sawOthersAt === null || !mayWrite
      ? ""
      : " Others’ comments have been shown to you, so changes from now on are marked “changed after seeing others’”.";
  const submitted = `${typedIn ? `Typed in for you by ${typedIn.by}` : "Submitted"} on ${momentInWords(submittedAt ?? 0)}.`;
  switch (state) {
    case "not-started":
      return mayWrite
        ? "Nothing saved yet. What you save stays a draft that only you see until you submit it."
        : "You did not submit this section.";
    case "settled":
      return !mayWrite
        ? "All your earlier answers stand."
        : "Nothing is needed here: all your earlier answers stand. Change one if you want to; what you save stays a draft that only you see until you submit it.";
    case "draft":
      return `${stateNames.draft}, saved on ${momentInWords(savedAt ?? 0)}. Only you see it until you submit it.`;
    case "submitted":
      return `${submitted}${typedIn && mayWrite ? stillYours : ""}${seen}`;
    case "changed":
      return typedIn
        ? `${submitted} The draft below is yours and was there before: what was typed in counts until you submit this section yourself.${seen}`
        : `${submitted} The changes below are saved but not submitted: what you submitted still counts.${seen}`;
  }
}

const stillYours =
  " You can change it: what you submit yourself stands in its place, and sends the comments you have begun here.";

/** Beside the member's own draft what was typed in for them, which counts. */
function TypedIn({ by, answers }: { by: string; answers: SerializeFrom<Answers> }) {
  return (
    <Details summary={`What ${by} typed in for you`}>
      <GivenAnswers answers={answers} />
    </Details>
  );
}

function differing<T extends Parameters<typeof isSameAnswer>[0]>(
  given: T,
  stored: T | undefined,
): T | undefined {
  return stored && !isSameAnswer(given, stored) ? stored : undefined;
}
