import { dateInWords } from "#app/ui/moment.ts";
import type { FindingsDocument } from "./findings-schema.server.ts";
import {
  areasTable,
  cellsTable,
  changesTable,
  findingsTable,
  interestsTable,
  responsesTable,
  type TableCell,
  type ToldTable,
  themesTable,
} from "./findings-tables.ts";
import type { Workbook, WorkbookCell, WorkbookTable } from "./workbook.ts";

/** Every answer that counts, row by row: there may be too many to hold. They can be gone through more than once. */
export type ScoreRows = {
  columns: readonly string[];
  count: number;
  rows: Iterable<Readonly<Record<string, TableCell>>>;
};

/** The findings document as a workbook, with the scores that its figures are counted from. */
export function findingsWorkbook(told: FindingsDocument, scores: ScoreRows): Workbook {
  return {
    title: told.title,
    marking: told.marking,
    subject: "What an expert panel says of teacher-development frameworks, and what DfE does with it",
    cover: [
      told.notice,
      ...told.editions.map(({ title, edition, is_outline, note }) =>
        [`${title}: ${is_outline ? "outline written for this workspace" : edition}.`, note]
          .filter(Boolean)
          .join(" "),
      ),
      ...told.method.rounds.map(
        ({ title, state, closes_at, members, answered, expected }) =>
          `${title}: ${state === "closed" ? "closed" : "open until"} ${dateInWords(Date.parse(closes_at))}, ${members} members, ${answered} of ${expected} answers.`,
      ),
    ],
    notes: [
      ...told.method.measures,
      ...told.method.rounds.flatMap(({ title, rule }) => rule.map((line) => `Rule of ${title}: ${line}`)),
      ...told.method.limits,
    ],
    tables: [
      ...[
        areasTable(told),
        cellsTable(told),
        findingsTable(told),
        responsesTable(told),
        changesTable(told),
        themesTable(told),
        interestsTable(told),
      ]
        .filter(({ rows }) => rows.length > 0)
        .map(sheetOf),
      scoresSheet(scores),
    ].filter(({ count }) => count > 0),
  };
}

function sheetOf({ title, about, columns, rows }: ToldTable): WorkbookTable {
  return { title, about, columns, count: rows.length, rows: rows.map((row) => row.map(told)) };
}

function scoresSheet({ columns, count, rows }: ScoreRows): WorkbookTable {
  return {
    title: "Scores",
    about: "One row for each submitted answer that counts now, with its reason.",
    columns: columns.map((name) => ({ name, isNumber: ["round", "section"].includes(name) })),
    count,
    rows: {
      *[Symbol.iterator]() {
        for (const row of rows) yield columns.map((name) => told(row[name] ?? null));
      },
    },
  };
}

/** No cell is empty. */
function told(cell: TableCell): WorkbookCell {
  if (cell === null || cell === "") return "[z]";
  return typeof cell === "boolean" ? (cell ? "yes" : "no") : cell;
}
