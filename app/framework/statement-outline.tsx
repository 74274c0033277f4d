import type { ReactNode } from "react";
import { inGroups } from "./statement-groups.ts";
import { type StatementKind, statementKindHeadings } from "./statement-kinds.ts";

type Statement = { code: string; kind: StatementKind; groupHeading: string | null; text: string };

type Props<S extends Statement> = {
  statements: readonly S[];
  /** Where statements are linked to: the id of each. */
  idOf?: (code: string) => string;
  /** The words of a statement, where they are not set as they stand. */
  words?: (statement: S) => ReactNode;
  /** What stands under a statement. */
  under?: (statement: S) => ReactNode;
};

/** A section's statements under a heading of the second level, where several sections stand on one page. */
export function StatementOutline<S extends Statement>({ statements, idOf, words, under }: Props<S>) {
  return inGroups(statements).map(({ kind, groups }) => (
    <div key={groups[0]!.statements[0]!.code}>
      <h3 className="govuk-heading-m">{statementKindHeadings[kind]}</h3>
      {groups.map(({ heading, statements: own }) => (
        <div key={own[0]!.code}>
          {heading && <h4 className="govuk-heading-s">{heading}, by:</h4>}
          <ol className="list-none p-0 m-0 mb-6">
            {own.map((statement) => (
              <li key={statement.code} id={idOf?.(statement.code)} className="mb-4">
                <p className="govuk-body app-reading mb-1 break-inside-avoid print:max-w-none">
                  <span className="font-bold tabular-nums mr-2">{statement.code}</span>{" "}
                  {words ? words(statement) : statement.text}
                </p>
                {under?.(statement)}
              </li>
            ))}
          </ol>
        </div>
      ))}
    </div>
  ));
}
