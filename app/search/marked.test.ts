import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { markEnd, markStart, type Part, partsOf, shortened } from "./marked.ts";

const mark = (text: string) => text.replaceAll("[", markStart).replaceAll("]", markEnd);
const unmark = (parts: readonly Part[]) =>
  parts.map(({ text, isFound }) => (isFound ? `[${text}]` : text)).join("");

describe("words with marks", () => {
  test.each(["", "nothing", "[all]", "one [two] three [four]", "[one][two]"])("are parts: %s", (text) => {
    expect(unmark(partsOf(mark(text)))).toBe(text);
  });
});

describe("shortened words", () => {
  test("stay as they are where they are short", () => {
    expect(unmark(shortened(partsOf(mark("one [two]"))))).toBe("one [two]");
  });

  test("begin a little before what was found, and between words", () => {
    const long = `${"before ".repeat(100)}[found] ${"after ".repeat(100)}`;
    const parts = shortened(partsOf(mark(long)));
    expect(unmark(parts)).toMatch(/^… before (before )*\[found\] (after )*after …$/);
  });

  test("begin at the beginning where nothing in them was found", () => {
    expect(unmark(shortened(partsOf("word ".repeat(200))))).toMatch(/^word (word )*word …$/);
  });

  test("are a stretch of the whole, hold the first that was found, and halve no character", () => {
    const word = fc.oneof(
      fc.constantFrom("a", "staff", "🙂🙂🙂", "W".repeat(400), " "),
      fc.constant("[found]"),
    );
    fc.assert(
      fc.property(fc.array(word, { maxLength: 200 }), (words) => {
        const parts = partsOf(mark(words.join(" ")));
        const short = shortened(parts);
        const text = short.map((part) => part.text).join("");
        expect(text.isWellFormed()).toBe(true);
        expect(text.length).toBeLessThan(340);
        expect(parts.map((part) => part.text).join("")).toContain(text.replace(/^… /, "").replace(/ …$/, ""));
        expect(short.some(({ isFound }) => isFound)).toBe(parts.some(({ isFound }) => isFound));
      }),
    );
  });
});
