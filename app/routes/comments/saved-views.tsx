type Props = { views: readonly { id: string; name: string; query: string }[]; current: string };

/** The searches that the reader has kept, each a link to what it finds now. */
export function SavedViews({ views, current }: Props) {
  if (views.length === 0) return null;
  return (
    <nav aria-label="Your saved views" className="mb-6">
      <p className="govuk-body mb-1">Your saved views:</p>
      <ul className="govuk-list flex flex-wrap gap-x-6 gap-y-1 wrap-anywhere">
        {views.map(({ id, name, query }) => (
          <li key={id}>
            {query === current ? (
              <strong aria-current="true">{name}</strong>
            ) : (
              <a className="govuk-link govuk-link--no-visited-state" href={`/comments?${query}`}>
                {name}
              </a>
            )}
          </li>
        ))}
        <li>
          <a className="govuk-link" href="/comments/views">
            Manage saved views
          </a>
        </li>
      </ul>
    </nav>
  );
}
