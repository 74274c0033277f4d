import { AssessmentWords } from "./assessment-words.tsx";
import { ReferenceWords } from "./reference-words.tsx";
import type { EvidenceByStatement } from "./references.server.ts";

type Props = {
  statements: readonly { id: number; code: string }[];
  evidence: EvidenceByStatement;
  /** The address of a statement. */
  hrefOf: (code: string) => string;
};

/** Beside the panel's scores of a section: what the evidence partner holds of its statements and of what they rest on. */
export function PartnerSays({ statements, evidence, hrefOf }: Props) {
  const assessed = statements.filter(({ id }) => evidence[id]?.assessments.length);
  return (
    <section aria-labelledby="partner">
      <h2 className="govuk-heading-m" id="partner">
        What the evidence partner says
      </h2>
      <p className="govuk-body">
        {assessed.length === 0
          ? "No assessment of this section’s statements, or of what they rest on, has been recorded."
          : "These assessments stand beside the panel’s scores. They are never averaged with them, and no figure on this page holds them."}
      </p>
      {assessed.length > 0 && (
        <ul className="govuk-list app-reading">
          {assessed.map(({ id, code }) => (
            <li key={id}>
              <a className="govuk-link" href={hrefOf(code)}>
                Statement {code}
              </a>
              {evidence[id]!.assessments.map((assessment) => {
                const source = evidence[id]!.references.find((one) => one.id === assessment.referenceId);
                return (
                  <div key={assessment.id}>
                    {source && (
                      <p className="govuk-body-s mb-1">
                        Rests on <ReferenceWords reference={source} />
                      </p>
                    )}
                    <AssessmentWords assessment={assessment} of={source ? "this source" : "this statement"} />
                  </div>
                );
              })}
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
