import { expect, test } from "vitest";
import { repeatedSections } from "./repeated-sections.ts";

type Cell = Parameters<typeof repeatedSections>[0][number];

const cell = (framework: string, number: number, title: string, area: Cell["area"], counted = 6) =>
  ({
    section: { id: 1, framework, number, title },
    area,
    counted,
    median: counted === 0 ? null : 2,
    class: counted === 0 ? "too-few" : "agreed-weak",
  }) as Cell;

test("sections of one title in several frameworks stand beside one another, in the order they come in", () => {
  expect(
    repeatedSections([
      cell("npqsl", 1, "Behaviour", "send"),
      cell("npqsl", 2, "Culture", "send"),
      cell("npqh", 4, "Behaviour", "send", 0),
      cell("npqsl", 1, "Behaviour", "workload"),
    ]),
  ).toEqual([
    {
      title: "Behaviour",
      places: [
        {
          framework: "npqsl",
          section: 1,
          figures: [
            { area: "send", counted: 6, median: 2, class: "agreed-weak" },
            { area: "workload", counted: 6, median: 2, class: "agreed-weak" },
          ],
        },
        {
          framework: "npqh",
          section: 4,
          figures: [{ area: "send", counted: 0, median: null, class: "too-few" }],
        },
      ],
    },
  ]);
});

test("a title that stands in one framework alone, even twice, is not repeated", () => {
  expect(
    repeatedSections([
      cell("npqsl", 1, "Behaviour", "send"),
      cell("npqsl", 2, "Behaviour", "send"),
      cell("npqh", 1, "Culture", "send"),
    ]),
  ).toEqual([]);
});
