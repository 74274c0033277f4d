import type { ReactNode } from "react";
import { Details } from "#app/ui/details.tsx";
import { AssessmentWords } from "./assessment-words.tsx";
import type { Reference } from "./reference.ts";
import { ReferenceWords } from "./reference-words.tsx";
import type { StatementEvidence as Evidence } from "./references.server.ts";

type Props = {
  evidence: Evidence | undefined;
  /** What can be done about a reference. */
  beside?: (reference: Reference) => ReactNode;
};

/** The references of a statement, each with what the evidence partner holds of it, then what it holds of the statement. */
export function StatementEvidence({ evidence, beside }: Props) {
  if (!evidence) return null;
  const assessmentsOn = (id: string | null) => evidence.assessments.filter((one) => one.referenceId === id);
  return (
    <>
      {evidence.references.length > 0 && (
        <ul className="govuk-list govuk-list--bullet mb-2">
          {evidence.references.map((reference) => (
            <li key={reference.id} className="govuk-body-s mb-1">
              <ReferenceWords reference={reference} />
              {assessmentsOn(reference.id).map((assessment) => (
                <AssessmentWords key={assessment.id} assessment={assessment} of="this source" />
              ))}
              {beside?.(reference)}
            </li>
          ))}
        </ul>
      )}
      {assessmentsOn(null).map((assessment) => (
        <AssessmentWords key={assessment.id} assessment={assessment} of="this statement" />
      ))}
    </>
  );
}

/** The same behind a line that says how much there is of it. */
export function FoldedEvidence({ evidence, code }: { evidence: Evidence | undefined; code: string }) {
  if (!evidence) return null;
  const n = evidence.references.length;
  return (
    <Details
      summary={
        <>
          {n > 0 ? `Evidence this rests on (${n})` : "What the evidence partner says"}
          <span className="govuk-visually-hidden">, statement {code}</span>
        </>
      }
    >
      <StatementEvidence evidence={evidence} />
    </Details>
  );
}
