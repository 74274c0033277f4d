import { expect, test } from "vitest";
import { readQuotesRequest } from "./quotes-request.ts";

test.each([
  ["", { state: "open", page: 1, ignored: null }],
  ["state=kept&page=2&notice=quote-kept", { state: "kept", page: 2, ignored: null }],
  ["state=&page=", { state: "open", page: 1, ignored: null }],
  ["state=lost", { state: "open", page: 1, ignored: "state" }],
  ["state=redacted&page=0", { state: "redacted", page: 1, ignored: "page" }],
  ["colour=red", { state: "open", page: 1, ignored: "filter" }],
])("what is asked for is read, and what is not known is passed over: %s", (query, expected) => {
  expect(readQuotesRequest(new URLSearchParams(query))).toEqual(expected);
});
