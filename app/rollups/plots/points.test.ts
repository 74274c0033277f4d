import { expect, test } from "vitest";
import { cellGiven as cell } from "../cell-given.ts";
import { contestOf, pointsOf } from "./points.ts";

const weak = [2, 5, 1];
const divided = [3, 1, 0, 0, 4];
const numbers = (points: ReturnType<typeof pointsOf>) =>
  points.map(({ median, iqr, cells }) => [median, iqr, cells.map(({ section }) => section.number)]);

test("sections with the same figures are one point; the most contested comes first, then the weakest", () => {
  const cells = [cell(1, [0, 0, 2, 6]), cell(2, weak), cell(3, divided), cell(4, weak), cell(5, [0, 8])];
  expect(numbers(pointsOf(cells))).toEqual([
    [3.5, 4, [3]],
    [2, 0.25, [2, 4]],
    [4, 0.25, [1]],
    [2, 0, [5]],
  ]);
});

test("what too few have scored is no point", () => {
  expect(pointsOf([cell(1, [4]), cell(2, []), cell(3, [0, 0, 0, 0, 0, 8])])).toEqual([]);
});

test.each([
  [4, "contested"],
  [2, "contested"],
  [1.75, "partly-contested"],
  [1.25, "partly-contested"],
  [1, "not-contested"],
  [0, "not-contested"],
])("a spread of %s is %s", (iqr, contest) => {
  expect(contestOf({ iqr })).toBe(contest);
});
