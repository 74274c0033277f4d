import { evidenceIn } from "#app/evidence/references.server.ts";
import { materialFor } from "#app/findings/evidence.server.ts";
import { themesFor } from "#app/findings/themes.server.ts";
import { areaWords } from "#app/framework/areas.ts";
import {
  allFrameworks,
  sectionNumbered,
  sectionWithId,
  statementsOf,
} from "#app/framework/edition.server.ts";
import { supersededNotes } from "#app/framework/frameworks.ts";
import type { Actor } from "#app/people/session.server.ts";
import { cellsFor } from "#app/rollups/area-summary.server.ts";
import { inOrder, summarise } from "#app/rollups/area-summary.ts";
import type { Cell } from "#app/rollups/cell.ts";
import { earlierOf } from "#app/rollups/earlier.server.ts";
import { earlierInWords } from "#app/rollups/earlier.ts";
import { readingOf } from "#app/rollups/reading.ts";
import { changeLog } from "./change-log.ts";
import type { FindingsDocument } from "./findings-schema.server.ts";
import { interestsStatement, methodOf } from "./method.server.ts";
import { repeatedSections } from "./repeated-sections.ts";
import { type Selection, selectedFrameworks } from "./selection.server.ts";
import { summaryRow } from "./summary.ts";
import { toldComments } from "./told-comments.server.ts";
import { chosenFindings, codesByComment, toldFinding } from "./told-findings.server.ts";

type ToldCell = FindingsDocument["areas"][number]["cells"][number];

/** All that a file of the findings says, for what of it the actor chose. The same data gives the same document. */
export function findingsDocument(actor: Actor, selection: Selection, now: number): FindingsDocument {
  const { area, framework, round, rounds, names, drafts } = selection;
  const material = materialFor(actor, now);
  const chosen = chosenFindings(material, selection);
  const comments = toldComments(material, selection, codesByComment(chosen));
  const numbers = new Map(comments.map(({ id, number }) => [id, number]));
  const findings = chosen.map((one) => toldFinding(material, one, selection, numbers));
  const cells = cellsFor(actor, round === null ? null : rounds[0]!, "current", now).filter(
    (cell) =>
      (framework === null || cell.section.framework === framework) && (area === null || cell.area === area),
  );
  const toldCells = told(actor, cells, now);
  return {
    title: titleOf(selection),
    marking: marking(drafts, names),
    notice:
      "The panel advises and the Department for Education (DfE) decides. What the panel says and what DfE does stand apart throughout. This is not a DfE service.",
    holds: { area, framework, round: round === null ? null : rounds[0]!.id, names, drafts },
    editions: editionsOf(selection),
    method: methodOf(actor, selection, now),
    interests: interestsStatement(actor, selection),
    areas: summarise(cells)
      .filter((one) => area === null || one.area === area)
      .map((one) => areaOf(one, toldCells, comments, findings)),
    findings,
    comments,
    change_log: changeLog(
      { comments, findings },
      groundsIn(selection),
      (code, number) => sectionIn(selection, code, number)?.title ?? "",
    ),
    repeated_sections: repeatedSections(cells),
    themes: themesFor(actor, now).flatMap(({ id, name, definition }) => {
      const under = comments.filter(({ themes }) => themes.includes(name)).length;
      const its = findings.filter(({ themes }) => themes.includes(name)).map(({ code }) => code);
      return under + its.length === 0 ? [] : [{ id, name, definition, comments: under, findings: its }];
    }),
  };
}

function titleOf({ area, framework, round, rounds }: Selection): string {
  const parts = [
    area && areaWords[area].name,
    framework && allFrameworks().find(({ code }) => code === framework)!.title,
    round && rounds[0]!.title,
  ];
  return ["Findings of the framework review", ...parts.filter(Boolean)].join(": ");
}

/** What is not made to be published says so on every page; what is, carries no marking. */
function marking(drafts: boolean, names: boolean): string | null {
  if (!drafts && !names) return null;
  const parts = [
    "OFFICIAL",
    drafts && "Contains drafts that are not signed off",
    names && "Names members of the panel: not for publication",
  ];
  return parts.filter(Boolean).join(". ");
}

/** The text that each framework was read in: the latest of the rounds, where several read it. */
function editionsOf(selection: Selection): FindingsDocument["editions"] {
  const editions = selection.rounds.flatMap((round) =>
    selectedFrameworks(selection, round).map(({ framework, edition }) => ({
      framework: framework.code,
      title: framework.title,
      edition: edition.name,
      is_outline: edition.kind === "outline",
      document_title: edition.documentTitle,
      published: edition.published,
      note: supersededNotes[framework.code] ?? null,
    })),
  );
  return [...new Map(editions.map((one) => [`${one.framework} ${one.edition}`, one])).values()];
}

function told(actor: Actor, cells: readonly Cell[], now: number): Map<Cell, ToldCell> {
  const before = new Map(earlierOf(actor, cells, now).map((one) => [one.cell, earlierInWords(one)]));
  return new Map(
    cells.map((cell) => [
      cell,
      {
        ...(summaryRow(cell) as Omit<ToldCell, "title_confirmed" | "before">),
        title_confirmed: sectionWithId(cell.section.id)!.titleConfirmed,
        before: before.get(cell) ?? null,
      },
    ]),
  );
}

/** So many of the weakest sections of an area are told first; where too few have scored, none can be called weak. */
const mostConcerns = 5;

function areaOf(
  { area, cells, frequencies, ...totals }: ReturnType<typeof summarise>[number],
  told: ReadonlyMap<Cell, ToldCell>,
  comments: FindingsDocument["comments"],
  findings: FindingsDocument["findings"],
): FindingsDocument["areas"][number] {
  const titles = new Map(allFrameworks().map(({ code, title }) => [code, title]));
  const weak = inOrder(cells, "weakest").filter(
    ({ class: its, median }) =>
      its === "agreed-weak" || its === "divided" || (its === "mixed" && (median ?? 5) < 3),
  );
  return {
    area,
    name: areaWords[area].name,
    reading: readingOf(area, cells, (code) => titles.get(code) ?? code).map((sentence) =>
      sentence.map((part) => (typeof part === "string" ? part : part.words)).join(""),
    ),
    sections: totals.sections,
    classes: totals.classes,
    expected: totals.expected,
    answered: totals.answered,
    counted: totals.counted,
    n1: frequencies[0]!,
    n2: frequencies[1]!,
    n3: frequencies[2]!,
    n4: frequencies[3]!,
    n5: frequencies[4]!,
    median_of_section_medians: totals.medianOfMedians,
    alpha: totals.alpha,
    cells: cells.map((cell) => told.get(cell)!),
    concerns: weak.slice(0, mostConcerns).map((cell) => told.get(cell)!),
    wordings: comments
      .filter((one) => one.proposed_wording !== null && one.areas.includes(area))
      .map(({ number }) => String(number)),
    findings: findings.filter((one) => one.area === area).map(({ code }) => code),
  };
}

function sectionIn(selection: Selection, code: string, number: number) {
  return selection.rounds
    .flatMap((round) => selectedFrameworks(selection, round))
    .filter(({ framework }) => framework.code === code)
    .map(({ edition }) => sectionNumbered(edition.id, number))
    .findLast((section) => section !== undefined);
}

/** What a statement rests on, and what the evidence partner holds of it, read once for each section. */
function groundsIn(selection: Selection): Parameters<typeof changeLog>[1] {
  const read = new Map<string, ReturnType<Parameters<typeof changeLog>[1]> & object>();
  return (code, number, statement) => {
    const key = `${code} ${number} ${statement}`;
    const known = read.get(key);
    if (known) return known;
    const section = sectionIn(selection, code, number);
    const evidence = section ? evidenceIn(section.id) : {};
    for (const one of section ? statementsOf(section.id) : []) {
      const { references = [], assessments = [] } = evidence[one.id] ?? {};
      read.set(`${code} ${number} ${one.code}`, {
        evidence: references.map(({ citation }) => citation),
        assessments: assessments.map(({ assessor, verdict, padlocks, words }) => ({
          assessor,
          verdict,
          padlocks,
          words,
        })),
      });
    }
    return read.get(key) ?? { evidence: [], assessments: [] };
  };
}
