import { beforeEach, describe, expect, test } from "vitest";
import { sqlite } from "#db/client.server.ts";
import { emptyTables } from "#db/factories.server.ts";
import {
  allFrameworks,
  EditionNameTaken,
  editionOf,
  frameworkOf,
  newestEdition,
  sectionNumbered,
  sectionsOf,
  sectionWithId,
  statementsOf,
  storeEdition,
} from "./edition.server.ts";
import type { FrameworkText } from "./framework-file.ts";

const tables = ["statement", "section", "edition", "framework", "audit_event"];

beforeEach(() => emptyTables(...tables));

/** Everything that is stored about frameworks. */
function stored(): unknown {
  return tables.map((table) => sqlite.prepare(`SELECT * FROM ${table}`).all());
}

function textWith(words: string): FrameworkText {
  return {
    sections: [
      {
        number: 1,
        title: "Culture",
        standard: "Standard 1 – ‘Set high expectations’",
        titleConfirmed: false,
        statements: [
          { kind: "learn-that", code: "1.9", groupHeading: null, text: words },
          { kind: "learn-that", code: "1.10", groupHeading: null, text: "Ten." },
          { kind: "learn-how-to", code: "1a", groupHeading: "Lead", text: "Leading." },
        ],
      },
      {
        number: 2,
        title: "Teaching",
        standard: null,
        titleConfirmed: true,
        statements: [{ kind: "learn-that", code: "2.1", groupHeading: null, text: "One." }],
      },
    ],
  };
}

const published = {
  code: "ecf",
  title: "Early Career Framework",
  kind: "published",
  name: "January 2019",
  documentTitle: "The Early Career Framework",
  published: "2019-01",
  text: textWith("As published."),
  at: 1000,
} as const;

const outline = { ...published, kind: "outline", name: "Outline", text: textWith("An outline.") } as const;

describe("a text that is stored", () => {
  test("is there whole, in the order of reading", () => {
    const { editionId, isNew } = storeEdition(published);
    expect(isNew).toBe(true);
    const { contentHash, ...edition } = editionOf(editionId);
    expect(contentHash).toMatch(/^[0-9a-f]{64}$/);
    expect(edition).toEqual({
      id: editionId,
      frameworkCode: "ecf",
      kind: "published",
      name: "January 2019",
      documentTitle: "The Early Career Framework",
      published: "2019-01",
      importedAt: 1000,
    });
    const sections = sectionsOf(editionId);
    expect(
      sections.map(({ id, editionId: of, ...section }) => ({
        ...section,
        of,
        statements: statementsOf(id).map(({ id: _, sectionId, ...statement }) => statement),
      })),
    ).toEqual([
      {
        of: editionId,
        number: 1,
        title: "Culture",
        standard: "Standard 1 – ‘Set high expectations’",
        titleConfirmed: false,
        statements: [
          { position: 1, kind: "learn-that", code: "1.9", groupHeading: null, text: "As published." },
          { position: 2, kind: "learn-that", code: "1.10", groupHeading: null, text: "Ten." },
          { position: 3, kind: "learn-how-to", code: "1a", groupHeading: "Lead", text: "Leading." },
        ],
      },
      {
        of: editionId,
        number: 2,
        title: "Teaching",
        standard: null,
        titleConfirmed: true,
        statements: [{ position: 1, kind: "learn-that", code: "2.1", groupHeading: null, text: "One." }],
      },
    ]);
  });

  test("is found by its framework, its number and its id", () => {
    const { editionId } = storeEdition(published);
    const second = sectionsOf(editionId)[1]!;
    expect(sectionNumbered(editionId, 2)).toEqual(second);
    expect(sectionWithId(second.id)).toEqual(second);
    expect(frameworkOf("ecf")).toEqual({ code: "ecf", title: "Early Career Framework", position: 1 });
  });

  test("is not found by what there is not", () => {
    const { editionId } = storeEdition(published);
    expect(sectionNumbered(editionId, 3)).toBeUndefined();
    expect(sectionNumbered(editionId + 1, 1)).toBeUndefined();
    expect(sectionWithId(-1)).toBeUndefined();
    expect(frameworkOf("ECF")).toBeUndefined();
    expect(newestEdition("npqsl")).toBeUndefined();
    expect(() => editionOf(editionId + 1)).toThrow(`No edition ${editionId + 1}`);
  });

  test("is recorded, without its words", () => {
    const { editionId } = storeEdition(published);
    const { contentHash } = editionOf(editionId);
    expect(sqlite.prepare("SELECT at, actor_id, action, object, detail FROM audit_event").all()).toEqual([
      {
        at: 1000,
        actor_id: null,
        action: "edition imported",
        object: `edition ${editionId}`,
        detail: JSON.stringify({ framework: "ecf", name: "January 2019", contentHash }),
      },
    ]);
  });

  test("gives its framework a place after those that are there", () => {
    storeEdition(published);
    storeEdition({ ...published, code: "npqh", title: "Headship" });
    storeEdition({ ...published, name: "January 2020", text: textWith("Again."), title: "Another title" });
    expect(allFrameworks()).toEqual([
      { code: "ecf", title: "Early Career Framework", position: 1 },
      { code: "npqh", title: "Headship", position: 2 },
    ]);
  });
});

describe("the same text again", () => {
  test("changes nothing, under whatever name", () => {
    const { editionId } = storeEdition(published);
    const before = stored();
    expect(storeEdition({ ...published, at: 2000 })).toEqual({ editionId, isNew: false });
    expect(storeEdition({ ...published, name: "January 2020", at: 2000 })).toEqual({
      editionId,
      isNew: false,
    });
    expect(stored()).toEqual(before);
  });

  test("is the same without the standards, which one shape of file does not hold", () => {
    const { editionId } = storeEdition(published);
    const sections = published.text.sections.map((section) => ({ ...section, standard: null }));
    expect(storeEdition({ ...published, text: { sections } })).toEqual({ editionId, isNew: false });
  });

  test("is another edition in another framework", () => {
    const { editionId } = storeEdition(published);
    const other = storeEdition({ ...published, code: "npqh" });
    expect(other.isNew).toBe(true);
    expect(other.editionId).not.toBe(editionId);
  });

  test.each<[string, (text: FrameworkText) => unknown]>([
    [
      "a word",
      ({ sections }) => {
        sections[0]!.statements[0]!.text = "As published!";
      },
    ],
    [
      "a code",
      ({ sections }) => {
        sections[0]!.statements[0]!.code = "1.8";
      },
    ],
    [
      "a kind",
      ({ sections }) => {
        sections[0]!.statements[2]!.kind = "learn-that";
      },
    ],
    [
      "a group heading",
      ({ sections }) => {
        sections[0]!.statements[2]!.groupHeading = "Guide";
      },
    ],
    [
      "a section title",
      ({ sections }) => {
        sections[1]!.title = "Teaching well";
      },
    ],
    ["the order", ({ sections }) => sections[0]!.statements.reverse()],
    ["a statement less", ({ sections }) => sections[0]!.statements.pop()],
  ])("is not the same with %s changed", (_, change) => {
    const { editionId } = storeEdition(published);
    const text = structuredClone<FrameworkText>(published.text);
    change(text);
    const other = storeEdition({ ...published, name: "Another", text });
    expect(other.isNew).toBe(true);
    expect(statementsOf(sectionsOf(editionId)[0]!.id)[0]!.text).toBe("As published.");
  });
});

describe("an edition that cannot be stored", () => {
  test("for its name, which other text has, leaves nothing behind", () => {
    storeEdition(published);
    const before = stored();
    const again = () => storeEdition({ ...published, text: textWith("Other words.") });
    expect(again).toThrow(EditionNameTaken);
    expect(again).toThrow(
      "There is already an edition “January 2019” of ECF, with other text. Give this one another name",
    );
    expect(stored()).toEqual(before);
  });

  test("for what its last section holds, leaves nothing behind", () => {
    const before = stored();
    const text = textWith("As published.");
    text.sections[1]!.statements.push({ ...text.sections[1]!.statements[0]! });
    expect(() => storeEdition({ ...published, text })).toThrow(/UNIQUE/);
    expect(stored()).toEqual(before);
  });
});

describe("the newest edition", () => {
  test.each([
    ["outline first", [outline, published]],
    ["published first", [published, outline]],
  ])("is the published text and not the outline, %s", (_, editions) => {
    for (const edition of editions) storeEdition(edition);
    expect(newestEdition("ecf")?.name).toBe("January 2019");
  });

  test("is the published text that came last, whatever outline came after it", () => {
    storeEdition(outline);
    storeEdition(published);
    storeEdition({ ...published, name: "July 2020", text: textWith("Revised.") });
    storeEdition({ ...outline, name: "Second outline", text: textWith("A second outline.") });
    expect(newestEdition("ecf")?.name).toBe("July 2020");
  });

  test("is the outline that came last where no text is published", () => {
    storeEdition(outline);
    storeEdition({ ...outline, name: "Second outline", text: textWith("A second outline.") });
    storeEdition({ ...published, code: "npqh" });
    expect(newestEdition("ecf")?.name).toBe("Second outline");
  });
});
