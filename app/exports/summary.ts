import type { Area } from "#app/framework/areas.ts";
import { summarise } from "#app/rollups/area-summary.ts";
import type { Cell } from "#app/rollups/cell.ts";
import { type AgreementRule, ruleInWords } from "#app/rounds/agreement-rule.ts";

/** The columns of summary.csv and the fields of each cell in summary.json, with where each comes from. */
export const summaryColumns = {
  round: (cell: Cell) => cell.round,
  framework: (cell: Cell) => cell.section.framework,
  section: (cell: Cell) => cell.section.number,
  section_title: (cell: Cell) => cell.section.title,
  area: (cell: Cell) => cell.area,
  expected: (cell: Cell) => cell.expected,
  answered: (cell: Cell) => cell.answered,
  counted: (cell: Cell) => cell.counted,
  not_applicable: (cell: Cell) => cell.notApplicable,
  outside_expertise: (cell: Cell) => cell.outsideExpertise,
  n1: (cell: Cell) => cell.frequencies[0]!,
  n2: (cell: Cell) => cell.frequencies[1]!,
  n3: (cell: Cell) => cell.frequencies[2]!,
  n4: (cell: Cell) => cell.frequencies[3]!,
  n5: (cell: Cell) => cell.frequencies[4]!,
  median: (cell: Cell) => cell.median,
  q1: (cell: Cell) => cell.q1,
  q3: (cell: Cell) => cell.q3,
  iqr: (cell: Cell) => cell.iqr,
  mean: (cell: Cell) => cell.mean,
  agreement: (cell: Cell) => cell.agreement,
  class: (cell: Cell) => cell.class,
} as const satisfies Record<string, (cell: Cell) => string | number | null>;

export type SummaryColumn = keyof typeof summaryColumns;
export type SummaryRow = Record<SummaryColumn, string | number | null>;

export function summaryRow(cell: Cell): SummaryRow {
  return Object.fromEntries(
    Object.entries(summaryColumns).map(([name, take]) => [name, take(cell)]),
  ) as SummaryRow;
}

export function ruleRow(rule: AgreementRule) {
  return {
    minimum_counted: rule.minimumCounted,
    agreed_share: rule.agreedShare,
    opposed_share: rule.opposedShare,
    divided_share: rule.dividedShare,
    in_words: ruleInWords(rule),
  };
}

type RoundRule = { round: number; title: string; rule: AgreementRule };

/**
 * The summary as one document: the rule of each round, the totals of each area, and every cell.
 * @param latest the cells that are totalled: a section that several rounds cover counts once, as on the page
 */
export function summaryDocument(
  cells: readonly Cell[],
  latest: readonly Cell[],
  rounds: readonly RoundRule[],
  only: Area | null,
) {
  return {
    rules: rounds.map(({ round, title, rule }) => ({
      round,
      title,
      ...ruleRow(rule),
    })),
    areas: summarise(latest)
      .filter(({ area }) => only === null || area === only)
      .map((total) => ({
        area: total.area,
        sections: total.sections,
        classes: total.classes,
        expected: total.expected,
        answered: total.answered,
        counted: total.counted,
        not_applicable: total.notApplicable,
        outside_expertise: total.outsideExpertise,
        n1: total.frequencies[0],
        n2: total.frequencies[1],
        n3: total.frequencies[2],
        n4: total.frequencies[3],
        n5: total.frequencies[4],
        median_of_section_medians: total.medianOfMedians,
        alpha: total.alpha,
      })),
    cells: cells.map(summaryRow),
  };
}
