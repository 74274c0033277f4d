/** The fields of a posted form as text; a file or a missing field is "". */
export type Form = {
  text: (name: string) => string;
  all: (name: string) => string[];
  has: (name: string) => boolean;
};

/** Fields, as pairs of name and value, to be read as a form. */
export function formOf(fields: readonly (readonly [name: string, value: string])[]): Form {
  const all = (name: string) => fields.filter((field) => field[0] === name).map(([, value]) => value);
  return { text: (name) => all(name)[0] ?? "", all, has: (name) => all(name).length > 0 };
}
