import { describe, expect, test } from "vitest";
import { areas, areaWords } from "#app/framework/areas.ts";
import type { Block, Document, Line } from "./document.ts";
import { findingsText } from "./findings-text.ts";
import { commentGiven, findingGiven, toldGiven } from "./told-given.ts";

type Table = Extract<Block, { kind: "table" }>;

const wordsOf = (line: Line) => line.map(({ text }) => text).join("");
const headings = ({ blocks }: Document) =>
  blocks.flatMap((block) => (block.kind === "heading" ? [block] : []));
const table = ({ blocks }: Document, caption: string) => {
  const found = blocks.find((block): block is Table => block.kind === "table" && block.caption === caption);
  return found && [found.columns.map(({ name }) => name), ...found.rows.map((row) => row.map(wordsOf))];
};

function linesOf(block: Block): readonly Line[] {
  if (block.kind === "paragraph" || block.kind === "quote") return [block.line];
  if (block.kind === "list") return block.items;
  return block.kind === "table" ? block.rows.flat() : [];
}

const text = findingsText(toldGiven);
const empty = findingsText({
  ...toldGiven,
  findings: [],
  comments: [],
  change_log: [],
  repeated_sections: [],
  themes: [],
  interests: { members: 9, with_interests: 0, list: [] },
  areas: toldGiven.areas.map((one) => ({ ...one, findings: [], wordings: [], concerns: [] })),
});

describe.each([
  ["of everything", text],
  ["of nothing", empty],
])("a document %s", (_what, document) => {
  test("never skips a level of headings", () => {
    let level = 1;
    for (const heading of headings(document)) {
      expect(heading.level, heading.text).toBeLessThanOrEqual(level + 1);
      level = heading.level;
    }
  });

  test("gives each heading an id of its own, and every link leads to one", () => {
    const ids = headings(document).map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    const links = document.blocks
      .flatMap(linesOf)
      .flat()
      .flatMap(({ href }) => href ?? []);
    expect(links.filter((href) => !ids.includes(href.slice(1)))).toEqual([]);
  });

  test("has no empty table, row or cell", () => {
    for (const block of document.blocks) {
      if (block.kind !== "table") continue;
      expect(block.rows.length, block.caption).toBeGreaterThan(0);
      for (const row of block.rows) {
        expect(row.length, block.caption).toBe(block.columns.length);
        expect(row.map(wordsOf), block.caption).not.toContain("");
      }
    }
  });
});

test("every area stands in it with its n, median and classes", () => {
  expect(table(text, "What the panel says in each focus area")![1]).toEqual([
    "Workload reduction",
    "1",
    "0",
    "1",
    "0",
    "0",
    "0",
    "6",
    "1.5",
    "Not calculable",
    "F7",
  ]);
  expect(table(text, "Scores for workload, section by section")![1]).toEqual([
    "Senior Leadership 3. Behaviour (title not confirmed)",
    "6",
    "9",
    "4",
    "1",
    "0",
    "1",
    "0",
    "1.5",
    "Agreed weak",
    "Agreed strong in the first round",
  ]);
});

test("all that a finding says stands in it, what DfE does apart from what the panel says", () => {
  expect(table(text, "Finding F7")).toEqual([
    ["What", "Of this finding"],
    ["About", "Senior Leadership 3. Behaviour; all of Headship"],
    ["Where it points", "Change"],
    ["Strength", "Limited"],
    ["What stands behind it", "6 of 9 members behind it. Nobody against it"],
    ["What the panel says of its sections", "Senior Leadership 3: agreed weak, median 1.5 of 6"],
    ["Why it departs from the panel", "The panel’s class is agreed weak. The panel overlooked it"],
    ["Why it stands with one person behind it", "It is plain"],
    ["What DfE does", "Accept in part. Every month"],
    ["Themes", "Time"],
    [
      "Sign-off",
      `Signed off by Olwen Reed, 3 February 2026. SHA-256 of its evidence: ${"ab".repeat(32)}. Since then: 1 score changed since sign-off.`,
    ],
  ]);
  const quotes = text.blocks.flatMap((block) => (block.kind === "quote" ? [block] : []));
  expect(quotes.map(({ line, whose }) => [wordsOf(line), whose])).toEqual([
    ["Too often", "Panel member K (Providers), against it. Wording"],
    ["I like walks", "Panel member X"],
  ]);
  const difference = text.blocks
    .flatMap(linesOf)
    .find((line) => line.some(({ change }) => change !== undefined))!;
  expect(wordsOf(difference.filter(({ change }) => change !== "added"))).toBe(findingGiven.wording!.from);
  expect(wordsOf(difference.filter(({ change }) => change !== "removed"))).toBe(findingGiven.wording!.to);
});

test("a comment stands in it with the words it is on, its response and the findings that rest on it", () => {
  expect(table(text, "Comment 1 and the response")).toEqual([
    ["What", "Of this comment"],
    ["Panel member", "Panel member K (Providers)"],
    ["On", "Senior Leadership, section 3: Behaviour, statement 3a. Edition: Outline"],
    ["Statement", "Walking the corridors every week."],
    ["Words", "every week"],
    ["Kind", "Wording"],
    ["Focus areas", "Workload reduction"],
    ["Comment", "Too often"],
    ["Proposed wording", "every term"],
    ["Left out because", "a place"],
    ["Sources", "A study (2020)"],
    ["Findings that rest on it", "F7"],
    ["DfE’s response", "Accept. Agreed"],
  ]);
});

test("a finding that is not signed off says so in its heading", () => {
  const [draft, agreed] = (["draft", "agreed"] as const).map((status) =>
    findingsText({ ...toldGiven, findings: [{ ...findingGiven, status, sign_off: null }] }),
  );
  expect(headings(draft!).find(({ id }) => id === "finding-F7")!.text).toMatch(/\(draft, not signed off\)$/);
  expect(headings(agreed!).find(({ id }) => id === "finding-F7")!.text).toMatch(
    /\(agreed, not signed off\)$/,
  );
});

test("what is not there is said in words", () => {
  const all = empty.blocks.flatMap(linesOf).map(wordsOf);
  expect(all.filter((line) => line === "No finding is signed off for this choice.")).toHaveLength(2);
  const undecided = findingsText({
    ...toldGiven,
    comments: [{ ...commentGiven, response: null, findings: [] }],
    findings: [{ ...findingGiven, decision: null, themes: [], sign_off: null }],
  });
  expect(table(undecided, "Finding F7")).toContainEqual(["What DfE does", "Not decided"]);
  expect(table(undecided, "Finding F7")).toContainEqual(["Themes", "None"]);
  expect(table(undecided, "Finding F7")).toContainEqual(["Sign-off", "Not signed off"]);
  expect(table(undecided, "Comment 1 and the response")).toContainEqual([
    "DfE’s response",
    "No response yet",
  ]);
});

test("each of several areas has its own part", () => {
  const [only] = toldGiven.areas;
  const several = findingsText({
    ...toldGiven,
    areas: areas.map((area) => ({ ...only!, area, name: areaWords[area].name })),
  });
  const ids = headings(several).map(({ id }) => id);
  expect(ids).toEqual(expect.arrayContaining(areas.map((area) => `area-${area}`)));
  expect(new Set(ids).size).toBe(ids.length);
});
