import { csvRows, linesThatAreNoText } from "#app/framework/csv-rows.ts";
import { type FileProblem, inLineOrder } from "#app/framework/framework-file.ts";
import {
  type EvidenceAssessment,
  evidencePartner,
  isSameAssessment,
  readAssessment,
} from "./evidence-assessment.ts";
import { readCitation, type Work, workKey } from "./reference.ts";
import { verdicts } from "./verdicts.ts";
import { readDoi, readLink, readYear } from "./work-address.ts";

/** The columns that a file of references has, and those it may have. */
export const referenceColumns = ["section", "statement", "citation", "link", "doi", "year"] as const;
export const assessmentColumns = ["assessor", "verdict", "padlocks", "assessment", "assessed_on"] as const;

type Cells = Record<(typeof referenceColumns)[number] | (typeof assessmentColumns)[number], string>;

/** What a row says of a statement. Its assessment is of its work, or of the statement itself where it names none. */
export type ReferenceRow = { statementId: number; work: Work | null; assessment: EvidenceAssessment | null };

export type ReadReferences = { rows: ReferenceRow[] } | { problems: FileProblem[] };

/** How a file names the statements of an edition: "1 1.1" → id. */
export type StatementIds = ReadonlyMap<string, number>;

export function statementKey(section: number, code: string): string {
  return `${section} ${code}`;
}

/** Reads a CSV of references, whole or not at all. */
export function readReferences(source: string, statements: StatementIds, now: number): ReadReferences {
  const { rows, problems } = csvRows(source, referenceColumns, assessmentColumns);
  const unreadable = linesThatAreNoText(source);
  if (unreadable.length > 0) return { problems: unreadable };

  const read = rows.map(({ line, cells }) => {
    const row = readRow(unguarded(cells), statements, now);
    problems.push(...row.problems.map((message) => ({ line, message })));
    return { line, ...row };
  });
  problems.push(...contradictions(read.filter((row) => row.problems.length === 0)));
  if (rows.length === 0 && problems.length === 0)
    problems.push({ line: 1, message: "No references were found under the first line" });
  if (problems.length > 0) return { problems: inLineOrder(problems) };
  return {
    rows: read.map(({ statementId, work, assessment }) => ({ statementId: statementId!, work, assessment })),
  };
}

type ReadRow = Omit<ReferenceRow, "statementId"> & { statementId: number | null; problems: string[] };

function readRow(cells: Cells, statements: StatementIds, now: number): ReadRow {
  const statementId = statements.get(statementKey(Number(cells.section), cells.statement)) ?? null;
  const work = readWork(cells, now);
  const assessment = readAssessmentIn(cells, now);
  const problems = [
    ...(statementId === null ? [unknownStatement(cells, statements)] : []),
    ...work.problems,
    ...assessment.problems,
  ];
  if (problems.length === 0 && work.work === null && assessment.given === null)
    problems.push("This row has neither a citation nor a verdict");
  return { statementId, work: work.work, assessment: assessment.given, problems };
}

function unknownStatement({ section, statement }: Cells, statements: StatementIds): string {
  if (!/^[1-9]\d*$/.test(section)) return `Section “${shortened(section)}” is not a whole number`;
  if (![...statements.keys()].some((key) => key.startsWith(`${section} `)))
    return `Section ${shortened(section)} is not in this edition`;
  return statement === ""
    ? "The statement is empty: enter its code"
    : `Section ${section} has no statement “${shortened(statement)}” in this edition`;
}

function readWork(cells: Cells, now: number): { work: Work | null; problems: string[] } {
  const { citation: text, link, doi, year } = cells;
  if (text === "")
    return {
      work: null,
      problems: link + doi + year === "" ? [] : ["Enter the citation that the link, DOI or year belongs to"],
    };
  const parts = [
    readCitation(text),
    link === "" ? { link: null } : readLink(link),
    // What is linked to at doi.org is known by its DOI.
    doi === "" ? {} : readDoi(doi),
    readYear(year, now),
  ] as const;
  const problems = parts.flatMap((part) => ("problem" in part ? [part.problem] : []));
  const work = { citation: "", link: null, doi: null, year: null, ...Object.assign({}, ...parts) };
  return problems.length > 0 ? { work: null, problems } : { work, problems };
}

function readAssessmentIn(
  cells: Cells,
  now: number,
): { given: EvidenceAssessment | null; problems: string[] } {
  const { assessor, verdict, padlocks, assessment: words, assessed_on: assessedOn } = cells;
  if ([assessor, verdict, padlocks, words, assessedOn].every((cell) => cell === ""))
    return { given: null, problems: [] };
  const fields = { assessor: assessor || evidencePartner, verdict, padlocks, words, assessedOn };
  const read = readAssessment(fields, now);
  if ("given" in read) return { given: read.given, problems: [] };
  const { verdict: wrongVerdict, ...others } = read.messages;
  const list = wrongVerdict ? [`Enter a verdict: ${verdicts.join(", ")}`] : [];
  return { given: null, problems: [...list, ...Object.values(others)] };
}

/** Rows that name the same work otherwise, or assess the same thing otherwise. */
function contradictions(rows: readonly (ReadRow & { line: number })[]): FileProblem[] {
  const citations = new Map<string, { line: number; citation: string }>();
  const assessed = new Map<string, { line: number; assessment: EvidenceAssessment }>();
  return rows.flatMap(({ line, statementId, work, assessment }) => {
    const found: FileProblem[] = [];
    if (work) {
      const first = citations.get(workKey(work)) ?? { line, citation: work.citation };
      citations.set(workKey(work), first);
      if (first.citation.toLowerCase() !== work.citation.toLowerCase())
        found.push({
          line,
          message: `The citation is another than that of the same DOI on line ${first.line}`,
        });
    }
    if (assessment) {
      const of = JSON.stringify([work ? workKey(work) : statementId, assessment.assessor]);
      const first = assessed.get(of) ?? { line, assessment };
      assessed.set(of, first);
      if (!isSameAssessment(first.assessment, assessment))
        found.push({
          line,
          message: `The assessment is another than that of the same thing on line ${first.line}`,
        });
    }
    return found;
  });
}

/** Files of ours put an apostrophe before what a spreadsheet would take for a formula. */
function unguarded(cells: Cells): Cells {
  const taken = Object.entries(cells).map(([name, cell]) => [name, cell.replace(/^'(?=[=+\-@])/, "")]);
  return Object.fromEntries(taken) as Cells;
}

function shortened(text: string): string {
  return text.length > 40 ? `${text.slice(0, 40).toWellFormed()}…` : text;
}
