import type { SerializeFrom } from "@remix-run/node";
import { CommentCard } from "#app/comments/comment-card.tsx";
import type { StatementKind } from "#app/framework/statement-kinds.ts";
import { StatementList } from "#app/framework/statement-list.tsx";
import type { OwnWorkData } from "./route.tsx";

type Statement = { code: string; kind: StatementKind; groupHeading: string | null; text: string };

type Props = {
  statements: readonly Statement[];
  own: SerializeFrom<OwnWorkData> | null;
  commentsPath: string;
  query: string;
};

/** The statements, each with its comments and a link to comment on it; then the comments on the section as a whole. */
export function SectionText({ statements, own, commentsPath, query }: Props) {
  const mayWrite = own?.mayWrite ?? false;
  const address = (code: string) =>
    `${commentsPath}?${new URLSearchParams({ ...roundIn(query), statement: code })}`;
  const on = (code: string | null) =>
    own?.comments
      .filter((comment) => comment.statementCode === code)
      .map((comment) => (
        <CommentCard key={comment.id} comment={comment} mayChange={mayWrite && comment.isOwn} />
      ));
  return (
    <>
      <StatementList
        statements={statements}
        under={({ code }) => (
          <>
            {mayWrite && (
              <p className="govuk-body-s mb-1">
                <a className="govuk-link govuk-link--no-visited-state" href={address(code)}>
                  Comment<span className="govuk-visually-hidden"> on statement {code}</span>
                </a>
              </p>
            )}
            {on(code)}
          </>
        )}
      />
      {own && (
        <section aria-labelledby="section-comments" className="mb-8">
          <h2 className="govuk-heading-m" id="section-comments">
            Comments on the section as a whole
          </h2>
          {on(null)}
          {!mayWrite && on(null)?.length === 0 && (
            <p className="govuk-body">No comments on the section as a whole.</p>
          )}
          {mayWrite && (
            <p className="govuk-body">
              <a className="govuk-link govuk-link--no-visited-state" href={commentsPath + query}>
                Comment on this section
              </a>
            </p>
          )}
        </section>
      )}
    </>
  );
}

function roundIn(query: string): Record<string, string> {
  return Object.fromEntries(new URLSearchParams(query));
}
