import fc from "fast-check";
import { expect, test } from "vitest";
import { breakable, displayable } from "./displayable.ts";

const latin = (codePoint: number) => codePoint >= 0x20 && codePoint < 0x250;

test.each([
  ["naïve “words”", "naïve “words”"],
  ["👩‍🏫 and 🇬🇧 and 1️⃣", "[emoji] and [emoji] and [emoji]"],
  ["中!", "[character U+4E2D]!"],
  ["a\tb\u0000c", "a bc"],
  ["one\r\ntwo", "one\ntwo"],
])("%j is shown as %j", (text, shown) => {
  expect(
    displayable(text, (codePoint) => latin(codePoint) || "“”".includes(String.fromCodePoint(codePoint))),
  ).toBe(shown);
});

test("nothing is left that cannot be shown, whatever is written", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary" }), (text) => {
      const shown = [...displayable(text, latin)];
      expect(shown.every((sign) => sign === "\n" || latin(sign.codePointAt(0)!))).toBe(true);
    }),
  );
});

test("a word that is wider than a column can be broken, and says the same", () => {
  const broken = breakable(`short ${"W".repeat(95)}`);
  expect(broken.split("\u200b")).toHaveLength(10);
  expect(broken.replaceAll("\u200b", "")).toBe(`short ${"W".repeat(95)}`);
});
