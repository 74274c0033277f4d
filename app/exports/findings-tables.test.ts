import { describe, expect, test } from "vitest";
import {
  areasTable,
  cellsTable,
  changesTable,
  findingsTable,
  interestsTable,
  responsesTable,
  type ToldTable,
  themesTable,
} from "./findings-tables.ts";
import { commentGiven, findingGiven, toldGiven } from "./told-given.ts";

const tables = {
  areasTable,
  cellsTable,
  findingsTable,
  responsesTable,
  changesTable,
  themesTable,
  interestsTable,
};

const named = ({ columns, rows }: ToldTable, row = 0) =>
  Object.fromEntries(columns.map(({ name }, at) => [name, rows[row]![at]]));

describe.each(Object.entries(tables))("%s", (_name, tableOf) => {
  const { columns, rows } = tableOf(toldGiven);

  test("has no column twice, and a cell for each", () => {
    const names = columns.map(({ name }) => name);
    expect(new Set(names).size).toBe(names.length);
    expect(rows).toHaveLength(1);
    for (const row of rows) expect(row).toHaveLength(columns.length);
  });

  test("has numbers in its columns of numbers, and in no other", () => {
    for (const [at, { isNumber = false }] of columns.entries()) {
      const values = rows.map((row) => row[at]).filter((value) => value !== null);
      expect(
        values.every((value) => (typeof value === "number") === isNumber),
        columns[at]!.name,
      ).toBe(true);
    }
  });
});

test("an area is told with its n, median, classes and findings", () => {
  expect(named(areasTable(toldGiven))).toEqual({
    area: "workload",
    sections: 1,
    agreed_strong: 0,
    agreed_weak: 1,
    divided: 0,
    mixed: 0,
    too_few: 0,
    expected: 9,
    answered: 7,
    counted: 6,
    n1: 4,
    n2: 1,
    n3: 0,
    n4: 1,
    n5: 0,
    median_of_section_medians: 1.5,
    alpha: null,
    findings: "F7",
  });
});

test("a cell is told by the names of the summary, with what it was before", () => {
  expect(named(cellsTable(toldGiven))).toMatchObject({
    round: 1,
    framework: "npqsl",
    section: 3,
    area: "workload",
    counted: 6,
    median: 1.5,
    q1: 1,
    q3: 2,
    agreement: 0.61,
    class: "agreed-weak",
    before: "Agreed strong in the first round",
  });
});

test("a finding is told whole, what the panel says and what DfE does apart", () => {
  expect(named(findingsTable(toldGiven))).toEqual({
    code: "F7",
    area: "workload",
    status: "signed-off",
    statement: "Walks are too frequent.",
    direction: "change",
    strength: "limited",
    scope: "npqsl/3; npqh",
    behind: "6 of 9 members behind it; Nobody against it",
    panel_says: "npqsl/3: agreed-weak, median 1.5, n 6",
    departs_because: "The panel overlooked it",
    rests_on_one_person_because: "It is plain",
    minority_views: "Panel member X: I like walks",
    dfe_does: "accept-in-part",
    dfe_reason: "Every month",
    wording_for: "npqsl/3/3a",
    wording_from: "Walking the corridors every week.",
    wording_to: "Walking the corridors every month.",
    themes: "Time",
    comments: "1",
    owner: "Farida Coulthard",
    signed_off: "2026-02-03T04:05:06Z",
    since_sign_off: "1 score changed since sign-off",
    sha256: "ab".repeat(32),
  });
});

test("what a finding has not is null, and never an empty text", () => {
  const bare = {
    ...findingGiven,
    scope: [],
    behind: [],
    scores: [],
    comments: [],
    themes: [],
    minority_views: [],
    departs: { panel: "mixed", reason: "" },
    one_voice_reason: "",
    decision: null,
    wording: null,
    sign_off: null,
  };
  const row = named(findingsTable({ ...toldGiven, findings: [bare] }));
  expect(Object.values(row)).not.toContain("");
  expect(row).toMatchObject({
    scope: null,
    departs_because: null,
    dfe_does: null,
    wording_for: null,
    sha256: null,
  });
});

test("a response is told with its comment, and a gap in place of a statement", () => {
  expect(named(responsesTable(toldGiven))).toMatchObject({
    comment: 1,
    statement: "3a",
    words: "every week",
    comment_text: "Too often",
    left_out_because: "a place",
    findings: "F7",
    response: "accept",
    reason: "Agreed",
  });
  const gap = { ...commentGiven, statement: null, gap: "after statement 3a", response: null };
  expect(named(responsesTable({ ...toldGiven, comments: [gap] }))).toMatchObject({
    statement: "after statement 3a",
    response: null,
    reason: null,
  });
});

test("a change is told with what its statement rests on, and what the evidence partner holds", () => {
  expect(named(changesTable(toldGiven))).toMatchObject({
    type: "change",
    evidence: "A study (2020)",
    evidence_partner: "EEF: partly-supported. Few studies",
    decision: "accept",
    source: "Comment 1",
  });
});
