import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import type { FrameworkText, ReadFile } from "./framework-file.ts";
import { readFrameworkFile } from "./import.server.ts";

const folder = mkdtempSync(join(tmpdir(), "framework-files-"));
afterAll(() => rmSync(folder, { recursive: true }));

function fileOf(name: string, content: string | Buffer): string {
  const file = join(folder, name);
  writeFileSync(file, content);
  return file;
}

const one: FrameworkText = {
  sections: [
    {
      number: 1,
      title: "Culture",
      standard: null,
      titleConfirmed: true,
      statements: [{ kind: "learn-that", code: "1.1", groupHeading: null, text: "Café." }],
    },
  ],
};

describe("a framework's file", () => {
  test("is read by the shape that its name tells", () => {
    const markdown = "## Culture\n### Learn that…\n1.1 Café.\n";
    const csv =
      "framework,section_number,section_title,statement_code,statement_type,group_heading,text\r\nECF,1,Culture,1.1,learn_that,,Café.\r\n";
    expect(readFrameworkFile(fileOf("one.md", markdown), "ecf")).toEqual({ text: one });
    expect(readFrameworkFile(fileOf("one.MD", `\uFEFF${markdown}`), "ecf")).toEqual({ text: one });
    expect(readFrameworkFile(fileOf("one.csv", csv), "ecf")).toEqual({ text: one });
    expect(readFrameworkFile(fileOf("bom.csv", `\uFEFF${csv}`), "ecf")).toEqual({ text: one });
  });

  test.each([
    ["framework.docx", "“.docx”"],
    ["framework.txt", "“.txt”"],
    ["framework", "“a name without an ending”"],
  ])("called %s is refused", (name, shape) => {
    expect(readFrameworkFile(fileOf(name, "## Culture"), "ecf")).toEqual({
      problems: [{ line: 1, message: `The file must be Markdown (.md) or CSV (.csv), and this is ${shape}` }],
    });
  });

  test("that is not UTF-8 is refused", () => {
    const problems = [{ line: 1, message: "The file is not UTF-8 text" }];
    const latin = Buffer.from("## Culture\n### Learn that…\n1.1 Caf\xe9.", "latin1");
    const utf16 = Buffer.from("\uFEFF## Culture", "utf16le");
    expect(readFrameworkFile(fileOf("latin.md", latin), "ecf")).toEqual({ problems });
    expect(readFrameworkFile(fileOf("utf16.csv", utf16), "ecf")).toEqual({ problems });
  });

  test("that is not there, or is a folder, is refused", () => {
    const absent = join(folder, "absent.md");
    expect(readFrameworkFile(absent, "ecf")).toEqual({
      problems: [
        {
          line: 1,
          message: `The file cannot be read: ENOENT: no such file or directory, open '${absent}'`,
        },
      ],
    });
    const inside = join(folder, "folder.csv");
    mkdirSync(inside);
    expect(readFrameworkFile(inside, "ecf")).toEqual({
      problems: [
        {
          line: 1,
          message: "The file cannot be read: EISDIR: illegal operation on a directory, read",
        },
      ],
    });
  });
});

const shared = "../shared/frameworks";
const isShared = existsSync(shared);
if (!isShared) console.warn(`Skipped: reading DfE's own text, because ${shared} is not there`);

describe.skipIf(!isShared)("DfE's text of the Early Career Framework", () => {
  const read = (name: string) => textOf(readFrameworkFile(join(shared, name), "ecf"));

  test.each(["ecf-2019.md", "ecf-2019.csv"])(
    "has 8 sections, 29 groups and 64 + 117 statements in %s",
    (name) => {
      const { sections } = read(name);
      const statements = sections.flatMap((section) => section.statements);
      const groups = sections.flatMap((section) => [
        ...new Set(section.statements.flatMap(({ groupHeading }) => groupHeading ?? [])),
      ]);
      expect({
        sections: sections.length,
        groups: groups.length,
        that: statements.filter(({ kind }) => kind === "learn-that").length,
        howTo: statements.filter(({ kind }) => kind === "learn-how-to").length,
      }).toEqual({ sections: 8, groups: 29, that: 64, howTo: 117 });
    },
  );

  test("has 3.10 after 3.9, and letters in their order", () => {
    const codes = read("ecf-2019.md").sections[2]!.statements.map(({ code }) => code);
    expect(codes).toEqual([
      ...["3.1", "3.2", "3.3", "3.4", "3.5", "3.6", "3.7", "3.8", "3.9", "3.10"],
      ...["3a", "3b", "3c", "3d", "3e", "3f", "3g", "3h", "3i", "3j"],
      ...["3k", "3l", "3m", "3n", "3o", "3p", "3q", "3r", "3s"],
    ]);
  });

  test("is the same from both shapes, but for the standards, which the CSV does not hold", () => {
    const markdown = read("ecf-2019.md");
    expect(markdown.sections.map(({ standard }) => standard)).toEqual([
      "Standard 1 – ‘Set high expectations’",
      "Standard 2 – ‘Promote good progress’",
      "Standard 3 – ‘Demonstrate good subject and curriculum knowledge’",
      "Standard 4 – ‘Plan and teach well structured lessons’",
      "Standard 5 – ‘Adapt teaching’",
      "Standard 6 – ‘Make accurate and productive use of assessment’",
      "Standard 7 – ‘Manage behaviour effectively’",
      "Standard 8 – ‘Fulfil wider professional responsibilities’",
    ]);
    expect(read("ecf-2019.csv")).toEqual({
      sections: markdown.sections.map((section) => ({ ...section, standard: null })),
    });
  });
});

function textOf(read: ReadFile): FrameworkText {
  if ("problems" in read) throw new Error(JSON.stringify(read.problems));
  return read.text;
}
