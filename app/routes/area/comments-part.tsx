import type { CommentsOfKind } from "#app/comments/comments-by-kind.server.ts";
import { commentKindWords } from "#app/comments/kinds.ts";
import { onItsPage } from "#app/comments/places.ts";
import { type Area, areaWords } from "#app/framework/areas.ts";
import { frameworkLabel } from "#app/framework/frameworks.ts";
import { counted } from "#app/ui/counting.ts";
import { Part } from "./parts.tsx";

type Props = {
  area: Area;
  kinds: readonly CommentsOfKind[];
  /** The address behind a section. */
  href: (place: CommentsOfKind["first"][number]) => string;
  asked: { round: number | null; framework: string | null };
};

/** What members wrote for the area, kind by kind: the first few, and the way to all. */
export function CommentsPart({ area, kinds, href, asked }: Props) {
  return (
    <Part name="comments">
      {kinds.length === 0 && <p className="govuk-body">There are no comments for this area.</p>}
      {kinds.map(({ kind, total, first }) => (
        <section key={kind} aria-labelledby={`kind-${kind}`} className="app-reading">
          <h3 className="govuk-heading-s mb-2" id={`kind-${kind}`}>
            {commentKindWords[kind].name}: {counted(total, "comment")} on sections
          </h3>
          <ul className="govuk-list govuk-list--bullet">
            {first.map((comment) => (
              <li key={comment.id}>
                <a
                  className="govuk-link govuk-link--no-visited-state"
                  href={onItsPage(href(comment), comment.id)}
                >
                  {placeInWords(comment)}
                </a>
                : {comment.quote !== null && <strong>“{comment.quote}” </strong>}
                {comment.body}
              </li>
            ))}
          </ul>
          <p className="govuk-body">
            <a className="govuk-link" href={`/comments?${listQuery(area, kind, asked)}`}>
              All comments of this kind, those on whole frameworks too
              <span className="govuk-visually-hidden">
                : {commentKindWords[kind].name}, {areaWords[area].inSentence}
              </span>
            </a>
          </p>
        </section>
      ))}
    </Part>
  );
}

/** "NPQH 3, statement 3.2" */
function placeInWords({ section, statementCode }: CommentsOfKind["first"][number]): string {
  const place = `${frameworkLabel(section.framework)} ${section.number}`;
  return statementCode === null ? place : `${place}, statement ${statementCode}`;
}

function listQuery(area: Area, kind: string, { round, framework }: Props["asked"]): URLSearchParams {
  const params = new URLSearchParams({ area, kind });
  if (round !== null) params.set("round", String(round));
  if (framework !== null) params.set("framework", framework);
  return params;
}
