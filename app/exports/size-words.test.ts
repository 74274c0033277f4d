import { expect, test } from "vitest";
import { sizeInWords } from "./size-words.ts";

test.each([
  [0, "0 bytes"],
  [1, "1 byte"],
  [999, "999 bytes"],
  [1_000, "1 KB"],
  [1_260, "1.3 KB"],
  [48_500, "49 KB"],
  [3_400_000, "3.4 MB"],
  [104_857_600, "105 MB"],
])("%d bytes are said as %s", (bytes, words) => {
  expect(sizeInWords(bytes)).toBe(words);
});
