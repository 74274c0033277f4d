import { describe, expect, test } from "vitest";
import type { Cell } from "../cell.ts";
import { cellGiven as cell } from "../cell-given.ts";
import { distributionFinding, spreadFinding } from "./findings.ts";

const nameOf = ({ section }: Cell) => `Headship ${section.number}`;
const weak = [2, 5, 1];
const strong = [0, 0, 1, 5, 2];
const divided = [3, 1, 0, 0, 4];

describe("what the distribution shows", () => {
  const finding = (...cells: Cell[]) => distributionFinding(cells, nameOf);

  test("is how many lean which way, and which is the most divided", () => {
    expect(finding(cell(1, weak), cell(2, strong), cell(3, divided), cell(4, weak))).toBe(
      "2 of 4 sections lean weak, 1 strong and 1 to neither side; Headship 3 is the most divided.",
    );
  });

  test("says what has no bar, and what has no score", () => {
    const noScore = [0, 0, 0, 0, 0, 8];
    expect(finding(cell(1, weak), cell(2, noScore), cell(3, []))).toBe(
      "1 of 3 sections lean weak, 0 strong and 0 to neither side; 1 has answers and no score; 1 that nobody has answered is left out.",
    );
    expect(finding(cell(1, weak), cell(2, noScore), cell(3, []), cell(4, noScore), cell(5, []))).toBe(
      "1 of 5 sections lean weak, 0 strong and 0 to neither side; 2 have answers and no score; 2 that nobody has answered are left out.",
    );
  });

  test("is nothing where there is no score", () => {
    expect([finding(), finding(cell(1, [])), finding(cell(1, [0, 0, 0, 0, 0, 1]))]).toEqual(
      Array(3).fill("No section has a score."),
    );
  });
});

describe("what the spread shows", () => {
  const finding = (...cells: Cell[]) => spreadFinding(cells, nameOf);

  test("is how many are contested, and where scores lie furthest apart", () => {
    expect(finding(cell(1, weak), cell(2, strong), cell(3, divided), cell(4, [1]))).toBe(
      "1 of 3 sections is contested, 0 partly and 2 not; 1 that too few have scored is left out. Scores lie furthest apart in Headship 3.",
    );
    expect(finding(cell(1, divided), cell(2, divided))).toBe(
      "2 of 2 sections are contested, 0 partly and 0 not. Scores lie furthest apart in Headship 1 and Headship 2.",
    );
    expect(finding(cell(1, divided), cell(2, divided), cell(3, divided), cell(4, []), cell(5, []))).toBe(
      "3 of 3 sections are contested, 0 partly and 0 not; 2 that too few have scored are left out. Scores lie furthest apart in Headship 1 and 2 more.",
    );
  });

  test("names nothing where nothing is contested, and says so where nothing can be told", () => {
    expect(finding(cell(1, weak))).toBe("0 of 1 section is contested, 0 partly and 1 not.");
    expect(finding(cell(1, [1]))).toBe("No section has enough scores.");
  });
});
