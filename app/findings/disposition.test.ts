import { expect, test } from "vitest";
import { progressInWords, seenAs } from "./disposition.ts";

test("what was seen of a comment changes with its words and with its answer", () => {
  expect(seenAs({ version: 2 }, undefined)).toBe("2.0");
  expect(seenAs({ version: 2 }, { id: 7 })).toBe("2.7");
});

test("how far the answers are is said in words", () => {
  expect([progressInWords(0, 0), progressInWords(0, 1), progressInWords(1_200, 3_100)]).toEqual([
    "There are no comments",
    "0 of 1 comment answered",
    "1,200 of 3,100 comments answered",
  ]);
});
