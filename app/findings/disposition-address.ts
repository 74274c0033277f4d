import type { ResponsesRequest } from "./disposition-request.server.ts";

/** The address of the comments that were asked for, with some of what was asked otherwise. */
export function responsesPath(request: ResponsesRequest, changes: Partial<ResponsesRequest> = {}): string {
  const asked = Object.entries({ ...request, page: 1, ...changes })
    .filter(([name, value]) => value !== null && !(name === "page" && value === 1))
    .map(([name, value]) => [name, String(value)]);
  return asked.length === 0 ? "/responses" : `/responses?${new URLSearchParams(asked)}`;
}

export function responsePath(commentId: string): string {
  return `/responses/${commentId}`;
}
