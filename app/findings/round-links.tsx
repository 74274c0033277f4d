type Props = {
  rounds: readonly { id: number; title: string }[];
  chosen: { id: number } | null;
  path: string;
};

/** Which round is read, where there are several. */
export function RoundLinks({ rounds, chosen, path }: Props) {
  if (rounds.length < 2) return null;
  return (
    <nav aria-label="Rounds">
      <ul className="govuk-list">
        {rounds.map(({ id, title }) => (
          <li key={id}>
            {id === chosen?.id ? (
              <strong aria-current="page">{title}</strong>
            ) : (
              <a className="govuk-link" href={`${path}?round=${id}`}>
                {title}
              </a>
            )}
          </li>
        ))}
      </ul>
    </nav>
  );
}
