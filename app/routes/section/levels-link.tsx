/** Progression cannot be judged one framework at a time. */
export function LevelsLink({ href }: { href: string }) {
  return (
    <p className="govuk-body">
      <a className="govuk-link govuk-link--no-visited-state" href={href}>
        Compare this section with the levels of leadership below and above
      </a>
    </p>
  );
}
