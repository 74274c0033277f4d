import { type AgreementRule, ruleInWords } from "#app/rounds/agreement-rule.ts";
import { Details } from "#app/ui/details.tsx";

/** The rule the classes come from, as it stood when the round opened. */
export function RuleNote({ rules }: { rules: readonly { title: string; rule: AgreementRule }[] }) {
  return (
    <Details summary="How these figures are made">
      <p className="govuk-body">
        Counted are the scores 1 to 5 of submitted sections. “Not applicable”, “Outside my expertise” and
        drafts are never counted. Quartiles are by linear interpolation. A is van der Eijk’s measure of
        agreement: 1 when all give the same score, 0 when they spread evenly, −1 when they split between the
        ends.
      </p>
      {rules.map(({ title, rule }, i) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: rounds may share a title, and keep their order
        <div key={i}>
          <p className="govuk-body mb-1">Rule of “{title}”:</p>
          <ul className="govuk-list govuk-list--bullet">
            {ruleInWords(rule).map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
        </div>
      ))}
    </Details>
  );
}
