import { expect, test } from "vitest";
import { findingsWorkbook } from "./findings-workbook.ts";
import { toldGiven } from "./told-given.ts";

const scores = {
  columns: ["round", "section", "member", "reason", "submitted_at"],
  count: 2,
  rows: [
    { round: 1, section: 3, member: "Panel member K", reason: "", submitted_at: null },
    { round: 1, section: 3, member: "Panel member L", reason: "Why not", submitted_at: null },
  ],
};
const workbook = findingsWorkbook(toldGiven, scores);

test("no cell is empty, and each row has a cell for each column, however often it is read", () => {
  for (const { title, columns, count, rows } of workbook.tables)
    for (const read of [[...rows], [...rows]]) {
      expect(read, title).toHaveLength(count);
      for (const row of read) {
        expect(row, title).toHaveLength(columns.length);
        expect(row, title).not.toContain("");
        expect(row.every((cell) => ["string", "number"].includes(typeof cell))).toBe(true);
      }
    }
  expect([...workbook.tables.at(-1)!.rows]).toEqual([
    [1, 3, "Panel member K", "[z]", "[z]"],
    [1, 3, "Panel member L", "Why not", "[z]"],
  ]);
});

test("its tables have each a title of their own, and one that holds nothing is left out", () => {
  const titles = workbook.tables.map(({ title }) => title);
  expect(titles).toHaveLength(8);
  expect(new Set(titles).size).toBe(8);
  const bare = findingsWorkbook(
    { ...toldGiven, findings: [], themes: [] },
    { ...scores, count: 0, rows: [] },
  );
  expect(bare.tables.map(({ title }) => title)).toEqual(
    titles.filter((title) => !["Findings, and what DfE does", "Themes", "Scores"].includes(title)),
  );
});

test("its cover says what it is made of, and its notes how it was made", () => {
  expect(workbook).toMatchObject({ title: toldGiven.title, marking: null });
  expect(workbook.cover).toEqual([
    "The panel advises and DfE decides.",
    "Senior Leadership: outline written for this workspace.",
    "Headship: October 2020. It is to be replaced.",
    "First round: closed 25 January 2026, 9 members, 7 of 9 answers.",
  ]);
  expect(workbook.notes).toEqual([
    "The median is the middle score.",
    "Rule of First round: Mixed: anything else.",
    "The panel stands for nobody else.",
  ]);
});
