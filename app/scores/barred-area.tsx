import { type Area, areaWords } from "#app/framework/areas.ts";
import { barInWords, type Decision } from "#app/interests/bars.ts";
import { classes, type Messages } from "#app/ui/field.tsx";
import { answerField, type GivenAnswer } from "./assessment.ts";
import { answerInWords } from "./scale.ts";

type Props = {
  area: Area;
  bar: Decision;
  /** The framework's. */
  title: string;
  messages: Messages;
  /** What the member gave before the outcome. */
  kept: GivenAnswer;
  /** What was sent all the same and not taken. */
  given: GivenAnswer | undefined;
};

/** In the place of an area's question: why the member does not answer it. */
export function BarredArea({ area, bar, title, messages, kept, given }: Props) {
  const id = answerField(area);
  const error = messages[id];
  return (
    <div
      id={id}
      className={classes("govuk-form-group mb-8", error !== undefined && "govuk-form-group--error")}
    >
      <h3 className="govuk-heading-m">{areaWords[area].name}</h3>
      {error !== undefined && (
        <>
          <p className="govuk-error-message">
            <span className="govuk-visually-hidden">Error:</span> {error}
          </p>
          {given && (
            <p className="govuk-body app-written">You sent, and it was not saved: {inWords(given)}</p>
          )}
        </>
      )}
      <p className="govuk-body">{barInWords(bar, [area], [title])}</p>
      {kept.answer !== null && (
        <p className="govuk-body app-written">Kept, and not counted: {inWords(kept)}</p>
      )}
    </div>
  );
}

function inWords({ answer, reason }: GivenAnswer): string {
  return [answer === null ? "no answer" : answerInWords(answer), reason].filter(Boolean).join(". ");
}
