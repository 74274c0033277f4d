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
  /** Of the two kinds of statements: one below that of their section. */
  headingLevel?: 3 | 4;
};

/** A section's statements, where several sections stand on one page. */
export function StatementOutline<S extends Statement>(props: Props<S>) {
  const { statements, idOf, words, under, headingLevel = 3 } = props;
  const Kind = `h${headingLevel}` as const;
  const Group = headingLevel === 3 ? "h4" : "h5";
  return inGroups(statements).map(({ kind, groups }) => (
    <div key={groups[0]!.statements[0]!.code}>
      <Kind className="govuk-heading-m">{statementKindHeadings[kind]}</Kind>
      {groups.map(({ heading, statements: own }) => (
        <div key={own[0]!.code}>
          {heading && <Group className="govuk-heading-s">{heading}, by:</Group>}
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
