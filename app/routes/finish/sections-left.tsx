import type { SerializeFrom } from "@remix-run/node";
import { sectionPath } from "#app/framework/paths.ts";
import { sectionTitle } from "#app/framework/section-title.ts";
import { StateTag } from "#app/scores/state-tag.tsx";
import type { SectionLeft } from "#app/scores/what-is-left.server.ts";

type Props = { framework: string; sections: readonly SerializeFrom<SectionLeft>[] };

/** Sections that are not finished, each with what it lacks and the way to the very place. */
export function SectionsLeft({ framework, sections }: Props) {
  return (
    <ul className="govuk-list govuk-list--spaced mb-8">
      {sections.map((left) => {
        const address = sectionPath(framework, left.section.number) + left.query;
        const title = sectionTitle(left.section);
        return (
          <li key={left.section.id}>
            <a className="govuk-link govuk-link--no-visited-state" href={`${address}#scores`}>
              {title}
            </a>{" "}
            <StateTag state={left.section.state} />
            {left.missing.length > 0 && (
              <ul className="govuk-list govuk-list--bullet">
                {left.missing.map(({ field, message }) => (
                  <li key={field}>
                    <a className="govuk-link govuk-link--no-visited-state" href={`${address}#${field}`}>
                      {message}
                      <span className="govuk-visually-hidden"> in {title}</span>
                    </a>
                  </li>
                ))}
              </ul>
            )}
            {isReady(left) && <div>Nothing is missing in it. Submit it to make it count.</div>}
          </li>
        );
      })}
    </ul>
  );
}

function isReady({ section, missing }: Props["sections"][number]): boolean {
  return section.state !== "not-started" && missing.length === 0;
}
