import { expect, test } from "vitest";
import { waitInWords } from "./wait-in-words.ts";

test("a wait is told in seconds, or in minutes that are never too few", () => {
  expect([1, 59, 60, 61, 540].map(waitInWords)).toEqual([
    "in 1 second",
    "in 59 seconds",
    "in 1 minute",
    "in 2 minutes",
    "in 9 minutes",
  ]);
});
