import { type QuoteState, quoteStateWords } from "#app/exports/quote-states.ts";

type Props = { counts: readonly { state: QuoteState; n: number }[]; current: QuoteState };

/** Links to the quotes of each state, with how many there are. */
export function StateChoice({ counts, current }: Props) {
  return (
    <nav aria-label="Quotes by state" className="mb-6">
      <ul className="govuk-list flex flex-wrap gap-x-6 gap-y-1">
        {counts.map(({ state, n }) => {
          const text = `${quoteStateWords[state].name} (${n.toLocaleString("en-GB")})`;
          return (
            <li key={state}>
              {state === current ? (
                <strong aria-current="true">{text}</strong>
              ) : (
                <a
                  className="govuk-link govuk-link--no-visited-state"
                  href={`/exports/quotes?state=${state}`}
                >
                  {text}
                </a>
              )}
            </li>
          );
        })}
      </ul>
    </nav>
  );
}
