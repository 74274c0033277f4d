import { expect, test } from "vitest";
import { sheetsOf } from "./sheets.ts";
import { workbookGiven, workbookOf } from "./workbook-given.ts";

test("sheets come in the order of the checklist, each with its own name and title", () => {
  const sheets = sheetsOf(workbookGiven);
  expect(sheets.map(({ name }) => name)).toEqual([
    "Cover",
    "Contents",
    "Notes",
    "Table_1",
    "Table_2",
    "Table_3",
  ]);
  expect(sheets[3]!.lines).toEqual([
    "Table 1: Scores by section",
    "Draft: not agreed by the panel",
    "This table has 3 rows and 3 columns. Notes and shorthands are explained on the sheet Notes.",
    "Each row is one section. [note 1]",
    "Source: Scores of the first round & more",
  ]);
  expect([...sheets[1]!.table!.rows].at(-1)).toEqual(["Table_3", "Table 3: Nothing", 0]);
});

test("notes and shorthands are explained", () => {
  const rows = [...sheetsOf(workbookGiven)[2]!.table!.rows];
  expect(rows.map(([note]) => note)).toEqual(["[note 1]", "[x]", "[z]", "[c]"]);
});

test("no cell is empty, and every row is as wide as its table", () => {
  for (const { table } of sheetsOf(workbookGiven)) {
    for (const row of table?.rows ?? []) {
      expect(row).toHaveLength(table!.columns.length);
      for (const cell of row) expect(`${cell}`.trim()).not.toMatch(/^(NaN|Infinity|)$/);
    }
  }
  expect([...sheetsOf(workbookGiven).at(-1)!.table!.rows]).toEqual([["[z]"]]);
});

test("a text longer than a cell holds says that it is shortened", () => {
  const [[, text]] = [...sheetsOf(workbookOf(["👩".repeat(20_000)])).at(-1)!.table!.rows] as [
    [number, string],
  ];
  expect(text.length).toBeLessThanOrEqual(32_767);
  expect(text.isWellFormed()).toBe(true);
  expect(text).toMatch(/\[shortened: the whole text is in the CSV file\]$/);
});
