import type { Form } from "#app/http/form.ts";
import type { Seats } from "./groups.server.ts";
import { type Group, groups } from "./groups.ts";

/** The field of one member. */
export function groupField(memberId: string): string {
  return `group.${memberId}`;
}

/** What the form says of these members. One whose field is missing has a place since the form was made, and is left out. */
export function readGroups(
  form: Form,
  members: readonly string[],
): { groups: Seats } | { messages: Record<string, string> } {
  const messages: Record<string, string> = {};
  const read = new Map<string, Group | null>();
  for (const id of members.filter((one) => form.has(groupField(one)))) {
    const value = form.text(groupField(id));
    const group = groups.find((one) => one === value);
    if (group === undefined && value !== "") messages[groupField(id)] = "Select a group from the list";
    read.set(id, group ?? null);
  }
  return Object.keys(messages).length > 0 ? { messages } : { groups: read };
}
