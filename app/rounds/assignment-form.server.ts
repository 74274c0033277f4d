import { frameworkLabel } from "#app/framework/frameworks.ts";
import type { Form } from "#app/http/form.ts";
import { type AssignedMember, type Assignment, askedOf } from "./assignment.server.ts";
import { groups } from "./groups.ts";
import type { ReassignmentOutcome } from "./reassignment.server.ts";

/** What the form of a member's assignment shows: as it came, right or wrong. */
export type AssignmentFields = {
  /** "all" or "some" */
  scope: string;
  frameworks: string[];
  group: string;
};

export type RefusedAssignment = { fields: AssignmentFields; messages: Record<string, string> };

export function fieldsOfAssignment({ frameworks, group }: Assignment): AssignmentFields {
  return { scope: frameworks.length === 0 ? "all" : "some", frameworks, group: group ?? "" };
}

export function assignmentFieldsIn(form: Form): AssignmentFields {
  return {
    scope: form.text("scope"),
    frameworks: [...new Set(form.all("framework"))],
    group: form.text("group"),
  };
}

/** @param codes of the frameworks there are */
export function readAssignment(
  form: Form,
  codes: readonly string[],
): { assignment: Assignment } | RefusedAssignment {
  const fields = assignmentFieldsIn(form);
  const messages: Record<string, string> = {};
  const isSome = fields.scope === "some";
  if (!isSome && fields.scope !== "all") messages.scope = "Select all frameworks or some of them";
  if (isSome && (fields.frameworks.length === 0 || !fields.frameworks.every((code) => codes.includes(code))))
    messages.framework = "Select one or more frameworks";
  const group = groups.find((one) => one === fields.group) ?? null;
  if (group === null && fields.group !== "") messages.group = "Select a group or no group";
  if (Object.keys(messages).length > 0) return { fields, messages };
  return { assignment: { frameworks: isSome ? fields.frameworks : [], group } };
}

/** Why a reassignment was not written. */
export function whyNotReassigned(outcome: Exclude<ReassignmentOutcome, { kind: "written" }>): string {
  switch (outcome.kind) {
    case "conflict":
      return "This was changed in another tab or by somebody else, so nothing was saved. Open the page again to see what holds now";
    case "nothing-left":
      return `Nothing was saved: ${outcome.round} is about none of these frameworks, and the member has a seat in it. Choose one of its frameworks as well, or take the member out of the plan first`;
    case "given":
      return `Nothing was saved: the member has sent something on ${frameworkLabel(outcome.framework)} in ${outcome.round}, so it cannot be taken away before that round has closed`;
  }
}

/** Why these members cannot all sit in a round of these frameworks; null where they can. */
export function nothingToAsk(
  members: readonly string[],
  frameworks: readonly string[],
  assigned: readonly AssignedMember[],
): string | null {
  const left = assigned.filter((one) => members.includes(one.id) && askedOf(one, frameworks).length === 0);
  if (left.length === 0) return null;
  const told = left.map(({ name, frameworks }) => `${name} is asked about ${onlyInWords(frameworks)}`);
  return `This round has nothing for some of them: ${told.join("; ")}. Leave them out, or change what they are asked about`;
}

/** "NPQH and ECF only" */
export function onlyInWords(frameworks: readonly string[]): string {
  return `${list.format(frameworks.map(frameworkLabel))} only`;
}

const list = new Intl.ListFormat("en-GB", { type: "conjunction" });
