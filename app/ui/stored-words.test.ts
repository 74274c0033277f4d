import { expect, test } from "vitest";
import type { Fields } from "./kept-fields.ts";
import { storedWords } from "./stored-words.ts";

const reason = (text: string): Fields => [["reason", text]];
const [first, second, theirs] = [reason("First"), reason("Second"), reason("Theirs")];

test("what the page came with is stored, and nothing else", () => {
  const stored = storedWords(first);
  expect([first, second, []].map(stored.hold)).toEqual([true, false, false]);
  expect([first, second, []].map(stored.mayBe)).toEqual([true, false, false]);
});

test("a page that does not know what is stored takes nothing for saved until it is told", () => {
  const stored = storedWords(null);
  expect([first, []].map(stored.hold)).toEqual([false, false]);
  stored.are(first);
  expect([first, []].map(stored.hold)).toEqual([true, false]);
});

test("words without an answer may be stored, and while they may be nothing counts as saved", () => {
  const stored = storedWords(first);
  stored.sent(second);
  expect([first, second].map(stored.hold)).toEqual([false, false]);
  expect([first, second, theirs].map(stored.mayBe)).toEqual([true, true, false]);
  stored.are(first);
  expect([first, second].map(stored.hold)).toEqual([true, false]);
  expect([first, second].map(stored.mayBe)).toEqual([true, false]);
});

test("words that are refused are not stored, and others sent before them stay in doubt", () => {
  const stored = storedWords(first);
  stored.sent(second);
  stored.sent(theirs);
  stored.refused(theirs);
  expect([first, second, theirs].map(stored.mayBe)).toEqual([true, true, false]);
  stored.refused(second);
  expect([first, second].map(stored.hold)).toEqual([true, false]);
});

test("words that are sent twice are one doubt", () => {
  const stored = storedWords(first);
  stored.sent(second);
  stored.sent(second);
  stored.refused(second);
  expect(stored.hold(first)).toBe(true);
});
