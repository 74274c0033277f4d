import { frameworkLabel } from "#app/framework/frameworks.ts";
import { agreementClassNames } from "#app/rounds/agreement-rule.ts";
import { momentInWords } from "#app/ui/moment.ts";
import type { Cell } from "./cell.ts";
import { type SinceVisit as Since, sinceVisitInWords } from "./visits.ts";

type Props = { since: Since; href: ((cell: Pick<Cell, "section">) => string) | null };

/** What is new in an area since its reader last looked, with the sections of which the panel says something else. */
export function SinceVisit({ since, href }: Props) {
  return (
    <>
      <p className="govuk-body">
        Since your last visit on {momentInWords(since.at)}: {sinceVisitInWords(since)}.
      </p>
      {since.otherClass.length > 0 && (
        <ul className="govuk-list govuk-list--bullet">
          {since.otherClass.map((cell) => {
            const { framework, number, title } = cell.section;
            const name = `${frameworkLabel(framework)} ${number}. ${title}`;
            return (
              <li key={`${cell.round} ${cell.section.id}`}>
                {href ? (
                  <a className="govuk-link govuk-link--no-visited-state" href={href(cell)}>
                    {name}
                  </a>
                ) : (
                  name
                )}
                : now {agreementClassNames[cell.class].toLowerCase()}
              </li>
            );
          })}
        </ul>
      )}
    </>
  );
}
