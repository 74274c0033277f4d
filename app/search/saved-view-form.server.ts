import type { Form } from "#app/http/form.ts";
import { hasVisibleText } from "#app/http/visible-text.ts";
import type { Reader } from "#app/rounds/visibility.ts";
import { readSearch } from "./search-request.server.ts";
import { queryOf } from "./search-request.ts";

const longestName = 80;

/** What the form shows: as it came, right or wrong. */
export type SavedViewFields = { name: string; query: string };

export type ReadSavedView = SavedViewFields | { fields: SavedViewFields; messages: { name: string } };

export const nameTaken = "You already have a view with this name. Enter another name";

/** The name, and of the search what names something: that is what is kept. */
export function readSavedView(form: Form, reader: Reader, now: number): ReadSavedView {
  const { request } = readSearch(reader, new URLSearchParams(form.text("query")), now);
  const fields = {
    name: form.text("name").replace(/\s+/g, " ").trim(),
    query: queryOf({ ...request, page: 1 }),
  };
  const problem = problemWith(fields.name);
  return problem === null ? fields : { fields, messages: { name: problem } };
}

function problemWith(name: string): string | null {
  if (!hasVisibleText(name)) return "Enter a name for this view";
  return name.length > longestName ? `Name must be ${longestName} characters or less` : null;
}
