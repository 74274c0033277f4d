import { areas, areaWords } from "#app/framework/areas.ts";
import { SummaryList } from "#app/ui/summary-list.tsx";
import type { Answers, BecauseChoices } from "./assessment.ts";
import { answerInWords } from "./scale.ts";

/** A member's answers where they can no longer be changed. */
export function GivenAnswers({ answers, choices }: { answers: Answers; choices?: BecauseChoices }) {
  return (
    <SummaryList
      rows={areas.map((area) => {
        const { answer, reason, because = [] } = answers[area];
        const rests = choices?.[area].filter(({ id }) => because.includes(id)) ?? [];
        return {
          key: areaWords[area].name,
          value: (
            <>
              <p className="govuk-body mb-1">{answer === null ? "No answer" : answerInWords(answer)}</p>
              {reason !== "" && <p className="govuk-body app-written mb-1">{reason}</p>}
              {rests.length > 0 && (
                <>
                  <p className="govuk-body-s mb-1">Because of</p>
                  <ul className="govuk-list govuk-list--bullet mb-1">
                    {rests.map(({ id, words }) => (
                      <li key={id}>
                        <a className="govuk-link app-written" href={`#comment-${id}`}>
                          {words}
                        </a>
                      </li>
                    ))}
                  </ul>
                </>
              )}
            </>
          ),
        };
      })}
    />
  );
}
