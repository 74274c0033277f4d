import { findingCode } from "./finding.ts";
import { findingPath } from "./paths.ts";
import type { FindingNamed } from "./uses.server.ts";

type Props = { findings: readonly FindingNamed[]; headingId: string };

/** The findings that rest on what a page is about. */
export function FindingsList({ findings, headingId }: Props) {
  if (findings.length === 0) return null;
  return (
    <section aria-labelledby={headingId}>
      <h2 className="govuk-heading-m" id={headingId}>
        Findings that rest on this
      </h2>
      <ul className="govuk-list govuk-list--bullet">
        {findings.map((one) => (
          <li key={one.id}>
            <a className="govuk-link wrap-anywhere" href={findingPath(one.id)}>
              {findingCode(one)}. {one.statement}
            </a>
          </li>
        ))}
      </ul>
    </section>
  );
}
