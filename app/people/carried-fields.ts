import { againFields, ownerField } from "./sign-in-again.ts";

const ofTheService: readonly string[] = [ownerField, ...Object.values(againFields)];
const secrets: readonly string[] = ["password", "current", "code"];

/**
 * What a form that was not taken holds of a person's words, for the page that sends it on; null where a secret is among them,
 * which stands in no page, so that all of it is typed again.
 */
export function carriedFields(form: Iterable<[string, FormDataEntryValue]>): [string, string][] | null {
  const fields = [...form].filter(
    (field): field is [string, string] => typeof field[1] === "string" && !ofTheService.includes(field[0]),
  );
  return fields.some(([name]) => secrets.includes(name)) ? null : fields;
}
