import { useLocation } from "@remix-run/react";

type Props = { rounds: readonly { id: number; title: string }[]; current: number | null };

/** Links to the same page for one round, or for the latest round of each framework. */
export function RoundChoice({ rounds, current }: Props) {
  const { pathname, search } = useLocation();
  if (rounds.length < 2) return null;
  const choices = [{ id: null, title: "Latest round of each framework" }, ...rounds];
  return (
    <nav aria-label="Rounds" className="mb-6">
      <p className="govuk-body mb-1">Round:</p>
      <ul className="govuk-list flex flex-wrap gap-x-6 gap-y-1">
        {choices.map(({ id, title }) => (
          <li key={id}>
            {id === current ? (
              <strong aria-current="true">{title}</strong>
            ) : (
              <a className="govuk-link govuk-link--no-visited-state" href={pathname + withRound(search, id)}>
                {title}
              </a>
            )}
          </li>
        ))}
      </ul>
    </nav>
  );
}

function withRound(search: string, id: number | null): string {
  const params = new URLSearchParams(search);
  // Another round has other members, and may hide their names.
  params.delete("view");
  if (id === null) params.delete("round");
  else params.set("round", String(id));
  return params.size > 0 ? `?${params}` : "";
}
