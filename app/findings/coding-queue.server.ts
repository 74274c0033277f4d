import { commentKinds } from "#app/comments/kinds.ts";
import { areas } from "#app/framework/areas.ts";
import type { Reader } from "#app/rounds/visibility.ts";
import { type CodingRequest, codingFilters, nextAfter } from "./coding-request.ts";
import { type ReviewComment, reviewComments } from "./review-comments.server.ts";
import { codedIds, linksOn } from "./themes.server.ts";

export type CodingChoices = {
  rounds: { id: number; title: string }[];
  frameworks: { code: string; title: string }[];
};

export type Queue = {
  request: CodingRequest;
  choices: CodingChoices;
  /** A part of the address that names nothing. */
  ignored: string | null;
  /** Null: none is left after the one asked for. */
  comment: ReviewComment | null;
  /** How many have not been read for themes, under these filters. */
  left: number;
};

const known: readonly string[] = [...codingFilters, "comment", "after", "notice", "links", "without"];

/** The comment to read next for themes, in reading order, or the one that is asked for. */
export function codingQueue(reader: Reader, asked: URLSearchParams, now: number): Queue {
  const all = reviewComments(reader, now);
  const choices = choicesAmong(all);
  const ignored = [...asked.keys()].filter((name) => !known.includes(name)).map(() => "filter");
  const read = <T>(name: string, list: readonly T[], nameOf: (one: T) => string = String): T | null => {
    const value = asked.get(name);
    if (!value) return null;
    const found = list.find((one) => nameOf(one) === value);
    if (found === undefined) ignored.push(name);
    return found ?? null;
  };
  const request: CodingRequest = {
    round: read("round", choices.rounds, ({ id }) => String(id))?.id ?? null,
    framework: read("framework", choices.frameworks, ({ code }) => code)?.code ?? null,
    area: read("area", areas),
    kind: read("kind", commentKinds),
    comment: read("comment", all, ({ id }) => id)?.id ?? null,
    after: all.find(({ id }) => id === asked.get("after"))?.id ?? null,
  };
  const coded = codedIds(reader);
  const isLeft = (comment: ReviewComment) => !coded.has(comment.id) && isAskedFor(comment, request);
  const wanted = all.find(({ id }) => id === request.comment);
  return {
    request,
    choices,
    ignored: ignored[0] ?? null,
    comment: wanted ?? nextAfter(all, request.after, isLeft),
    left: all.filter(isLeft).length,
  };
}

/** The comment that a form of the queue is about; null where the reader may not see it. */
export function commentOfForm(
  reader: Reader,
  asked: URLSearchParams,
  now: number,
): { request: CodingRequest; comment: ReviewComment } | null {
  const { request, comment } = codingQueue(reader, asked, now);
  return comment !== null && comment.id === request.comment ? { request, comment } : null;
}

/** What has just been done with a comment, so that it can be taken back. */
export type Done = { comment: string; links: { id: number; name: string }[]; isWithout: boolean };

export function doneBefore(reader: Reader, asked: URLSearchParams, now: number): Done | null {
  const comment = asked.get("after");
  if (!comment) return null;
  if (asked.has("without")) return { comment, links: [], isWithout: true };
  const ids = (asked.get("links") ?? "").split(",").map(Number);
  const links = linksOn(reader, comment, now).filter(({ id }) => ids.includes(id));
  return links.length === 0 ? null : { comment, links, isWithout: false };
}

function isAskedFor(comment: ReviewComment, { round, framework, area, kind }: CodingRequest): boolean {
  return (
    (round === null || comment.round.id === round) &&
    (framework === null || comment.framework.code === framework) &&
    (area === null || comment.areas.includes(area)) &&
    (kind === null || comment.kind === kind)
  );
}

/** Rounds and frameworks from which there are comments. */
function choicesAmong(comments: readonly ReviewComment[]): CodingChoices {
  return {
    rounds: [...new Map(comments.map(({ round }) => [round.id, round])).values()],
    frameworks: [...new Map(comments.map(({ framework }) => [framework.code, framework])).values()],
  };
}
