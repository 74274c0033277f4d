import { expect, test } from "vitest";
import { commentKinds } from "#app/comments/kinds.ts";
import { askOf, isAskChosen } from "./ask.ts";

test("four kinds say what they ask, whatever somebody chose", () => {
  expect(commentKinds.map((kind) => [kind, askOf(kind, "remove")])).toEqual([
    ["gap", "add"],
    ["wording", "change"],
    ["evidence", "remove"],
    ["duplication", "remove"],
    ["keep", "support"],
    ["other", "remove"],
  ]);
});

test("the others ask nothing until somebody chooses", () => {
  expect(commentKinds.filter(isAskChosen)).toEqual(["evidence", "other"]);
  expect(askOf("other", null)).toBe(null);
});
