import type { ReactNode } from "react";

export type DetailsProps = { summary: ReactNode; children: ReactNode; open?: boolean; id?: string };

/** Help that some readers want, behind a line that says what it is. Opens without JavaScript. */
export function Details({ summary, children, open, id }: DetailsProps) {
  return (
    <details className="govuk-details" id={id} open={open}>
      <summary className="govuk-details__summary">
        <span className="govuk-details__summary-text">{summary}</span>
      </summary>
      <div className="govuk-details__text">{children}</div>
    </details>
  );
}
