import { type AgreementRule, agreementClassNames } from "#app/rounds/agreement-rule.ts";
import { groupNames } from "#app/rounds/groups.ts";
import { counted } from "#app/ui/counting.ts";
import type { Cell, CellFigures } from "./cell.ts";
import { figure } from "./figures-in-words.ts";
import type { View } from "./view.ts";

// Which figures rest on a few members: those that are others when some are left out, or when a group is read alone.

type Figures = Pick<CellFigures, "class" | "median" | "counted" | "expected">;

/** A view in which a cell has other figures, or several without one member each, in which it has the same ones. */
export type Tip = { views: View[]; figures: Figures; change: "class" | "median" };

export type TippingCell = { cell: Cell; tips: Tip[] };

/**
 * The cells whose class or median is another in some view, in the order they came; of each, the views that tip the class
 * first. Where too few have scored in all there is nothing to tip. A view of fewer members than the rule needs for a class
 * has none, so that its median alone is compared.
 * @param views the cells of each view, in the same order as those of all members
 */
export function tips(
  all: readonly Cell[],
  views: readonly { view: View; cells: readonly Cell[] }[],
  ruleOf: (cell: Cell) => AgreementRule,
): TippingCell[] {
  return all.flatMap((cell, position) => {
    if (cell.class === "too-few") return [];
    const found: Tip[] = [];
    for (const { view, cells } of views) {
      const figures = cells[position]!;
      const change = changeOf(cell, figures, ruleOf(cell));
      if (change === null) continue;
      const same = found.find((tip) => isToldWith(tip, view, figures));
      if (same) same.views.push(view);
      else found.push({ views: [view], figures, change });
    }
    const ordered = found.toSorted((a, b) => a.change.localeCompare(b.change));
    return ordered.length > 0 ? [{ cell, tips: ordered }] : [];
  });
}

function changeOf(all: Figures, figures: Figures, rule: AgreementRule): Tip["change"] | null {
  if (figures.class !== all.class && figures.expected >= rule.minimumCounted) return "class";
  return figures.median !== null && figures.median !== all.median ? "median" : null;
}

function isToldWith(tip: Tip, view: View, figures: Figures): boolean {
  return (
    view.kind === "without" &&
    tip.views[0]!.kind === "without" &&
    figures.class === tip.figures.class &&
    figures.median === tip.figures.median &&
    figures.counted === tip.figures.counted
  );
}

/** "All 8: divided, median 3." */
export function allInWords(figures: Figures): string {
  return `All ${figures.counted}: ${figuresInWords(figures)}.`;
}

/** Words of a line; those with a view lead to it. */
export type Part = { text: string; view?: View };

/**
 * "Without 2 declared interests (6 left): agreed weak, median 2." in parts
 * @param asked how many members are asked in all
 * @param names of the members, by their ids
 */
export function tipParts(
  { views, figures }: Tip,
  asked: number,
  names: Readonly<Record<string, string>>,
): Part[] {
  const view = views[0]!;
  const left = view.kind === "group" ? "" : " left";
  return [
    ...(view.kind === "without"
      ? withoutOne(views, names)
      : [{ text: nameOf(view, asked - figures.expected), view }]),
    { text: ` (${figures.counted}${left}): ${figuresInWords(figures)}.` },
  ];
}

const or = new Intl.ListFormat("en-GB", { type: "disjunction" });

function withoutOne(views: readonly View[], names: Readonly<Record<string, string>>): Part[] {
  const ones = views.flatMap((view) =>
    view.kind === "without" ? [{ text: names[view.member]!, view }] : [],
  );
  const listed = or.formatToParts(ones.map((_, position) => String(position)));
  return [
    { text: views.length > 1 ? "Without any one of " : "Without " },
    ...listed.map(({ type, value }) => (type === "element" ? ones[Number(value)]! : { text: value })),
  ];
}

function nameOf(view: View, leftOut: number): string {
  if (view.kind === "group") return groupNames[view.group];
  return `Without ${counted(leftOut, "declared interest")}`;
}

function figuresInWords({ class: name, counted: n, median }: Figures): string {
  if (n === 0) return "no scores";
  const said = name === "too-few" ? "too few for a class" : agreementClassNames[name].toLowerCase();
  return `${said}, median ${figure(median)}`;
}
