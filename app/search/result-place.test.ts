import { expect, test } from "vitest";
import { commentPlace, reasonPlace } from "./result-place.ts";

const at = { round: { id: 2 }, framework: "npqh", section: { number: 3 } };

test("a comment stands at the cell of the area that is looked for, else of its first, else on the section", () => {
  const comment = { id: "x", areas: ["send", "workload"] as const };
  expect(commentPlace(at, comment, "workload")).toBe("/areas/workload/npqh/3?round=2&comment=x#comment-x");
  expect(commentPlace(at, comment, "operations")).toBe("/areas/send/npqh/3?round=2&comment=x#comment-x");
  expect(commentPlace(at, { id: "x", areas: [] }, null)).toBe(
    "/frameworks/npqh/sections/3?round=2#comment-x",
  );
});

test("a comment on a framework as a whole stands nowhere else", () => {
  expect(commentPlace({ ...at, section: null }, { id: "x", areas: ["send"] }, null)).toBeNull();
});

test("a reason stands at its answer, and one that is excluded at those that are", () => {
  expect(reasonPlace(at, { area: "send" })).toBe("/areas/send/npqh/3?round=2#answers");
  expect(reasonPlace(at, { area: "send", isExcluded: true })).toBe(
    "/areas/send/npqh/3?round=2#answers-excluded",
  );
});
