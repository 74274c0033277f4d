import { counted } from "#app/ui/counting.ts";
import type { Cell } from "../cell.ts";
import { highOf, lowOf } from "../figures-in-words.ts";
import { mostTelling } from "../reading.ts";
import { contestOf, contests, pointsOf } from "./points.ts";

// What a picture shows, in a sentence: for those who do not see it, and for those who look at it for the first time.

/** What a section is called where there is room for little: "Headship 3". */
export type NameOf = (cell: Cell) => string;

/** "31 of 80 sections lean weak, 40 strong and 9 to neither side; Headship 3 is the most divided." */
export function distributionFinding(cells: readonly Cell[], nameOf: NameOf): string {
  const scored = cells.filter((cell) => cell.counted > 0);
  const unanswered = cells.filter((cell) => cell.answered === 0).length;
  if (scored.length === 0) return "No section has a score.";
  const weak = scored.filter((cell) => lowOf(cell) > highOf(cell)).length;
  const strong = scored.filter((cell) => lowOf(cell) < highOf(cell)).length;
  const neither = scored.length - weak - strong;
  const unscored = cells.length - scored.length - unanswered;
  const divided = cells.filter((cell) => cell.class === "divided");
  const most = mostTelling("divided", divided);
  return `${[
    `${weak} of ${counted(cells.length, "section")} lean weak, ${strong} strong and ${neither} to neither side`,
    ...(unscored > 0 ? [`${unscored} ${unscored === 1 ? "has" : "have"} answers and no score`] : []),
    ...(unanswered > 0 ? [`${unanswered} that nobody has answered ${are(unanswered)} left out`] : []),
    ...(most ? [`${nameOf(most)} is the most divided`] : []),
  ].join("; ")}.`;
}

function are(n: number): string {
  return n === 1 ? "is" : "are";
}

/** "9 of 80 sections are contested, 27 partly and 44 not; 8 that too few have scored are left out. …" */
export function spreadFinding(cells: readonly Cell[], nameOf: NameOf): string {
  const points = pointsOf(cells);
  const shown = points.reduce((sum, point) => sum + point.cells.length, 0);
  if (shown === 0) return "No section has enough scores.";
  const [contested, partly, not] = contests.map((contest) =>
    points
      .filter((point) => contestOf(point) === contest)
      .reduce((sum, point) => sum + point.cells.length, 0),
  );
  const few = cells.length - shown;
  const most = points[0]!;
  const names = most.cells.map(nameOf);
  const named = names.length < 3 ? names.join(" and ") : `${names[0]} and ${names.length - 1} more`;
  return [
    `${contested} of ${counted(shown, "section")} ${shown === 1 ? "is" : are(contested!)} contested, ${partly} partly and ${not} not`,
    ...(few > 0 ? [`; ${few} that too few have scored ${are(few)} left out`] : []),
    ".",
    ...(contestOf(most) === "not-contested" ? [] : [` Scores lie furthest apart in ${named}.`]),
  ].join("");
}
