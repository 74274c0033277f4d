/** The fields of a posted form as text; a file or a missing field is "". */
export type Form = {
  text: (name: string) => string;
  all: (name: string) => string[];
  has: (name: string) => boolean;
};

/** Line ends as LF, composed characters, and none of the characters that no keyboard types. */
export function tidyText(text: string): string {
  return (
    text
      .toWellFormed()
      .replace(/\r\n?/g, "\n")
      // biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters to take out
      .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\ufffe\uffff]/g, "")
      .normalize("NFC")
  );
}

export async function readForm(request: Request): Promise<Form> {
  const fields = await request.formData();
  const all = (name: string) =>
    fields.getAll(name).map((value) => (typeof value === "string" ? tidyText(value) : ""));
  return { text: (name) => all(name)[0] ?? "", all, has: (name) => fields.has(name) };
}

/** A whole number that a hidden field holds: null where there is none, and one that fits nothing where it is malformed. */
export function numberIn(form: Form, name: string): number | null {
  const text = form.text(name);
  if (text === "") return null;
  return /^\d{1,15}$/.test(text) ? Number(text) : -1;
}
