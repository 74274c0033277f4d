import { expect, test } from "vitest";
import { forbidden, notFound, notSaved, orNotFound, signInAgain, tooOften } from "./refusals.server.ts";

function thrownBy(refuse: () => unknown): unknown {
  try {
    refuse();
  } catch (thrown) {
    const { data, init } = thrown as { data: unknown; init: unknown };
    return { data, init };
  }
  throw new Error("Nothing was thrown");
}

test("a refusal says which it is, with its status", () => {
  const form = {
    fields: [["body", "words"]] as [string, string][],
    owner: "1",
    asked: "password" as const,
    refused: null,
  };
  expect([thrownBy(notFound), thrownBy(forbidden), thrownBy(() => signInAgain(form))]).toEqual([
    { data: { kind: "not-found" }, init: { status: 404 } },
    { data: { kind: "forbidden" }, init: { status: 403 } },
    { data: { kind: "sign-in-again", ...form }, init: { status: 401 } },
  ]);
});

test("what can be asked for again later says when", () => {
  const form = { fault: "full", isForm: true, fields: null } as const;
  expect([thrownBy(() => tooOften(40)), thrownBy(() => notSaved(form))]).toEqual([
    { data: { kind: "too-often", seconds: 40 }, init: { status: 429, headers: { "Retry-After": "40" } } },
    { data: { kind: "not-saved", ...form }, init: { status: 503, headers: { "Retry-After": "60" } } },
  ]);
});

test("what is not there is not found, and what is there is taken, however little it is", () => {
  const missing = { data: { kind: "not-found" }, init: { status: 404 } };
  expect([thrownBy(() => orNotFound(null)), thrownBy(() => orNotFound(undefined))]).toEqual([
    missing,
    missing,
  ]);
  expect([orNotFound(0), orNotFound(""), orNotFound(false)]).toEqual([0, "", false]);
});
