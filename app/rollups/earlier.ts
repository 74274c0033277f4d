import { agreementClassNames } from "#app/rounds/agreement-rule.ts";
import { counted } from "#app/ui/counting.ts";
import type { Cell } from "./cell.ts";
import { figure } from "./figures-in-words.ts";

/** A cell, and what it was in the last round before its own that covered the framework. */
export type Earlier = { cell: Cell; was: Cell; roundBefore: string };

/** "In Round 1: mixed, median 3, of 7 scores. Now: agreed weak, median 2." */
export function earlierInWords({ cell, was, roundBefore }: Earlier): string {
  const before = `In ${roundBefore}: ${figuresInWords(was)}, of ${counted(was.counted, "score")}.`;
  const isSame = cell.class === was.class && cell.median === was.median;
  return `${before} Now: ${isSame ? "the same" : figuresInWords(cell)}.`;
}

function figuresInWords({ class: name, median }: Pick<Cell, "class" | "median">): string {
  const said = agreementClassNames[name].toLowerCase();
  return median === null ? said : `${said}, median ${figure(median)}`;
}

/** Of the cells that an earlier round had too, how many the panel says something else of. */
export function changedSince(earlier: readonly Earlier[]): { compared: number; changed: number } {
  const isOther = ({ cell, was }: Earlier) => cell.class !== was.class;
  return { compared: earlier.length, changed: earlier.filter(isOther).length };
}

/** "5 of 24 sections" */
export function changedInWords({ compared, changed }: { compared: number; changed: number }): string {
  return compared === 0 ? "Not asked before" : `${changed} of ${counted(compared, "section")}`;
}
