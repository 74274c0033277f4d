import { areas, isArea } from "#app/framework/areas.ts";
import type { Form } from "#app/http/form.ts";
import { hasVisibleText } from "#app/http/visible-text.ts";
import { type InterestWords, monthNames, type Since } from "./interest.ts";
import { interestKinds } from "./kinds.ts";
import { type InterestOutcome, interestOutcomes } from "./outcomes.ts";

export const longest = { organisation: 200, description: 2_000, reason: 2_000 } as const;

/** What an interest's form shows: as it came, right or wrong. */
export type InterestFields = {
  kind: string;
  organisation: string;
  description: string;
  framework: string[];
  area: string[];
  month: string;
  year: string;
};

export const noInterestFields: InterestFields = {
  kind: "",
  organisation: "",
  description: "",
  framework: [],
  area: [],
  month: "",
  year: "",
};

export function fieldsOfInterest(words: InterestWords): InterestFields {
  const { kind, organisation, description, since } = words;
  return {
    kind,
    organisation,
    description,
    framework: [...words.frameworks],
    area: [...words.areas],
    month: since?.month ? String(since.month) : "",
    year: since ? String(since.year) : "",
  };
}

export type ReadInterest =
  | { interest: InterestWords }
  | { fields: InterestFields; messages: Partial<Record<keyof InterestFields, string>> };

/** @param codes of the frameworks there are, in the order of the list */
export function readInterest(form: Form, codes: readonly string[], now: number): ReadInterest {
  const fields: InterestFields = {
    kind: form.text("kind"),
    organisation: form.text("organisation").replace(/\s+/g, " ").trim(),
    description: form.text("description").trim(),
    framework: [...new Set(form.all("framework"))],
    area: [...new Set(form.all("area"))],
    month: form.text("month").trim(),
    year: form.text("year").trim(),
  };
  const kind = interestKinds.find((one) => one === fields.kind);
  const since = readSince(fields, now);
  const messages: Partial<Record<keyof InterestFields, string>> = {
    ...(!kind && { kind: "Select what kind of interest it is" }),
    ...problemWith(fields, "organisation", "Enter the organisation", "Organisation"),
    ...problemWith(fields, "description", "Enter what your interest is", "What your interest is"),
    ...(!fields.framework.every((code) => codes.includes(code)) && {
      framework: "Select frameworks from the list",
    }),
    ...(!fields.area.every(isArea) && { area: "Select focus areas from the list" }),
    ...("problem" in since && { [since.field]: since.problem }),
  };
  if (!kind || "problem" in since || Object.keys(messages).length > 0) return { fields, messages };
  return {
    interest: {
      kind,
      organisation: fields.organisation,
      description: fields.description,
      frameworks: codes.filter((code) => fields.framework.includes(code)),
      areas: areas.filter((area) => fields.area.includes(area)),
      ...since,
    },
  };
}

function problemWith(
  fields: InterestFields,
  name: "organisation" | "description",
  missing: string,
  title: string,
): Partial<Record<keyof InterestFields, string>> {
  if (!hasVisibleText(fields[name])) return { [name]: missing };
  if (fields[name].length <= longest[name]) return {};
  return { [name]: `${title} must be ${longest[name].toLocaleString("en-GB")} characters or less` };
}

type SinceProblem = { field: "month" | "year"; problem: string };

/** Neither, a year, or a month of a year; by name or by number. */
function readSince({ month, year }: InterestFields, now: number): { since: Since | null } | SinceProblem {
  if (month === "" && year === "") return { since: null };
  const monthNumber = month === "" ? null : monthIn(month);
  if (monthNumber === undefined) return { field: "month", problem: "Month must be from 1 to 12" };
  if (year === "") return { field: "year", problem: "Enter the year as well" };
  if (!/^(19|20)\d\d$/.test(year)) return { field: "year", problem: "Year must be four digits, like 2019" };
  const since = { year: Number(year), month: monthNumber };
  if (Date.UTC(since.year, (monthNumber ?? 1) - 1) > now)
    return { field: "year", problem: "The month and year must be in the past" };
  return { since };
}

function monthIn(text: string): number | undefined {
  if (/^0?[1-9]$|^1[0-2]$/.test(text)) return Number(text);
  const found = monthNames.findIndex(
    (name) => text.length >= 3 && name.toLowerCase().startsWith(text.toLowerCase()),
  );
  return found === -1 ? undefined : found + 1;
}

export type OutcomeFields = { outcome: string; reason: string };

export type ReadOutcome =
  | { given: { outcome: InterestOutcome; reason: string } }
  | { fields: OutcomeFields; messages: Partial<Record<keyof OutcomeFields, string>> };

export function readOutcome(form: Form): ReadOutcome {
  const fields = { outcome: form.text("outcome"), reason: form.text("reason").trim() };
  const outcome = interestOutcomes.find((one) => one === fields.outcome);
  const messages: Partial<Record<keyof OutcomeFields, string>> = {
    ...(!outcome && { outcome: "Select an outcome" }),
    ...(!hasVisibleText(fields.reason) && { reason: "Enter a reason" }),
    ...(fields.reason.length > longest.reason && {
      reason: `Reason must be ${longest.reason.toLocaleString("en-GB")} characters or less`,
    }),
  };
  return outcome && Object.keys(messages).length === 0
    ? { given: { outcome, reason: fields.reason } }
    : { fields, messages };
}
