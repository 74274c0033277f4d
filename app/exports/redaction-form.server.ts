import type { Form } from "#app/http/form.ts";
import { hasVisibleText } from "#app/http/visible-text.ts";
import type { RedactionGiven, RedactionProblem } from "./redaction.server.ts";

export const longestReason = 200;

/** What the form shows: as it came, right or wrong. */
export type RedactionFields = { passage: string[]; words: string; reason: string };
export type RedactionMessages = Partial<Record<"form" | keyof RedactionFields, string>>;

export type ReadRedaction =
  | { given: Omit<RedactionGiven, "version">; fields: RedactionFields }
  | { fields: RedactionFields; messages: RedactionMessages };

/** @param text that the passages are of */
export function readRedaction(form: Form, text: string): ReadRedaction {
  const fields = {
    passage: [...new Set(form.all("passage"))],
    words: form.text("words").trim(),
    reason: form.text("reason").replace(/\s+/g, " ").trim(),
  };
  const passages = fields.passage.map(readPassage);
  const known = passages.filter((one) => one !== null);
  const hidden = [...known.map(({ start, end }) => text.slice(start, end)), fields.words];
  const messages: RedactionMessages = {
    ...(known.length < passages.length && { passage: "Select passages from the list" }),
    ...(passages.length === 0 &&
      fields.words === "" && { words: "Select a passage, or paste the words to leave out" }),
    ...problemWithReason(fields.reason, hidden),
  };
  if (Object.keys(messages).length > 0) return { fields, messages };
  return { given: { passages: known, words: fields.words, reason: fields.reason }, fields };
}

/** @param value as `passageValue` makes it */
function readPassage(value: string): { start: number; end: number } | null {
  const read = /^(\d{1,9})-(\d{1,9})$/.exec(value);
  return read && { start: Number(read[1]), end: Number(read[2]) };
}

function problemWithReason(reason: string, hidden: readonly string[]): RedactionMessages {
  if (!hasVisibleText(reason)) return { reason: "Enter a reason" };
  if (reason.length > longestReason) return { reason: `Reason must be ${longestReason} characters or less` };
  const told = reason.toLowerCase();
  const repeats = hidden.some((words) => hasVisibleText(words) && told.includes(words.toLowerCase()));
  return repeats ? { reason: "The reason is printed, so it must not hold the words that are left out" } : {};
}

export function problemInWords(problem: RedactionProblem): RedactionMessages {
  switch (problem) {
    case "not-found":
      return { words: "These words are not in the comment. Copy them exactly as they stand" };
    case "no-words":
      return { words: "Enter words or numbers that stand in the comment" };
    case "cuts-character":
      return { words: "These words end in the middle of a character. Copy all of it" };
  }
}
