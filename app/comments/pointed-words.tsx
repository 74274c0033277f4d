import { type Band, bandNames, bands } from "#app/scores/scale.ts";
import { counted } from "#app/ui/counting.ts";
import type { PointedWords } from "./pointed-words.ts";

type Props = {
  words: Record<Band, PointedWords[]>;
  /** How many gave each. */
  given: Record<Band, number>;
  hrefOf: (commentId: string) => string;
};

/** More words than this of one band are left to the comments. */
const mostShown = 8;

/** What the scores point at: under each band of the scale, the words of the framework that its answers rest on. */
export function WordsByBand({ words, given, hrefOf }: Props) {
  const shown = bands.filter((band) => given[band] > 0 && (band !== "none" || words.none.length > 0));
  if (shown.every((band) => words[band].length === 0)) return null;
  return (
    <>
      <h2 className="govuk-heading-m">What the scores point at</h2>
      <div className="grid gap-x-6 desktop:grid-cols-3">
        {shown.map((band) => (
          <section key={band} aria-labelledby={`words-${band}`} className="mb-5">
            <h3 className="govuk-heading-s mb-2" id={`words-${band}`}>
              {bandNames[band]}: {counted(given[band], "member")}
            </h3>
            {words[band].length === 0 ? (
              <p className="govuk-body">None of these answers rests on exact words.</p>
            ) : (
              <ul className="govuk-list govuk-list--spaced">
                {words[band].slice(0, mostShown).map(({ quote, statementCode, answers, commentId }) => (
                  <li key={`${statementCode} ${quote}`}>
                    <a className="govuk-link govuk-link--no-visited-state" href={hrefOf(commentId)}>
                      <mark>{quote}</mark>
                    </a>{" "}
                    <span className="text-secondary-text">
                      {statementCode}
                      {answers > 1 && `, ${counted(answers, "answer")}`}
                    </span>
                  </li>
                ))}
              </ul>
            )}
            {words[band].length > mostShown && (
              <p className="govuk-body">
                And {counted(words[band].length - mostShown, "other passage")}: see the comments.
              </p>
            )}
          </section>
        ))}
      </div>
    </>
  );
}
