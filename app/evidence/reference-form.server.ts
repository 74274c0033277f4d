import type { Form } from "#app/http/form.ts";
import { type AssessmentFields, type ReadAssessment, readAssessment } from "./evidence-assessment.ts";
import { readCitation, type Work } from "./reference.ts";
import { readPlace, readYear } from "./work-address.ts";

/** What the form of a reference shows: as it came, right or wrong. */
export type ReferenceFields = {
  /** The id of one that is kept; "": a new one. */
  reference: string;
  citation: string;
  /** A link or a DOI. */
  place: string;
  year: string;
};

export type ReadReference =
  | { given: { referenceId: string } | { work: Work } }
  | { fields: ReferenceFields; messages: Partial<Record<keyof ReferenceFields, string>> };

/** @param kept the ids of the references that can be chosen */
export function readReference(form: Form, kept: readonly string[], now: number): ReadReference {
  const fields: ReferenceFields = {
    reference: form.text("reference"),
    citation: form.text("citation").trim(),
    place: form.text("place").trim(),
    year: form.text("year").trim(),
  };
  const refuse = (messages: Partial<Record<keyof ReferenceFields, string>>) => ({ fields, messages });
  if (fields.reference !== "") {
    if (fields.citation + fields.place + fields.year !== "")
      return refuse({ reference: "Choose a reference from the list or enter a new one, not both" });
    return kept.includes(fields.reference)
      ? { given: { referenceId: fields.reference } }
      : refuse({ reference: "Select a reference from the list" });
  }
  const citation = readCitation(fields.citation);
  const place = fields.place === "" ? { link: null, doi: null } : readPlace(fields.place);
  const year = readYear(fields.year, now);
  if (!("problem" in citation) && !("problem" in place) && !("problem" in year))
    return { given: { work: { ...citation, ...place, ...year } } };
  return refuse({
    ...("problem" in citation && { citation: citation.problem }),
    ...("problem" in place && { place: place.problem }),
    ...("problem" in year && { year: year.problem }),
  });
}

export function readAssessmentForm(form: Form, now: number): ReadAssessment & { fields: AssessmentFields } {
  const fields = {
    assessor: form.text("assessor").replace(/\s+/g, " ").trim(),
    verdict: form.text("verdict"),
    padlocks: form.text("padlocks"),
    words: form.text("words").trim(),
    assessedOn: form.text("assessedOn").trim(),
  };
  return { fields, ...readAssessment(fields, now) };
}
