import { counted } from "#app/ui/counting.ts";
import { overclaims } from "./claims.ts";
import type { Strength } from "./strengths.ts";
import type { Counted } from "./voices.ts";

/** What the meter measures by. */
export type Measured = {
  counts: Counted & { sections: number; rounds: number };
  comments: number;
  strength: Strength;
  statement: string;
};

/** What stands behind a finding, in words: one line for each figure. */
export function meterLines({ counts, comments }: Pick<Measured, "counts" | "comments">): string[] {
  const { asked, behind, against, both, interested, sections, rounds } = counts;
  return [
    `${behind} of ${counted(asked, "member")} behind it, by ${counted(comments, "comment")} and the scores of its sections`,
    against === 0
      ? "Nobody against it"
      : `${counted(against, "member")} against it${both > 0 ? `, of whom ${both} ${both === 1 ? "is" : "are"} also behind it in places` : ""}`,
    `${counted(sections, "section")} in ${counted(rounds, "round")}`,
    interested === null
      ? "Whether members with an interest are among them is not shown, because the rounds hide names"
      : `${interested} of the ${behind} behind it ${interested === 1 ? "has" : "have"} an interest that touches it`,
  ];
}

/** Where a finding claims more than stands behind it, each as a sentence. */
export function meterWarnings({ counts, strength, statement }: Measured): string[] {
  const { asked, behind, against } = counts;
  const claimed = overclaims(statement, counts).map(
    ({ words, needs }) => `“${words}” needs ${needs}: it is ${behind} of ${asked}, and ${against} against.`,
  );
  const isFew = behind * 2 <= asked;
  const isOpposed = against * 3 >= asked && against > 0;
  return [
    ...claimed,
    ...(strength === "strong" && isFew
      ? [`It is called strong with ${behind} of ${asked} members behind it.`]
      : []),
    ...(strength === "strong" && isOpposed
      ? [`It is called strong with ${against} of ${asked} members against it.`]
      : []),
  ];
}
