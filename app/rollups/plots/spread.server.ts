import { max, range } from "d3-array";
import { scaleLinear, scaleSqrt } from "d3-scale";
import { frameworkLabel } from "#app/framework/frameworks.ts";
import { answerInWords, scores } from "#app/scores/scale.ts";
import { type Frame, frameOf, type PlotWords } from "./frame.server.ts";
import { plotWidth, textSize } from "./measures.ts";
import { contestOf, contests, contestWords, type Point } from "./points.ts";
import { widthOf } from "./text.server.ts";

export type Mark = { key: string; x: number; y: number; radius: number; sections: number };

/** Words at a mark: before it or after it. */
export type MarkLabel = { text: string; x: number; y: number; anchor: "start" | "end" };

export type SpreadPlot = {
  frame: Frame;
  /** The field in which marks stand. */
  field: Box;
  medians: { x: number; label: string }[];
  spreads: { y: number; label: string }[];
  /** Where the regions meet. */
  across: { y: number }[];
  down: { x: number }[];
  regionsAcross: { x: number; label: string }[];
  regionsDown: { y: number; label: string; meaning: string }[];
  marks: Mark[];
  labels: MarkLabel[];
};

export type Box = { left: number; right: number; top: number; bottom: number };

/** For a quarter of a point. A mark is never wider, so that no two of them touch. */
const step = 28;
const largest = 13;
const smallest = 8;
/** Half of the step between two spreads that there can be. */
const half = 0.125;
const left = 250;
const right = plotWidth - 30;
const headings = 40;
const foot = 70;

/** The axis is at least this long, so that pictures of areas can be held beside one another. */
const leastSpread = 3;

/** Sections by the median of their scores and how widely those are spread; sections at the same point are one mark. */
export function spreadPlot(points: readonly Point[], words: PlotWords): SpreadPlot {
  const widest = Math.max(leastSpread, max(points, ({ iqr }) => iqr) ?? 0);
  const height = widest * 4 * step + 2 * largest;
  const { frame, top } = frameOf(words, headings + height + foot);
  const field = { left, right, top: top + headings, bottom: top + headings + height };
  const inner = 3 * largest;
  const x = scaleLinear([1, 5], [field.left + inner, field.right - inner]);
  const y = scaleLinear([0, widest], [field.bottom - largest, field.top + largest]);
  const radius = scaleSqrt(
    [1, Math.max(2, max(points, ({ cells }) => cells.length) ?? 2)],
    [smallest, largest],
  );
  const marks = points.map(({ median, iqr, cells }) => ({
    key: `${median} ${iqr}`,
    x: x(median),
    y: y(iqr),
    radius: radius(cells.length),
    sections: cells.length,
  }));
  return {
    frame,
    field,
    medians: scores.map((score) => ({ x: x(Number(score)), label: answerInWords(score) })),
    spreads: range(0, widest + 0.5, 1).map((points) => ({ y: y(points), label: String(points) })),
    across: [contestWords.contested, contestWords["partly-contested"]].map(({ least }) => ({
      y: y(least - half),
    })),
    down: [{ x: x(2.25) }, { x: x(3.75) }],
    regionsAcross: [
      { x: x(1.5), label: "Scored weak" },
      { x: x(3), label: "In between" },
      { x: x(4.5), label: "Scored strong" },
    ],
    regionsDown: contests.map((one, i) => {
      const { name, meaning, least } = contestWords[one];
      const above = contests[i - 1];
      const most = above ? contestWords[above].least - 2 * half : widest;
      return { y: y((least + most) / 2), label: name, meaning };
    }),
    marks,
    labels: labelsFor(points, marks, field),
  };
}

/** The most contested marks and the weakest of the others are named, as far as words find room beside them. */
function labelsFor(points: readonly Point[], marks: readonly Mark[], field: Box): MarkLabel[] {
  const isContested = (point: Point) => contestOf(point) !== "not-contested";
  const weak = points
    .filter((point) => !isContested(point) && point.median < 3)
    .toSorted((a, b) => a.median - b.median || a.iqr - b.iqr);
  const named = [...points.filter(isContested).slice(0, mostNamed), ...weak.slice(0, mostNamed)];
  const taken = marks.map(boxOfMark);
  return named.flatMap((point) => {
    const mark = marks[points.indexOf(point)]!;
    const label = beside(mark, namesOf(point)).find((one) => hasRoom(boxOfLabel(one), taken, field));
    if (!label) return [];
    taken.push(boxOfLabel(label));
    return [label];
  });
}

const mostNamed = 5;
const gap = 5;

/** "NPQH 3", "NPQH 3, NPQEL 1", "NPQH 3 and 4 more"; shorter where that finds no room. */
function namesOf({ cells }: Point): string[] {
  const names = cells.map(({ section }) => `${frameworkLabel(section.framework)} ${section.number}`);
  if (names.length < 3) return [...new Set([names.join(", "), short(names)])];
  return [`${names[0]} and ${names.length - 1} more`, short(names)];
}

function short([first, ...others]: readonly string[]): string {
  return others.length === 0 ? first! : `${first} +${others.length}`;
}

function beside({ x, y, radius }: Mark, names: readonly string[]): MarkLabel[] {
  return names.flatMap((text): MarkLabel[] => [
    { text, x: x + radius + gap, y: y + baseline, anchor: "start" },
    { text, x: x - radius - gap, y: y + baseline, anchor: "end" },
  ]);
}

/** From the middle of a line of words to where they stand. */
const baseline = 6;

export function boxOfLabel({ text, x, y, anchor }: MarkLabel): Box {
  const width = widthOf(text);
  const from = anchor === "start" ? x : x - width;
  return {
    left: from,
    right: from + width,
    top: y - baseline - textSize / 2,
    bottom: y - baseline + textSize / 2,
  };
}

export function boxOfMark({ x, y, radius }: Mark): Box {
  return { left: x - radius, right: x + radius, top: y - radius, bottom: y + radius };
}

export function overlap(a: Box, b: Box): boolean {
  return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
}

function hasRoom(box: Box, taken: readonly Box[], field: Box): boolean {
  return box.left >= field.left && box.right <= field.right && !taken.some((one) => overlap(box, one));
}
