import type { Cell } from "../cell.ts";

/** Sections with the same median whose scores are as widely spread: the interquartile range is a multiple of a quarter. */
export type Point = { median: number; iqr: number; cells: Cell[] };

/** How far the middle half of a section's scores lies apart. */
export const contests = ["contested", "partly-contested", "not-contested"] as const;
export type Contest = (typeof contests)[number];

export const contestWords: Record<Contest, { name: string; meaning: string; least: number }> = {
  contested: { name: "Contested", meaning: "2 or more points apart", least: 2 },
  "partly-contested": { name: "Partly contested", meaning: "1 to 2 points apart", least: 1.25 },
  "not-contested": { name: "Not contested", meaning: "within 1 point", least: 0 },
};

export function contestOf({ iqr }: Pick<Point, "iqr">): Contest {
  return contests.find((one) => iqr >= contestWords[one].least)!;
}

/** Where the sections stand that enough have scored, the most contested first, then the weakest. */
export function pointsOf(cells: readonly Cell[]): Point[] {
  const points = new Map<string, Point>();
  for (const cell of cells) {
    const { median, iqr } = cell;
    if (cell.class === "too-few" || median === null || iqr === null) continue;
    const point = points.get(`${median} ${iqr}`) ?? { median, iqr, cells: [] };
    point.cells.push(cell);
    points.set(`${median} ${iqr}`, point);
  }
  return [...points.values()].sort((a, b) => b.iqr - a.iqr || a.median - b.median);
}
