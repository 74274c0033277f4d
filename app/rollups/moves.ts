import { type AgreementClass, agreementClassNames } from "#app/rounds/agreement-rule.ts";
import { type Moved, type Settlement, settlement, settlementNames } from "#app/scores/settled.ts";
import { percentage } from "./area-summary.ts";
import type { Cell } from "./cell.ts";

/** What became of a cell from one round to the one that follows it. */
export type Move = Pick<Cell, "round" | "section" | "area"> & {
  /** What the round before is called. */
  roundBefore: string;
  before: AgreementClass;
  after: AgreementClass;
  moved: Moved;
  /** Null where too few are counted to tell. */
  settlement: Settlement | null;
};

/** @param before the class at the closing of the round before */
export function moveOf(
  cell: Pick<Cell, "round" | "section" | "area" | "class">,
  roundBefore: string,
  before: AgreementClass,
  moved: Moved,
): Move {
  const { round, section, area, class: after } = cell;
  return { round, section, area, roundBefore, before, after, moved, settlement: settlement(after, moved) };
}

/** "2 of 7 (29%)"; nobody who answered in both is said to have. */
export function movedInWords({ changed, both }: Moved): string {
  return both === 0
    ? "Nobody has answered in both yet"
    : `${changed} of ${both} (${percentage(changed, both)})`;
}

export function settlementInWords(of: Settlement | null): string {
  return of === null ? "Too few to tell" : settlementNames[of];
}

/** One sentence for a cell's page. */
export function moveInWords({ roundBefore, before, after, moved, settlement: state }: Move): string {
  const changed =
    moved.both === 0
      ? "Nobody has answered in both rounds yet"
      : `${moved.changed} of the ${moved.both} who answered in both rounds changed their answer (${percentage(moved.changed, moved.both)})`;
  return `In ${roundBefore}: ${agreementClassNames[before].toLowerCase()}. Now: ${agreementClassNames[after].toLowerCase()}. ${changed}. ${settlementInWords(state)}.`;
}
