import { type AgreementClass, agreementClasses, agreementClassNames } from "#app/rounds/agreement-rule.ts";
import type { AreaTotals } from "./area-summary.ts";
import type { CellFigures } from "./cell.ts";

/** "2", "2.5"; the sign for nothing where nothing is counted. */
export function figure(value: number | null, decimals = 1): string {
  return value === null ? none : String(Number(value.toFixed(decimals)));
}

/** "0.40", "−1.00": with a minus that is as wide as a plus. */
export function signed(value: number | null): string {
  if (value === null) return none;
  const text = value.toFixed(2);
  return Number(text) === 0 ? text.replace("-", "") : text.replace("-", "−");
}

const none = "–";

/** "3 to 4", or "3" where both are the same. */
export function quartiles({ q1, q3 }: Pick<CellFigures, "q1" | "q3">): string {
  if (q1 === null || q3 === null) return none;
  return q1 === q3 ? figure(q1, 2) : `${figure(q1, 2)} to ${figure(q3, 2)}`;
}

/** What a cell is called on a page: too few are counted, so that no number beside the words is taken for a figure. */
export function classInWords({
  class: name,
  counted,
  answered,
}: Pick<CellFigures, "class" | "counted" | "answered">): string {
  if (name !== "too-few") return agreementClassNames[name];
  return answered === 0 ? "No answers" : `Too few: ${counted}`;
}

/** How a class is said of the sections that have it. */
export const classPhrases: Record<AgreementClass, string> = {
  "agreed-strong": "the panel agrees that the content is strong",
  "agreed-weak": "the panel agrees that the content is weak",
  divided: "the panel is divided",
  mixed: "views are mixed",
  "too-few": "too few have scored to tell",
};

/** The classes that occur, most frequent first and what cannot be told last, for sentences that read them aloud. */
export function classesByFrequency({ classes }: Pick<AreaTotals, "classes">): AgreementClass[] {
  const told = (name: AgreementClass) => (name === "too-few" ? -1 : classes[name]);
  return agreementClasses.filter((name) => classes[name] > 0).toSorted((a, b) => told(b) - told(a));
}

/** A cell read aloud: "7 of 8 members gave a score. Most say weak: 6 gave 1 or 2, median 2. 1 disagrees strongly, with 4 or 5." */
export function cellInWords(cell: CellFigures): string {
  const { counted, expected, notApplicable, outsideExpertise } = cell;
  if (cell.answered === 0) return unansweredInWords(expected);
  const one = expected === 1 && "The one member asked";
  const apart = [
    notApplicable > 0 && `${notApplicable} said it does not apply`,
    outsideExpertise > 0 && `${outsideExpertise} said it is outside their expertise`,
  ].filter(Boolean);
  const others = apart.length > 0 ? ` ${apart.join(" and ")}.` : "";
  if (counted === 0)
    return `${one ? `${one} gave no` : `None of ${expected} members gave a`} score.${others}`;
  return `${one || `${counted} of ${expected} members`} gave a score. ${leanInWords(cell)}, median ${figure(cell.median)}.${opposedInWords(cell)}${others}`;
}

function unansweredInWords(expected: number): string {
  if (expected === 0) return "No member is asked to score this.";
  if (expected === 1) return "The one member asked has not answered yet.";
  return `None of ${expected} members has answered yet.`;
}

function leanInWords(cell: CellFigures): string {
  const [strong, weak] = [`${highOf(cell)} gave 4 or 5`, `${lowOf(cell)} gave 1 or 2`];
  switch (cell.class) {
    case "agreed-strong":
      return `${highOf(cell) === cell.counted ? "All" : "Most"} say strong: ${strong}`;
    case "agreed-weak":
      return `${lowOf(cell) === cell.counted ? "All" : "Most"} say weak: ${weak}`;
    case "divided":
      return `The panel is divided: ${strong} and ${weak}`;
    case "mixed":
      return `Views are mixed: ${strong} and ${weak}`;
    case "too-few":
      return `Too few to tell: ${strong} and ${weak}`;
  }
}

/** Those at the other end of a scale that most others agree on. */
function opposedInWords(cell: CellFigures): string {
  const opposed =
    cell.class === "agreed-weak" ? highOf(cell) : cell.class === "agreed-strong" ? lowOf(cell) : 0;
  if (opposed === 0) return "";
  const verb = opposed === 1 ? "disagrees" : "disagree";
  return ` ${opposed} ${verb} strongly, with ${cell.class === "agreed-weak" ? "4 or 5" : "1 or 2"}.`;
}

/** How many gave 4 or 5. */
export function highOf({ frequencies }: Pick<CellFigures, "frequencies">): number {
  return frequencies[3]! + frequencies[4]!;
}

/** How many gave 1 or 2. */
export function lowOf({ frequencies }: Pick<CellFigures, "frequencies">): number {
  return frequencies[0]! + frequencies[1]!;
}

/** Which sections and which answers figures are of: "All sections", "Sections: divided, first-submitted answers" */
export function selectionInWords({
  onlyClass,
  onlyThin,
  basis,
}: {
  onlyClass: AgreementClass | null;
  onlyThin: boolean;
  basis: "current" | "first";
}): string {
  const which = [
    onlyClass && agreementClassNames[onlyClass].toLowerCase(),
    onlyThin && "answered by fewer than half",
  ].filter(Boolean);
  const sections = which.length === 0 ? "All sections" : `Sections: ${which.join(", ")}`;
  return basis === "first" ? `${sections}, first-submitted answers` : sections;
}
