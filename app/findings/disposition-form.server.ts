import type { Form } from "#app/http/form.ts";
import { hasVisibleText } from "#app/http/visible-text.ts";
import type { Actor } from "#app/people/session.server.ts";
import { inOneTransaction } from "#db/client.server.ts";
import { asksAmong, chooseAsks } from "./ask.server.ts";
import { type Ask, asks, askWords } from "./asks.ts";
import { answerComments, dispositionsAmong } from "./disposition.server.ts";
import { longestDispositionReason } from "./disposition.ts";
import { responsePath } from "./disposition-address.ts";
import { placeInWords } from "./disposition-place.ts";
import { dispositionWords, isDisposition } from "./dispositions.ts";
import { type ReviewComment, reviewComments } from "./review-comments.server.ts";

/** What the form shows: as it came, right or wrong. */
export type ResponseFields = {
  /** The ids of the comments that are ticked. */
  comment: string[];
  disposition: string;
  reason: string;
  /** What is chosen for comments whose kind does not say what they ask. */
  asks: Record<string, string>;
};

export type RefusedResponse = {
  status: 400 | 409;
  fields: ResponseFields;
  messages: Partial<Record<"comment" | "disposition" | "reason", string>>;
  /** What became of comments since they were read, each with the page that tells of it. */
  changed: { href: string; text: string }[];
};

/** One of the form's asks: what it was when the form was made, and what it is now. */
type ChosenAsk = { id: string; before: string; ask: Ask };

/**
 * Writes what the form says: what comments ask, and with the button "answer" what DfE does with those that are ticked.
 * All of it is written or nothing. Null: it is written.
 */
export function sendResponses(actor: Actor, form: Form, now: number): RefusedResponse | null {
  const fields = fieldsIn(form);
  const refuse = (rest: Partial<RefusedResponse>): RefusedResponse => ({
    status: 409,
    fields,
    messages: {},
    changed: [],
    ...rest,
  });
  const isAnswering = form.text("action") !== "asks";
  const messages = isAnswering ? problemsOf(fields) : {};
  if (Object.keys(messages).length > 0) return refuse({ status: 400, messages });

  return inOneTransaction(() => {
    const asked = chosenAsks(form);
    const changedAsks = asksChangedSince(actor, asked, now);
    if (changedAsks.length > 0) return refuse({ changed: changedAsks });
    if (isAnswering && isDisposition(fields.disposition)) {
      const decision = { disposition: fields.disposition, reason: fields.reason };
      const seen = seenIn(form, fields.comment);
      const outcome = answerComments(actor, fields.comment, decision, now, null, seen);
      if (outcome.kind === "not-there") return refuse({ messages: { comment: notThere } });
      if (outcome.kind === "changed") return refuse({ changed: answersSince(outcome.comments, seen) });
    }
    chooseAsks(actor, new Map(asked.map(({ id, ask }) => [id, ask])), now);
    return null;
  });
}

const notThere = "A comment you ticked was withdrawn since you opened this page. Nothing was written";

/** What the form was made from; a comment of which it does not say counts as read as it stands. */
function seenIn(form: Form, ids: readonly string[]): Map<string, string> {
  return new Map(
    ids.flatMap((id) => {
      const seen = form.text(`seen.${id}`);
      return seen === "" ? [] : [[id, seen] as const];
    }),
  );
}

function fieldsIn(form: Form): ResponseFields {
  const shown = form.all("shown");
  return {
    comment: [...new Set(form.all("comment"))],
    disposition: form.text("disposition"),
    reason: form.text("reason").trim(),
    asks: Object.fromEntries(shown.map((id) => [id, form.text(`ask.${id}`)])),
  };
}

function problemsOf({ comment, disposition, reason }: ResponseFields): RefusedResponse["messages"] {
  return {
    ...(comment.length === 0 && { comment: "Select the comments you answer" }),
    ...(!isDisposition(disposition) && { disposition: "Select what DfE does" }),
    ...(!hasVisibleText(reason) && { reason: "Enter a reason" }),
    ...(reason.length > longestDispositionReason && {
      reason: `Reason must be ${longestDispositionReason.toLocaleString("en-GB")} characters or less`,
    }),
  };
}

/** Those that are chosen otherwise than they stood when the form was made. */
function chosenAsks(form: Form): ChosenAsk[] {
  return form.all("shown").flatMap((id) => {
    const before = form.text(`askSeen.${id}`);
    const ask = asks.find((one) => one === form.text(`ask.${id}`));
    return ask && ask !== before ? [{ id, before, ask }] : [];
  });
}

function asksChangedSince(
  actor: Actor,
  asked: readonly ChosenAsk[],
  now: number,
): RefusedResponse["changed"] {
  if (asked.length === 0) return [];
  const comments = reviewComments(actor, now).filter(({ id }) => asked.some((one) => one.id === id));
  const stand = asksAmong(comments);
  return comments.flatMap((comment) => {
    const { before, ask } = asked.find(({ id }) => id === comment.id)!;
    const stands = stand.get(comment.id) ?? null;
    if (stands === null || stands === before || stands === ask) return [];
    const text = `${placeInWords(comment)}: another official chose “${askWords[stands].name}” as what this asks since you opened this page. Nothing was written`;
    return [{ href: responsePath(comment.id), text }];
  });
}

function answersSince(
  comments: readonly ReviewComment[],
  seen: ReadonlyMap<string, string>,
): RefusedResponse["changed"] {
  const answered = dispositionsAmong(comments);
  return comments.map((comment) => {
    const now = answered.get(comment.id);
    const isAnswerNew = now !== undefined && !seen.get(comment.id)?.endsWith(`.${now.id}`);
    const what = isAnswerNew
      ? `${now.by ?? "Somebody else"} answered this since you opened this page, “${dispositionWords[now.disposition].name}”: ${now.reason}`
      : "its author changed it since you opened this page";
    return {
      href: responsePath(comment.id),
      text: `${placeInWords(comment)}: ${what}${/[.?!]$/.test(what) ? "" : "."} Nothing was written`,
    };
  });
}
