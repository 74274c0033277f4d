import type { Area } from "#app/framework/areas.ts";
import { areasToScore, type Bars } from "#app/interests/bars.ts";
import type { AgreementClass, AgreementRule } from "#app/rounds/agreement-rule.ts";
import { classify } from "./agreement.ts";
import { type Answer, scores } from "./scale.ts";

// What a round leaves to the one that follows it. A cell is one focus area of one section.

/** Of the members who answered in a round and in the one before, how many answered otherwise. */
export type Moved = { changed: number; both: number };

export type Settlement = "settled-agreed" | "settled-divided" | "moving";

export const settlementNames: Record<Settlement, string> = {
  "settled-agreed": "Settled: agreed",
  "settled-divided": "Settled: divided",
  moving: "Still moving",
};

/** From this share of changed answers on, a cell is still moving. */
const changedShare = { of: 15, in: 100 };

/**
 * How far the panel is on a cell. After one round, agreed is settled and nothing else is known. After a later one, agreed
 * and divided are settled where less than 15% changed their answers; anything else is still moving. Null where that
 * cannot be told: too few are counted, or it was the first round and they did not agree.
 * @param moved null after a first round
 */
export function settlement(name: AgreementClass, moved: Moved | null): Settlement | null {
  const isAgreed = name === "agreed-strong" || name === "agreed-weak";
  if (name === "too-few") return null;
  if (moved === null) return isAgreed ? "settled-agreed" : null;
  // Cross-multiplied, so that nothing is divided or rounded. Where nobody answered in both, nothing is known to hold.
  const hasHeld = moved.changed * changedShare.in < changedShare.of * moved.both;
  if (hasHeld && isAgreed) return "settled-agreed";
  return hasHeld && name === "divided" ? "settled-divided" : "moving";
}

/** A member's answer for one cell, which is all that this needs to know of it. */
export type CellAnswer = { sectionId: number; area: Area; memberId: string; answer: Answer };

export type CellName = `${number} ${Area}`;

export function cellName({ sectionId, area }: { sectionId: number; area: Area }): CellName {
  return `${sectionId} ${area}`;
}

function memberInCell(one: CellAnswer): string {
  return `${cellName(one)} ${one.memberId}`;
}

/**
 * The answers that count in a round that follows another: each member's own, and where they gave none, their earlier one
 * if the cell was settled. Other earlier answers count only once they are kept.
 * @param hasPart whether a member is asked about a framework in the round that follows
 */
export function withCarried<Own extends CellAnswer, Earlier extends CellAnswer & { framework: string }>(
  own: readonly Own[],
  earlier: { answers: readonly Earlier[]; settled: ReadonlySet<CellName> },
  hasPart: (memberId: string, framework: string) => boolean,
): { own: readonly Own[]; carried: Earlier[] } {
  const given = new Set(own.map(memberInCell));
  const carried = earlier.answers.filter(
    (one) =>
      earlier.settled.has(cellName(one)) &&
      hasPart(one.memberId, one.framework) &&
      !given.has(memberInCell(one)),
  );
  return { own, carried };
}

/** How many of those who answered in both rounds changed their answers, by cell. */
export function movedBetween(
  before: readonly CellAnswer[],
  after: readonly CellAnswer[],
): Map<CellName, Moved> {
  const was = new Map(before.map((one) => [memberInCell(one), one.answer]));
  const moved = new Map<CellName, Moved>();
  for (const one of after) {
    const earlier = was.get(memberInCell(one));
    if (earlier === undefined) continue;
    const { changed, both } = moved.get(cellName(one)) ?? { changed: 0, both: 0 };
    moved.set(cellName(one), { changed: changed + Number(earlier !== one.answer), both: both + 1 });
  }
  return moved;
}

/** How often each answer was given, by cell. */
export function countsByCell(answers: readonly CellAnswer[]): Map<CellName, Partial<Record<Answer, number>>> {
  const counts = new Map<CellName, Partial<Record<Answer, number>>>();
  for (const one of answers) {
    const cell = counts.get(cellName(one)) ?? {};
    cell[one.answer] = (cell[one.answer] ?? 0) + 1;
    counts.set(cellName(one), cell);
  }
  return counts;
}

/**
 * The cells that need no second answer in the round that follows.
 * @param before the answers of the round before that, null where there was none
 */
export function settledAfter(
  answers: readonly CellAnswer[],
  before: readonly CellAnswer[] | null,
  rule: AgreementRule,
): Set<CellName> {
  const moved = before && movedBetween(before, answers);
  const settled = new Set<CellName>();
  for (const [cell, counts] of countsByCell(answers)) {
    const name = classify(
      scores.map((score) => counts[score] ?? 0),
      rule,
    );
    const change = moved && (moved.get(cell) ?? { changed: 0, both: 0 });
    if (settlement(name, change) === "settled-agreed") settled.add(cell);
  }
  return settled;
}

/** A member's own answers of the round before on one section, where they gave any. */
export type EarlierAnswers = {
  /** What the round before is called. */
  round: string;
  answers: Partial<Record<Area, { answer: Answer; reason: string; isSettled: boolean }>>;
};

/** Whether the answer may be left out, because the earlier one stands. */
export function isSettledFor(earlier: EarlierAnswers | undefined, area: Area): boolean {
  return earlier?.answers[area]?.isSettled ?? false;
}

/** Whether nothing is left to answer on the section: the earlier answers to all that the member is asked stand. */
export function isAllSettled(earlier: EarlierAnswers | undefined, bars: Bars): boolean {
  const asked = areasToScore(bars);
  return asked.length > 0 && asked.every((area) => isSettledFor(earlier, area));
}
