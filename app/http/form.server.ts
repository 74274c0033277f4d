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

/** The text of a file that a form of several parts carries; null where none was chosen, or it is no UTF-8 text. */
export type FileRead = { form: Form; file: string | null; fileName: string; isNoText: boolean };

/** A form with a file among its fields, whose text is left as it is. */
export async function readFormWithFile(request: Request, name: string): Promise<FileRead> {
  const fields = await request.clone().formData();
  const form = await readForm(request);
  const given = fields.get(name);
  if (given === null || typeof given === "string" || given.size === 0)
    return { form, file: null, fileName: "", isNoText: false };
  const fileName = given.name;
  try {
    const bytes = await given.arrayBuffer();
    return { form, file: new TextDecoder("utf-8", { fatal: true }).decode(bytes), fileName, isNoText: false };
  } catch {
    return { form, file: null, fileName, isNoText: true };
  }
}

/** A whole number that a hidden field holds: null where there is none, and one that fits nothing where it is malformed. */
export function numberIn(form: Form, name: string): number | null {
  const text = form.text(name);
  if (text === "") return null;
  return /^\d{1,15}$/.test(text) ? Number(text) : -1;
}
