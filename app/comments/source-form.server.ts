import { readPlace, readYear } from "#app/evidence/work-address.ts";
import type { Form } from "#app/http/form.ts";
import type { Source } from "./source.ts";
import { sourceKinds } from "./source-kinds.ts";

const longestTitle = 300;

/** What a source's form shows: as it came, right or wrong. */
export type SourceFields = {
  title: string;
  /** A link or a DOI. */
  place: string;
  type: string;
  year: string;
};

export const noSourceFields: SourceFields = { title: "", place: "", type: "", year: "" };

/** The form of a source that is there already. */
export function fieldsOfSource({ title, link, doi, kind, year }: Source): SourceFields {
  return { title, place: doi ?? link ?? "", type: kind, year: year === null ? "" : String(year) };
}

export type ReadSource =
  | { source: Source }
  | { fields: SourceFields; messages: Partial<Record<keyof SourceFields, string>> };

export function readSource(form: Form, now: number): ReadSource {
  const fields: SourceFields = {
    title: form.text("title").replace(/\s+/g, " ").trim(),
    place: form.text("place").trim(),
    type: form.text("type"),
    year: form.text("year").trim(),
  };
  const titleProblem = problemWithTitle(fields.title);
  const place = readPlace(fields.place);
  const kind = sourceKinds.find((one) => one === fields.type);
  const year = readYear(fields.year, now);
  if (titleProblem === null && !("problem" in place) && kind && !("problem" in year))
    return { source: { title: fields.title, kind, ...place, ...year } };

  return {
    fields,
    messages: {
      ...(titleProblem !== null && { title: titleProblem }),
      ...("problem" in place && { place: place.problem }),
      ...(!kind && { type: "Select what kind of source it is" }),
      ...("problem" in year && { year: year.problem }),
    },
  };
}

function problemWithTitle(title: string): string | null {
  if (!/[\p{L}\p{N}]/u.test(title)) return "Enter a title";
  return title.length > longestTitle ? `Title must be ${longestTitle} characters or less` : null;
}
