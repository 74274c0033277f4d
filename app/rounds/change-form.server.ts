import type { Form } from "#app/http/form.ts";
import { hasVisibleText } from "#app/http/visible-text.ts";
import { momentInWords } from "#app/ui/moment.ts";
import { type MomentFields, momentFieldsIn } from "#app/ui/moment-field.ts";
import type { AssignedMember } from "./assignment.server.ts";
import { nothingToAsk } from "./assignment-form.server.ts";
import { momentIn } from "./plan-form.server.ts";
import { longestReopening, type Round } from "./round.ts";

// The forms of what is changed about a round after it has opened. Each asks for a reason.

export const longestReason = 1000;

/** Said where the round has closed in the meantime. */
export const notOpen = { form: "The round is not open any more, so nothing was changed" };

type Messages = Record<string, string>;
export type Refused<Fields> = { fields: Fields; messages: Messages };

function reasonIn(form: Form, messages: Messages): string {
  const reason = form.text("reason").trim();
  if (!hasVisibleText(reason)) messages.reason = "Enter a reason";
  if (reason.length > longestReason) {
    messages.reason = `Reason must be ${longestReason.toLocaleString("en-GB")} characters or less`;
  }
  return reason;
}

function orRefused<Fields, Read>(
  fields: Fields,
  messages: Messages,
  read: () => Read,
): Read | Refused<Fields> {
  return Object.keys(messages).length > 0 ? { fields, messages } : read();
}

export type ClosingFields = { reason: string };

export function readClosing(form: Form): { reason: string } | Refused<ClosingFields> {
  const messages: Messages = {};
  const reason = reasonIn(form, messages);
  return orRefused({ reason }, messages, () => ({ reason }));
}

export type ExtensionFields = { closes: MomentFields; reason: string };

export function readExtension(
  form: Form,
  round: Round,
  /** When a round that follows this one opens. */
  followedFrom: number | null = null,
): { closesAt: number; reason: string } | Refused<ExtensionFields> {
  const messages: Messages = {};
  const closes = momentFieldsIn(form, "closes");
  const closesAt = momentIn(closes, "closes", "new closing", messages) ?? 0;
  if (Object.keys(messages).length === 0 && closesAt <= round.closesAt) {
    messages["closes.day"] = `New closing must be later than ${momentInWords(round.closesAt)}`;
  }
  if (Object.keys(messages).length === 0 && followedFrom !== null && closesAt > followedFrom) {
    messages["closes.day"] =
      `New closing must not be later than ${momentInWords(followedFrom)}: then a round opens that follows this one`;
  }
  const reason = reasonIn(form, messages);
  return orRefused({ closes, reason }, messages, () => ({ closesAt, reason }));
}

export type AdditionFields = { members: string[]; reason: string };

/** @param possible the ids of the members who are not in the round yet @param frameworks those of the round */
export function readAddition(
  form: Form,
  possible: readonly string[],
  frameworks: readonly string[] = [],
  assigned: readonly AssignedMember[] = [],
): { members: string[]; reason: string } | Refused<AdditionFields> {
  const messages: Messages = {};
  const members = [...new Set(form.all("member"))];
  if (members.length === 0 || !members.every((id) => possible.includes(id))) {
    messages.member = "Select one or more members";
  }
  const unseated = nothingToAsk(members, frameworks, assigned);
  if (unseated !== null) messages.member ??= unseated;
  const reason = reasonIn(form, messages);
  return orRefused({ members, reason }, messages, () => ({ members, reason }));
}

export type ReopeningFields = { section: string; member: string; until: MomentFields; reason: string };

/** @param sections the ids of the sections of the round @param members those of its members */
export function readReopening(
  form: Form,
  { sections, members }: { sections: readonly number[]; members: readonly string[] },
  now: number,
):
  | { sectionId: number; memberId: string; until: number; reason: string; fields: ReopeningFields }
  | Refused<ReopeningFields> {
  const messages: Messages = {};
  const fields: ReopeningFields = {
    section: form.text("section"),
    member: form.text("member"),
    until: momentFieldsIn(form, "until"),
    reason: form.text("reason").trim(),
  };
  const sectionId = sections.find((id) => String(id) === fields.section);
  const memberId = members.find((id) => id === fields.member);
  if (memberId === undefined) messages.member = "Select a member";
  if (sectionId === undefined) messages.section = "Select a section";
  const until = momentIn(fields.until, "until", "ending", messages);
  if (until !== null && (until <= now || until > now + longestReopening)) {
    messages["until.day"] =
      `Ending must be in the future, and no later than ${momentInWords(now + longestReopening)}`;
  }
  const reason = reasonIn(form, messages);
  return orRefused(fields, messages, () => ({
    sectionId: sectionId!,
    memberId: memberId!,
    until: until!,
    reason,
    fields,
  }));
}
