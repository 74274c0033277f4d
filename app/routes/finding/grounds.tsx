import { CommentCard } from "#app/comments/comment-card.tsx";
import type { Finding } from "#app/findings/finding.ts";
import { findingPath } from "#app/findings/paths.ts";
import { placeOfComment } from "#app/findings/place-of-comment.ts";
import { sectionPath, statementAnchor } from "#app/framework/paths.ts";
import { agreementClassNames } from "#app/rounds/agreement-rule.ts";
import { ButtonLink } from "#app/ui/button.tsx";
import { counted } from "#app/ui/counting.ts";
import { Table } from "#app/ui/table.tsx";
import type { cellsTold, commentsTold } from "./grounds.server.ts";

type Props = {
  finding: Finding;
  cells: ReturnType<typeof cellsTold>;
  comments: ReturnType<typeof commentsTold>;
  themes: readonly { id: string; name: string }[];
  others: number;
  withdrawn: number;
};

/** What a finding rests on, each thing one step from what it rests on itself. */
export function Grounds({ finding, cells, comments, themes, others, withdrawn }: Props) {
  const { id, area } = finding;
  return (
    <section aria-labelledby="grounds">
      <h2 className="govuk-heading-m" id="grounds">
        What it rests on
      </h2>
      <ButtonLink variant="secondary" href={`${findingPath(id)}/evidence`}>
        Choose what it rests on
      </ButtonLink>
      {cells.length > 0 && (
        <Table
          caption="Scores of sections"
          captionSize="s"
          stacked
          columns={[
            {
              heading: "Section",
              rowHeader: true,
              cell: ({ round, framework, number, title }) => (
                <a
                  className="govuk-link font-normal"
                  href={`/areas/${area}/${framework}/${number}?round=${round.id}`}
                >
                  {framework.toUpperCase()} {number}. {title}
                </a>
              ),
            },
            { heading: "Round", cell: ({ round }) => round.title },
            { heading: "Scores", cell: ({ counted: n }) => n },
            { heading: "Median", cell: ({ median }) => median ?? "None" },
            { heading: "Class", cell: ({ class: its }) => agreementClassNames[its] },
          ]}
          rows={cells}
          rowKey={({ round, framework, number }) => `${round.id} ${framework} ${number}`}
        />
      )}
      {themes.length > 0 && (
        <>
          <h3 className="govuk-heading-s">Themes</h3>
          <ul className="govuk-list govuk-list--bullet">
            {themes.map((theme) => (
              <li key={theme.id}>
                <a className="govuk-link wrap-anywhere" href={`/themes/${theme.id}`}>
                  {theme.name}
                </a>
              </li>
            ))}
          </ul>
        </>
      )}
      <h3 className="govuk-heading-s">
        {comments.length > 0 ? counted(comments.length, "comment") : "Comments"}
      </h3>
      {comments.length === 0 && <p className="govuk-body">It cites no comments yet.</p>}
      {comments.map(({ comment, stance, themes: its }) => (
        <div key={comment.id} className="app-reading">
          <p className="govuk-body-s mb-1">
            <strong>{stance === "dissents" ? "Speaks against it. " : ""}</strong>
            <a className="govuk-link" href={wordsOf(comment)}>
              {placeOfComment(comment)}
            </a>
            {its.length > 0 && (
              <>
                {". Under "}
                {its.map((theme, at) => (
                  <span key={theme.id}>
                    {at > 0 && ", "}
                    <a className="govuk-link wrap-anywhere" href={`/themes/${theme.id}`}>
                      {theme.name}
                    </a>
                  </span>
                ))}
              </>
            )}
          </p>
          <CommentCard comment={comment} area={area} />
        </div>
      ))}
      {others > 0 && (
        <p className="govuk-body">
          {counted(others, "more comment")} on its sections for this area that it does not cite.
        </p>
      )}
      {withdrawn > 0 && (
        <p className="govuk-body">
          {counted(withdrawn, "comment")} that it cites {withdrawn === 1 ? "was" : "were"} withdrawn by the
          author.
        </p>
      )}
    </section>
  );
}

/** The words of the edition that a comment stands on, as the round read them. */
function wordsOf({ framework, section, statement, round }: Props["comments"][number]["comment"]): string {
  if (!section) return `/frameworks/${framework.code}?round=${round.id}`;
  const page = `${sectionPath(framework.code, section.number)}?round=${round.id}`;
  return statement ? `${page}#${statementAnchor(statement.code)}` : page;
}
