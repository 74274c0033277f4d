import { beforeEach, describe, expect, test } from "vitest";
import { formOf } from "#app/http/form.ts";
import { emptyTables } from "#db/factories.server.ts";
import { storeEdition } from "./edition.server.ts";
import { readImport } from "./import-form.server.ts";
import { loadOutlines } from "./outlines.server.ts";

const markdown = `# A framework

## Culture

### Learn that…

1.1. Schools learn.

### Learn how to…

**Lead, by:**

1a. Listening.
`;

const given = { framework: "ecf", newCode: "", title: "", edition: "January 2019", published: "2019-01" };

const read = (
  some: Partial<Record<string, string>> = {},
  file: string | null = markdown,
  fileName = "ecf.md",
) =>
  readImport({
    form: formOf(Object.entries({ ...given, ...some }).map(([name, value]) => [name, value ?? ""])),
    file,
    fileName,
    isNoText: false,
  });

beforeEach(() => {
  emptyTables("statement", "section", "edition", "framework", "audit_event");
  loadOutlines(0);
});

describe("what would be imported", () => {
  test("is told whole, and nothing is stored", () => {
    expect(read()).toMatchObject({
      messages: {},
      problems: [],
      read: {
        code: "ecf",
        title: "Early Career Framework",
        name: "January 2019",
        published: "2019-01",
        same: null,
        text: {
          sections: [
            {
              number: 1,
              title: "Culture",
              statements: [
                { kind: "learn-that", code: "1.1", text: "Schools learn." },
                { kind: "learn-how-to", code: "1a", groupHeading: "Lead", text: "Listening." },
              ],
            },
          ],
        },
      },
    });
  });

  test.each(["", "January 2019", "24 January 2019", "2019", "2019-01-24"])(
    "may have been published at “%s”",
    (published) => expect(read({ published }).read).toMatchObject({ published: published || null }),
  );

  test("can be a framework that is not here yet", () => {
    const some = { framework: "another", newCode: " NPQX ", title: "Another one" };
    expect(read(some).read).toMatchObject({
      code: "npqx",
      title: "Another one",
      documentTitle: "Another one",
    });
  });

  test("is read again from what the page kept, with no file", () => {
    const first = read();
    expect(read({ fileName: first.fields.fileName, text: first.fields.text }, null, "").read).toEqual(
      first.read,
    );
  });

  test("says where the same words are here already", () => {
    const { read: one } = read();
    storeEdition({ ...one!, kind: "published", at: 1 });
    expect(read({ edition: "Another name" }).read?.same).toBe("January 2019");
    expect(read({}, markdown.replace("learn.", "learn much."))).toMatchObject({
      read: null,
      messages: {
        edition:
          "There is already an edition “January 2019” of ECF, with other text. Give this one another name",
      },
    });
  });
});

describe("what does not hold", () => {
  test.each<[string, Partial<Record<string, string>>, string | null, string, object]>([
    [
      "no framework",
      { framework: "" },
      markdown,
      "a.md",
      { framework: "Choose the framework that this is the text of" },
    ],
    [
      "no edition",
      { edition: " " },
      markdown,
      "a.md",
      { edition: "Enter what this edition is called, such as January 2019" },
    ],
    ["no file", {}, null, "", { file: "Choose the file with the framework’s text" }],
    ["an empty file", {}, " \n", "a.md", { file: "The file is empty" }],
    [
      "another kind of file",
      {},
      "x",
      "a.docx",
      { file: "The file must be Markdown (.md) or CSV (.csv), and this is “.docx”" },
    ],
    [
      "a code that stands in an address",
      { framework: "another", newCode: "import", title: "T" },
      markdown,
      "a.md",
      { newCode: "Enter a code of 2 to 20 letters, digits or hyphens, such as ECF" },
    ],
    [
      "a code that is taken, and no title",
      { framework: "another", newCode: "ecf" },
      markdown,
      "a.md",
      { newCode: "ECF is here already: choose it from the list", title: "Enter the title of the framework" },
    ],
    [
      "a month that is none",
      { published: "2019-13" },
      markdown,
      "a.md",
      { published: "Enter a month and a year, such as January 2019 or 2019-01" },
    ],
    [
      "a day alone",
      { published: "19/1" },
      markdown,
      "a.md",
      { published: "Enter a month and a year, such as January 2019 or 2019-01" },
    ],
    [
      "words without end",
      { edition: "x".repeat(121) },
      markdown,
      "a.md",
      { edition: "Enter 120 characters or fewer" },
    ],
  ])("%s is said", (_what, some, file, name, messages) => {
    expect(read(some, file, name)).toMatchObject({ messages, read: null });
  });

  test("in the file is said line by line, and its other fields are kept", () => {
    const broken = markdown.replace("1a. Listening.", "2a. Listening.");
    expect(read({}, broken)).toMatchObject({
      fields: { ...given, fileName: "", text: "" },
      problems: [{ line: 13, message: "Code 2a does not fit section 1 (expected 1a, 1b and so on)" }],
      read: null,
    });
  });
});
