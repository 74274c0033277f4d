import { areas, isArea } from "#app/framework/areas.ts";
import type { Statement } from "#app/framework/edition.server.ts";
import type { Form } from "#app/http/form.ts";
import { hasVisibleText } from "#app/http/visible-text.ts";
import { type Bars, excludedAreasInWords, mayCommentFor } from "#app/interests/bars.ts";
import { type Anchor, type AnchorResult, anchorSelected, anchorSentences } from "./anchor.ts";
import type { NewComment } from "./comment.server.ts";
import { type CommentFields as Fields, fieldsOf } from "./fields.ts";
import { type CommentKind, commentKinds } from "./kinds.ts";

export const longestComment = 10_000;

/** The words a comment stands on, by the place where they stand twice: for the person to choose from. */
export type RefusedComment = { fields: Fields; messages: Record<string, string>; places: Anchor[] };

export type ReadComment = { comment: NewComment } | RefusedComment;

type Place = Pick<NewComment, "statement" | "anchor" | "gapAfter">;

/**
 * Reads a comment form for a place with these statements (none for a framework as a whole).
 * @param bars what interests bar the author from here
 * @param fixed where a comment stands that is there already: a change does not move it
 */
export function readComment(
  form: Form,
  statements: readonly Statement[],
  bars: Bars,
  fixed?: Place,
): ReadComment {
  const fields = fieldsOf(form);
  const messages: Record<string, string> = {};
  const places: Anchor[] = [];
  const place = fixed ?? placeIn(fields, statements, messages, places);
  if (fields.areas.length === 0 || !fields.areas.every(isArea))
    messages.area = "Select one or more focus areas";
  else if (!fields.areas.every((area) => mayCommentFor(bars, area)))
    messages.area = `${excludedAreasInWords(bars)}. Select other focus areas`;
  if (!isKind(fields.kind)) messages.kind = "Select what kind of comment this is";
  if (!hasVisibleText(fields.body)) messages.body = "Enter a comment";
  const proposedWording = proposalIn(fields, place, messages);
  checkLength(fields.body, "body", "Comment", messages);
  checkLength(fields.proposedWording, "proposedWording", "Proposed wording", messages);
  if (Object.keys(messages).length > 0) return { fields, messages, places };

  return {
    comment: {
      ...place,
      kind: fields.kind as CommentKind,
      areas: areas.filter((area) => fields.areas.includes(area)),
      body: fields.body,
      proposedWording,
      sources: fields.sources,
    },
  };
}

/** Null where nothing else is proposed than what stands there: the field comes with the statement's own words. */
function proposalIn(fields: Fields, place: Place, messages: Record<string, string>): string | null {
  const { proposedWording, kind } = fields;
  if (proposedWording === "" || proposedWording === place.statement?.text.trim()) return null;
  if (isKind(kind) && kind !== "wording") {
    messages.proposedWording =
      "Proposed wording goes with a comment on wording. Select that kind, or clear these words";
  }
  return proposedWording;
}

const nowhere: Place = { statement: null, anchor: null, gapAfter: null };

function placeIn(
  fields: Fields,
  statements: readonly Statement[],
  messages: Record<string, string>,
  places: Anchor[],
): Place {
  const { statement: code, gap } = fields;
  if (gap !== "") return gapIn(gap, statements, messages);
  const statement = statements.find((one) => one.code === code) ?? null;
  if (code !== "" && !statement) {
    messages.statement = `There is no statement ${code.slice(0, 20)} in this section`;
  }
  if (!statement) {
    if (fields.quote.trim() !== "") messages.quote = "Choose the statement that these words stand in";
    return nowhere;
  }
  const found = anchorIn(statement.text, fields);
  if (found === null) return { ...nowhere, statement };
  if ("anchor" in found) return { ...nowhere, statement, anchor: found.anchor };
  if ("places" in found) places.push(...found.places);
  messages[fields.quote === "" ? "sentence" : "quote"] = wordsFor(found.problem, statement.code);
  return { ...nowhere, statement };
}

function gapIn(gap: string, statements: readonly Statement[], messages: Record<string, string>): Place {
  const before = statements.find((one) => one.code === gap);
  if (gap !== "start" && !before) messages.gap = `There is no statement ${gap.slice(0, 20)} in this section`;
  return { ...nowhere, gapAfter: before?.position ?? 0 };
}

export type ChosenWords = Pick<Fields, "quote" | "start" | "sentences">;

export type AnchorTrouble = Exclude<AnchorResult, { anchor: Anchor }>["problem"] | "apart";

/** The words of a text that a form chooses; null: the text as a whole. */
export function anchorIn(text: string, fields: ChosenWords): AnchorResult | { problem: "apart" } | null {
  if (fields.quote.trim() !== "") {
    const start = /^\d{1,7}$/.test(fields.start) ? Number(fields.start) : null;
    return anchorSelected(text, fields.quote, start);
  }
  if (fields.quote !== "") return { problem: "no-words" };
  if (fields.sentences.length === 0) return null;
  const chosen = fields.sentences.map((range) => {
    const [start, end] = range.split("-").map(Number);
    return { start: start ?? Number.NaN, end: end ?? Number.NaN };
  });
  return anchorSentences(text, chosen) ?? { problem: "apart" };
}

function wordsFor(problem: AnchorTrouble, code: string): string {
  return {
    "not-found": `Exact words must be words of statement ${code}, as they stand there`,
    "stands-twice": `These words stand more than once in statement ${code}. Select which of them you mean`,
    "no-words": "Exact words must contain at least one word",
    "cuts-character": "Exact words must not cut a character in two",
    apart: "Select sentences that follow one another",
  }[problem];
}

function checkLength(text: string, field: string, name: string, messages: Record<string, string>): void {
  if (text.length > longestComment) {
    messages[field] = `${name} must be ${longestComment.toLocaleString("en-GB")} characters or less`;
  }
}

function isKind(text: string): text is CommentKind {
  return (commentKinds as readonly string[]).includes(text);
}
