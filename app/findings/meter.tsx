import { WarningText } from "#app/ui/warning-text.tsx";

export type MeterProps = { lines: readonly string[]; warnings: readonly string[] };

/** What stands behind a finding, and where its words claim more than that. */
export function Meter({ lines, warnings }: MeterProps) {
  return (
    <section aria-labelledby="meter" className="app-meter">
      <h2 className="govuk-heading-s" id="meter">
        What stands behind it
      </h2>
      <ul className="govuk-list govuk-list--bullet">
        {lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
      {warnings.map((warning) => (
        <WarningText key={warning}>{warning}</WarningText>
      ))}
    </section>
  );
}
