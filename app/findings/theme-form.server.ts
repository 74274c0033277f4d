import type { Form } from "#app/http/form.ts";
import { hasVisibleText } from "#app/http/visible-text.ts";
import type { ThemeRefusal } from "./theme.server.ts";
import type { ThemeGiven, ThemeWords } from "./theme.ts";
import type { LinkRefusal } from "./theme-link.server.ts";

export const longestTheme = { name: 100, definition: 2_000 } as const;

export type ThemeMessages = Partial<Record<"form" | "name" | "definition" | "chosen" | "into", string>>;

export type ReadTheme = { fields: ThemeGiven; messages?: ThemeMessages };

export function readTheme(form: Form): ReadTheme {
  const fields = {
    name: form.text("name").replace(/\s+/g, " ").trim(),
    definition: form.text("definition").trim(),
    chosen: [...new Set(form.all("chosen"))],
  };
  const messages: ThemeMessages = {
    ...(!hasVisibleText(fields.name) && { name: "Enter a name for the theme" }),
    ...tooLong(fields, "name", "Name"),
    ...tooLong(fields, "definition", "Definition"),
  };
  return Object.keys(messages).length > 0 ? { fields, messages } : { fields };
}

function tooLong(words: ThemeWords, field: keyof ThemeWords, title: string): ThemeMessages {
  const most = longestTheme[field];
  if (words[field].length <= most) return {};
  return { [field]: `${title} must be ${most.toLocaleString("en-GB")} characters or less` };
}

export const commentChanged =
  "Its author changed this comment since you opened this page, so nothing was saved. Read it again";

type Refused = { status: 400 | 409; messages: ThemeMessages };

/** Why a change of a theme was not made, for the form that asked for it. */
export function refusalInWords(
  refusal: ThemeRefusal | LinkRefusal | { kind: "itself" | "no-links" },
): Refused {
  switch (refusal.kind) {
    case "name-taken":
      return {
        status: 400,
        messages: { name: `There is a theme “${refusal.name}” already. Enter another name` },
      };
    case "conflict":
      return { status: 409, messages: { form: conflictInWords(refusal.stored) } };
    case "retired":
      return { status: 409, messages: { form: "This theme has been retired, so nothing was changed" } };
    case "missing":
      return {
        status: 400,
        messages: { form: "This theme or comment is not there any more, so nothing was saved" },
      };
    case "itself":
      return {
        status: 400,
        messages: { into: "A theme cannot be merged into itself. Select another theme" },
      };
    case "changed":
      return { status: 409, messages: { form: commentChanged } };
    case "no-links":
      return { status: 400, messages: { chosen: "Select what belongs to the new theme" } };
  }
}

function conflictInWords({ name, definition }: ThemeWords): string {
  const now = definition === "" ? "It has no definition." : `Its definition is “${definition}”.`;
  return `Somebody changed this theme since you opened this page, so nothing was saved. It is called “${name}” now. ${now} Check what you entered, then save again`;
}
