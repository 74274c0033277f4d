import { type Form, formOf } from "./form.ts";

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
  return formOf([...fields].map(([name, value]) => [name, typeof value === "string" ? tidyText(value) : ""]));
}

/** A whole number that a hidden field holds: null where there is none, and one that fits nothing where it is malformed. */
export function numberIn(form: Form, name: string): number | null {
  const text = form.text(name);
  if (text === "") return null;
  return /^\d{1,15}$/.test(text) ? Number(text) : -1;
}
