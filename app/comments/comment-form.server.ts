import { areas, isArea } from "#app/framework/areas.ts";
import type { Statement } from "#app/framework/edition.server.ts";
import type { Form } from "#app/http/form.server.ts";
import { type Anchor, anchorQuote } from "./anchor.ts";
import type { NewComment } from "./comment.server.ts";
import { type CommentKind, commentKinds } from "./kinds.ts";

export const longestComment = 10_000;

/** What a comment form shows: as it came, right or wrong. */
export type CommentFields = {
  kind: string;
  areas: string[];
  body: string;
  proposedWording: string;
  statement: string;
  quote: string;
};

export const noFields: CommentFields = {
  kind: "",
  areas: [],
  body: "",
  proposedWording: "",
  statement: "",
  quote: "",
};

/** The fields as they came. */
export function fieldsOf(form: Form): CommentFields {
  return {
    kind: form.text("kind"),
    areas: [...new Set(form.all("area"))],
    body: form.text("body").trim(),
    proposedWording: form.text("proposedWording").trim(),
    statement: form.text("statement").trim(),
    quote: form.text("quote").trim(),
  };
}

export type ReadComment =
  | { comment: NewComment }
  | { fields: CommentFields; messages: Record<string, string> };

/**
 * Reads a comment form for a place with these statements (none for a framework as a whole).
 * @param fixed the statement and words of a comment that is there already, which a change does not move
 */
export function readComment(
  form: Form,
  statements: readonly Statement[],
  fixed?: Pick<NewComment, "statement" | "anchor">,
): ReadComment {
  const fields = fieldsOf(form);
  const messages: Record<string, string> = {};
  const place = fixed ?? placeIn(fields, statements, messages);
  if (fields.areas.length === 0 || !fields.areas.every(isArea))
    messages.area = "Select one or more focus areas";
  if (!isKind(fields.kind)) messages.kind = "Select what kind of comment this is";
  if (fields.body === "") messages.body = "Enter a comment";
  if (fields.proposedWording !== "" && isKind(fields.kind) && fields.kind !== "wording") {
    messages.proposedWording =
      "Proposed wording goes with a comment on wording. Select that kind, or clear these words";
  }
  checkLength(fields.body, "body", "Comment", messages);
  checkLength(fields.proposedWording, "proposedWording", "Proposed wording", messages);
  if (Object.keys(messages).length > 0) return { fields, messages };

  const kind = fields.kind as CommentKind;
  return {
    comment: {
      ...place,
      kind,
      areas: areas.filter((area) => fields.areas.includes(area)),
      body: fields.body,
      proposedWording: fields.proposedWording === "" ? null : fields.proposedWording,
    },
  };
}

function placeIn(
  { statement: code, quote }: CommentFields,
  statements: readonly Statement[],
  messages: Record<string, string>,
): { statement: Statement | null; anchor: Anchor | null } {
  const statement = code === "" ? null : (statements.find((one) => one.code === code) ?? null);
  if (code !== "" && !statement)
    messages.statement = `There is no statement ${code.slice(0, 20)} in this section`;
  if (quote === "") return { statement, anchor: null };
  if (!statement) {
    messages.quote ??= "Choose the statement that these words stand in";
    return { statement, anchor: null };
  }
  const found = anchorQuote(statement.text, quote);
  if ("anchor" in found) return { statement, anchor: found.anchor };
  messages.quote = {
    "not-found": `Exact words must be words of statement ${statement.code}, as they stand there`,
    "stands-twice": `These words stand more than once in statement ${statement.code}. Add the words before or after them`,
    "no-words": "Exact words must contain at least one word",
  }[found.problem];
  return { statement, anchor: null };
}

function checkLength(text: string, field: string, name: string, messages: Record<string, string>): void {
  if (text.length > longestComment) {
    messages[field] = `${name} must be ${longestComment.toLocaleString("en-GB")} characters or less`;
  }
}

function isKind(text: string): text is CommentKind {
  return (commentKinds as readonly string[]).includes(text);
}
