import type { ErrorLink } from "./error-summary.tsx";
import type { Messages } from "./field.tsx";

/** Messages as the error summary lists them: in the order of the page, each leading to its field. */
export function errorLinks(messages: Messages, order: readonly string[]): ErrorLink[] {
  return order.flatMap((field) => {
    const text = messages[field];
    return text === undefined ? [] : [{ href: `#${field}`, text }];
  });
}
