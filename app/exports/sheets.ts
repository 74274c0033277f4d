import { counted } from "#app/ui/counting.ts";
import { shorthands, type Workbook, type WorkbookCell, type WorkbookTable } from "./workbook.ts";
import { nothingGiven, writableText } from "./writable.ts";

// A workbook sheet by sheet, as the government's checklist for accessible spreadsheets has it: a cover, contents, notes, then
// one table a sheet. Everything begins in column A, nothing stands beside or below a table, and no cell is empty.

export type Sheet = {
  name: string;
  /** What stands above the table, a line a row; the first is the title. */
  lines: readonly string[];
  table: SheetTable | null;
};

export type SheetTable = {
  /** Unique in the workbook, and none of them looks like the address of a cell. */
  name: string;
  columns: readonly { name: string; isNumber: boolean }[];
  count: number;
  /** Can be gone through more than once. */
  rows: Iterable<readonly WorkbookCell[]>;
  /** Whether the first cell of each row names the sheet that it leads to. */
  leads: boolean;
};

const sheetNames = { cover: "Cover", contents: "Contents", notes: "Notes" } as const;

export function sheetsOf(workbook: Workbook): Sheet[] {
  const tables = workbook.tables.map((table, at) => tableSheet(table, at + 1, workbook));
  const notes = notesSheet(workbook);
  const listed = [notes, ...tables].map(({ name, lines, table }, at) => [
    name,
    lines[0]!,
    // Nothing in a table is no row, though something stands there to say so.
    workbook.tables[at - 1]?.count ?? table!.count,
  ]);
  const cover = coverSheet(workbook);
  return [cover, ...[contentsSheet(listed), notes, ...tables].map((sheet) => marked(sheet, workbook))];
}

function coverSheet({ title, marking, subject, cover }: Workbook): Sheet {
  const lines = [title, marking ?? "", subject, ...cover].map(writableText);
  return { name: sheetNames.cover, lines: lines.filter((line) => line.trim()), table: null };
}

/** What there is to warn of stands under the title of every sheet, since each can be printed by itself. */
function marked(sheet: Sheet, { marking }: Workbook): Sheet {
  const [title, ...others] = sheet.lines;
  return marking ? { ...sheet, lines: [title!, writableText(marking), ...others] } : sheet;
}

function contentsSheet(listed: readonly (readonly WorkbookCell[])[]): Sheet {
  return {
    name: sheetNames.contents,
    lines: ["Contents", "This table lists the sheets of this workbook, with a link to each."],
    table: {
      name: "Contents_list",
      columns: [
        { name: "Sheet", isNumber: false },
        { name: "Title", isNumber: false },
        { name: "Rows", isNumber: true },
      ],
      count: listed.length,
      rows: listed,
      leads: true,
    },
  };
}

function notesSheet({ notes }: Workbook): Sheet {
  const rows = [
    ...notes.map((note, at) => [`[note ${at + 1}]`, note]),
    ...Object.entries(shorthands).map(([shorthand, meaning]) => [shorthand, `Stands for ${meaning}.`]),
  ];
  return {
    name: sheetNames.notes,
    lines: [
      "Notes and shorthands",
      "This table says what the notes and the shorthands in the cells of the other tables mean.",
    ],
    table: sheetTable("Notes_list", [{ name: "Note" }, { name: "What it says" }], rows.length, rows),
  };
}

function tableSheet(
  { title, about, columns, count, rows }: WorkbookTable,
  number: number,
  of: Workbook,
): Sheet {
  const size = `This table has ${counted(count, "row")} and ${counted(columns.length, "column")}.`;
  const name = `Table_${number}`;
  return {
    name,
    lines: [
      `Table ${number}: ${title}`,
      `${size} Notes and shorthands are explained on the sheet ${sheetNames.notes}.`,
      about,
      `Source: ${of.title}`,
    ]
      .map((line) => inCell(writableText(line)))
      .filter((line) => line.trim()),
    table: sheetTable(name, columns, count, rows),
  };
}

function sheetTable(
  name: string,
  columns: WorkbookTable["columns"],
  count: number,
  rows: WorkbookTable["rows"],
): SheetTable {
  const isEmpty = count === 0;
  return {
    name,
    columns: columns.map((column) => ({
      name: writableText(column.name).replace(/\s+/g, " ").trim(),
      isNumber: column.isNumber === true,
    })),
    // A table without rows is none to a spreadsheet.
    count: isEmpty ? 1 : count,
    rows: isEmpty ? [columns.map(() => noRows)] : written(rows, columns.length),
    leads: false,
  };
}

const noRows: keyof typeof shorthands = "[z]";

function written(rows: WorkbookTable["rows"], columns: number): Iterable<readonly WorkbookCell[]> {
  return {
    *[Symbol.iterator]() {
      for (const row of rows) yield Array.from({ length: columns }, (_, at) => cell(row[at] ?? ""));
    },
  };
}

function cell(value: WorkbookCell): WorkbookCell {
  if (typeof value === "number") return Number.isFinite(value) ? value : nothingGiven;
  const text = writableText(value);
  return text.trim() ? inCell(text) : nothingGiven;
}

/** What a cell can hold. */
const longest = 32_767;
const shortened = " [shortened: the whole text is in the CSV file]";

function inCell(text: string): string {
  return text.length <= longest
    ? text
    : text.slice(0, longest - shortened.length).replace(/[\ud800-\udbff]$/, "") + shortened;
}
