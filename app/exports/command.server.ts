import { readFileSync, statSync } from "node:fs";
import { basename } from "node:path";
import { readArguments } from "#app/server/arguments.ts";
import { momentInWords } from "#app/ui/moment.ts";
import { isExportFile } from "./files.ts";
import { theService } from "./making.server.ts";
import { type Verdict, verify } from "./verification.server.ts";

const usage = `npm run verify -- FILE

Says whether FILE was taken out of this service, and whether the service gives out the same today. Where neither the log
nor its name tells what it is: --file scores.csv --area send --framework npqh --round 1 --names true`;

const largest = 512 * 1024 * 1024;

const exitCodes: Record<Verdict["result"], number> = { matches: 0, differs: 1, unchecked: 2 };

/** `verify`: returns 0 for a file that matches, 1 for one that does not, 2 for one that cannot be checked. */
export async function verifyCommand(args: string[], print: (line: string) => void): Promise<number> {
  const { values, words, problem } = readArguments(args, ["file", "area", "framework", "round", "names"]);
  const { file: said, ...filters } = values;
  const [path] = words;
  if (problem || !path) {
    print(problem ? `${problem}\n${usage}` : usage);
    return 2;
  }
  if (said !== undefined && !isExportFile(said)) {
    print(`--file must be the name of a file on the export page, and this is “${said}”.`);
    return 2;
  }
  const bytes = read(path);
  if (typeof bytes === "string") {
    print(bytes);
    return 2;
  }
  const asked = said ? { file: said, query: String(new URLSearchParams(filters)) } : null;
  const verdict = await verify(theService, { name: basename(path), bytes, asked }, Date.now());
  for (const line of linesOf(verdict)) print(line);
  return exitCodes[verdict.result];
}

function read(path: string): Uint8Array | string {
  const there = statSync(path, { throwIfNoEntry: false });
  if (!there?.isFile()) return `There is no file ${path}.`;
  if (there.size > largest) return `${path} is larger than any file of this service that can be compared.`;
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
