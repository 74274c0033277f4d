import { buffer } from "node:stream/consumers";
import Ajv from "ajv/dist/2020.js";
import addFormats from "ajv-formats";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { setAside } from "#app/findings/finding.server.ts";
import { areas } from "#app/framework/areas.ts";
import { cellsFor } from "#app/rollups/area-summary.server.ts";
import { summarise } from "#app/rollups/area-summary.ts";
import { sqlite } from "#db/client.server.ts";
import { reviewGiven, today } from "#db/factories.review.server.ts";
import { comment } from "#db/factories.server.ts";
import { exportFile } from "./export.server.ts";
import { exportFiles } from "./files.ts";
import { findingsDocument } from "./findings-document.server.ts";
import { findingsJsonSchema } from "./findings-schema.server.ts";
import { readSelection, type Selection } from "./selection.server.ts";

const { panel, official, lead, first, second, all, comments, findings, at, during } = reviewGiven();
const told = (some: Partial<Selection> = {}, actor = official) =>
  findingsDocument(actor, { ...all, ...some }, today);
const ofFirst = { rounds: [first], round: String(first.id) };
const text = (some: Partial<Selection> = {}) => JSON.stringify(told(some));
const codes = (some: Partial<Selection>) => told(some).findings.map(({ id }) => id);
const ids = (some: Partial<Selection>) => told(some).comments.map(({ id }) => id);

beforeEach(() => {
  sqlite.exec("BEGIN");
});
afterEach(() => {
  sqlite.exec("ROLLBACK");
});

describe("the figures", () => {
  test("are those of the pages, cell by cell and area by area", () => {
    const cells = cellsFor(official, null, "current", today);
    const document = told();
    expect(document.areas).toMatchObject(
      summarise(cells).map((one) => ({
        area: one.area,
        sections: one.sections,
        classes: one.classes,
        expected: one.expected,
        answered: one.answered,
        counted: one.counted,
        n1: one.frequencies[0],
        n5: one.frequencies[4],
        median_of_section_medians: one.medianOfMedians,
        alpha: one.alpha,
        cells: one.cells.map((cell) => ({
          framework: cell.section.framework,
          section: cell.section.number,
          expected: cell.expected,
          counted: cell.counted,
          median: cell.median,
          agreement: cell.agreement,
          class: cell.class,
        })),
      })),
    );
    const classes = document.areas.flatMap((one) => one.cells.map((cell) => cell.class));
    expect(new Set(classes).size).toBe(5);
  });

  test("call no section weak that too few have scored", () => {
    expect(told().areas.map(({ concerns }) => concerns.map((one) => one.class))).toEqual([
      [],
      ["divided"],
      ["agreed-weak"],
      [],
    ]);
  });

  test("leave out what interests exclude, scores and words", () => {
    const cells = told().areas[0]!.cells;
    expect(cells.find(({ framework, section }) => framework === "npqltd" && section === 1)).toMatchObject({
      expected: 7,
      counted: 7,
    });
    expect(text()).not.toContain("EXCLUDED-WORDS");
  });

  test.each(areas)("of %s alone are those of the whole document", (area) => {
    const whole = told().areas.find((one) => one.area === area)!;
    const [only, ...others] = told({ area }).areas;
    expect(others).toEqual([]);
    expect({ ...only, wordings: [] }).toEqual({ ...whole, wordings: [] });
  });
});

describe("the findings", () => {
  test("are those that are signed off, in the order in which they were begun", () => {
    expect(codes({})).toEqual([findings.main, findings.departing, findings.other]);
    expect(text()).not.toContain("DRAFT-FINDING");
    expect(told().marking).toBeNull();
  });

  test("are drafts as well where they are asked for, and the document is marked", () => {
    expect(codes({ drafts: true })).toContain(findings.draft);
    expect(told({ drafts: true }).marking).toBe("OFFICIAL. Contains drafts that are not signed off");
  });

  test("that are set aside are never told", () => {
    expect(setAside(official, findings.main, "Not needed", null, today)).toEqual({ kind: "written" });
    expect(codes({ drafts: true })).not.toContain(findings.main);
  });

  test.each<[string, Partial<Selection>, ("main" | "departing" | "other")[]]>([
    ["an area", { area: "workload" }, ["main"]],
    ["another area", { area: "progression" }, []],
    ["a framework", { framework: "npqltd" }, ["other"]],
    ["an area and a framework", { area: "send", framework: "npqsl" }, ["departing"]],
    ["a round", ofFirst, ["main", "departing", "other"]],
    ["a round that none rests on", { rounds: [second], round: String(second.id) }, []],
  ])("of %s are told alone", (_what, some, names) => {
    expect(codes(some)).toEqual(names.map((name) => findings[name]));
  });

  test("tell what the panel says and what DfE does apart", () => {
    const [main, departing] = told().findings;
    expect(main).toMatchObject({
      statement: "The weekly culture walk takes more time than it gives back.",
      scope: [{ framework: "npqsl", section: 1, section_title: "School Culture" }],
      scores: [{ framework: "npqsl", section: 1, counted: 8, median: 1, class: "agreed-weak" }],
      comments: [
        { id: comments.walk, number: 2, stance: "supports" },
        { id: comments.dissent, number: 3, stance: "dissents" },
      ],
      themes: ["Time"],
      departs: null,
      decision: { disposition: "accept-in-part", reason: "Once a term is enough" },
      wording: { framework: "npqsl", edition: "Outline", section: 1, statement: "1c" },
      sign_off: { number: 1, by: "Olwen Reed", since: null },
    });
    expect(departing).toMatchObject({
      departs: { panel: "agreed strong", reason: "The words are strong and still unclear" },
      one_voice_reason: "It names what others pass over",
    });
  });

  test("say what has changed since they were signed", () => {
    comment(panel[2]!, at(panel[2]!, "npqsl", 1), { on: "1c", areas: ["workload"] }, during + 3);
    sqlite.prepare("UPDATE comment SET withdrawn_at = ? WHERE id = ?").run(during + 4, comments.walk);
    expect(told().findings[0]!.sign_off!.since).toMatch(/comment/);
  });

  test("lead to every comment they rest on, whichever area its author gave it", () => {
    expect(told({ area: "operations" }).findings[0]!.comments).toEqual([
      { id: comments.whole, number: 1, stance: "supports" },
    ]);
    for (const some of [{}, { area: "operations" as const }, { framework: "npqsl" }, { drafts: true }]) {
      const document = told(some);
      const numbers = new Map(document.comments.map(({ id, number }) => [id, number]));
      for (const one of document.findings)
        for (const cited of one.comments) {
          expect(numbers.get(cited.id)).toBe(cited.number);
          expect(document.comments[cited.number - 1]!.findings).toContain(one.code);
        }
    }
  });
});

describe("the comments", () => {
  test("are those that stand, numbered in reading order", () => {
    const document = told();
    expect(document.comments.map(({ number }) => number)).toEqual([1, 2, 3, 4, 5]);
    expect(ids(ofFirst)).toEqual([comments.routines, comments.walk, comments.dissent, comments.whole]);
    expect(text()).not.toContain("WITHDRAWN-WORDS");
  });

  test.each<[string, Partial<Selection>, (keyof typeof comments)[]]>([
    ["an area", { ...ofFirst, area: "send" }, ["routines", "whole"]],
    ["a framework", { framework: "npqltd" }, ["whole"]],
    ["another round", { rounds: [second], round: String(second.id), area: "send" }, []],
  ])("of %s are told alone", (_what, some, names) => {
    expect(ids(some)).toEqual(names.map((name) => comments[name]));
  });

  test("carry the words they are on and DfE's response", () => {
    expect(told().comments[0]).toMatchObject({
      statement: "1.1",
      quote: "small, repeated routines",
      response: { disposition: "accept-in-part", reason: "Routines will be named" },
    });
  });
});

describe("names", () => {
  test("are none unless they are asked for", () => {
    expect(text({ drafts: true })).not.toMatch(/Canary/);
    expect(told().comments.every(({ member }) => /^Panel member [A-Z]/.test(member))).toBe(true);
  });

  test("stand in place of letters where they are, and the document is marked", () => {
    const document = told({ ...ofFirst, names: true });
    expect(document.comments.map(({ member }) => member)).toEqual([
      "Amina Canary",
      "Beth Canary",
      "Femi Canary",
      "Carys Canary",
    ]);
    // Their other round hides names, and a name here would join its letter.
    expect(document.findings[0]!.minority_views).toEqual([
      { member: "A panel member", body: "I hold that it is worth the afternoon" },
    ]);
    expect(document.interests.list).toMatchObject([
      { member: "Huw Canary", organisation: "Canary-Employer" },
    ]);
    expect(document.marking).toBe("OFFICIAL. Names members of the panel: not for publication");
  });

  test("are refused where a round hides them", () => {
    const asked = (query: string) => readSelection(new URLSearchParams(query), lead, today);
    expect(asked("names=true")).toBe("forbidden");
    expect(asked(`names=true&round=${first.id}`)).toMatchObject({ names: true });
  });

  test("of groups under three are not told, in no sum either", () => {
    const document = told(ofFirst);
    expect(document.comments.map(({ group }) => group)).toEqual([
      "Providers",
      "Providers",
      null,
      "Providers",
    ]);
    expect(document.method.rounds[0]!.groups).toEqual([
      { group: "Providers", members: 5 },
      { group: "Others", members: 3 },
    ]);
  });

  test("of interests are told as what was declared alone", () => {
    expect(told().interests).toEqual({
      members: 8,
      with_interests: 1,
      list: [
        {
          member: null,
          kind: "Direct financial",
          organisation: null,
          frameworks: "NPQLTD",
          areas: "All",
          outcome: "Excluded",
        },
      ],
    });
  });
});

describe("redacted words", () => {
  test("are replaced by the reason, which is told once more beside them", () => {
    expect(told().comments[0]).toMatchObject({
      body: "At [redacted: a place of work] nobody knew which routines were meant",
      redactions: ["a place of work"],
    });
  });

  test.each(exportFiles.filter((file) => !/zip|pdf|docx|odt|ods|xlsx/.test(file)))(
    "stand in no %s",
    async (file) => {
      const content = await buffer(exportFile(file, official, all, today, () => {}));
      expect(content.toString()).not.toContain("Cromer Academy");
    },
  );

  test("stand in a file that names members", () => {
    expect(text({ ...ofFirst, names: true })).toContain("Cromer Academy");
  });
});

describe("the change log", () => {
  test("tells each change asked of a statement with what it rests on", () => {
    expect(told(ofFirst).change_log).toMatchObject([
      { statement: "1.1", type: "change", evidence: [], decision: "accept-in-part", source: "Comment 1" },
      {
        statement: "1c",
        type: "change",
        evidence: ["Walks & logs (2020)"],
        assessments: [{ verdict: "partly-supported", padlocks: 2, words: "Few studies" }],
        source: "Comment 2",
      },
      { statement: "1d", type: "support", evidence: [], source: "Comment 3" },
      {
        statement: "1c",
        type: "change",
        proposed_wording: "Walking the phase once a term, and telling staff what was seen.",
        decision: "accept-in-part",
        source: `Finding F${findings.main}`,
      },
    ]);
  });
});

test("it is the same for whoever takes it and whenever", () => {
  const document = told();
  expect(told()).toEqual(document);
  expect(findingsDocument(lead, all, today + 1_000_000)).toEqual(document);
});

describe("the published schema", () => {
  const schema = JSON.parse(findingsJsonSchema()) as Schema;
  const isValid = addFormats.default(new Ajv({ strict: false })).compile(schema);

  test.each<[string, Partial<Selection>]>([
    ["of everything", {}],
    ["with names", { ...ofFirst, names: true }],
    ["with drafts", { drafts: true }],
    ["of an area", { area: "send" }],
    ["of a framework that nobody has read", { framework: "ecf" }],
  ])("holds of findings.json %s", async (_what, some) => {
    const content = await buffer(exportFile("findings.json", official, { ...all, ...some }, today, () => {}));
    const document = JSON.parse(content.toString());
    expect(isValid(document), JSON.stringify(isValid.errors)).toBe(true);
  });

  test("names every property, and refuses a document that lacks one or has another", () => {
    let tried = 0;
    const document = told({ drafts: true });
    for (const { holder, names } of objectsIn(document)) {
      for (const name of names) {
        const value = holder[name];
        delete holder[name];
        expect(isValid(document), `without ${name}`).toBe(false);
        holder[name] = value;
        tried += 1;
      }
      holder.another = "word";
      expect(isValid(document), "with another").toBe(false);
      delete holder.another;
    }
    expect(isValid(document)).toBe(true);
    expect(tried).toBeGreaterThan(150);
  });
});

type Schema = Record<string, unknown>;
type Holder = Record<string, unknown>;

/** The first object of each kind in a document. */
function objectsIn(value: unknown): { holder: Holder; names: string[] }[] {
  if (Array.isArray(value)) return value.slice(0, 1).flatMap(objectsIn);
  if (typeof value !== "object" || value === null) return [];
  const holder = value as Holder;
  return [{ holder, names: Object.keys(holder) }, ...Object.values(holder).flatMap(objectsIn)];
}
