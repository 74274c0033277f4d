import type { CommentKind } from "#app/comments/kinds.ts";
import type { Area } from "#app/framework/areas.ts";
import type { AgreementClass } from "#app/rounds/agreement-rule.ts";
import type { Group } from "#app/rounds/groups.ts";
import type { Answer } from "#app/scores/scale.ts";

/** The filters of a search, in the order of its form; each is a name in its address, beside `q` and `page`. */
export const filterNames = [
  "round",
  "area",
  "kind",
  "framework",
  "section",
  "score",
  "class",
  "member",
  "group",
] as const;

export type FilterName = (typeof filterNames)[number];

/** What is looked for; null is anything. */
export type Filters = {
  round: number | null;
  area: Area | null;
  /** Of a comment, or the reason beside an answer. */
  kind: CommentKind | "reason" | null;
  framework: string | null;
  section: number | null;
  score: Answer | null;
  class: AgreementClass | null;
  /** The id of a member where the reader may know names, else a letter within one round. */
  member: string | null;
  group: Group | null;
};

/** A search as an address asks for it. */
export type SearchRequest = Filters & { q: string; page: number };

/** So many stand on a page. */
export const resultsPerPage = 25;

/** The query of the address that asks for this; the first page needs no number. */
export function queryOf({ q, page, ...filters }: SearchRequest): string {
  const params = new URLSearchParams();
  if (q !== "") params.set("q", q);
  for (const name of filterNames) if (filters[name] !== null) params.set(name, String(filters[name]));
  if (page > 1) params.set("page", String(page));
  return params.toString();
}

/** The address of a search. A framework that is taken off takes its section with it. */
export function searchPath(request: SearchRequest, changes: Partial<SearchRequest> = {}): string {
  const asked = { ...request, page: 1, ...changes };
  const query = queryOf(asked.framework === null ? { ...asked, section: null } : asked);
  return query === "" ? "/comments" : `/comments?${query}`;
}

/**
 * More passages than this are not looked at one by one: the service would answer nobody else meanwhile, and nobody reads
 * them. That there are more can rest on drafts; which of them, never.
 */
export const mostLookedAt = 10_000;
