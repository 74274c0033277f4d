import type { ReactNode } from "react";

/** The parts of the page, in their order. */
const headings = {
  reading: "What the figures say",
  glance: "All frameworks at a glance",
  scores: "Scores section by section",
  contested: "Where scores are contested",
  levels: "Levels of leadership side by side",
  comments: "Comments by kind",
  agreement: "Agreement across sections",
} as const;

export type PartName = keyof typeof headings;

export function Part({ name, children }: { name: PartName; children: ReactNode }) {
  return (
    <>
      <h2 className="govuk-heading-m" id={name}>
        {headings[name]}
      </h2>
      {children}
    </>
  );
}

/** The parts of a long page as links to them. */
export function Contents({ without }: { without: readonly PartName[] }) {
  const names = Object.keys(headings) as PartName[];
  return (
    <nav aria-label="On this page" className="mb-6">
      <p className="govuk-body mb-1">On this page:</p>
      <ul className="govuk-list flex flex-wrap gap-x-6 gap-y-1">
        {names
          .filter((name) => !without.includes(name))
          .map((name) => (
            <li key={name}>
              <a className="govuk-link govuk-link--no-visited-state" href={`#${name}`}>
                {headings[name]}
              </a>
            </li>
          ))}
      </ul>
    </nav>
  );
}
