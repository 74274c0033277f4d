import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { areas } from "#app/framework/areas.ts";
import {
  answerInShort,
  cellField,
  cellsOf,
  revisionField,
  shownField,
  shownFrom,
  shownInWords,
  withCells,
} from "./answers-grid.ts";
import { answersFrom, noAnswers } from "./assessment.ts";
import { answers } from "./scale.ts";

const someAnswers = fc
  .array(
    fc.record({ answer: fc.constantFrom(...answers, null), reason: fc.constantFrom("", "Because of 2c") }),
    { minLength: areas.length, maxLength: areas.length },
  )
  .map((given) => answersFrom((area) => ({ ...noAnswers[area], ...given[areas.indexOf(area)]! })));

test("a form's fields are named by section and area", () => {
  expect([cellField(3, "send"), revisionField(3), shownField(3)]).toEqual([
    "answer.3.send",
    "revision.3",
    "shown.3",
  ]);
});

describe("what a form showed", () => {
  test("is told in one line, and read from it", () => {
    const given = answersFrom((area) => ({
      ...noAnswers[area],
      answer: area === "send" ? "4" : area === "workload" ? "not-applicable" : null,
    }));
    expect(shownInWords(given)).toBe("4 none not-applicable none");
    fc.assert(
      fc.property(someAnswers, (given) => {
        expect(shownFrom(shownInWords(given))).toEqual(cellsOf(given));
      }),
    );
  });

  test.each(["", "none", "4 4 4", "4 4 4 4 4", "4 4 4 6", "4 4 4 ", "null null null null"])(
    "is not known from %j",
    (text) => {
      expect(shownFrom(text)).toBeNull();
    },
  );
});

describe("answers with some cells changed", () => {
  test("are otherwise as they were, with all that stands beside each answer", () => {
    const stored = answersFrom(() => ({
      ...noAnswers.send,
      answer: "2",
      reason: "Thin on SEND",
      later: "kept",
    }));
    expect(withCells(stored, { send: "4", workload: null })).toEqual({
      ...stored,
      send: { ...stored.send, answer: "4" },
      workload: { ...stored.workload, answer: null },
    });
  });

  test("are the cells that were wanted, and no reason is lost", () => {
    fc.assert(
      fc.property(someAnswers, someAnswers, (stored, wanted) => {
        const changed = withCells(stored, cellsOf(wanted));
        expect(cellsOf(changed)).toEqual(cellsOf(wanted));
        expect(areas.map((area) => changed[area].reason)).toEqual(areas.map((area) => stored[area].reason));
        expect(withCells(stored, {})).toEqual(stored);
      }),
    );
  });
});

test("an answer in a column has few words", () => {
  expect([null, ...answers].map(answerInShort)).toEqual([
    "No answer",
    "1 Inadequate",
    "2 Weak",
    "3 Adequate",
    "4 Good",
    "5 Strong",
    "Not applicable",
    "Outside my expertise",
  ]);
});
