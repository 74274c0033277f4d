import { Tag, type TagColour } from "#app/ui/tag.tsx";
import { assessedInWords, type EvidenceAssessment, padlocksInWords } from "./evidence-assessment.ts";
import { type Verdict, verdictWords } from "./verdicts.ts";

const colours: Record<Verdict, TagColour> = {
  supported: "green",
  "partly-supported": "yellow",
  "not-supported": "red",
  "no-evidence": "grey",
};

type Props = {
  assessment: EvidenceAssessment;
  /** "this source" or "this statement", where the page does not say what is assessed. */
  of?: string;
};

/** What the evidence partner holds, in its own terms: never a score, and no figure is made of it. */
export function AssessmentWords({ assessment, of }: Props) {
  const { assessor, verdict, padlocks, words, assessedOn } = assessment;
  const facts = [
    ...(padlocks === null ? [] : [padlocksInWords(padlocks)]),
    ...(assessedOn === null ? [] : [assessedInWords(assessedOn)]),
  ];
  return (
    <div className="mb-2">
      <p className="govuk-body-s font-bold mb-1 wrap-anywhere">
        {assessor}
        {of && ` on ${of}`}
      </p>
      <p className="govuk-body-s mb-1">
        <Tag colour={colours[verdict]} className="max-w-none">
          {verdictWords[verdict]}
        </Tag>
        {facts.length > 0 && ` ${facts.join(", ")}`}
      </p>
      {words !== "" && <p className="govuk-body-s app-written mb-1">{words}</p>}
    </div>
  );
}
