import type { Form } from "#app/http/form.ts";
import { hasVisibleText } from "#app/http/visible-text.ts";

export const longestView = 5_000;

/** A view as its author sends it; without a visible character it is none. */
export function readView(
  form: Form,
): { body: string } | { fields: { body: string }; messages: { body: string } } {
  const body = form.text("body").trim();
  if (body.length <= longestView) return { body: hasVisibleText(body) ? body : "" };
  return {
    fields: { body },
    messages: { body: `Your view must be ${longestView.toLocaleString("en-GB")} characters or less` },
  };
}
