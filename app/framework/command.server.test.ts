import { existsSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeEach, describe, expect, test } from "vitest";
import { sqlite } from "#db/client.server.ts";
import { emptyTables } from "#db/factories.server.ts";
import { frameworkCommand } from "./command.server.ts";
import { frameworkOf, newestEdition } from "./edition.server.ts";
import { knownFrameworks } from "./frameworks.ts";
import { loadOutlines } from "./outlines.server.ts";

const tables = ["statement", "section", "edition", "framework", "audit_event"];

beforeEach(() => emptyTables(...tables));

const folder = mkdtempSync(join(tmpdir(), "framework-command-"));
afterAll(() => rmSync(folder, { recursive: true }));

function fileOf(name: string, content: string): string {
  const file = join(folder, name);
  writeFileSync(file, content);
  return file;
}

function rows(): Record<string, number> {
  return Object.fromEntries(
    tables.map((table) => [table, sqlite.prepare(`SELECT count(*) FROM ${table}`).pluck().get() as number]),
  );
}

function run(...args: string[]): { exitCode: number; printed: string[] } {
  const printed: string[] = [];
  const exitCode = frameworkCommand(args, (line) => printed.push(line));
  return { exitCode, printed };
}

const usage = `npm run framework -- import FILE --code ECF --title "Early Career Framework" --edition "January 2019" --published 2019-01

FILE is the framework's text as Markdown (.md) or CSV (.csv).`;

const sound = "## Culture\n### Learn that…\n1.1 One.\n### Learn how to…\n**Lead, by:**\n1a Two.\n1b Three.\n";
const header = "framework,section_number,section_title,statement_code,statement_type,group_heading,text";

describe("framework import", () => {
  test("stores the text as the newest edition, beside the outlines", () => {
    const file = fileOf("sound.md", sound);
    expect(
      run("import", file, "--code", "NPQH", "--edition", " Autumn 2026 ", "--published", "2026-09"),
    ).toEqual({
      exitCode: 0,
      printed: [
        "Imported 1 section, 1 group, 1 learn that and 2 learn how to statements as edition “Autumn 2026” of Headship.",
      ],
    });
    const { id, contentHash, importedAt, ...edition } = newestEdition("npqh")!;
    expect(edition).toEqual({
      frameworkCode: "npqh",
      kind: "published",
      name: "Autumn 2026",
      documentTitle: "National Professional Qualification (NPQ): Headship Framework",
      published: "2026-09",
    });
    const { framework, edition: editions } = rows();
    expect({ framework, editions }).toEqual({ framework: 11, editions: 12 });
  });

  test("says that nothing was changed where the text is there already, in either shape", () => {
    const options = ["--code", "NPQH", "--edition", "Autumn 2026"];
    run("import", fileOf("sound.md", sound), ...options);
    const before = rows();
    const unchanged = { exitCode: 0, printed: ["This text is already there. Nothing was changed."] };
    expect(run("import", fileOf("sound.md", sound), ...options)).toEqual(unchanged);
    const csv = [
      header,
      "NPQH,1,Culture,1.1,learn_that,,One.",
      'NPQH,1,Culture,1a,learn_how_to,"Lead, by:",Two.',
      "NPQH,1,Culture,1b,learn_how_to,Lead,Three.",
    ].join("\r\n");
    expect(run("import", fileOf("sound.csv", csv), ...options)).toEqual(unchanged);
    expect(rows()).toEqual(before);
  });

  test("takes a framework that is new, with its title", () => {
    const file = fileOf("sound.md", sound);
    expect(run("import", file, "--code", "ITTECF", "--title", "The ITTECF", "--edition", "2025")).toEqual({
      exitCode: 0,
      printed: [
        "Imported 1 section, 1 group, 1 learn that and 2 learn how to statements as edition “2025” of The ITTECF.",
      ],
    });
    expect(frameworkOf("ittecf")).toEqual({ code: "ittecf", title: "The ITTECF", position: 12 });
    expect(newestEdition("ittecf")).toMatchObject({ documentTitle: "The ITTECF", published: null });
  });

  test("refuses other text under a name that is taken, and saves nothing", () => {
    loadOutlines(1000);
    run("import", fileOf("sound.md", sound), "--code", "ECF", "--edition", "January 2019");
    const before = rows();
    const other = fileOf("other.md", sound.replace("One.", "One more."));
    expect(run("import", other, "--code", "ECF", "--edition", "January 2019")).toEqual({
      exitCode: 1,
      printed: [
        "There is already an edition “January 2019” of ECF, with other text. Give this one another name with --edition.",
      ],
    });
    expect(rows()).toEqual(before);
  });

  test.each([
    [
      "broken.md",
      "## Culture\n\nstray words\n### Learn that…\n1.1 One.\n1.1 One again.\n2.1 Two.\n## Teaching\n",
      [
        "line 3: “stray words” is not a heading, a group heading or a statement with a code",
        "line 6: Code 1.1 is used twice (first on line 5)",
        "line 7: Code 2.1 does not fit section 1 (expected 1.1, 1.2 and so on)",
        "line 8: Section 2 has no statements",
      ],
    ],
    [
      "broken.csv",
      `${header}\r\nECF,1,Culture,1.1,learn_that,,"One\r\nline more."\r\nNPQH,1,Culture,1.2,learn_that,,Two.\r\n`,
      ["line 4: This row is of framework “NPQH”, not of “ECF”"],
    ],
    ["broken.txt", sound, ["line 1: The file must be Markdown (.md) or CSV (.csv), and this is “.txt”"]],
  ])("refuses %s with its lines, and saves nothing", (name, content, problems) => {
    loadOutlines(1000);
    const before = rows();
    const file = fileOf(name, content);
    expect(run("import", file, "--code", "ECF", "--edition", "January 2019")).toEqual({
      exitCode: 1,
      printed: [`${file} was refused and nothing was saved:`, ...problems.map((problem) => `  ${problem}`)],
    });
    expect(rows()).toEqual(before);
  });

  test("saves nothing at all of a broken file where the database is new", () => {
    const file = fileOf("broken.md", "## Culture\n");
    expect(run("import", file, "--code", "ECF", "--edition", "January 2019").exitCode).toBe(1);
    expect(rows()).toEqual({ statement: 0, section: 0, edition: 0, framework: 0, audit_event: 0 });
  });

  test.each<[string, string[]]>([
    ["nothing", []],
    ["another verb", ["export", "file.md", "--code", "ECF", "--edition", "January 2019"]],
    ["no file", ["import", "--code", "ECF", "--edition", "January 2019"]],
    ["no code", ["import", "file.md", "--edition", "January 2019"]],
    ["no edition", ["import", "file.md", "--code", "ECF"]],
    ["an edition without a name", ["import", "file.md", "--code", "ECF", "--edition", "  "]],
  ])("explains itself when it is given %s", (_, args) => {
    expect(run(...args)).toEqual({ exitCode: 2, printed: [usage] });
  });

  test("explains itself when it is given an option that there is not", () => {
    const { exitCode, printed } = run("import", "file.md", "--colour", "red");
    const [problem, ...rest] = printed.join("\n").split("\n");
    expect(problem).toMatch(/^Unknown option '--colour'/);
    expect({ exitCode, rest: rest.join("\n") }).toEqual({ exitCode: 2, rest: usage });
  });

  test.each(["E", "1st", "two words", "../ecf", "e".repeat(21), "ecf_2019"])(
    "refuses the code “%s”",
    (code) => {
      expect(run("import", fileOf("sound.md", sound), "--code", code, "--edition", "January 2019")).toEqual({
        exitCode: 2,
        printed: [`--code must be 2 to 20 letters, digits or hyphens, such as ECF, and this is “${code}”.`],
      });
      expect(rows()).toEqual({ statement: 0, section: 0, edition: 0, framework: 0, audit_event: 0 });
    },
  );

  test("asks for the title of a framework that is new", () => {
    expect(run("import", fileOf("sound.md", sound), "--code", "ittecf", "--edition", "2025")).toEqual({
      exitCode: 2,
      printed: ["ITTECF is a new framework, so --title is needed."],
    });
    expect(rows().framework).toBe(0);
  });
});

const shared = "../shared/frameworks";
const isShared = existsSync(shared);
if (!isShared) console.warn(`Skipped: importing DfE's own text, because ${shared} is not there`);

test.skipIf(!isShared)("DfE's own text of the ECF is imported once, from either shape", () => {
  const options = ["--code", "ECF", "--title", "Early Career Framework", "--edition", "January 2019"];
  expect(run("import", join(shared, "ecf-2019.csv"), ...options, "--published", "2019-01")).toEqual({
    exitCode: 0,
    printed: [
      "Imported 8 sections, 29 groups, 64 learn that and 117 learn how to statements as edition “January 2019” of Early Career Framework.",
    ],
  });
  expect(run("import", join(shared, "ecf-2019.md"), ...options)).toEqual({
    exitCode: 0,
    printed: ["This text is already there. Nothing was changed."],
  });
  expect(newestEdition("ecf")).toMatchObject({
    kind: "published",
    name: "January 2019",
    published: "2019-01",
  });
  expect(rows().framework).toBe(knownFrameworks.length);
});
