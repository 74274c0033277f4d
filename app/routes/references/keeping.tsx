import { referencesPath } from "#app/evidence/paths.ts";
import type { Reference } from "#app/evidence/reference.ts";

type Props = {
  framework: string;
  query: string;
  /** The code of the statement. */
  code: string;
  /** The reference that stands under it; none: the statement itself. */
  reference?: Reference;
};

/** What can be done about a statement, or about a reference of it. */
export function Keeping({ framework, query, code, reference }: Props) {
  const to = (below: string, more: Record<string, string>) => referencesPath(framework, query, below, more);
  const links = reference
    ? [
        {
          href: to("/assessments/new", { reference: reference.id }),
          text: "Assess this source",
          about: `: ${reference.citation}`,
        },
        {
          href: to(`/${reference.id}/removal`, { statement: code }),
          text: "Take off",
          about: ` statement ${code}: ${reference.citation}`,
        },
      ]
    : [
        { href: to("/new", { statement: code }), text: "Attach a reference", about: ` to statement ${code}` },
        {
          href: to("/assessments/new", { statement: code }),
          text: "Assess the statement",
          about: ` ${code}`,
        },
      ];
  return (
    <p className="govuk-body-s mb-1">
      {links.map(({ href, text, about }) => (
        <a key={href} className="govuk-link mr-3 inline-block py-1" href={href}>
          {text}
          <span className="govuk-visually-hidden">{about}</span>
        </a>
      ))}
    </p>
  );
}
