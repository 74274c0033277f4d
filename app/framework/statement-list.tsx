import type { ReactNode } from "react";
import { statementAnchor } from "./paths.ts";
import { inGroups } from "./statement-groups.ts";
import { type StatementKind, statementKindHeadings } from "./statement-kinds.ts";

type Statement = { code: string; kind: StatementKind; groupHeading: string | null; text: string };

type Props<S extends Statement> = {
  statements: readonly S[];
  /** The words of a statement, where they are not set as they stand. */
  words?: (statement: S) => ReactNode;
  /** What stands under a statement: a link to comment on it, and comments. */
  under?: (statement: S) => ReactNode;
};

/** A section's statements in reading order, each with its code and an address of its own. */
export function StatementList<S extends Statement>({ statements, words, under }: Props<S>) {
  return inGroups(statements).map(({ kind, groups }) => (
    <section key={kind} aria-labelledby={kind}>
      <h2 className="govuk-heading-m" id={kind}>
        {statementKindHeadings[kind]}
      </h2>
      {groups.map(({ heading, statements: own }) => (
        <div key={own[0]!.code}>
          {heading && <h3 className="govuk-heading-s">{heading}, by:</h3>}
          <ol className="list-none p-0 m-0 mb-6">
            {own.map((statement) => (
              <li key={statement.code} id={statementAnchor(statement.code)} className="mb-5">
                <p className="govuk-body app-reading mb-1">
                  <a
                    className="govuk-link govuk-link--no-visited-state govuk-link--no-underline font-bold tabular-nums mr-2"
                    href={`#${statementAnchor(statement.code)}`}
                  >
                    <span className="govuk-visually-hidden">Link to statement </span>
                    {statement.code}
                  </a>{" "}
                  {words ? words(statement) : statement.text}
                </p>
                {under?.(statement)}
              </li>
            ))}
          </ol>
        </div>
      ))}
    </section>
  ));
}
