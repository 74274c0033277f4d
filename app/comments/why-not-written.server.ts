import type { Form } from "#app/http/form.ts";
import type { CommentOutcome } from "./comment.server.ts";
import type { RefusedComment } from "./comment-form.server.ts";
import { fieldsOf } from "./fields.ts";

const words = {
  "other-round":
    "This form was made in another round, so the comment was not saved. Read the page, then save it if it still holds",
  barred: "An interest you declared keeps you from commenting on this, so the comment was not saved",
  closed: "The round is closed or the comment is withdrawn, so this was not saved",
  "not-in-round": "You are not a member of this round, so the comment was not saved",
  replaced:
    "The text of this framework was replaced while you were writing. Read the new text, then save the comment if it still holds",
  conflict: "This comment was changed in another tab or on another device. What is saved now is shown below",
} as const;

/** The form as it came, with the reason why it was not saved. */
export function whyNotWritten(
  { kind }: Exclude<CommentOutcome, { kind: "written" }> | { kind: "other-round" },
  form: Form,
): RefusedComment {
  return { fields: fieldsOf(form), messages: { form: words[kind] }, places: [] };
}
