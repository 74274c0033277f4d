import type { Form } from "#app/http/form.ts";
import { hasVisibleText } from "#app/http/visible-text.ts";

export const longestReply = 5_000;

/** The words of a reply as they came, and what is wrong with them. */
export type ReadReply = { body: string; messages: Record<string, string> };

export function readReply(form: Form): ReadReply {
  const body = form.text("body").trim();
  const messages: Record<string, string> = {};
  if (!hasVisibleText(body)) messages.body = "Enter a reply";
  else if (body.length > longestReply)
    messages.body = `Reply must be ${longestReply.toLocaleString("en-GB")} characters or less`;
  return { body, messages };
}
