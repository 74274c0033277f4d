import type { FileRead } from "#app/http/form.server.ts";
import { editionWithText, frameworkOf, isNameTaken, takenInWords } from "./edition.server.ts";
import type { FileProblem, FrameworkText } from "./framework-file.ts";
import { knownFrameworks } from "./frameworks.ts";
import { readFrameworkText, shapeOf, unknownShape } from "./import.server.ts";

/** What the form holds: the text of the file stays in it from the preview on. */
export type ImportFields = {
  framework: string;
  newCode: string;
  title: string;
  edition: string;
  published: string;
  /** The file's name, whose ending tells its shape, and its text. */
  fileName: string;
  text: string;
};

type ImportField = "framework" | "newCode" | "title" | "edition" | "published" | "file";

/** The choice of a framework that is not there yet. */
export const anotherFramework = "another";

export const nothingGiven: ImportFields = {
  framework: "",
  newCode: "",
  title: "",
  edition: "",
  published: "",
  fileName: "",
  text: "",
};

export const longestName = 120;

const codeShape = /^[a-z][a-z0-9-]{1,19}$/;

/** Words in an address that stand where a framework's code would. */
const notCodes = ["import"];

/** Whether a code can be that of a framework; lower case. */
export function isFrameworkCode(code: string): boolean {
  return codeShape.test(code) && !notCodes.includes(code);
}

export type ToImport = {
  code: string;
  title: string;
  documentTitle: string;
  name: string;
  published: string | null;
  text: FrameworkText;
  /** The edition that holds the same words, where there is one: importing changes nothing then. */
  same: string | null;
};

/** What a form would import, or what does not hold: of its fields, and of the file's lines. Nothing is stored. */
export function readImport({ form, file, fileName, isNoText }: FileRead): {
  fields: ImportFields;
  messages: Partial<Record<ImportField, string>>;
  problems: FileProblem[];
  read: ToImport | null;
} {
  const fields: ImportFields = {
    framework: form.text("framework"),
    newCode: form.text("newCode").trim().toLowerCase(),
    title: form.text("title").trim(),
    edition: form.text("edition").trim(),
    published: form.text("published").trim(),
    ...(file === null
      ? { fileName: form.text("fileName"), text: form.text("text") }
      : { fileName, text: file }),
  };
  const messages = messagesOn(fields, isNoText);
  if (Object.keys(messages).length > 0) return { fields, messages, problems: [], read: null };

  const code = fields.framework === anotherFramework ? fields.newCode : fields.framework;
  const result = readFrameworkText(fields.text, shapeOf(fields.fileName)!, code);
  if ("problems" in result) {
    const messages = { file: "Nothing was imported. Correct the lines below, then choose the file again" };
    return { fields: { ...fields, fileName: "", text: "" }, messages, problems: result.problems, read: null };
  }
  const same = editionWithText(code, result.text);
  if (!same && isNameTaken(code, fields.edition))
    return {
      fields,
      messages: { edition: takenInWords({ code, name: fields.edition }) },
      problems: [],
      read: null,
    };
  const known = knownFrameworks.find((one) => one.code === code);
  const title = frameworkOf(code)?.title ?? fields.title;
  const read: ToImport = {
    code,
    title,
    documentTitle: known?.documentTitle ?? title,
    name: fields.edition,
    published: fields.published || null,
    text: result.text,
    same: same?.name ?? null,
  };
  return { fields, messages, problems: [], read };
}

function messagesOn(fields: ImportFields, isNoText: boolean): Partial<Record<ImportField, string>> {
  const { framework, newCode, title, edition, published } = fields;
  const messages: Partial<Record<ImportField, string>> = {};
  if (framework === anotherFramework) {
    if (!isFrameworkCode(newCode))
      messages.newCode = "Enter a code of 2 to 20 letters, digits or hyphens, such as ECF";
    else if (frameworkOf(newCode))
      messages.newCode = `${newCode.toUpperCase()} is here already: choose it from the list`;
    if (title === "") messages.title = "Enter the title of the framework";
  } else if (!frameworkOf(framework)) messages.framework = "Choose the framework that this is the text of";
  if (edition === "") messages.edition = "Enter what this edition is called, such as January 2019";
  if (published !== "" && !isMonth(published))
    messages.published = "Enter a month and a year, such as January 2019 or 2019-01";
  const names = { title, edition, published };
  for (const [name, value] of Object.entries(names))
    if (value.length > longestName)
      messages[name as keyof typeof names] = `Enter ${longestName} characters or fewer`;
  const file = fileMessage(fields, isNoText);
  if (file !== null) messages.file = file;
  return messages;
}

/** "January 2019", "2019-01" and "2019", with a day before them or not. */
function isMonth(text: string): boolean {
  const months = "january|february|march|april|may|june|july|august|september|october|november|december";
  const inWords = new RegExp(`^((\\d{1,2} )?(${months}) )?(19|20)\\d\\d$`, "i");
  return inWords.test(text) || /^(19|20)\d\d-(0[1-9]|1[0-2])(-\d\d)?$/.test(text);
}

function fileMessage({ fileName, text }: ImportFields, isNoText: boolean): string | null {
  if (isNoText) return "The file is not UTF-8 text. Save it as UTF-8, then choose it again";
  if (fileName === "") return "Choose the file with the framework’s text";
  if (shapeOf(fileName) === null) return unknownShape(fileName);
  return text.trim() === "" ? "The file is empty" : null;
}
