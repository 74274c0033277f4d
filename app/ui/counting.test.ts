import { expect, test } from "vitest";
import { counted } from "./counting.ts";

test.each([
  [0, "no sections"],
  [1, "1 section"],
  [2, "2 sections"],
  [999, "999 sections"],
  [1000, "1,000 sections"],
  [1_234_567, "1,234,567 sections"],
])("%i is written “%s”", (n, words) => {
  expect(counted(n, "section")).toBe(words);
});

test("a plural of its own is used wherever there is not one", () => {
  expect([0, 1, 2].map((n) => counted(n, "person", "people"))).toEqual(["no people", "1 person", "2 people"]);
});
