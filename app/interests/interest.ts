import { type Area, areas, areaWords } from "#app/framework/areas.ts";
import type { InterestKind } from "./kinds.ts";
import type { InterestOutcome } from "./outcomes.ts";

/** Which frameworks and areas an interest touches. None named is all of them, also frameworks to come. */
export type Scope = { frameworks: readonly string[]; areas: readonly Area[] };

/** Since when it holds, as far as it was told. */
export type Since = { year: number; month: number | null };

/** What a member declares. */
export type InterestWords = Scope & {
  kind: InterestKind;
  organisation: string;
  description: string;
  since: Since | null;
};

export type Version = InterestWords & { version: number; declaredAt: number };

/** What a lead official decided. */
export type Outcome = {
  outcome: InterestOutcome;
  reason: string;
  /** The version of the interest it was decided on. */
  version: number;
  decidedBy: string;
  decidedAt: number;
};

/** An interest with all that was ever said of it; the last of each list holds. */
export type Interest = {
  id: string;
  memberId: string;
  /** The member's name. */
  member: string;
  /** When the member said that it no longer holds. */
  endedAt: number | null;
  versions: Version[];
  outcomes: Outcome[];
};

/** What was said or decided, and when. */
export type Entry =
  | { kind: "declared" | "changed"; at: number; version: Version }
  | { kind: "outcome"; at: number; outcome: Outcome }
  | { kind: "ended"; at: number };

/** The history of an interest, the earliest first. */
export function historyOf({ versions, outcomes, endedAt }: Interest): Entry[] {
  const entries: Entry[] = [
    ...versions.map((version, i): Entry => {
      return { kind: i === 0 ? "declared" : "changed", at: version.declaredAt, version };
    }),
    ...outcomes.map((outcome): Entry => ({ kind: "outcome", at: outcome.decidedAt, outcome })),
    ...(endedAt === null ? [] : [{ kind: "ended" as const, at: endedAt }]),
  ];
  return entries.toSorted((a, b) => a.at - b.at);
}

/**
 * Whether a lead official has something to decide: nothing is decided for the interest as it is told now, or it has
 * ended and what was decided for it still bars the member.
 */
export function isWaiting({ versions, outcomes, endedAt }: Interest): boolean {
  const last = outcomes.at(-1);
  if (endedAt === null) return last?.version !== versions.at(-1)?.version;
  return last !== undefined && last.outcome !== "declare-only" && last.decidedAt < endedAt;
}

/** The words of a list as it is stored: separated by spaces, and nothing for an empty one. */
export function listIn(text: string): string[] {
  return text === "" ? [] : text.split(" ");
}

export function isTouched(scope: Scope, framework: string, area: Area): boolean {
  return (
    (scope.frameworks.length === 0 || scope.frameworks.includes(framework)) &&
    (scope.areas.length === 0 || scope.areas.includes(area))
  );
}

export function areasTouched(scope: Scope, framework: string): Area[] {
  return areas.filter((area) => isTouched(scope, framework, area));
}

export function isSameInterest(a: InterestWords, b: InterestWords): boolean {
  return (
    a.kind === b.kind &&
    a.organisation === b.organisation &&
    a.description === b.description &&
    a.since?.year === b.since?.year &&
    a.since?.month === b.since?.month &&
    a.frameworks.join() === b.frameworks.join() &&
    a.areas.join() === b.areas.join()
  );
}

const and = new Intl.ListFormat("en-GB", { type: "conjunction" });

/** "All focus areas in all frameworks": where it stands by itself. */
export function scopeAlone(scope: Scope, titles: Readonly<Record<string, string>>): string {
  const words = scopeInWords(scope, titles);
  return words.charAt(0).toUpperCase() + words.slice(1);
}

/** "SEND and workload in Headship", "all focus areas in all frameworks" */
export function scopeInWords(scope: Scope, titles: Readonly<Record<string, string>>): string {
  const inAreas =
    scope.areas.length === 0
      ? "all focus areas"
      : and.format(scope.areas.map((area) => areaWords[area].inSentence));
  const inFrameworks =
    scope.frameworks.length === 0
      ? "all frameworks"
      : and.format(scope.frameworks.map((code) => titles[code] ?? code.toUpperCase()));
  return `${inAreas} in ${inFrameworks}`;
}

export const monthNames = [
  "January",
  "February",
  "March",
  "April",
  "May",
  "June",
  "July",
  "August",
  "September",
  "October",
  "November",
  "December",
] as const;

/** "September 2023", "2023" */
export function sinceInWords({ year, month }: Since): string {
  return month === null ? String(year) : `${monthNames[month - 1]} ${year}`;
}
