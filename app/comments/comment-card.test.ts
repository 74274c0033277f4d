import { expect, test } from "vitest";
import { shortened } from "./comment-card.tsx";

test("what is too long ends with a whole word, and with part of one where it is very long", () => {
  expect(shortened("Keep it", 10)).toBe("Keep it");
  expect(shortened("Please keep it exactly as it stands", 20)).toBe("Please keep it…");
  expect(shortened("Keep it exactly as it is", 16)).toBe("Keep it exactly…");
  expect(shortened("a".repeat(50), 20)).toBe(`${"a".repeat(19)}…`);
  expect(shortened(`Say ${"a".repeat(50)}`, 30)).toBe(`Say ${"a".repeat(25)}…`);
});
