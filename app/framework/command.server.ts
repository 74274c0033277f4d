import { readArguments } from "#app/server/arguments.ts";
import { EditionNameTaken, storeEdition } from "./edition.server.ts";
import { countsInWords } from "./framework-file.ts";
import { knownFrameworks } from "./frameworks.ts";
import { readFrameworkFile } from "./import.server.ts";
import { isFrameworkCode } from "./import-form.server.ts";
import { loadOutlines } from "./outlines.server.ts";

const usage = `npm run framework -- import FILE --code ECF --title "Early Career Framework" --edition "January 2019" --published 2019-01

FILE is the framework's text as Markdown (.md) or CSV (.csv).`;

/** `framework import`: loads a published text as a new edition, or refuses the file whole. Returns the exit code. */
export function frameworkCommand(args: string[], print: (line: string) => void): number {
  const { values, words, problem } = readArguments(args, ["code", "title", "edition", "published"]);
  const [verb, file] = words;
  const code = values.code?.trim().toLowerCase();
  if (problem || verb !== "import" || !file || !code || !values.edition?.trim()) {
    print(problem ? `${problem}\n${usage}` : usage);
    return 2;
  }
  if (!isFrameworkCode(code)) {
    print(`--code must be 2 to 20 letters, digits or hyphens, such as ECF, and this is “${values.code}”.`);
    return 2;
  }
  const known = knownFrameworks.find((framework) => framework.code === code);
  const title = values.title?.trim() || known?.title;
  if (!title) {
    print(`${code.toUpperCase()} is a new framework, so --title is needed.`);
    return 2;
  }

  const read = readFrameworkFile(file, code);
  if ("problems" in read) {
    print(`${file} was refused and nothing was saved:`);
    for (const { line, message } of read.problems) print(`  line ${line}: ${message}`);
    return 1;
  }
  loadOutlines(Date.now());
  try {
    const { isNew } = storeEdition({
      code,
      title,
      kind: "published",
      name: values.edition.trim(),
      documentTitle: values.title?.trim() || known?.documentTitle || title,
      published: values.published?.trim() || null,
      text: read.text,
      at: Date.now(),
    });
    print(
      isNew
        ? `Imported ${countsInWords(read.text)} as edition “${values.edition.trim()}” of ${title}.`
        : unchanged,
    );
    return 0;
  } catch (error) {
    if (!(error instanceof EditionNameTaken)) throw error;
    print(`${error.message} with --edition.`);
    return 1;
  }
}

const unchanged = "This text is already there. Nothing was changed.";
