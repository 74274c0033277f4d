import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { readMarkdown } from "#app/framework/markdown-file.ts";
import { type Anchor, anchorAt, anchorQuote } from "./anchor.ts";

const outlines = join(import.meta.dirname, "../framework/outlines");
const statements = readdirSync(outlines)
  .map((file) => readMarkdown(readFileSync(join(outlines, file), "utf8")))
  .flatMap((read) => ("text" in read ? read.text.sections : []))
  .flatMap((section) => section.statements.map(({ text }) => text));

const anchored = (text: string, words: string): Anchor => {
  const found = anchorQuote(text, words);
  if ("problem" in found) throw new Error(found.problem);
  return found.anchor;
};

describe("words of a statement", () => {
  const text =
    "Pupils judge what a school values by what adults do each day, so small, repeated routines shape culture more than assemblies.";

  test("are found with where they stand and what stands round them", () => {
    expect(anchorQuote(text, "repeated routines")).toEqual({
      anchor: {
        quote: "repeated routines",
        start: 72,
        end: 89,
        prefix: "t adults do each day, so small, ",
        suffix: " shape culture more than assembl",
      },
    });
  });

  test("may be the first, the last or all of it", () => {
    expect(anchored(text, "Pupils judge")).toEqual({
      quote: "Pupils judge",
      start: 0,
      end: 12,
      prefix: "",
      suffix: " what a school values by what ad",
    });
    expect(anchored(text, "assemblies.")).toEqual({
      quote: "assemblies.",
      start: 114,
      end: 125,
      prefix: "outines shape culture more than ",
      suffix: "",
    });
    expect(anchored(text, text)).toEqual({ quote: text, start: 0, end: 125, prefix: "", suffix: "" });
  });

  test("that are not there are not guessed: another case, another order, a word too many", () => {
    for (const words of [
      "Repeated Routines",
      "routines repeated",
      "repeated school routines",
      "assemblies?",
    ]) {
      expect(anchorQuote(text, words)).toEqual({ problem: "not-found" });
    }
  });

  test("that stand twice are not guessed, also where they overlap", () => {
    expect(anchorQuote(text, "what")).toEqual({
      problem: "stands-twice",
      places: [anchorAt(text, 13, 17), anchorAt(text, 37, 41)],
    });
    expect(anchorQuote(text, "what a")).toMatchObject({ problem: "stands-twice" });
    expect(anchorQuote("aaa bbb", "aa")).toMatchObject({ problem: "stands-twice" });
    expect(anchored(text, "what adults").start).toBe(37);
  });

  test.each(["", " ", " \n\t ", "\u00a0", "—", "…, “”", "-"])("are none in %j", (words) => {
    expect(anchorQuote(`${text} — …, “” -`, words)).toEqual({ problem: "no-words" });
  });

  test("may be a number or in any script", () => {
    expect(anchored("By 2030 the Ελληνικά and 日本語", "2030").start).toBe(3);
    expect(anchored("By 2030 the Ελληνικά and 日本語", "日本").end).toBe(27);
  });
});

describe("what does not matter", () => {
  const stored = "Asking  staff: “whose\u00a0job is it?”, and the school’s\n‘own’ leaders";

  test("is how quotation marks are curled, on either side", () => {
    for (const words of ["“whose", '"whose', "„whose"]) {
      expect(anchored(stored, words)).toMatchObject({ quote: "“whose", start: 15, end: 21 });
    }
    for (const words of ["school’s", "school's", "school‘s"]) {
      expect(anchored(stored, words)).toMatchObject({ quote: "school’s", start: 43, end: 51 });
    }
    expect(anchored("It's the school's \"own\"", "school’s “own”")).toMatchObject({
      quote: 'school\'s "own"',
      start: 9,
      end: 23,
    });
  });

  test("is how many and which spaces there are; what is kept is the stored text's own", () => {
    for (const words of ["Asking staff", "Asking  staff", " Asking \r\n\t staff ", "Asking\u00a0staff"]) {
      expect(anchored(stored, words)).toMatchObject({ quote: "Asking  staff", start: 0, end: 13 });
    }
    expect(anchored(stored, "whose job")).toMatchObject({ quote: "whose\u00a0job", start: 16, end: 25 });
    expect(anchored(stored, "school's 'own'")).toMatchObject({
      quote: "school’s\n‘own’",
      start: 43,
      end: 57,
    });
  });

  test("is how accents are put together", () => {
    expect(anchored("A caf\u00e9 culture", "cafe\u0301")).toMatchObject({
      quote: "caf\u00e9",
      start: 2,
      end: 6,
    });
  });

  test("does not make words stand once that stand twice", () => {
    expect(anchorQuote('the “school” and the "school"', '"school"')).toMatchObject({
      problem: "stands-twice",
    });
    expect(anchorQuote("one  two, one two", "one two")).toMatchObject({ problem: "stands-twice" });
  });
});

describe("offsets", () => {
  test("count UTF-16 units, as JavaScript and the W3C selectors do", () => {
    expect(anchored("👩‍🏫 teach 👩‍🏫 well", "teach 👩‍🏫")).toEqual({
      quote: "teach 👩‍🏫",
      start: 6,
      end: 17,
      prefix: "👩‍🏫 ",
      suffix: " well",
    });
  });

  test("never leave half a character in what stands round the words", () => {
    const text = `${"😀".repeat(20)}x word ${"😀".repeat(20)}`;
    const { prefix, suffix } = anchorAt(text, 42, 46);
    expect([prefix.isWellFormed(), suffix.isWellFormed()]).toEqual([true, true]);
    expect([prefix.length, suffix.length]).toEqual([32, 32]);
  });
});

describe("any words of any statement of the outlines", () => {
  /** A part of a statement that begins and ends in no space and holds a letter or a digit. */
  const part = fc
    .tuple(fc.constantFrom(...statements), fc.nat(), fc.nat())
    .map(([text, a, b]) => {
      const [from, to] = [a % text.length, b % text.length].toSorted((x, y) => x - y) as [number, number];
      const start = from + (/^\s*/.exec(text.slice(from))?.[0].length ?? 0);
      return { text, start, end: start + text.slice(start, to + 1).trimEnd().length };
    })
    .filter(({ text, start, end }) => /[\p{L}\p{N}]/u.test(text.slice(start, end)));

  const timesIn = (text: string, words: string) =>
    Array.from(text, (_, i) => text.startsWith(words, i)).filter(Boolean).length;

  test("come back as the same words at the same place where they stand once, and are refused where twice", () => {
    const seen = { once: 0, twice: 0 };
    fc.assert(
      fc.property(part, ({ text, start, end }) => {
        const words = text.slice(start, end);
        if (timesIn(text, words) > 1) {
          seen.twice += 1;
          expect(anchorQuote(text, words)).toMatchObject({ problem: "stands-twice" });
          return;
        }
        seen.once += 1;
        expect(anchorQuote(text, words)).toEqual({
          anchor: {
            quote: words,
            start,
            end,
            prefix: text.slice(Math.max(0, start - 32), start),
            suffix: text.slice(end, end + 32),
          },
        });
      }),
      {
        numRuns: 1_000,
        // So that there is always one of each.
        examples: [[{ text: statements[0]!, start: 0, end: 6 }], [{ text: "one and one", start: 0, end: 3 }]],
      },
    );
    expect([seen.once > 0, seen.twice > 0]).toEqual([true, true]);
  });

  test("come back the same with straight quotes, other spaces and spaces round them", () => {
    fc.assert(
      fc.property(part, fc.constantFrom("  ", "\n", "\u00a0", " \t "), ({ text, start, end }, space) => {
        const words = text.slice(start, end);
        fc.pre(timesIn(text, words) === 1);
        const typed = words.replace(/[‘’]/g, "'").replace(/[“”]/g, '"').replaceAll(" ", space);
        expect(anchored(text, `${space}${typed}${space}`)).toEqual(anchored(text, words));
      }),
      { numRuns: 500 },
    );
  });

  test("are there to be tried", () => {
    expect(statements.length).toBeGreaterThan(400);
    expect(statements.filter((text) => text.includes("’")).length).toBeGreaterThan(20);
  });
});
