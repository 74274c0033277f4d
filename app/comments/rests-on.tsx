import { gapInWords } from "./places.ts";
import type { SeenComment } from "./visible.server.ts";

type Props = {
  ids: readonly string[];
  comments: readonly SeenComment[];
  hrefOf: (id: string) => string;
};

/** The words of the framework that an answer rests on, each with the way to the comment on this page. */
export function RestsOn({ ids, comments, hrefOf }: Props) {
  const rests = comments.filter(({ id }) => ids.includes(id));
  if (rests.length === 0) return null;
  return (
    <div className="mt-2">
      <p className="govuk-body-s mb-1 font-bold">Because of</p>
      <ul className="govuk-list mb-0">
        {rests.map((comment) => (
          <li key={comment.id}>
            <a className="govuk-link" href={hrefOf(comment.id)}>
              {comment.quote ? <mark>{comment.quote}</mark> : placeInWords(comment)}
              <span className="govuk-visually-hidden">: go to the comment</span>
            </a>
          </li>
        ))}
      </ul>
    </div>
  );
}

function placeInWords({ statementCode, gap }: SeenComment): string {
  if (gap !== null) return `What is missing ${gapInWords(gap)}`;
  return statementCode === null ? "The section as a whole" : `Statement ${statementCode}`;
}
