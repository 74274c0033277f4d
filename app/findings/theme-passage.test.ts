import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { partsOf, passageIn } from "./theme-passage.ts";

const body = "Nobody reads the log. Somebody has to write the log on Sunday night.";
const at = (quote: string, from = 0) => {
  const start = body.indexOf(quote, from);
  return { quote, start, end: start + quote.length };
};

describe("a passage", () => {
  test("stands where it stood while the words are the same", () => {
    expect(passageIn(body, at("on Sunday night"))).toEqual(at("on Sunday night"));
  });

  test("is found again where other words have come before it", () => {
    const moved = passageIn(`To begin with: ${body}`, at("on Sunday night"))!;
    expect(moved.start).toBe(at("on Sunday night").start + 15);
  });

  test("is the nearest where its words stand more than once", () => {
    const second = at("the log", 25);
    expect(passageIn(body, second)).toEqual(second);
    expect(passageIn(`Oh. ${body}`, second)?.start).toBe(second.start + 4);
  });

  test("has gone where its words have", () => {
    expect(passageIn("Something else", at("on Sunday night"))).toBeNull();
  });
});

test("a text in parts is the text, and what is marked is what was asked for", () => {
  const range = fc
    .tuple(fc.nat(body.length), fc.nat(body.length))
    .filter(([a, b]) => a !== b)
    .map(([a, b]) => ({ start: Math.min(a, b), end: Math.max(a, b), quote: "" }));
  fc.assert(
    fc.property(fc.array(range, { maxLength: 5 }), (passages) => {
      const parts = partsOf(body, passages);
      expect(parts.map(({ text }) => text).join("")).toBe(body);
      const marked = parts.flatMap(({ text, isMarked }) => [...text].map(() => isMarked));
      const wanted = [...body].map((_, i) => passages.some(({ start, end }) => start <= i && i < end));
      expect(marked).toEqual(wanted);
    }),
  );
});
