import { expect, test } from "vitest";
import { forbidden, notFound, orNotFound, signInAgain } from "./refusals.server.ts";

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

test("what is not there is not found, and what is there is taken, however little it is", () => {
  const missing = { data: { kind: "not-found" }, init: { status: 404 } };
  expect([thrownBy(() => orNotFound(null)), thrownBy(() => orNotFound(undefined))]).toEqual([
    missing,
    missing,
  ]);
  expect([orNotFound(0), orNotFound(""), orNotFound(false)]).toEqual([0, "", false]);
});
