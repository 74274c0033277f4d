import {
  type FileProblem,
  inLineOrder,
  problemsOf,
  type ReadFile,
  type SectionText,
  type StatementText,
  tidy,
  withoutLeadIn,
} from "./framework-file.ts";
import type { StatementKind } from "./statement-kinds.ts";

const notConfirmed = /(^|\s+)\[title not confirmed\]$/;

/**
 * Reads a framework from Markdown: `## Section`, `### Learn that…` or `### Learn how to…`, `**Group, by:**`, and one
 * statement to a line with its code first. A section's standard may follow its title in brackets. Words before the
 * first section are passed over; any other line that is none of these is a problem, so nothing is lost unseen.
 */
export function readMarkdown(source: string): ReadFile {
  const problems: FileProblem[] = [];
  const sections: SectionText[] = [];
  const lines = new Map<SectionText | StatementText, number>();
  let kind: StatementKind | null = null;
  let groupHeading: string | null = null;

  source.split(/\r\n|\r|\n/).forEach((raw, index) => {
    const line = index + 1;
    const text = tidy(raw);
    const section = sections.at(-1);
    if (text === "" || (text.startsWith("# ") && !section)) return;

    if (text.startsWith("## ")) {
      const next = sectionFrom(text.slice(3), sections.length + 1);
      if (next.title === "") problems.push({ line, message: "The section title is empty" });
      sections.push(next);
      lines.set(next, line);
      kind = null;
      groupHeading = null;
      return;
    }
    if (!section) return;

    if (text.startsWith("### ")) {
      kind = kindFrom(text.slice(4));
      groupHeading = null;
      if (!kind)
        problems.push({
          line,
          message: `Heading “${text.slice(4)}” is neither “Learn that…” nor “Learn how to…”`,
        });
      return;
    }
    const bold = /^\*\*(.+)\*\*$/.exec(text);
    if (bold) {
      groupHeading = withoutLeadIn(bold[1]!);
      if (kind !== "learn-how-to") {
        problems.push({
          line,
          message: `Group heading “${groupHeading}” does not stand under “Learn how to…”`,
        });
      }
      return;
    }
    const coded = /^(?:[-*]\s+)?(\d+(?:\.\d+|[a-z]{1,2}))\.?\s+(.+)$/.exec(text);
    if (!coded) {
      problems.push({
        line,
        message: `“${shortened(text)}” is not a heading, a group heading or a statement with a code`,
      });
      return;
    }
    if (!kind) {
      problems.push({
        line,
        message: `Statement ${coded[1]} stands before “Learn that…” or “Learn how to…”`,
      });
      return;
    }
    const statement = { kind, code: coded[1]!, groupHeading, text: coded[2]! };
    section.statements.push(statement);
    lines.set(statement, line);
  });

  problems.push(...problemsOf({ sections }, (thing) => lines.get(thing) ?? 1));
  return problems.length > 0 ? { problems: inLineOrder(problems) } : { text: { sections } };
}

function sectionFrom(heading: string, number: number): SectionText {
  const titleConfirmed = !notConfirmed.test(heading);
  const withStandard = /^(.+?)\s*\((Standard .+)\)$/.exec(heading.replace(notConfirmed, ""));
  return {
    number,
    title: withStandard?.[1] ?? heading.replace(notConfirmed, ""),
    standard: withStandard?.[2] ?? null,
    titleConfirmed,
    statements: [],
  };
}

function kindFrom(heading: string): StatementKind | null {
  const words = heading
    .replace(/[….:]+$/u, "")
    .trim()
    .toLowerCase();
  if (words === "learn that") return "learn-that";
  if (words === "learn how to") return "learn-how-to";
  return null;
}

function shortened(text: string): string {
  return text.length > 60 ? `${text.slice(0, 57)}…` : text;
}
