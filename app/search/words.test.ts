import Database from "better-sqlite3";
import fc from "fast-check";
import { afterAll, describe, expect, test } from "vitest";
import { inFts, longestQuery, phrasesIn } from "./words.ts";

describe("what somebody typed", () => {
  test.each<[string, string, string[]]>([
    ["nothing", "", []],
    ["only spaces and punctuation", " \t… -- !? ", []],
    ["only an emoji", "🙂", []],
    ["words, each once", "reading  and\nreading", ["reading", "and"]],
    ["a phrase", 'the "long term" plan', ["the", "long term", "plan"]],
    ["a phrase in curly quotation marks", "“long term”", ["long term"]],
    ["a quotation mark that is not closed", '"long term', ["long", "term"]],
    ["an empty phrase", '"" plan', ["plan"]],
    ["what would be operators", "a OR NOT b* NEAR(c d, 2)", ["a", "OR", "NOT", "b*", "NEAR(c", "d,", "2)"]],
    ["a column filter", "said:plan -quoted", ["said:plan", "-quoted"]],
    ["NUL between words", "plan\0term", ["plan", "term"]],
    ["half a character", "plan\ud83d", ["plan\ufffd"]],
    ["right-to-left words", "שלום עולם", ["שלום", "עולם"]],
  ])("is read as words and phrases: %s", (_, typed, phrases) => {
    expect(phrasesIn(typed)).toEqual(phrases);
  });

  test("is no longer than what is looked for", () => {
    expect(phrasesIn(`${"a ".repeat(longestQuery)}last`)).toEqual(["a"]);
  });

  test("is written for FTS5 without operators; null where there is nothing to look for", () => {
    expect(inFts(["OR", 'a"b', "long term"])).toBe('"OR" "a""b" "long term"');
    expect(inFts([])).toBeNull();
  });
});

describe("in the index", () => {
  const sqlite = new Database(":memory:");
  sqlite.exec(
    "CREATE VIRTUAL TABLE words USING fts5(said, tokenize = 'porter unicode61 remove_diacritics 2')",
  );
  const add = sqlite.prepare("INSERT INTO words (said) VALUES (?)");
  const find = sqlite.prepare("SELECT said FROM words WHERE words MATCH ?").pluck();
  afterAll(() => sqlite.close());

  test("no input fails", () => {
    add.run("Some words that are there");
    const typed = fc.oneof(
      fc.string({ unit: "binary", maxLength: 200 }),
      fc
        .array(
          fc.constantFrom('"', "'", "*", "^", ":", "(", ")", "NEAR", "AND", "NOT", "-", "\0", "🙂", "a", " "),
        )
        .map((bits) => bits.join("")),
    );
    fc.assert(
      fc.property(typed, (text) => {
        const asked = inFts(phrasesIn(text));
        if (asked !== null) expect(find.all(asked)).toBeInstanceOf(Array);
      }),
      { numRuns: 1000 },
    );
    expect(find.all(inFts(phrasesIn("w".repeat(1999)))!)).toEqual([]);
    expect(find.all(inFts(phrasesIn(Array.from({ length: 400 }, (_, n) => `w${n}`).join(" ")))!)).toEqual([]);
  });

  test("what holds every word is found, and only that", () => {
    const vocabulary = ["budget", "staff", "marking", "trust", "reading", "café", "naïve", "2019"];
    const some = fc.array(fc.constantFrom(...vocabulary), { minLength: 1, maxLength: 6 });
    fc.assert(
      fc.property(fc.array(some, { minLength: 1, maxLength: 8 }), some, (texts, asked) => {
        sqlite.exec("DELETE FROM words");
        for (const text of texts) add.run(text.join(", "));
        const found = find.all(inFts(phrasesIn(asked.join(" ")))!) as string[];
        const holding = texts.filter((text) => asked.every((word) => text.includes(word)));
        expect(found.toSorted()).toEqual(holding.map((text) => text.join(", ")).toSorted());
      }),
    );
  });

  test("words are found in other forms, without accents and in either case; phrases stay in order", () => {
    sqlite.exec("DELETE FROM words");
    add.run("Schools were reading about the Café’s workloads");
    const isFound = (typed: string) => find.all(inFts(phrasesIn(typed))!).length === 1;
    for (const typed of ["school read", "CAFE", "workload", '"were reading"', '"READ about"'])
      expect(isFound(typed), typed).toBe(true);
    for (const typed of ["school write", '"reading were"', "schoo", "scho*"])
      expect(isFound(typed), typed).toBe(false);
  });
});
