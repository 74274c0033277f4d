import { csvRows } from "./csv-rows.ts";
import {
  inLineOrder,
  problemsOf,
  type ReadFile,
  type SectionText,
  type StatementText,
  withoutLeadIn,
} from "./framework-file.ts";
import type { StatementKind } from "./statement-kinds.ts";

export const csvColumns = [
  "framework",
  "section_number",
  "section_title",
  "statement_code",
  "statement_type",
  "group_heading",
  "text",
] as const;

type Row = Record<(typeof csvColumns)[number], string>;

const kinds: Record<string, StatementKind> = { learn_that: "learn-that", learn_how_to: "learn-how-to" };

/**
 * Reads a framework from a CSV with one statement to a row, in order, and the columns of `csvColumns`.
 * @param code the framework that the file must be of
 */
export function readCsv(source: string, code: string): ReadFile {
  const { rows, problems } = csvRows(source, csvColumns);
  const sections: SectionText[] = [];
  const lines = new Map<SectionText | StatementText, number>();
  for (const { cells: row, line } of rows) {
    const found = problemsOfRow(row, code);
    problems.push(...found.map((message) => ({ line, message })));
    if (found.length > 0) continue;

    const number = Number(row.section_number);
    let section = sections.at(-1);
    if (section?.number !== number) {
      section = { number, title: row.section_title, standard: null, titleConfirmed: true, statements: [] };
      sections.push(section);
      lines.set(section, line);
    }
    if (section.title !== row.section_title) {
      problems.push({
        line,
        message: `Section ${number} is called “${section.title}” above and “${row.section_title}” here`,
      });
    }
    const statement = {
      kind: kinds[row.statement_type]!,
      code: row.statement_code,
      groupHeading: row.group_heading === "" ? null : withoutLeadIn(row.group_heading),
      text: row.text,
    };
    section.statements.push(statement);
    lines.set(statement, line);
  }

  // A row that could not be read leaves gaps behind it, which would only be reported as further problems.
  if (problems.length === 0) problems.push(...problemsOf({ sections }, (thing) => lines.get(thing) ?? 1));
  return problems.length > 0 ? { problems: inLineOrder(problems) } : { text: { sections } };
}

function problemsOfRow(row: Row, code: string): string[] {
  const problems: string[] = [];
  if (row.framework.toLowerCase() !== code) {
    problems.push(`This row is of framework “${row.framework}”, not of “${code.toUpperCase()}”`);
  }
  if (!/^[1-9]\d*$/.test(row.section_number))
    problems.push(`Section number “${row.section_number}” is not a whole number`);
  if (row.section_title === "") problems.push("The section title is empty");
  if (!Object.hasOwn(kinds, row.statement_type)) {
    problems.push(`Statement type “${row.statement_type}” is neither learn_that nor learn_how_to`);
  }
  if (row.statement_type === "learn_that" && row.group_heading !== "") {
    problems.push(`Group heading “${withoutLeadIn(row.group_heading)}” does not stand under “Learn how to…”`);
  }
  if (row.text === "") problems.push("The text is empty");
  return problems;
}
