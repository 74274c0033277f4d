/** An error, and the `#id` of the field it is about. */
export type ErrorLink = { href: string; text: string };

export type ErrorSummaryProps = {
  /** In the order of the fields on the page, in the words that stand beside the fields. */
  errors: readonly ErrorLink[];
  title?: string;
};

/** Says at the head of the page what has to be put right; takes focus where JavaScript runs. Nothing without errors. */
export function ErrorSummary({ errors, title = "There is a problem" }: ErrorSummaryProps) {
  if (errors.length === 0) return null;
  return (
    <div className="govuk-error-summary" data-module="govuk-error-summary">
      <div role="alert">
        <h2 className="govuk-error-summary__title">{title}</h2>
        <div className="govuk-error-summary__body">
          <ul className="govuk-list govuk-error-summary__list">
            {errors.map(({ href, text }) => (
              <li key={href + text}>
                <a href={href}>{text}</a>
              </li>
            ))}
          </ul>
        </div>
      </div>
    </div>
  );
}
