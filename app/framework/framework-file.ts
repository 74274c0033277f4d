import { counted } from "#app/ui/counting.ts";
import type { StatementKind } from "./statement-kinds.ts";

/** A framework's text as a file holds it, before it is stored. */
export type FrameworkText = { sections: SectionText[] };

export type SectionText = {
  number: number;
  title: string;
  standard: string | null;
  titleConfirmed: boolean;
  statements: StatementText[];
};

export type StatementText = {
  kind: StatementKind;
  code: string;
  /** Without the closing ", by:", which pages add. */
  groupHeading: string | null;
  text: string;
};

/** "5 sections, 20 groups, 30 learn that and 60 learn how to statements". */
export function countsInWords({ sections }: FrameworkText): string {
  const statements = sections.flatMap((section) => section.statements);
  const groups = sections.flatMap((section) => [
    ...new Set(section.statements.map((one) => one.groupHeading).filter(Boolean)),
  ]);
  const that = statements.filter(({ kind }) => kind === "learn-that").length;
  const how = counted(statements.length - that, "learn how to statement");
  return `${counted(sections.length, "section")}, ${counted(groups.length, "group")}, ${that} learn that and ${how}`;
}

export type FileProblem = { line: number; message: string };

export type ReadFile = { text: FrameworkText } | { problems: FileProblem[] };

/** "Plan effective lessons, by:" and "Plan effective lessons" are the same heading. */
export function withoutLeadIn(heading: string): string {
  return heading
    .trim()
    .replace(/[\s,]*\bby\s*:?\s*$/i, "")
    .replace(/\s*[,:]\s*$/, "");
}

/** Spaces folded, characters composed and none that no keyboard types, so that the same words are the same text. */
export function tidy(text: string): string {
  return text
    .replace(/\s/gu, " ")
    .replace(/\p{Cc}/gu, "")
    .normalize("NFC")
    .replace(/ +/gu, " ")
    .trim();
}

export function inLineOrder(problems: readonly FileProblem[]): FileProblem[] {
  return problems.toSorted((a, b) => a.line - b.line);
}

/** The rules that hold whatever shape a file has; `lineOf` tells where to look. */
export function problemsOf(
  text: FrameworkText,
  lineOf: (thing: SectionText | StatementText) => number,
): FileProblem[] {
  const problems: FileProblem[] = [];
  if (text.sections.length === 0) problems.push({ line: 1, message: "No sections were found" });
  text.sections.forEach((section, index) => {
    if (section.number !== index + 1) {
      problems.push({
        line: lineOf(section),
        message: `Section ${section.number} stands where section ${index + 1} should be`,
      });
    }
    if (section.statements.length === 0) {
      problems.push({ line: lineOf(section), message: `Section ${section.number} has no statements` });
    }
    const kinds = section.statements.map((statement) => statement.kind);
    const back = section.statements.find(({ kind }, i) => kinds.indexOf(kind) < i && kinds[i - 1] !== kind);
    if (back) {
      problems.push({
        line: lineOf(back),
        message: `Statement ${back.code} stands apart from the others of its kind in section ${section.number}`,
      });
    }
    const seen = new Map<string, number>();
    for (const statement of section.statements) {
      const line = lineOf(statement);
      const first = seen.get(statement.code);
      if (first !== undefined) {
        problems.push({ line, message: `Code ${statement.code} is used twice (first on line ${first})` });
      }
      seen.set(statement.code, line);
      if (statement.kind === "learn-how-to" && !statement.groupHeading) {
        problems.push({ line, message: `Statement ${statement.code} stands under no group heading` });
      }
      if (!codeFits(statement, section.number)) {
        problems.push({
          line,
          message: `Code ${statement.code} does not fit section ${section.number} (expected ${expectedCode(statement.kind, section.number)})`,
        });
      }
    }
  });
  return problems;
}

function codeFits(statement: StatementText, section: number): boolean {
  const shape =
    statement.kind === "learn-that"
      ? new RegExp(`^${section}\\.\\d+$`)
      : new RegExp(`^${section}[a-z]{1,2}$`);
  return shape.test(statement.code);
}

function expectedCode(kind: StatementKind, section: number): string {
  return kind === "learn-that"
    ? `${section}.1, ${section}.2 and so on`
    : `${section}a, ${section}b and so on`;
}
