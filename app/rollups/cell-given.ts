import { standardRule } from "#app/rounds/agreement-rule.ts";
import { answers } from "#app/scores/scale.ts";
import { type Cell, figuresOf } from "./cell.ts";

/** For tests: a section with these counts of 1, 2, 3, 4, 5, "not applicable" and "outside my expertise". */
export function cellGiven(
  number: number,
  counts: readonly number[],
  framework = "npqh",
  expected = 8,
  title = `Title ${number}`,
): Cell {
  return {
    round: 1,
    section: { id: number, framework, number, title },
    area: "workload",
    ...figuresOf(
      Object.fromEntries(answers.map((answer, i) => [answer, counts[i] ?? 0])),
      expected,
      standardRule,
    ),
    excluded: 0,
  };
}
