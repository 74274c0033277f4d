import fc from "fast-check";
import { expect, test } from "vitest";
import { wordingDifference } from "./wording-difference.ts";

test("whole words change, never parts of them", () => {
  expect(
    wordingDifference("All staff record each incident.", "Leaders record each serious incident."),
  ).toEqual([
    { kind: "removed", text: "All staff" },
    { kind: "added", text: "Leaders" },
    { kind: "same", text: " record each" },
    { kind: "added", text: " serious" },
    { kind: "same", text: " incident." },
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
