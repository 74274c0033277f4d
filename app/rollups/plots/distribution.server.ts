import { max } from "d3-array";
import { scaleLinear } from "d3-scale";
import { stack } from "d3-shape";
import { frameworkLabel } from "#app/framework/frameworks.ts";
import { type Score, scores } from "#app/scores/scale.ts";
import type { Cell } from "../cell.ts";
import { type Frame, frameOf, type PlotWords } from "./frame.server.ts";
import { distributionColumns as columns, textSize } from "./measures.ts";
import { shortenedTo } from "./text.server.ts";

/** As many members as gave one score. */
export type Part = {
  score: Score;
  n: number;
  x: number;
  width: number;
  /** Whether there is room for the score in it. */
  isLabelled: boolean;
};

export type Bar = {
  key: string;
  label: string;
  y: number;
  parts: Part[];
  scored: string;
  notApplicable: number;
  outsideExpertise: number;
};

export type DistributionPlot = {
  frame: Frame;
  /** Where what is drawn begins, below the words. */
  top: number;
  /** Where the bars begin, below the headings of the columns. */
  barsTop: number;
  barHeight: number;
  /** Where the bars' middle stands: half of those who gave 3 are on either side. */
  middle: number;
  /** The numbers of members on the axis. */
  ticks: { x: number; members: number }[];
  bars: Bar[];
};

const rowHeight = 28;
const headings = 56;

/**
 * Bars that grow from their middle: who gave 1 or 2 to the left, who gave 4 or 5 to the right. One for each section that
 * anybody has answered, in the order given.
 */
export function distributionPlot(cells: readonly Cell[], words: PlotWords): DistributionPlot {
  const rows = cells.filter((cell) => cell.answered > 0);
  const { frame, top } = frameOf(words, headings + rows.length * rowHeight + 8);
  // Both sides alike, so that neither looks the longer; never of no length.
  const longest = max(rows, (row) => Math.max(...ends(row))) || 1;
  const x = scaleLinear([-longest, longest], [columns.barsFrom, columns.barsTo]);
  const barsTop = top + headings;
  return {
    frame,
    top,
    barsTop,
    barHeight: rowHeight - 6,
    middle: x(0),
    ticks: x
      .ticks(6)
      .filter(Number.isInteger)
      .map((members) => ({ x: x(members), members: Math.abs(members) })),
    bars: rows.map((row, i) => ({
      key: `${row.round} ${row.section.framework} ${row.section.number}`,
      label: shortenedTo(columns.barsFrom - 12, nameOf(row)),
      y: barsTop + i * rowHeight,
      parts: partsOf(row, x),
      scored: `${row.counted} of ${row.expected}`,
      notApplicable: row.notApplicable,
      outsideExpertise: row.outsideExpertise,
    })),
  };
}

/** "NPQH 7. Organisational Management" */
function nameOf({ section }: Cell): string {
  return `${frameworkLabel(section.framework)} ${section.number}. ${section.title}`;
}

/** How far a bar goes to the left and to the right of its middle. */
function ends({ frequencies: [n1, n2, n3, n4, n5] }: Cell): [left: number, right: number] {
  return [n1! + n2! + n3! / 2, n3! / 2 + n4! + n5!];
}

function partsOf(row: Cell, x: (members: number) => number): Part[] {
  const [left] = ends(row);
  const stacked = stack<readonly number[], Score>()
    .keys(scores)
    .value((frequencies, score) => frequencies[scores.indexOf(score)]!)([row.frequencies]);
  return stacked.flatMap(({ key: score, 0: place }) => {
    const [from, to] = place!;
    const width = x(to - left) - x(from - left);
    if (to === from) return [];
    return [{ score, n: to - from, x: x(from - left), width, isLabelled: width >= textSize }];
  });
}
