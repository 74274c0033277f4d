import { expect, test } from "vitest";
import { linesOf, shortenedTo, widthOf } from "./text.server.ts";

test("words are as wide as their letters, and bold ones wider", () => {
  expect(widthOf("")).toBe(0);
  expect(widthOf("mm")).toBe(32);
  expect(widthOf("il")).toBeLessThan(widthOf("mm"));
  expect(widthOf("Headship", 19)).toBeGreaterThan(widthOf("Headship"));
  expect(widthOf("Headship", 16, true)).toBeGreaterThan(widthOf("Headship"));
});

test("words that do not fit are cut between letters, never within one", () => {
  expect(shortenedTo(200, "Behaviour")).toBe("Behaviour");
  expect(shortenedTo(80, "Behaviour and Culture")).toBe("Behavi…");
  expect(shortenedTo(60, "👩‍🏫👩‍🏫👩‍🏫👩‍🏫")).toBe("👩‍🏫…");
  expect(shortenedTo(100, "Behaviour and Culture")).toBe("Behaviour…");
  expect(shortenedTo(1, "Behaviour")).toBe("…");
});

test("lines hold whole words, and none is wider than is asked", () => {
  const words = "In both the panel agrees that the content is weak";
  const lines = linesOf(150, words);
  expect(lines.join(" ")).toBe(words);
  expect(lines.length).toBeGreaterThan(2);
  expect(lines.every((line) => widthOf(line) <= 150)).toBe(true);
  expect(linesOf(150, "")).toEqual([]);
  expect(linesOf(150, `So ${"W".repeat(50)} it is`)).toEqual(["So", `${"W".repeat(8)}…`, "it is"]);
  expect(linesOf(150, "W".repeat(50), 19, true).every((line) => widthOf(line, 19, true) <= 150)).toBe(true);
});
