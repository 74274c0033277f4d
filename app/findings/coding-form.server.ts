import type { Anchor } from "#app/comments/anchor.ts";
import { type AnchorTrouble, anchorIn, type ChosenWords } from "#app/comments/comment-form.server.ts";
import type { Form } from "#app/http/form.ts";
import type { Passage } from "./theme-passage.ts";

/** What the form for one comment of the queue shows, as it came. */
export type CodingFields = ChosenWords & { themes: string[] };

export type CodingMessages = Partial<Record<"form" | "themes" | "sentence" | "quote", string>>;

export type ReadCoding = {
  fields: CodingFields;
  passage: Passage | null;
  messages?: CodingMessages;
  /** Where the words stand, if they stand more than once. */
  places: Anchor[];
};

/** Which themes are put on which words of a comment. */
export function readCoding(form: Form, body: string): ReadCoding {
  const fields = {
    themes: [...new Set(form.all("theme"))],
    quote: form.text("quote"),
    start: form.text("start"),
    sentences: form.all("sentence"),
  };
  const found = anchorIn(body, fields);
  const messages: CodingMessages = {
    ...(fields.themes.length === 0 && { themes: "Select one or more themes" }),
    ...(found !== null &&
      "problem" in found && { [fields.quote === "" ? "sentence" : "quote"]: troubleInWords[found.problem] }),
  };
  const passage = found !== null && "anchor" in found ? found.anchor : null;
  const places = found !== null && "places" in found ? found.places : [];
  return { fields, passage, places, ...(Object.keys(messages).length > 0 && { messages }) };
}

/** The words of a comment that are selected on its page; null: the comment as a whole. */
export function readPassage(form: Form, body: string): Passage | null {
  const { passage } = readCoding(form, body);
  return passage;
}

const troubleInWords: Record<AnchorTrouble, string> = {
  "not-found": "Exact words must be words of this comment, as they stand there",
  "stands-twice": "These words stand more than once in this comment. Select which of them you mean",
  "no-words": "Exact words must contain at least one word",
  "cuts-character": "Exact words must not cut a character in two",
  apart: "Select sentences that follow one another",
};
