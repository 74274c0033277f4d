import { type Area, areas, areaWords } from "#app/framework/areas.ts";
import { areasTouched, type Scope } from "./interest.ts";
import type { InterestOutcome } from "./outcomes.ts";

// What the outcome of an interest keeps a member from, area by area of a framework. An interest without one bars nothing.

/** The outcome that holds for an interest, with the scope the interest had when it was decided. */
export type Decision = Scope & {
  interest: string;
  organisation: string;
  outcome: InterestOutcome;
  /** The words of the lead official who decided it. */
  reason: string;
};

/** The areas of a framework that a member is barred from scoring, each with what was decided. */
export type Bars = Partial<Record<Area, Decision>>;

const or = new Intl.ListFormat("en-GB", { type: "disjunction" });

const weight: Record<InterestOutcome, number> = { "declare-only": 0, "comment-only": 1, excluded: 2 };

/** Of several outcomes that cover an area the strictest holds; of equal ones the first. */
export function barsIn(framework: string, decisions: readonly Decision[]): Bars {
  const bars: Bars = {};
  for (const decision of decisions) {
    for (const area of areasTouched(decision, framework)) {
      const before = bars[area];
      if (weight[decision.outcome] > weight[before?.outcome ?? "declare-only"]) bars[area] = decision;
    }
  }
  return bars;
}

export function mayScore(bars: Bars, area: Area): boolean {
  return bars[area] === undefined;
}

/** Whether the member may comment for this area, and see what others comment for it. */
export function mayCommentFor(bars: Bars, area: Area): boolean {
  return bars[area]?.outcome !== "excluded";
}

/** The areas that a member is asked to score. */
export function areasToScore(bars: Bars): Area[] {
  return areas.filter((area) => mayScore(bars, area));
}

export function areasToCommentFor(bars: Bars): Area[] {
  return areas.filter((area) => mayCommentFor(bars, area));
}

/** Whether nothing of the framework is left to the member but its text. */
export function isShutOut(bars: Bars): boolean {
  return areasToCommentFor(bars).length === 0;
}

/** Beside a field that was filled in all the same. */
export function barredMessage(area: Area): string {
  return `You do not score ${areaWords[area].inSentence} here, because of an interest you declared`;
}

/** Beside the choice of areas that a comment is for; undefined where all are open. */
export function excludedAreasInWords(bars: Bars): string | undefined {
  const excluded = areas.filter((area) => !mayCommentFor(bars, area));
  if (excluded.length === 0) return undefined;
  return `You do not comment on ${or.format(excluded.map((area) => areaWords[area].inSentence))} here, because of an interest you declared`;
}

/** "You do not score SEND in Headship, because of your interest in Cromer Learning. …" */
export function barInWords(decision: Decision, barred: readonly Area[], titles: readonly string[]): string {
  const isEverything = barred.length === areas.length;
  const what = isEverything ? "" : or.format(barred.map((area) => areaWords[area].inSentence));
  const where = `in ${or.format(titles)}, because of your interest in ${decision.organisation}.`;
  const why = `A lead official gave this reason: “${decision.reason}”`;
  const outcome =
    decision.outcome === "excluded"
      ? `You neither score nor comment ${isEverything ? "" : `on ${what} `}${where}`
      : `You do not score ${isEverything ? "any section" : what} ${where} You may comment.`;
  return `${outcome} ${why}`;
}

/** A sentence or two on each decision that bars something in these frameworks, those it says the same of together. */
export function barsInWords(frameworks: readonly { title: string; bars: Bars }[]): string[] {
  const told = new Map<string, { decision: Decision; barred: Area[]; titles: string[] }>();
  for (const { title, bars } of frameworks) {
    for (const decision of new Set(Object.values(bars))) {
      const barred = areas.filter((area) => bars[area]?.interest === decision.interest);
      const key = `${decision.interest} ${barred}`;
      const titles = told.get(key)?.titles ?? [];
      if (!titles.includes(title)) told.set(key, { decision, barred, titles: [...titles, title] });
    }
  }
  return [...told.values()].map(({ decision, barred, titles }) => barInWords(decision, barred, titles));
}
