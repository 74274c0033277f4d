import { type Area, areaWords } from "#app/framework/areas.ts";
import type { AgreementClass } from "#app/rounds/agreement-rule.ts";
import { inOrder, isThin, totalsOf } from "./area-summary.ts";
import type { Cell } from "./cell.ts";
import { classesByFrequency, classPhrases, highOf, lowOf } from "./figures-in-words.ts";

/** What a number of the reading counts: the sections of a class, those few have answered, all of them, or one section. */
export type Counted =
  | { kind: "class"; class: AgreementClass }
  | { kind: "thin" }
  | { kind: "all" }
  | { kind: "section"; section: Cell["section"] };

/** Words of a sentence, with what they count where they are a number. */
export type Words = string | { words: string; counts: Counted };

export type Sentence = Words[];

/** What the figures of one area say, sentence by sentence. @param titleOf the title of a framework */
export function readingOf(
  area: Area,
  cells: readonly Cell[],
  titleOf: (framework: string) => string,
): Sentence[] {
  const on = `on ${areaWords[area].inSentence}`;
  if (cells.length === 0) return [[`There are no figures ${on} to read yet.`]];
  const [first, ...others] = new Set(cells.map((cell) => cell.section.framework));
  const about = others.length === 0 ? `of ${titleOf(first!)} ${on}` : on;
  if (cells.every((cell) => cell.answered === 0)) {
    return [["Nobody has answered ", all(sectionsOf(cells, "any"), cells), ` ${about}.`]];
  }
  const inWords = (cell: Cell) => `${titleOf(cell.section.framework)}, ${cell.section.title}`;
  return [
    whoScored(about, cells),
    ...classesByFrequency(totalsOf(area, cells)).map((name) => ofClass(name, cells, inWords)),
    ...withoutAScore(cells, inWords),
    coverage(cells, inWords),
  ];
}

function whoScored(about: string, cells: readonly Cell[]): Sentence {
  const scored = cells.filter((cell) => cell.counted > 0);
  if (scored.length === 0) {
    return ["Nobody has given a score to ", all(sectionsOf(cells, "any"), cells), ` ${about}.`];
  }
  const members = all(membersOf(scored), cells);
  const each = scored.length === 1 || scored.every((cell) => cell.expected === 1) ? "." : " each.";
  const sections = all(sectionsOf(cells, "all"), cells);
  if (cells.length === 1) return [sections, ` ${about} was scored by `, members, "."];
  if (scored.length === cells.length) return [sections, ` ${about} were scored by `, members, each];
  const have = scored.length === 1 ? "has" : "have";
  const some = all(`${scored.length} of ${cells.length} sections`, cells);
  return [some, ` ${about} ${have} scores, from `, members, each];
}

function membersOf(cells: readonly Cell[]): string {
  const scored = rangeOf(cells.map((cell) => cell.counted));
  const asked = rangeOf(cells.map((cell) => cell.expected));
  if (asked.most === 1) return "the one member asked";
  const some = scored.least === scored.most ? `${scored.most}` : `${scored.least} to ${scored.most}`;
  return asked.least === asked.most
    ? `${some} of ${asked.most} members`
    : `${some} of the ${asked.least} to ${asked.most} members asked`;
}

function ofClass(name: AgreementClass, cells: readonly Cell[], inWords: (cell: Cell) => string): Sentence {
  const those = cells.filter((cell) => cell.class === name);
  const clearest = name === "mixed" || name === "too-few" ? undefined : mostTelling(name, those);
  if (cells.length === 1) {
    const link = clearest && toSection(clearest, votes(name, clearest));
    return [`${capital(classPhrases[name])}`, ...(link ? [": ", link] : []), "."];
  }
  const number: Words = {
    words: those.length === cells.length ? allOf(cells) : `${those.length} of ${cells.length}`,
    counts: { kind: "class", class: name },
  };
  const begin: Sentence = ["In ", number, ` ${classPhrases[name]}`];
  if (!clearest) return [...begin, "."];
  const superlative = name === "divided" ? ", most of all in " : ", most clearly in ";
  return [
    ...begin,
    those.length === 1 ? ": " : superlative,
    toSection(clearest, `${inWords(clearest)}, where ${votes(name, clearest)}`),
    ".",
  ];
}

/** Of the sections of a class the one that is most so; the first of equals. */
export function mostTelling(name: AgreementClass, those: readonly Cell[]): Cell | undefined {
  if (name === "divided") return inOrder(those, "divided")[0];
  const votes = name === "agreed-weak" ? lowOf : highOf;
  // Shares are held against each other cross-multiplied, so that nothing is divided or rounded.
  return those.toSorted((a, b) => votes(b) * a.counted - votes(a) * b.counted || b.counted - a.counted)[0];
}

function votes(name: AgreementClass, cell: Cell): string {
  switch (name) {
    case "agreed-weak":
      return `${lowOf(cell)} of ${cell.counted} gave 1 or 2`;
    case "agreed-strong":
      return `${highOf(cell)} of ${cell.counted} gave 4 or 5`;
    default:
      return `${lowOf(cell)} of ${cell.counted} gave 1 or 2 and ${highOf(cell)} gave 4 or 5`;
  }
}

/** The sections of which everybody who answered says that it cannot be scored: no more of them by name than can be read. */
function withoutAScore(cells: readonly Cell[], inWords: (cell: Cell) => string): Sentence[] {
  const those = cells.filter((cell) => cell.answered > 0 && cell.counted === 0);
  if (those.length === 0) return [];
  const named = those.slice(0, mostNamed);
  const rest = those.length - named.length;
  const names = named.flatMap((cell, i): Sentence => {
    const between = i === 0 ? "" : i === named.length - 1 && rest === 0 ? " and " : ", ";
    return [between, toSection(cell, inWords(cell))];
  });
  // What nobody has scored, too few have.
  const more: Words = { words: `${rest} more`, counts: { kind: "class", class: "too-few" } };
  return [
    [
      "Everybody who answered said “not applicable” or “outside my expertise” in ",
      ...names,
      ...(rest > 0 ? [" and ", more] : []),
      ".",
    ],
  ];
}

const mostNamed = 3;

function coverage(cells: readonly Cell[], inWords: (cell: Cell) => string): Sentence {
  const thin = cells.filter(isThin);
  if (thin.length === 0) {
    return cells.length === 1
      ? ["At least half of those asked have answered."]
      : ["In every section at least half of those asked have answered."];
  }
  const thinnest = thin.toSorted((a, b) => a.answered * b.expected - b.answered * a.expected)[0]!;
  const { answered, expected } = thinnest;
  const share = `${answered === 0 ? "none" : answered} of ${expected}`;
  if (cells.length === 1) return ["Coverage is thin: ", toSection(thinnest, share), " have answered."];
  const where = toSection(thinnest, `${inWords(thinnest)}, where ${share} have answered`);
  if (thin.length === 1) return ["Coverage is thin in ", where, "."];
  const number: Words = {
    words: thin.length === cells.length ? allOf(cells) : `${thin.length} of ${cells.length}`,
    counts: { kind: "thin" },
  };
  return [
    "Coverage is thin in ",
    number,
    ", which fewer than half of those asked have answered, least of all in ",
    where,
    ".",
  ];
}

function sectionsOf(cells: readonly Cell[], which: "all" | "any"): string {
  if (cells.length === 1) return which === "all" ? "The one section" : "the one section";
  return which === "all" ? `${capital(allOf(cells))} sections` : `any of the ${cells.length} sections`;
}

function allOf({ length }: readonly Cell[]): string {
  return length === 2 ? "both" : `all ${length}`;
}

function all(words: string, cells: readonly Cell[]): Words {
  return cells.length === 1 ? toSection(cells[0]!, words) : { words, counts: { kind: "all" } };
}

function toSection({ section }: Cell, words: string): Words {
  return { words, counts: { kind: "section", section } };
}

function rangeOf(numbers: readonly number[]) {
  return { least: Math.min(...numbers), most: Math.max(...numbers) };
}

function capital(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}
