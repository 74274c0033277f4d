import { describe, expect, test } from "vitest";
import { formOf } from "#app/http/form.ts";
import { passageValue } from "./redaction.ts";
import { longestReason, readRedaction } from "./redaction-form.server.ts";

const text = "At Cromer, in our trust";
const read = (...fields: [string, string][]) => readRedaction(formOf(fields), text);
const messages = (...fields: [string, string][]) => {
  const result = read(...fields);
  return "messages" in result ? result.messages : null;
};

describe("the form of a redaction", () => {
  test("takes passages, words or both, with a reason", () => {
    expect(
      read(
        ["passage", passageValue({ start: 3, end: 9 })],
        ["passage", "3-9"],
        ["words", " our trust "],
        ["reason", " a  place\n"],
      ),
    ).toMatchObject({
      given: { passages: [{ start: 3, end: 9 }], words: "our trust", reason: "a place" },
    });
  });

  test("asks for words and for a reason", () => {
    expect(messages()).toEqual({
      words: "Select a passage, or paste the words to leave out",
      reason: "Enter a reason",
    });
    expect(messages(["words", "Cromer"], ["reason", "\u200b"])).toEqual({ reason: "Enter a reason" });
  });

  test("takes no reason that would print the words, nor one that is too long", () => {
    const repeats = { reason: "The reason is printed, so it must not hold the words that are left out" };
    expect(messages(["words", "cromer"], ["reason", "Near Cromer"])).toEqual(repeats);
    expect(messages(["passage", "3-9"], ["reason", "near cromer"])).toEqual(repeats);
    expect(messages(["words", "Cromer"], ["reason", "x".repeat(longestReason + 1)])).toEqual({
      reason: "Reason must be 200 characters or less",
    });
  });

  test("keeps what was entered beside its messages, and refuses what is no passage", () => {
    expect(read(["passage", "a-b"], ["words", "Cromer"], ["reason", "a place"])).toEqual({
      fields: { passage: ["a-b"], words: "Cromer", reason: "a place" },
      messages: { passage: "Select passages from the list" },
    });
  });
});
