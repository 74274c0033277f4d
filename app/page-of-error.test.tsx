import { describe, expect, test } from "vitest";
import { refusalFrom, titleOfRefusal } from "./page-of-error.tsx";

/** What a page is given when an answer was thrown, by one of ours or by the router. */
function thrown(status: number, data: unknown = null, internal = false): unknown {
  return { status, statusText: "", internal, data };
}

describe("what was thrown", () => {
  const form = { kind: "sign-in-again", fields: [["body", "words"]], owner: null, refused: null };

  test.each<[string, unknown, unknown]>([
    ["a refusal of ours", thrown(403, { kind: "forbidden" }), { kind: "forbidden" }],
    ["a form that lost its session", thrown(401, form), form],
    [
      "a bad request of ours",
      thrown(400, { kind: "bad-request", message: "Choose a round." }),
      { kind: "bad-request", message: "Choose a round." },
    ],
    ["an address that leads nowhere", thrown(404, "Error: No route", true), { kind: "not-found" }],
    [
      "a form to a page that takes none",
      thrown(405, "Error: No action", true),
      { kind: "bad-request", message: "This page cannot be sent a form." },
    ],
    [
      "another request that could not be read",
      thrown(400),
      { kind: "bad-request", message: "The request could not be read." },
    ],
    [
      "data that is no refusal",
      thrown(422, { message: "secret" }),
      { kind: "bad-request", message: "The request could not be read." },
    ],
    ["a failure that was answered", thrown(500, "secret"), { kind: "failed" }],
    ["an error", new Error("secret"), { kind: "failed" }],
    ["an object that only looks like a refusal", { kind: "forbidden" }, { kind: "failed" }],
    ["words", "secret", { kind: "failed" }],
    ["nothing", undefined, { kind: "failed" }],
    ["null", null, { kind: "failed" }],
  ])("%s", (_, error, expected) => {
    expect(refusalFrom(error)).toEqual(expected);
  });
});

test("every refusal has a title in plain English", () => {
  expect([
    titleOfRefusal({ kind: "not-found" }),
    titleOfRefusal({ kind: "forbidden" }),
    titleOfRefusal({ kind: "bad-request", message: "The request could not be read." }),
    titleOfRefusal({ kind: "sign-in-again", fields: [], owner: null, asked: "password", refused: null }),
    titleOfRefusal({ kind: "barred", messages: [] }),
    titleOfRefusal({ kind: "not-admitted", first: "terms", fields: [] }),
    titleOfRefusal({ kind: "too-often", seconds: 40 }),
    titleOfRefusal({ kind: "not-saved", fault: "full", isForm: false, fields: null }),
    titleOfRefusal({ kind: "failed" }),
  ]).toEqual([
    "Page not found",
    "You do not have access to this page",
    "There is a problem with the request",
    "Sign in again",
    "An interest you declared keeps you from this",
    "Something to do before this is sent",
    "You have asked for this very often",
    "The service has no room to save",
    "Sorry, there is a problem with the service",
  ]);
});
