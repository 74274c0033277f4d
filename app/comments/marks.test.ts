import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { segmentsOf } from "./marks.ts";

describe("a text with spans", () => {
  test("is split where one begins or ends, so that those that overlap stand side by side", () => {
    const spans = [
      { id: "b", start: 4, end: 15 },
      { id: "a", start: 0, end: 9 },
    ];
    expect(segmentsOf("all staff record", spans)).toEqual([
      { text: "all ", start: 0, depth: 1, opens: ["a"], closes: [] },
      { text: "staff", start: 4, depth: 2, opens: ["b"], closes: ["a"] },
      { text: " recor", start: 9, depth: 1, opens: [], closes: ["b"] },
      { text: "d", start: 15, depth: 0, opens: [], closes: [] },
    ]);
  });

  test("names those that begin together with the longer first", () => {
    const spans = [
      { id: "short", start: 0, end: 3 },
      { id: "long", start: 0, end: 5 },
    ];
    expect(segmentsOf("abcde", spans)[0]).toEqual({
      text: "abc",
      start: 0,
      depth: 2,
      opens: ["long", "short"],
      closes: ["short"],
    });
  });

  test("leaves out spans that are not in it", () => {
    const spans = [
      { id: "beyond", start: 2, end: 9 },
      { id: "empty", start: 1, end: 1 },
      { id: "before", start: -1, end: 1 },
    ];
    expect(segmentsOf("abc", spans)).toEqual([{ text: "abc", start: 0, depth: 0, opens: [], closes: [] }]);
  });

  const textAndSpans = fc
    .string({ unit: "grapheme", minLength: 1, maxLength: 40 })
    .chain((text) =>
      fc.tuple(
        fc.constant(text),
        fc.array(
          fc
            .tuple(fc.nat(text.length - 1), fc.integer({ min: 1, max: text.length }))
            .filter(([start, end]) => start < end),
          { maxLength: 20 },
        ),
      ),
    )
    .map(([text, pairs]) => ({ text, spans: pairs.map(([start, end], i) => ({ id: `${i}`, start, end })) }));

  test("loses no character and has none twice, and every span opens and closes once, round its own words", () => {
    fc.assert(
      fc.property(textAndSpans, ({ text, spans }) => {
        const segments = segmentsOf(text, spans);
        expect(segments.map((segment) => segment.text).join("")).toBe(text);
        for (const { id, start, end } of spans) {
          const from = segments.findIndex((segment) => segment.opens.includes(id));
          const to = segments.findIndex((segment) => segment.closes.includes(id));
          const words = segments
            .slice(from, to + 1)
            .map((segment) => segment.text)
            .join("");
          expect(words).toBe(text.slice(start, end));
        }
        for (const segment of segments) {
          const covering = spans.filter(({ start, end }) => start <= segment.start && segment.start < end);
          expect(segment.depth).toBe(covering.length);
        }
      }),
    );
  });

  test("is split as quickly for five thousand spans", () => {
    const text = "x".repeat(10_000);
    const spans = Array.from({ length: 5000 }, (_, i) => ({ id: `${i}`, start: i, end: i + 5000 }));
    const segments = segmentsOf(text, spans);
    expect(segments.length).toBe(10_000);
    expect(segments.flatMap((segment) => segment.opens).length).toBe(5000);
  });
});
