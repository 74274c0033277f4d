import { type Span, segmentsOf } from "./marks.ts";

type Marked = Span & { number: number };
type Standing = { start: number | null; end: number | null };

/** The marks of comments that stand on exact words. */
export function marksOf(comments: readonly (Pick<Marked, "id" | "number"> & Standing)[]): Marked[] {
  return comments.flatMap(({ id, number, start, end }) =>
    start === null || end === null ? [] : [{ id, number, start, end }],
  );
}

/** Where the words that a comment stands on begin in the text. */
export const wordsAnchor = (commentId: string) => `words-${commentId}`;

/**
 * A text with the words that comments stand on marked, each linked to its comment. What is added to the text says so to
 * screen readers and is marked `data-added`: it is no part of the words that can be selected.
 */
export function MarkedWords({ text, marks }: { text: string; marks: readonly Marked[] }) {
  const numbers = new Map(marks.map(({ id, number }) => [id, number]));
  return segmentsOf(text, marks).map(({ text: words, start, depth, opens, closes }) =>
    depth === 0 ? (
      words
    ) : (
      <mark key={start} className={depth > 1 ? "app-overlap" : undefined}>
        {opens.map((id) => (
          <span key={id} id={wordsAnchor(id)} className="govuk-visually-hidden" data-added="">
            start of highlighted text of comment {numbers.get(id)}{" "}
          </span>
        ))}
        {words}
        {closes.map((id) => (
          <a key={id} className="govuk-link app-mark-link" href={`#comment-${id}`} data-added="">
            <span className="govuk-visually-hidden"> end of highlighted text of comment </span>
            {numbers.get(id)}
          </a>
        ))}
      </mark>
    ),
  );
}
