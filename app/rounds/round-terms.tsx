import { Details } from "#app/ui/details.tsx";
import { ruleInWords } from "./agreement-rule.ts";
import type { Round } from "./round.ts";
import { whoSeesWhat } from "./who-sees-what.ts";

/** For members: who sees what they write in a round, and by what rule the panel is said to agree. */
export function RoundTerms({
  round,
}: {
  round: Pick<Round, "sharing" | "namesToOfficials" | "rule" | "followsId">;
}) {
  const sees = whoSeesWhat(round);
  return (
    <Details summary="Who sees what you write in this round, and how agreement is judged">
      {round.followsId !== null && <p className="govuk-body">{sees.followsId}</p>}
      <p className="govuk-body">{sees.sharing}</p>
      <p className="govuk-body">{sees.namesToOfficials}</p>
      <ul className="govuk-list govuk-list--bullet">
        {ruleInWords(round.rule).map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </Details>
  );
}
