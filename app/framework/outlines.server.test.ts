import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { beforeEach, describe, expect, test } from "vitest";
import { emptyTables } from "#db/factories.server.ts";
import {
  allFrameworks,
  editionOf,
  newestEdition,
  sectionsOf,
  statementsOf,
  storeEdition,
} from "./edition.server.ts";
import type { FrameworkText } from "./framework-file.ts";
import { knownFrameworks } from "./frameworks.ts";
import { readFrameworkFile } from "./import.server.ts";
import { loadOutlines } from "./outlines.server.ts";

const shared = "../shared/frameworks";
const isShared = existsSync(shared);
if (!isShared) console.warn(`Skipped: comparing the outlines with DfE's, because ${shared} is not there`);

function textOf(file: string, code: string): FrameworkText {
  const read = readFrameworkFile(file, code);
  if ("problems" in read) throw new Error(`${file}: ${JSON.stringify(read.problems)}`);
  return read.text;
}

const outlines = knownFrameworks.map(({ code }) => ({
  code,
  sections: textOf(join("app/framework/outlines", `${code}.md`), code).sections,
}));

describe("the outlines that are shipped", () => {
  test("are of eleven frameworks and 88 sections", () => {
    expect(outlines.map(({ code, sections }) => [code, sections.length])).toEqual([
      ["npqsl", 10],
      ["npqh", 10],
      ["npqel", 10],
      ["npqlt", 9],
      ["npqltd", 4],
      ["npqlbc", 6],
      ["npqll", 6],
      ["npqlpm", 10],
      ["npqeyl", 7],
      ["npqsenco", 8],
      ["ecf", 8],
    ]);
    expect(outlines.flatMap(({ sections }) => sections)).toHaveLength(88);
  });

  test("have four to eight statements in every section, some of each kind", () => {
    const odd = outlines.flatMap(({ code, sections }) =>
      sections
        .filter(({ statements }) => {
          const kinds = new Set(statements.map(({ kind }) => kind));
          return statements.length < 4 || statements.length > 8 || kinds.size !== 2;
        })
        .map(({ number, statements }) => [code, number, statements.length]),
    );
    expect(odd).toEqual([]);
  });

  test("mark the titles that are not confirmed, and no others", () => {
    const marked = outlines.flatMap(({ code, sections }) => {
      const numbers = sections.filter(({ titleConfirmed }) => !titleConfirmed).map(({ number }) => number);
      return numbers.length > 0 ? [[code, numbers]] : [];
    });
    expect(marked).toEqual([
      ["npqlbc", [3, 4]],
      ["npqlpm", [1, 2, 3, 4, 5, 6, 7, 8, 9, 10]],
      ["npqsenco", [1, 2, 3, 4, 5, 6, 7, 8]],
    ]);
  });

  test.skipIf(!isShared)("have the titles of the published documents", () => {
    type Published = { code: string; title: string; document_title: string; sections: { title: string }[] };
    const structure = JSON.parse(readFileSync(join(shared, "structure.json"), "utf8")) as {
      frameworks: Published[];
    };
    const published = structure.frameworks.map(({ code, title, document_title, sections }) => [
      code.toLowerCase(),
      { title, documentTitle: document_title, sections: sections.map((section) => section.title) },
    ]);
    const shipped = knownFrameworks.map(({ code, title, documentTitle }) => [
      code,
      {
        title,
        documentTitle,
        sections: outlines.find((each) => each.code === code)!.sections.map((section) => section.title),
      },
    ]);
    expect(Object.fromEntries(shipped)).toEqual(Object.fromEntries(published));
  });

  test.skipIf(!isShared)("hold no statement of DfE's, but its standards", () => {
    const theirs = textOf(join(shared, "ecf-2019.md"), "ecf").sections;
    const ours = outlines.find(({ code }) => code === "ecf")!.sections;
    const words = (text: string) =>
      text
        .toLowerCase()
        .match(/[\p{L}\p{N}]+/gu)!
        .join(" ");
    const published = new Set(theirs.flatMap(({ statements }) => statements.map(({ text }) => words(text))));
    expect(published.size).toBeGreaterThan(0);
    expect(
      outlines.flatMap(({ code, sections }) =>
        sections.flatMap(({ statements }) =>
          statements.filter(({ text }) => published.has(words(text))).map((one) => [code, one.code]),
        ),
      ),
    ).toEqual([]);
    expect(ours.map(({ standard }) => standard)).toEqual(theirs.map(({ standard }) => standard));
  });
});

describe("loading the outlines", () => {
  beforeEach(() => {
    emptyTables("statement", "section", "edition", "framework", "audit_event");
  });

  test("stores each once, in the order they are listed", () => {
    expect(loadOutlines(1000)).toBe(11);
    expect(loadOutlines(2000)).toBe(0);
    expect(allFrameworks()).toEqual(
      knownFrameworks.map(({ code, title }, index) => ({ code, title, position: index + 1 })),
    );
    expect(
      allFrameworks().map(({ code }) => {
        const { id, contentHash, ...rest } = newestEdition(code)!;
        return rest;
      }),
    ).toEqual(
      knownFrameworks.map(({ code, documentTitle, published }) => ({
        frameworkCode: code,
        kind: "outline",
        name: "Outline",
        documentTitle,
        published,
        importedAt: 1000,
      })),
    );
  });

  test("stores the words of the files", () => {
    loadOutlines(1000);
    const stored = allFrameworks().map(({ code }) => ({
      code,
      sections: sectionsOf(newestEdition(code)!.id).map(({ id, editionId: _, ...section }) => ({
        ...section,
        statements: statementsOf(id).map(({ kind, code: label, groupHeading, text }) => ({
          kind,
          code: label,
          groupHeading,
          text,
        })),
      })),
    }));
    expect(stored).toEqual(outlines);
  });

  test("goes on where a database holds an older wording of one", () => {
    const { sections } = outlines.find(({ code }) => code === "npqh")!;
    const older = storeEdition({
      code: "npqh",
      title: "Headship",
      kind: "outline",
      name: "Outline",
      documentTitle: "An older document",
      published: null,
      text: { sections: sections.slice(0, 9) },
      at: 0,
    });
    loadOutlines(1000);
    expect(allFrameworks()).toHaveLength(11);
    expect(editionOf(older.editionId).documentTitle).toBe("An older document");
  });
});
