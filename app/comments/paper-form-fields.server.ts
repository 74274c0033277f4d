import type { Form } from "#app/http/form.ts";
import { hasVisibleText } from "#app/http/visible-text.ts";
import type { Actor } from "#app/people/session.server.ts";
import type { SectionPlace } from "#app/rounds/place.server.ts";
import { type Answers, missingBeforeSubmitting } from "#app/scores/assessment.ts";
import { readAnswers } from "#app/scores/assessment-form.server.ts";
import { ownEarlier } from "#app/scores/closing.server.ts";
import { becauseChoices } from "./because.ts";
import { readComment } from "./comment-form.server.ts";
import { type CommentFields, fieldsOf } from "./fields.ts";
import type { PaperForm, PaperFormOutcome } from "./paper-form.server.ts";

/** What the form held, and what is wrong with it. */
export type RefusedPaperForm = { answers: Answers; comment: CommentFields; messages: Record<string, string> };

/** What stands on a member's paper form: the answers to a section, and a comment on it where there is one. */
export function readPaperForm(
  form: Form,
  member: Actor,
  place: SectionPlace,
): { given: PaperForm } | RefusedPaperForm {
  const earlier = ownEarlier(member, place);
  const { answers, messages } = readAnswers(form, place.bars, becauseChoices([]), earlier !== undefined);
  for (const { field, message } of missingBeforeSubmitting(answers, place.bars, earlier))
    messages[field] ??= message;
  const comment = fieldsOf(form);
  const read = hasVisibleText(comment.body) ? readComment(form, [], place.bars) : { comment: null };
  if ("messages" in read) Object.assign(messages, read.messages);
  if ("messages" in read || Object.keys(messages).length > 0) return { answers, comment, messages };
  return { given: { answers, comment: read.comment } };
}

const words: Record<Exclude<PaperFormOutcome["kind"], "written">, string> = {
  closed: "The round is not open any more, so nothing was saved",
  "not-in-round": "The member is not asked about this framework in this round, so nothing was saved",
  replaced:
    "The text of this framework was replaced meanwhile, so nothing was saved. See that the form is about this text, then submit it again",
  barred: "An interest keeps the member from this, so nothing was saved",
  "given-already":
    "This section has been submitted for the member already, so nothing was saved. They can still change it themselves",
};

/** The form as it came, with the reason why it was not written. */
export function whyNotEntered(
  { kind }: Exclude<PaperFormOutcome, { kind: "written" }>,
  { answers }: PaperForm,
  form: Form,
): RefusedPaperForm {
  return { answers, comment: fieldsOf(form), messages: { form: words[kind] } };
}
