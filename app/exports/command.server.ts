import { createHash } from "node:crypto";
import { readFileSync, statSync } from "node:fs";
import { basename } from "node:path";
import { readArguments } from "#app/server/arguments.ts";
import { momentInWords } from "#app/ui/moment.ts";
import { isDatabase } from "#db/database-file.server.ts";
import { isExportFile } from "./files.ts";
import { theService } from "./making.server.ts";
import {
  exportInRecord,
  type RecordVerdict,
  verifyCopy,
  verifyHead,
  verifyRecord,
} from "./record-verification.server.ts";
import { type Verdict, verify } from "./verification.server.ts";

const usage = `npm run verify
npm run verify -- --head HASH
npm run verify -- FILE

Without a FILE: whether the record of who did what is whole. With a head that was written down: whether it still holds it.
Of a FILE: whether it was taken out of this service, and whether the service gives out the same today; of a backup,
whether it holds together and is a copy of this service. Where neither the log nor its name tells what a FILE is:
--file scores.csv --area send --framework npqh --round 1 --names true --drafts true`;

const largest = 512 * 1024 * 1024;

const exitCodes: Record<Verdict["result"], number> = { matches: 0, differs: 1, unchecked: 2 };

/** `verify`: returns 0 for what holds or matches, 1 for what does not, 2 for what cannot be checked. */
export async function verifyCommand(args: string[], print: (line: string) => void): Promise<number> {
  const { values, words, problem } = readArguments(args, [
    "head",
    "file",
    "area",
    "framework",
    "round",
    "names",
    "drafts",
  ]);
  const { head, file: said, ...filters } = values;
  const [path] = words;
  if (problem) {
    print(`${problem}\n${usage}`);
    return 2;
  }
  if (head !== undefined) return told(verifyHead(head.toLowerCase()), print);
  if (!path) return told(verifyRecord(), print);
  if (said !== undefined && !isExportFile(said)) {
    print(`--file must be the name of a file on the export page, and this is “${said}”.`);
    return 2;
  }
  if (isFile(path) && isDatabase(path)) return told(verifyCopy(path), print);
  const bytes = read(path);
  if (typeof bytes === "string") {
    print(bytes);
    return 2;
  }
  const asked = said ? { file: said, query: String(new URLSearchParams(filters)) } : null;
  const verdict = await verify(theService, { name: basename(path), bytes, asked }, Date.now());
  for (const line of linesOf(verdict)) print(line);
  if (bytes.length > 0) print(exportInRecord(createHash("sha256").update(bytes).digest("hex")));
  return exitCodes[verdict.result];
}

function told({ holds, lines }: RecordVerdict, print: (line: string) => void): number {
  for (const line of lines) print(line);
  return holds ? 0 : 1;
}

function isFile(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isFile() ?? false;
}

function read(path: string): Uint8Array | string {
  if (!isFile(path)) return `There is no file ${path}.`;
  if (statSync(path).size > largest)
    return `${path} is larger than any file of this service that can be compared.`;
  return readFileSync(path);
}

const results: Record<Verdict["result"], string> = {
  matches: "The file matches.",
  differs: "The file does not match.",
  unchecked: "The file cannot be checked.",
};

function linesOf({ result, words, takings, differences: { first, more }, parts }: Verdict): string[] {
  return [
    results[result],
    ...words,
    ...takings.map(({ who, at, fileName }) => `  ${momentInWords(at)}: ${who}, as ${fileName}`),
    ...parts.map((line) => `  ${line}`),
    ...first.map(
      ({ where, given, expected }) =>
        `  ${where}: the file has ${quoted(given)}, the service ${quoted(expected)}`,
    ),
    ...(more > 0 ? [`  and ${more} more`] : []),
  ];
}

function quoted(text: string | null): string {
  return text === null ? "nothing there" : `“${text}”`;
}
