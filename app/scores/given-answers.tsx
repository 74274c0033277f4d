import { areas, areaWords } from "#app/framework/areas.ts";
import { SummaryList } from "#app/ui/summary-list.tsx";
import type { Answers } from "./assessment.ts";
import { answerInWords } from "./scale.ts";

/** A member's answers where they can no longer be changed. */
export function GivenAnswers({ answers }: { answers: Answers }) {
  return (
    <SummaryList
      rows={areas.map((area) => {
        const { answer, reason } = answers[area];
        return {
          key: areaWords[area].name,
          value: (
            <>
              <p className="govuk-body mb-1">{answer === null ? "No answer" : answerInWords(answer)}</p>
              {reason !== "" && <p className="govuk-body app-written mb-1">{reason}</p>}
            </>
          ),
        };
      })}
    />
  );
}
