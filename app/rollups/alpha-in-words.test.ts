import { expect, test } from "vitest";
import { alphaInWords } from "./alpha-in-words.ts";

test.each([
  [
    1,
    "1.00: members largely agree on which sections are better and which are worse, so the differences between sections can be relied on.",
  ],
  [
    0.8,
    "0.80: members largely agree on which sections are better and which are worse, so the differences between sections can be relied on.",
  ],
  [
    0.7949,
    "0.79: members agree on which sections are better and which are worse well enough for tentative conclusions, and not for firm ones.",
  ],
  [
    0.667,
    "0.67: members agree on which sections are better and which are worse well enough for tentative conclusions, and not for firm ones.",
  ],
  [
    0.664,
    "0.66: members agree more than chance would give, but too little to rely on the differences between sections without reading what is behind them.",
  ],
  [
    -0.001,
    "0.00: members agree on which sections are better and which are worse no more than chance would give.",
  ],
  [
    -0.3,
    "−0.30: members agree on which sections are better and which are worse less than chance would give, as where groups of them pull in opposite directions.",
  ],
  [null, "not calculable: it takes sections that two or more members scored, and scores that differ."],
])("α of %s is said in words", (alpha, words) => {
  expect(alphaInWords(alpha)).toBe(words);
});
