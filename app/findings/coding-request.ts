import type { CommentKind } from "#app/comments/kinds.ts";
import type { Area } from "#app/framework/areas.ts";

/** The filters of the queue, in the order of its form. */
export const codingFilters = ["round", "framework", "area", "kind"] as const;

/** Which comments are read one after another; null is any. */
export type CodingRequest = {
  round: number | null;
  framework: string | null;
  area: Area | null;
  kind: CommentKind | null;
  /** The one that is asked for, whether a theme is on it or not. */
  comment: string | null;
  /** The one that the next is to follow. */
  after: string | null;
};

type At = Partial<Pick<CodingRequest, "comment" | "after">>;

/** The address of the queue, or of what is done in it, under the same filters. */
export function queuePath(
  request: CodingRequest,
  at: At,
  page: "" | "/theme" | "/without" | "/undo" = "",
): string {
  const asked = { ...request, comment: null, after: null, ...at };
  const given = Object.entries(asked).flatMap(([name, value]) =>
    value === null ? [] : [[name, String(value)]],
  );
  return `/themes/queue${page}${given.length === 0 ? "" : `?${new URLSearchParams(given)}`}`;
}

/** Where the queue goes on after a comment, and offers to take back what was done with it. */
export function queuePathAfter(
  request: CodingRequest,
  comment: string,
  done: { links: readonly number[] } | { without: true },
): string {
  const next = queuePath(request, { after: comment });
  return `${next}&${"links" in done ? `links=${done.links.join(",")}` : "without=true"}`;
}

/** The next of a list in its order after one of them, and from the start where that one is not there. */
export function nextAfter<T extends { id: string }>(
  all: readonly T[],
  after: string | null,
  isLeft: (one: T) => boolean,
): T | null {
  const from = after === null ? -1 : all.findIndex(({ id }) => id === after);
  return all.slice(from + 1).find(isLeft) ?? null;
}
