import type { SerializeFrom } from "@remix-run/node";
import type { RoundBeforeOn } from "#app/comments/round-before.server.ts";
import { type Area, areaWords } from "#app/framework/areas.ts";
import { answerInWords, answers } from "#app/scores/scale.ts";
import { counted } from "#app/ui/counting.ts";

type Props = { area: Area; before: SerializeFrom<RoundBeforeOn> };

/** What the member and the panel answered in the round before, on one area: counts and no names. */
export function RoundBefore({ area, before }: Props) {
  const { earlier, counts, comments, href, isOtherText } = before;
  if (isOtherText) {
    return (
      <div className="app-before">
        <p className="govuk-body mb-0">
          {earlier.round} read another text of this framework, so nothing is carried over.
        </p>
      </div>
    );
  }
  const own = earlier.answers[area];
  const given = counts[area];
  return (
    <div className="app-before">
      <p className="govuk-body mb-1">
        <strong>{earlier.round}:</strong>{" "}
        {own ? `you answered ${answerInWords(own.answer)}.` : "you gave no answer."}
      </p>
      {own && own.reason !== "" && (
        <p className="govuk-body app-written mb-1">Your reason then: {own.reason}</p>
      )}
      {own?.isSettled && (
        <p className="govuk-body mb-1">
          <strong>Settled:</strong> no answer is needed; change it if you want to.
        </p>
      )}
      {given ? (
        <>
          <p className="govuk-body-s mb-1">All members, then:</p>
          <ul className="govuk-list govuk-body-s flex flex-wrap gap-x-4 gap-y-1 mb-1">
            {answers.map((answer) => (
              <li key={answer} className="mb-0">
                {answerInWords(answer)}: <strong>{given[answer] ?? 0}</strong>
              </li>
            ))}
          </ul>
        </>
      ) : (
        <p className="govuk-body-s mb-1">Too few gave a score to show how all members answered.</p>
      )}
      <p className="govuk-body-s mb-0">
        {comments[area] === 0 ? (
          `No comments on ${areaWords[area].inSentence} in ${earlier.round}.`
        ) : (
          <a className="govuk-link" href={href}>
            {counted(comments[area], "comment")} on {areaWords[area].inSentence} in {earlier.round}
          </a>
        )}
      </p>
    </div>
  );
}
