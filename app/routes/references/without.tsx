import { statementAnchor } from "#app/framework/paths.ts";
import { type SectionName, sectionTitle } from "#app/framework/section-title.ts";
import { counted } from "#app/ui/counting.ts";

type Props = {
  sections: readonly (SectionName & { id: number; statements: readonly unknown[] })[];
  /** The statements that rest on nothing, each with the id of its section. */
  without: readonly { id: number; code: string; section: number }[];
};

/** Which statements rest on nothing, section by section. */
export function Without({ sections, without }: Props) {
  const all = sections.reduce((sum, { statements }) => sum + statements.length, 0);
  const gaps = sections
    .map((section) => ({ section, codes: without.filter((one) => one.section === section.id) }))
    .filter(({ codes }) => codes.length > 0);
  return (
    <section aria-labelledby="without">
      <h2 className="govuk-heading-m" id="without">
        Statements without references
      </h2>
      <p className="govuk-body">
        {without.length === 0
          ? "Every statement has a reference."
          : `${without.length} of ${counted(all, "statement")} ${without.length === 1 ? "has" : "have"} no reference.`}
      </p>
      <ul className="govuk-list govuk-body-s">
        {gaps.map(({ section, codes }) => (
          <li key={section.id}>
            {sectionTitle(section)}:
            {codes.map(({ id, code }) => (
              <span key={id}>
                {" "}
                <a className="govuk-link tabular-nums" href={`#${statementAnchor(code)}`}>
                  <span className="govuk-visually-hidden">Statement </span>
                  {code}
                </a>
              </span>
            ))}
          </li>
        ))}
      </ul>
    </section>
  );
}
