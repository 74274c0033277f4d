import fc from "fast-check";
import { expect, test } from "vitest";
import { withDifferences, wordingDifference } from "./wording-difference.ts";

test("whole words change, never parts of them", () => {
  expect(
    wordingDifference("All staff record each incident.", "Leaders record each serious incident."),
  ).toEqual([
    { kind: "removed", text: "All staff" },
    { kind: "added", text: "Leaders" },
    { kind: "same", text: " record each " },
    { kind: "added", text: "serious " },
    { kind: "same", text: "incident." },
  ]);
});

test("words that happen to be the same amid many that are not are part of the change", () => {
  expect(wordingDifference("Keep a log of the walk.", "Walk through the phase, daily.")).toEqual([
    { kind: "removed", text: "Keep a log of the walk" },
    { kind: "added", text: "Walk through the phase, daily" },
    { kind: "same", text: "." },
  ]);
});

test("a proposal shows what it changes in its own statement, and a comment without one shows nothing", () => {
  const proposal = { id: "a", statementCode: "1.1", proposedWording: "One word." };
  const others = [
    { id: "b", statementCode: "1.1", proposedWording: null },
    { id: "c", statementCode: null, proposedWording: "Words" },
    { id: "d", statementCode: "1.2", proposedWording: "Words" },
  ];
  expect(withDifferences([proposal, ...others], [{ code: "1.1", text: "One sentence." }])).toEqual([
    {
      ...proposal,
      difference: [
        { kind: "same", text: "One " },
        { kind: "removed", text: "sentence" },
        { kind: "added", text: "word" },
        { kind: "same", text: "." },
      ],
    },
    ...others,
  ]);
});

test("the same wording is one piece that is the same, and nothing is nothing", () => {
  expect(wordingDifference("One sentence.", "One sentence.")).toEqual([
    { kind: "same", text: "One sentence." },
  ]);
  expect(wordingDifference("", "")).toEqual([]);
});

test("the old wording is what is the same or removed, the new one what is the same or added", () => {
  const words = fc.array(fc.constantFrom("all", "staff", "’s", " ", "\n", "é", "🎓", ".", "(e.g."), {
    maxLength: 30,
  });
  fc.assert(
    fc.property(words, words, (a, b) => {
      const changes = wordingDifference(a.join(""), b.join(""));
      const without = (kind: string) =>
        changes
          .filter((change) => change.kind !== kind)
          .map((change) => change.text)
          .join("");
      expect([without("added"), without("removed")]).toEqual([a.join(""), b.join("")]);
    }),
  );
});
