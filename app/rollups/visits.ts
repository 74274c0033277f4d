import type { Area } from "#app/framework/areas.ts";
import type { AgreementClass } from "#app/rounds/agreement-rule.ts";
import { counted } from "#app/ui/counting.ts";
import type { Cell } from "./cell.ts";

/** What a reader saw of the sections of an area, by round and section. */
export type Seen = Record<string, [name: AgreementClass, answered: number]>;

export function seenOf(cells: readonly Cell[]): Seen {
  return Object.fromEntries(cells.map((cell) => [nameOf(cell), [cell.class, cell.answered]]));
}

function nameOf({ round, section }: Pick<Cell, "round" | "section">): string {
  return `${round} ${section.id}`;
}

/** What is other than it was when a reader last looked. */
export type SinceVisit = {
  area: Area;
  /** When that was. */
  at: number;
  /** The sections of which the panel now says something else. */
  otherClass: Pick<Cell, "round" | "section" | "area" | "class">[];
  moreAnswers: number;
  /** How many sections were not among the figures then. */
  added: number;
};

export function sinceVisit(area: Area, at: number, seen: Seen, cells: readonly Cell[]): SinceVisit {
  const before = (cell: Cell) => seen[nameOf(cell)];
  const known = cells.filter((cell) => before(cell) !== undefined);
  return {
    area,
    at,
    otherClass: known
      .filter((cell) => before(cell)![0] !== cell.class)
      .map(({ round, section, area, class: name }) => ({ round, section, area, class: name })),
    moreAnswers: known.reduce((sum, cell) => sum + Math.max(0, cell.answered - before(cell)![1]), 0),
    added: cells.length - known.length,
  };
}

/** "3 sections say something else, 24 more answers"; "nothing new". */
export function sinceVisitInWords({
  otherClass,
  moreAnswers,
  added,
}: Pick<SinceVisit, "moreAnswers" | "added"> & { otherClass: readonly unknown[] }): string {
  const said = [
    otherClass.length > 0 && `another view of ${counted(otherClass.length, "section")}`,
    moreAnswers > 0 && counted(moreAnswers, "more answer"),
    added > 0 && counted(added, "new section"),
  ].filter(Boolean);
  return said.length === 0 ? "nothing new" : said.join(", ");
}

/** A page that is opened again within this time is the same visit. */
export const visitLasts = 30 * 60_000;
