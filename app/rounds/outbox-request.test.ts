import { expect, test } from "vitest";
import { outboxPath, readOutboxRequest } from "./outbox-request.ts";

test("an address asks for a kind, a state and a page, and what it names that is not there is passed over", () => {
  const read = (query: string) => readOutboxRequest(new URLSearchParams(query));
  const everything = { kind: null, state: null, page: 1, ignored: null };
  expect(read("")).toEqual(everything);
  expect(read("kind=&state=")).toEqual(everything);
  const chosen = { kind: "reminder", state: "given-up", page: 3 } as const;
  expect(read("kind=reminder&state=given-up&page=3")).toEqual({ ...chosen, ignored: null });
  expect(read("kind=nonsense&page=x")).toEqual({ ...everything, ignored: "kind" });
  expect(read("state=lost")).toEqual({ ...everything, ignored: "state" });
  expect(read("page=0")).toEqual({ ...everything, ignored: "page" });
  expect(outboxPath(chosen)).toBe("/outbox?kind=reminder&state=given-up&page=3");
  expect(outboxPath(everything)).toBe("/outbox");
});
