import type { Reader } from "#app/rounds/visibility.ts";
import { asksAmong } from "./ask.server.ts";
import { isAskChosen } from "./ask.ts";
import type { Ask } from "./asks.ts";
import { dispositionsAmong } from "./disposition.server.ts";
import { type Answered, seenAs } from "./disposition.ts";
import type { ResponsesRequest } from "./disposition-request.server.ts";
import { type ReviewComment, reviewComments } from "./review-comments.server.ts";

/** A comment with what it asks and what was decided for it. */
export type Response = {
  comment: ReviewComment;
  ask: Ask | null;
  /** Whether an official says what it asks: its kind does not. */
  isAskChosen: boolean;
  answered: Answered | null;
  /** What a form made from it has seen of it. */
  seen: string;
};

export type Responses = {
  /** Of the comments that were asked for, answered or not. */
  all: number;
  answered: number;
  shown: Response[];
  page: number;
  pages: number;
};

const onPage = 20;

/** A page of the comments that were asked for, in reading order, and how many of them are answered. */
export function responses(reader: Reader, asked: ResponsesRequest, now: number): Responses {
  const comments = reviewComments(reader, now).filter((one) => isAsked(one, asked));
  const answered = dispositionsAmong(comments);
  const listed = comments.filter(
    ({ id }) => asked.answered === null || answered.has(id) === (asked.answered === "yes"),
  );
  const pages = Math.max(1, Math.ceil(listed.length / onPage));
  const page = Math.min(asked.page, pages);
  const shown = listed.slice((page - 1) * onPage, page * onPage);
  const asks = asksAmong(shown);
  return {
    all: comments.length,
    answered: answered.size,
    shown: shown.map((comment) => responseTo(comment, asks.get(comment.id), answered.get(comment.id))),
    page,
    pages,
  };
}

export function responseTo(
  comment: ReviewComment,
  ask: Ask | null | undefined,
  answered: Answered | undefined,
): Response {
  return {
    comment,
    ask: ask ?? null,
    isAskChosen: isAskChosen(comment.kind),
    answered: answered ?? null,
    seen: seenAs(comment, answered),
  };
}

function isAsked(comment: ReviewComment, { round, framework, area, kind }: ResponsesRequest): boolean {
  return (
    (round === null || comment.round.id === round) &&
    (framework === null || comment.framework.code === framework) &&
    (area === null || comment.areas.includes(area)) &&
    (kind === null || comment.kind === kind)
  );
}
