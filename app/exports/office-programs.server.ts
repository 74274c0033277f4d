import { spawnSync } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";

// For tests: what others' programs read in a file. Where one is not installed, what needs it is skipped, and says so.

export type Program = "soffice" | "pdfinfo" | "pdftotext" | "qpdf";

export function isThere(program: Program): boolean {
  const found = !spawnSync(program, ["--version"]).error;
  if (!found) console.warn(`Skipped: what reads files with ${program}, because it is not installed`);
  return found;
}

/** The files that LibreOffice makes of this one, by name. */
export function converted(content: Uint8Array, from: string, to: string): Record<string, string> {
  return inFolder((folder) => {
    const file = join(folder, `file.${from}`);
    writeFileSync(file, content);
    const made = join(folder, "made");
    run("soffice", [
      `-env:UserInstallation=${pathToFileURL(join(folder, "profile"))}`,
      "--headless",
      "--convert-to",
      to,
      "--outdir",
      made,
      file,
    ]);
    const names = readdirSync(made);
    return Object.fromEntries(names.map((name) => [name, readFileSync(join(made, name), "utf8")]));
  });
}

/** What a program says of a file. */
export function told(
  program: Program,
  options: readonly string[],
  content: Uint8Array,
  after: readonly string[] = [],
) {
  return inFolder((folder) => {
    const file = join(folder, "file");
    writeFileSync(file, content);
    return run(program, [...options, file, ...after]);
  });
}

function run(program: Program, given: readonly string[]): string {
  const { stdout, stderr, status, error } = spawnSync(program, given, {
    encoding: "utf8",
    maxBuffer: 2 ** 28,
  });
  if (error || status !== 0) throw error ?? new Error(`${program}: ${stderr}`);
  return stdout;
}

function inFolder<Result>(use: (folder: string) => Result): Result {
  const folder = mkdtempSync(join(tmpdir(), "framework-review-export-"));
  try {
    return use(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
