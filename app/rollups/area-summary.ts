import { type Area, areas } from "#app/framework/areas.ts";
import { type AgreementClass, agreementClasses } from "#app/rounds/agreement-rule.ts";
import { type Cell, rounded } from "./cell.ts";
import { addFrequencies, type Frequencies, median, ordinalAlpha } from "./statistics.ts";

/** What the cells of one area say together. */
export type AreaTotals = {
  area: Area;
  sections: number;
  classes: Record<AgreementClass, number>;
  expected: number;
  answered: number;
  counted: number;
  notApplicable: number;
  outsideExpertise: number;
  /** All counted scores of all sections, pooled. */
  frequencies: Frequencies;
  /** The middle one of the sections' medians; null where no section has one. */
  medianOfMedians: number | null;
  /** Krippendorff's α for ordinal data, sections as units; null where there is no variation to explain. */
  alpha: number | null;
};

export type AreaSummary = AreaTotals & { cells: Cell[] };

/** One summary for each area, from the cells of any sections and rounds. */
export function summarise(cells: readonly Cell[]): AreaSummary[] {
  return areas.map((area) => {
    const own = cells.filter((cell) => cell.area === area);
    return { ...totalsOf(area, own), cells: own };
  });
}

export function totalsOf(area: Area, cells: readonly Cell[]): AreaTotals {
  const sum = (figure: (cell: Cell) => number) => cells.reduce((all, cell) => all + figure(cell), 0);
  return {
    area,
    sections: cells.length,
    classes: classCounts(cells),
    expected: sum((cell) => cell.expected),
    answered: sum((cell) => cell.answered),
    counted: sum((cell) => cell.counted),
    notApplicable: sum((cell) => cell.notApplicable),
    outsideExpertise: sum((cell) => cell.outsideExpertise),
    frequencies: cells.reduce<Frequencies>(
      (all, cell) => addFrequencies(all, cell.frequencies),
      [0, 0, 0, 0, 0],
    ),
    medianOfMedians: middle(cells.flatMap((cell) => cell.median ?? [])),
    alpha: rounded(ordinalAlpha(cells.map((cell) => cell.frequencies))),
  };
}

function classCounts(cells: readonly Cell[]): Record<AgreementClass, number> {
  const counts = Object.fromEntries(agreementClasses.map((name) => [name, 0])) as Record<
    AgreementClass,
    number
  >;
  for (const cell of cells) counts[cell.class] += 1;
  return counts;
}

/** A median is a multiple of a half, so the nine it can be are counted like scores. */
function middle(medians: readonly number[]): number | null {
  const halves = Array.from({ length: 9 }, (_, i) => medians.filter((value) => value === 1 + i / 2).length);
  const position = median(halves);
  return position === null ? null : (position - 1) / 2 + 1;
}

/** The orders in which sections can be read. */
export const orders = ["weakest", "divided", "document"] as const;
export type Order = (typeof orders)[number];

export const orderNames: Record<Order, string> = {
  weakest: "Weakest first",
  divided: "Most divided first",
  document: "In document order",
};

const orderOfDivision: Record<AgreementClass, number> = {
  divided: 0,
  mixed: 1,
  "agreed-weak": 2,
  "agreed-strong": 2,
  "too-few": 3,
};

const tooFewLast = (a: Cell, b: Cell) => Number(a.class === "too-few") - Number(b.class === "too-few");

/**
 * The cells in an order; those it does not tell apart stay as they came.
 * - `weakest`: lowest median first, then lowest mean; cells that too few have scored come last.
 * - `divided`: the class divided first, then the lowest agreement A.
 */
export function inOrder(cells: readonly Cell[], order: Order): Cell[] {
  if (order === "document") return [...cells];
  if (order === "weakest") {
    return cells.toSorted(
      (a, b) => tooFewLast(a, b) || lowFirst(a.median, b.median) || lowFirst(a.mean, b.mean),
    );
  }
  return cells.toSorted(
    (a, b) => orderOfDivision[a.class] - orderOfDivision[b.class] || lowFirst(a.agreement, b.agreement),
  );
}

function lowFirst(a: number | null, b: number | null): number {
  if (a === b) return 0;
  if (a === null) return 1;
  if (b === null) return -1;
  return a - b;
}

/** "62%", never "100%" or "0%" unless it is all or nothing. */
export function percentage(part: number, whole: number): string {
  if (whole === 0) return "none asked";
  const exact = (part / whole) * 100;
  const whole100 = part === whole ? 100 : part === 0 ? 0 : Math.min(99, Math.max(1, Math.round(exact)));
  return `${whole100}%`;
}

/** Which of the cells of an area are asked for; null asks for all. */
export type Asked = {
  framework: string | null;
  onlyClass: AgreementClass | null;
  /** Only the sections that few have answered. */
  onlyThin: boolean;
};

export function isAskedFor({ framework, onlyClass, onlyThin }: Asked): (cell: Cell) => boolean {
  return (cell) =>
    (framework === null || cell.section.framework === framework) &&
    (onlyClass === null || cell.class === onlyClass) &&
    (!onlyThin || isThin(cell));
}

/** Fewer than half of those who are asked have answered. */
export function isThin({ answered, expected }: Pick<Cell, "answered" | "expected">): boolean {
  return answered * 2 < expected;
}
