import { hasVisibleText } from "#app/http/visible-text.ts";
import { counted } from "#app/ui/counting.ts";
import { type Verdict, verdicts, verdictWords } from "./verdicts.ts";

/** Who assesses the evidence for DfE's frameworks. */
export const evidencePartner = "Education Endowment Foundation (EEF)";

/** What the evidence partner holds of a statement or of a work. It is never a score of the panel's. */
export type EvidenceAssessment = {
  assessor: string;
  verdict: Verdict;
  /** Of its toolkit, 0 to 5; null where it gives none. */
  padlocks: number | null;
  words: string;
  /** ISO 8601: a year, a month or a day. */
  assessedOn: string | null;
};

/** One that is kept and holds. */
export type KeptAssessment = EvidenceAssessment & {
  id: number;
  /** The reference that is assessed; null: the statement itself. */
  referenceId: string | null;
};

export const mostPadlocks = 5;
const longest = { assessor: 200, words: 2_000 } as const;
export const longestAssessment = longest.words;

/** What a form or a row of a file holds of it, right or wrong. */
export type AssessmentFields = Record<keyof EvidenceAssessment, string>;

export type ReadAssessment =
  | { given: EvidenceAssessment }
  | { messages: Partial<Record<keyof AssessmentFields, string>> };

export function readAssessment(fields: AssessmentFields, now: number): ReadAssessment {
  const verdict = verdictIn(fields.verdict);
  const padlocks = /^[0-5]$/.test(fields.padlocks) ? Number(fields.padlocks) : null;
  const messages = {
    ...problemWithAssessor(fields.assessor),
    ...(!verdict && { verdict: "Select a verdict" }),
    ...(padlocks === null &&
      fields.padlocks !== "" && { padlocks: `Padlocks must be a whole number from 0 to ${mostPadlocks}` }),
    ...(fields.words.length > longest.words && {
      words: `Assessment must be ${longest.words.toLocaleString("en-GB")} characters or less`,
    }),
    ...problemWithDate(fields.assessedOn, now),
  };
  if (!verdict || Object.keys(messages).length > 0) return { messages };
  const { assessor, words, assessedOn } = fields;
  return { given: { assessor, verdict, padlocks, words, assessedOn: assessedOn || null } };
}

function verdictIn(text: string): Verdict | undefined {
  const said = text.toLowerCase();
  return verdicts.find((one) => one === said || verdictWords[one].toLowerCase() === said);
}

function problemWithAssessor(assessor: string) {
  if (!hasVisibleText(assessor)) return { assessor: "Enter who assessed it" };
  return assessor.length > longest.assessor
    ? { assessor: `Assessor must be ${longest.assessor} characters or less` }
    : {};
}

function problemWithDate(text: string, now: number) {
  if (text === "") return {};
  const [year, month = "01", day = "01"] = text.split("-");
  const date = new Date(`${year}-${month}-${day}T00:00:00Z`);
  // Dates that are none, such as 30 February, come out as others or as none.
  const isOne =
    /^(19|20)\d\d(-\d\d(-\d\d)?)?$/.test(text) &&
    !Number.isNaN(date.getTime()) &&
    date.toISOString().startsWith(text);
  if (!isOne)
    return { assessedOn: "Date must be a year, a month or a day, like 2024, 2024-05 or 2024-05-17" };
  return date.getTime() > now ? { assessedOn: "Date must be in the past" } : {};
}

/** "May 2024", "17 May 2024" or "2024" */
export function assessedInWords(assessedOn: string): string {
  const parts = assessedOn.split("-").length;
  if (parts === 1) return assessedOn;
  return new Intl.DateTimeFormat("en-GB", {
    timeZone: "UTC",
    year: "numeric",
    month: "long",
    ...(parts === 3 && { day: "numeric" }),
  }).format(new Date(assessedOn));
}

/** "3 of 5 padlocks" */
export function padlocksInWords(padlocks: number): string {
  return `${padlocks} of ${counted(mostPadlocks, "padlock")}`;
}

export function isSameAssessment(a: EvidenceAssessment, b: EvidenceAssessment): boolean {
  return keyOf(a) === keyOf(b);
}

function keyOf({ assessor, verdict, padlocks, words, assessedOn }: EvidenceAssessment): string {
  return JSON.stringify([assessor, verdict, padlocks, words, assessedOn]);
}
