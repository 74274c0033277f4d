import { expect, test } from "vitest";
import { inLetterOrder, letters, pseudonym } from "./pseudonym.ts";

test("letters count as the columns of a spreadsheet do", () => {
  const indexes = [0, 1, 2, 24, 25, 26, 27, 51, 52, 701, 702, 703];
  expect(indexes.map(letters)).toEqual(["A", "B", "C", "Y", "Z", "AA", "AB", "AZ", "BA", "ZZ", "AAA", "AAB"]);
});

test("no two of a thousand are the same", () => {
  const thousand = Array.from({ length: 1_000 }, (_, index) => letters(index));
  expect(new Set(thousand).size).toBe(1_000);
  expect(thousand.filter((each) => !/^[A-Z]+$/.test(each))).toEqual([]);
});

test("a pseudonym says what the person is and nothing else of them", () => {
  expect(pseudonym("C")).toBe("Panel member C");
});

test("letters stand in the order in which they are counted", () => {
  const inOrder = Array.from({ length: 800 }, (_, index) => letters(index));
  expect(inOrder.toReversed().sort(inLetterOrder)).toEqual(inOrder);
  expect(inLetterOrder("C", "C")).toBe(0);
});
