import { isArea } from "#app/framework/areas.ts";
import type { Form } from "#app/http/form.ts";
import { hasVisibleText } from "#app/http/visible-text.ts";
import type { AgreementClass } from "#app/rounds/agreement-rule.ts";
import { type Direction, directions } from "./directions.ts";
import { type Disposition, isDisposition } from "./dispositions.ts";
import type { Decision, FindingWords } from "./finding.server.ts";
import { classesInWords, departures, type Finding } from "./finding.ts";
import type { ScopeChoice } from "./scope.server.ts";
import { scopeValue } from "./scope.ts";
import { type Strength, strengths } from "./strengths.ts";

export const longest = { statement: 2_000, reason: 2_000, wording: 5_000 } as const;

/** What a finding's form shows: as it came, right or wrong. */
export type FindingFields = {
  area: string;
  statement: string;
  direction: string;
  strength: string;
  status: string;
  owner: string;
  scope: string[];
  departureReason: string;
  oneVoiceReason: string;
};

export type Messages = Record<string, string>;

export function fieldsOfFinding(finding: Finding): FindingFields {
  return {
    area: finding.area,
    statement: finding.statement,
    direction: finding.direction,
    strength: finding.strength,
    status: finding.status === "draft" ? "draft" : "agreed",
    owner: finding.owner.id,
    scope: finding.scope.map(({ framework, section }) => scopeValue(framework.code, section)),
    departureReason: finding.departureReason,
    oneVoiceReason: finding.oneVoiceReason,
  };
}

export type FindingChoices = { scope: readonly ScopeChoice[]; owners: readonly { id: string }[] };

export function readFinding(
  form: Form,
  { scope, owners }: FindingChoices,
): { words: FindingWords; fields: FindingFields } | { fields: FindingFields; messages: Messages } {
  const fields: FindingFields = {
    area: form.text("area"),
    statement: form.text("statement").trim(),
    direction: form.text("direction"),
    strength: form.text("strength"),
    status: form.text("status") || "draft",
    owner: form.text("owner"),
    scope: [...new Set(form.all("scope"))],
    departureReason: visible(form.text("departureReason")),
    oneVoiceReason: visible(form.text("oneVoiceReason")),
  };
  const places = fields.scope.map((value) => placeOf(value, scope));
  const messages: Messages = {
    ...(!isArea(fields.area) && { area: "Select the focus area" }),
    ...(!hasVisibleText(fields.statement) && { statement: "Enter what the finding says" }),
    ...tooLong(fields, "statement", "What the finding says", longest.statement),
    ...(!isOneOf(directions, fields.direction) && { direction: "Select where the finding points" }),
    ...(!isOneOf(strengths, fields.strength) && { strength: "Select how strong the finding is" }),
    ...(!isOneOf(["draft", "agreed"], fields.status) && { status: "Select draft or agreed" }),
    ...(!owners.some(({ id }) => id === fields.owner) && { owner: "Select who owns the finding" }),
    ...(fields.scope.length === 0 && { scope: "Select the frameworks or sections it is about" }),
    ...(places.includes(null) && { scope: "Select frameworks and sections from the list" }),
    ...tooLong(fields, "departureReason", "Why it departs from the panel", longest.reason),
    ...tooLong(fields, "oneVoiceReason", "Why it stands with one person behind it", longest.reason),
  };
  if (Object.keys(messages).length > 0) return { fields, messages };
  return {
    fields,
    words: {
      area: fields.area as FindingWords["area"],
      statement: fields.statement,
      direction: fields.direction as Direction,
      strength: fields.strength as Strength,
      isAgreed: fields.status === "agreed",
      ownerId: fields.owner,
      scope: withoutSectionsOfWholes(places.flatMap((place) => place ?? [])),
      departureReason: fields.departureReason,
      oneVoiceReason: fields.oneVoiceReason,
    },
  };
}

/** A reason in which nothing can be read is none. */
function visible(text: string): string {
  return hasVisibleText(text) ? text.trim() : "";
}

type Place = FindingWords["scope"][number];

function placeOf(value: string, choices: readonly ScopeChoice[]): Place | null {
  const [code, number] = value.split("/");
  const framework = choices.find((one) => one.code === code);
  if (!framework) return null;
  if (number === undefined) return { framework: framework.code, sectionId: null };
  const section = framework.sections.find((one) => String(one.number) === number);
  return section ? { framework: framework.code, sectionId: section.id } : null;
}

/** All of a framework holds its sections. */
function withoutSectionsOfWholes(places: readonly Place[]): Place[] {
  const wholes = places.filter(({ sectionId }) => sectionId === null).map(({ framework }) => framework);
  return places.filter(({ framework, sectionId }) => sectionId === null || !wholes.includes(framework));
}

/** A finding that its officials agree on says why it departs from the panel, where it does. */
export function missingDeparture(
  words: Pick<FindingWords, "direction" | "departureReason" | "isAgreed">,
  classes: readonly AgreementClass[],
): Messages | null {
  const departs = departures(words.direction, classes);
  if (!words.isAgreed || departs.length === 0 || words.departureReason !== "") return null;
  return {
    departureReason: `Enter why the finding departs from what the panel says of its sections (${classesInWords(departs)}), or leave it as a draft`,
  };
}

export type DecisionFields = {
  disposition: string;
  reason: string;
  statement: string;
  wording: string;
};

/** @param statements the words of each statement that a wording can be proposed for, by its id */
export function readDecision(
  form: Form,
  statements: ReadonlyMap<number, string>,
): { decision: Decision } | { fields: DecisionFields; messages: Messages } {
  const fields: DecisionFields = {
    disposition: form.text("disposition"),
    reason: form.text("reason").trim(),
    statement: form.text("statement"),
    wording: form.text("wording").trim(),
  };
  const text = statements.get(Number(fields.statement));
  const proposes = hasVisibleText(fields.wording);
  const messages: Messages = {
    ...(!isDisposition(fields.disposition) && { disposition: "Select what DfE does" }),
    ...(!hasVisibleText(fields.reason) && { reason: "Enter the reason" }),
    ...tooLong(fields, "reason", "Reason", longest.reason),
    ...(fields.statement !== "" && text === undefined && { statement: "Select a statement from the list" }),
    ...(proposes && fields.statement === "" && { statement: "Select the statement that the wording is for" }),
    ...(fields.statement !== "" &&
      !proposes && { wording: "Enter the wording, or select that none is proposed" }),
    ...(proposes && fields.wording === text && { wording: "This is how the statement reads already" }),
    ...tooLong(fields, "wording", "Proposed wording", longest.wording),
  };
  if (Object.keys(messages).length > 0) return { fields, messages };
  return {
    decision: {
      disposition: fields.disposition as Disposition,
      reason: fields.reason,
      wording: proposes ? { statementId: Number(fields.statement), proposed: fields.wording } : null,
    },
  };
}

function tooLong<Name extends string>(
  fields: Record<Name, string | string[]>,
  name: Name,
  called: string,
  most: number,
): Messages | null {
  if (fields[name].length <= most) return null;
  return { [name]: `${called} must be ${most.toLocaleString("en-GB")} characters or less` };
}

function isOneOf(list: readonly string[], value: string): boolean {
  return list.includes(value);
}

/** A reason that is asked for by itself. */
export function readReason(
  form: Form,
): { reason: string } | { fields: { reason: string }; messages: Messages } {
  const fields = { reason: form.text("reason").trim() };
  const messages: Messages = {
    ...(!hasVisibleText(fields.reason) && { reason: "Enter a reason" }),
    ...tooLong(fields, "reason", "Reason", longest.reason),
  };
  return Object.keys(messages).length > 0 ? { fields, messages } : fields;
}
