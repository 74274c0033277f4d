import type { ReactNode } from "react";
import { classes } from "#app/ui/field.tsx";

export type SummaryAction = {
  href: string;
  text: string;
  /** What the action is about, for those who hear the link out of its row. */
  about: string;
};

export type SummaryRow = { key: string; value: ReactNode; actions?: readonly SummaryAction[] };

export type SummaryListProps = { rows: readonly SummaryRow[]; noBorder?: boolean };

/** Facts about one thing, each with its name, and links that change them. */
export function SummaryList({ rows, noBorder }: SummaryListProps) {
  const anyActions = rows.some((row) => row.actions?.length);
  return (
    <dl className={classes("govuk-summary-list", noBorder && "govuk-summary-list--no-border")}>
      {rows.map(({ key, value, actions = [] }) => (
        <div
          key={key}
          className={classes(
            "govuk-summary-list__row",
            anyActions && actions.length === 0 && "govuk-summary-list__row--no-actions",
          )}
        >
          <dt className="govuk-summary-list__key">{key}</dt>
          <dd className="govuk-summary-list__value">{value}</dd>
          {actions.length > 0 && (
            <dd className="govuk-summary-list__actions">
              {actions.length === 1 ? (
                actions.map(actionLink)
              ) : (
                <ul className="govuk-summary-list__actions-list">
                  {actions.map((action) => (
                    <li key={action.href} className="govuk-summary-list__actions-list-item">
                      {actionLink(action)}
                    </li>
                  ))}
                </ul>
              )}
            </dd>
          )}
        </div>
      ))}
    </dl>
  );
}

function actionLink({ href, text, about }: SummaryAction) {
  return (
    <a key={href} className="govuk-link govuk-link--no-visited-state" href={href}>
      {text}
      <span className="govuk-visually-hidden"> {about}</span>
    </a>
  );
}
