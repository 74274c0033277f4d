import { awkward } from "./document-given.ts";
import type { Workbook } from "./workbook.ts";

/** For tests: a workbook of one table that is usual, one that is not, and one that holds nothing. */
export const workbookGiven: Workbook = {
  title: "Scores of the first round & more",
  marking: "Draft: not agreed by the panel",
  subject: "What members scored",
  cover: ["What eight members scored.", "Made on 1 October 2026."],
  notes: ["Sections that several rounds cover count once."],
  tables: [
    {
      title: "Scores by section",
      about: "Each row is one section. [note 1]",
      columns: [{ name: "Section" }, { name: "Median", isNumber: true }, { name: "View" }],
      count: 3,
      rows: [
        ["1.1 Adaptive teaching", 2.5, "Agreed"],
        ["1.2 Assessment", Number.NaN, ""],
        ["1.3 Families", -5, "=1+1"],
      ],
    },
    {
      title: "What is awkward",
      about: "",
      columns: [{ name: "Row", isNumber: true }, { name: "_x0041_ <Text>" }],
      count: awkward.length + 2,
      rows: [...awkward, "", " \n "].map((text, row) => [row, text]),
    },
    { title: "Nothing", about: "", columns: [{ name: "Row" }], count: 0, rows: [] },
  ],
};

/** A workbook of one table with these texts, a row each. */
export function workbookOf(texts: readonly string[]): Workbook {
  const rows = texts.map((text, row) => [row, text]);
  const columns = [{ name: "Row", isNumber: true }, { name: "Text" }];
  return { ...workbookGiven, tables: [{ title: "Texts", about: "", columns, count: rows.length, rows }] };
}
