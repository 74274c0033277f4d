import type { Area } from "#app/framework/areas.ts";
import type { AgreementClass, AgreementRule } from "#app/rounds/agreement-rule.ts";
import { classify } from "#app/scores/agreement.ts";
import { type Answer, answers, type Band, bandOf, bands, type Score, scores } from "#app/scores/scale.ts";
import { agreementA, type Frequencies, mean, median, quantile, total } from "./statistics.ts";

/** What the submitted answers of one round say of one section, for one area. Figures are null where nothing counts. */
export type CellFigures = {
  /** Members who are asked: those of the round whom no interest bars from scoring this. */
  expected: number;
  /** Members who submitted an answer of any kind. */
  answered: number;
  /** Scores from 1 to 5: the n of every figure below. */
  counted: number;
  notApplicable: number;
  outsideExpertise: number;
  /** How many gave 1, 2, 3, 4 and 5. */
  frequencies: Frequencies;
  median: number | null;
  q1: number | null;
  q3: number | null;
  iqr: number | null;
  mean: number | null;
  /** van der Eijk's A, from −1 to 1. */
  agreement: number | null;
  class: AgreementClass;
};

/** `id` is that of the section in the edition the round reads. */
export type SectionRef = { id: number; framework: string; number: number; title: string };

export type Cell = CellFigures & {
  round: number;
  section: SectionRef;
  area: Area;
  /** Submitted answers that interests keep from counting; they stand in no other figure. */
  excluded: number;
};

/** The figures of a cell from how often each answer was submitted. */
export function figuresOf(
  counts: Partial<Record<Answer, number>>,
  expected: number,
  rule: AgreementRule,
): CellFigures {
  const frequencies = scores.map((score) => counts[score] ?? 0);
  const notApplicable = counts["not-applicable"] ?? 0;
  const outsideExpertise = counts["outside-expertise"] ?? 0;
  const counted = total(frequencies);
  const q1 = quantile(frequencies, 0.25);
  const q3 = quantile(frequencies, 0.75);
  return {
    expected,
    answered: counted + notApplicable + outsideExpertise,
    counted,
    notApplicable,
    outsideExpertise,
    frequencies,
    median: median(frequencies),
    q1,
    q3,
    iqr: q1 === null || q3 === null ? null : q3 - q1,
    mean: rounded(mean(frequencies)),
    agreement: rounded(agreementA(frequencies)),
    class: classify(frequencies, rule),
  };
}

/** How often each answer counts in a cell. */
export function givenIn({
  frequencies,
  notApplicable,
  outsideExpertise,
}: CellFigures): Record<Answer, number> {
  const others = { "not-applicable": notApplicable, "outside-expertise": outsideExpertise };
  const counted = scores.map((score, i) => [score, frequencies[i]!]);
  return { ...(Object.fromEntries(counted) as Record<Score, number>), ...others };
}

/** The same by bands of the scale. */
export function byBand(given: Record<Answer, number>): Record<Band, number> {
  const sum = (band: Band) =>
    answers.filter((answer) => bandOf(answer) === band).reduce((all, answer) => all + given[answer], 0);
  return Object.fromEntries(bands.map((band) => [band, sum(band)])) as Record<Band, number>;
}

/** To four decimals, once and here, so that a page and an export cannot round apart. */
export function rounded(figure: number | null): number | null {
  return figure === null ? null : Math.round(figure * 10_000) / 10_000 + 0;
}
