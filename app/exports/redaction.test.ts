import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  passageBetween,
  passagesWith,
  type Redaction,
  redactedIn,
  textOf,
  withheld,
  withheldWords,
  withoutRedacted,
} from "./redaction.ts";

const comment = { version: 2, body: "At Cromer, and at Cromer", proposedWording: "As in Cromer" };
const redaction = (some: Partial<Redaction>): Redaction => ({
  id: 1,
  version: 2,
  start: 3,
  end: 9,
  words: "Cromer",
  reason: "a place",
  ...some,
});
const left = (...given: Redaction[]) => withoutRedacted(comment, redactedIn(comment, given).redacted);

describe("redacted words", () => {
  test("are replaced by their reason where they stood, and nowhere else", () => {
    expect(left(redaction({}))).toEqual({
      body: "At [redacted: a place], and at Cromer",
      proposedWording: "As in Cromer",
    });
  });

  test("of the proposed wording are replaced there", () => {
    expect(left(redaction({ start: 31, end: 37 }))).toEqual({
      body: "At Cromer, and at Cromer",
      proposedWording: "As in [redacted: a place]",
    });
  });

  test("of an earlier version are found by their words, wherever they stand now", () => {
    expect(left(redaction({ version: 1, start: 0, end: 6 }))).toEqual({
      body: "At [redacted: a place], and at [redacted: a place]",
      proposedWording: "As in [redacted: a place]",
    });
  });

  test("of an earlier version that are there no more are lost", () => {
    const gone = redaction({ version: 1, words: "Norwich" });
    expect(redactedIn(comment, [gone, redaction({ id: 2 })])).toEqual({
      redacted: [{ start: 3, end: 9, reason: "a place" }],
      lost: [gone],
    });
  });

  test("that overlap are one passage with both reasons", () => {
    const both = left(
      redaction({}),
      redaction({ id: 2, start: 0, end: 7, words: "At Crom", reason: "a post" }),
    );
    expect(both.body).toBe("[redacted: a post; a place], and at Cromer");
  });
});

test("a comment is withheld with its proposal, where it has one", () => {
  expect(withheld(comment)).toEqual({ body: withheldWords, proposedWording: withheldWords });
  expect(withheld({ body: "One", proposedWording: null })).toEqual({
    body: withheldWords,
    proposedWording: null,
  });
});

describe("a passage to redact", () => {
  test("stands in the body or in the proposal, and not across both", () => {
    expect(passageBetween(comment, 3, 9)).toMatchObject({ anchor: { quote: "Cromer" } });
    expect(passageBetween(comment, 31, 37)).toMatchObject({ anchor: { quote: "Cromer" } });
    expect(passageBetween(comment, 18, 37)).toEqual({ problem: "not-found" });
    expect(passageBetween(comment, 3, 99)).toEqual({ problem: "not-found" });
  });

  test("cuts no character", () => {
    expect(passageBetween({ body: "At 👩🏽‍🏫s", proposedWording: null }, 5, 11)).toEqual({
      problem: "cuts-character",
    });
  });

  test("that is pasted is found everywhere", () => {
    expect(passagesWith(comment, " Cromer ")).toEqual([
      { start: 3, end: 9 },
      { start: 18, end: 24 },
      { start: 31, end: 37 },
    ]);
    expect(passagesWith(comment, "As in")).toEqual([{ start: 25, end: 30 }]);
    expect(passagesWith(comment, "Norwich")).toEqual({ problem: "not-found" });
    expect(passagesWith(comment, " … ")).toEqual({ problem: "no-words" });
  });
});

test("what is left holds none of the redacted words and all the others", () => {
  const part = fc.string({ unit: "grapheme", minLength: 1 }).filter((text) => !/[[\]]/.test(text));
  fc.assert(
    fc.property(
      part,
      fc.option(part),
      fc.array(fc.tuple(fc.nat(40), fc.nat(10))),
      (body, proposedWording, cuts) => {
        const given = { version: 1, body, proposedWording };
        const redactions = cuts.flatMap(([start, length], id) => {
          const passage = passageBetween(given, start, start + length + 1);
          return "anchor" in passage
            ? [{ ...passage.anchor, id, version: 1, words: passage.anchor.quote, reason: "x" }]
            : [];
        });
        const { redacted } = redactedIn(given, redactions);
        const kept = [...textOf(given)].length;
        const hidden = redacted.reduce(
          (sum, { start, end }) => sum + [...textOf(given).slice(start, end)].length,
          0,
        );
        const leaves = textOf(withoutRedacted(given, redacted)).replaceAll("[redacted: x]", "");
        expect([...leaves].length).toBe(kept - hidden);
      },
    ),
  );
});
