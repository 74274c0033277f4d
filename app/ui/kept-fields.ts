// The words of a form as pairs of name and value, and what can be asked of them without a form.

export type Fields = [name: string, value: string][];

/** What stands in two places and is not the same; several values of one name are a line each. */
export type Difference = { name: string; here: string; there: string };

/** Where a copy is kept: a person's, of one form, as one page held it. No two tabs write to the same. */
export function copyKey(person: string, form: string, page: string): string {
  return copiesOf(person, form) + page;
}

/** What the keys of all a person's copies of a form begin with, and no other key does. */
export function copiesOf(person: string, form: string): string {
  return `${JSON.stringify([person, form])} `;
}

/** Whether two forms hold the same words, as the service keeps them: it trims them and has its own line ends. */
export function isSame(a: Fields, b: Fields): boolean {
  return differences(a, b).length === 0;
}

export function differences(here: Fields, there: Fields): Difference[] {
  const names = new Set([...here, ...there].map(([name]) => name));
  return [...names]
    .map((name) => ({ name, here: textOf(here, name), there: textOf(there, name) }))
    .filter((one) => one.here !== one.there);
}

function textOf(fields: Fields, name: string): string {
  return fields
    .filter((field) => field[0] === name)
    .map(([, value]) => value.replace(/\r\n?/g, "\n").normalize("NFC").trim())
    .filter((value) => value !== "")
    .join("\n");
}
