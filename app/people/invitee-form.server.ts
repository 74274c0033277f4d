import type { Form } from "#app/http/form.ts";
import {
  type Invitee,
  type InviteeChoices,
  type InviteeFields,
  type InviteeMessages,
  readInvitee,
} from "./invitee.ts";

export const noInvitee: InviteeFields = { email: "", name: "", role: "", framework: [], group: "" };

export type ReadInvitee = { invitee: Invitee } | { fields: InviteeFields; messages: InviteeMessages };

export function readInviteeForm(form: Form, choices: InviteeChoices): ReadInvitee {
  const fields: InviteeFields = {
    email: form.text("email").trim(),
    name: form.text("name").trim(),
    role: form.text("role"),
    framework: [...new Set(form.all("framework"))],
    group: form.text("group"),
  };
  const read = readInvitee(fields, choices);
  return "invitee" in read ? read : { fields, ...read };
}
