import type { ReactNode } from "react";
import { segmentsOf } from "#app/comments/marks.ts";
import { Tag } from "#app/ui/tag.tsx";
import { type Flag, flagWords } from "./quote.ts";
import { quoteStateWords } from "./quote-states.ts";
import { type Redacted, textOf } from "./redaction.ts";
import type { ShownQuote } from "./shown-quotes.server.ts";

type Props = { quote: ShownQuote; heading?: ReactNode; children?: ReactNode };

/** A comment with the words marked that could give its author away, why they could, and what was left out of it. */
export function QuoteCard({ quote, heading, children }: Props) {
  const { id, author, round, isWithdrawn, body, proposedWording, flags, redacted, lost, state, group } =
    quote;
  return (
    <article className="app-comment" id={`quote-${id}`}>
      {heading}
      <p className="govuk-body-s mb-1">
        <strong>{author ?? "A panel member"}.</strong> {round}.{" "}
        {isWithdrawn && <Tag colour="grey">Withdrawn</Tag>}{" "}
        {state && <Tag colour={state === "open" ? "yellow" : "grey"}>{quoteStateWords[state].name}</Tag>}
      </p>
      {quote.quote && (
        <blockquote className="govuk-body mb-1">On the framework’s words “{quote.quote}”</blockquote>
      )}
      <p className="govuk-body app-written mb-1">
        <Words text={body} offset={0} {...{ flags, redacted }} />
      </p>
      {proposedWording !== null && (
        <>
          <p className="govuk-body-s font-bold mb-1">Proposed wording</p>
          <p className="govuk-body app-written mb-1">
            <Words text={proposedWording} offset={body.length + 1} {...{ flags, redacted }} />
          </p>
        </>
      )}
      {lost.length > 0 && (
        <p className="govuk-body app-written mb-1">
          <strong>Withheld as a whole.</strong> The comment was changed, and words that were redacted are no
          longer in it: {lost.map(({ words, reason }) => `“${words}” (${reason})`).join(", ")}.
        </p>
      )}
      {flags.length + redacted.length > 0 && (
        <ul className="govuk-list govuk-list--bullet govuk-body-s wrap-anywhere">
          {flags.map(({ kind, start, end }) => (
            <li key={`${kind} ${start}`}>
              “{textOf(quote).slice(start, end)}”: {flagWords[kind]}
            </li>
          ))}
          {redacted.map(({ start, end, reason }) => (
            <li key={`redacted ${start}`}>
              “{textOf(quote).slice(start, end)}”: leaves as [redacted: {reason}]
            </li>
          ))}
        </ul>
      )}
      {group && <p className="govuk-body-s mb-1">{group}</p>}
      {children}
    </article>
  );
}

type WordsProps = { text: string; offset: number; flags: readonly Flag[]; redacted: readonly Redacted[] };

/** A text with what could give its author away marked, and what is left out struck through. */
function Words({ text, offset, flags, redacted }: WordsProps) {
  const here = <Passage extends { start: number; end: number }>(passages: readonly Passage[]) =>
    passages.map(({ start, end }) => ({ id: `${start}`, start: start - offset, end: end - offset }));
  const isIn = (passages: readonly { start: number; end: number }[], at: number) =>
    here(passages).some(({ start, end }) => start <= at && at < end);
  return segmentsOf(text, [...here(flags), ...here(redacted)]).map(({ text: words, start }) => {
    if (isIn(redacted, start)) return <Told key={start} as="del" name="redacted" words={words} />;
    if (isIn(flags, start))
      return <Told key={start} as="mark" name="could give the author away" words={words} />;
    return words;
  });
}

function Told({ as: Element, name, words }: { as: "mark" | "del"; name: string; words: string }) {
  return (
    <Element>
      <span className="govuk-visually-hidden">({name}: </span>
      {words}
      <span className="govuk-visually-hidden">)</span>
    </Element>
  );
}
