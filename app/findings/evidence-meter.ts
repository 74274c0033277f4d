import { counted } from "#app/ui/counting.ts";
import { overclaims } from "./claims.ts";
import type { Strength } from "./strengths.ts";
import type { Counted } from "./voices.ts";

type Counts = Counted & { sections: number; rounds: number };

/** What the meter measures by. */
export type Measured = { counts: Counts; strength: Strength; statement: string };

/** What stands behind a finding, in words: one line for each figure. */
export function meterLines({ counts, comments }: { counts: Counts; comments: number }): string[] {
  if (counts.rounds === 0) return ["It rests on nothing yet"];
  return [behindLine(counts), againstLine(counts), groundsLine(counts, comments), ...interestLine(counts)];
}

function behindLine({ behind, asked }: Counts): string {
  if (behind === 0) return "Nobody is behind it";
  return `${behind} of ${counted(asked, "member")} ${behind === 1 ? "is" : "are"} behind it`;
}

function againstLine({ against, both }: Counts): string {
  if (against === 0) return "Nobody is against it";
  const are = `${counted(against, "member")} ${against === 1 ? "is" : "are"} against it`;
  if (both === 0) return are;
  if (against === 1) return `${are}, and also behind it in places`;
  return `${are}, of whom ${both} ${both === 1 ? "is" : "are"} also behind it in places`;
}

function groundsLine({ sections, rounds }: Counts, comments: number): string {
  const grounds = [
    ...(comments === 0 ? [] : [counted(comments, "comment")]),
    ...(sections === 0 ? [] : [`${comments === 0 ? "scores of " : ""}${counted(sections, "section")}`]),
  ];
  return `It rests on ${grounds.join(" and ")} in ${counted(rounds, "round")}`;
}

function interestLine({ behind, interested }: Counts): string[] {
  if (interested === null)
    return ["Whether members with an interest are among them is not shown, because the rounds hide names"];
  if (behind === 0) return [];
  if (behind === 1)
    return [`The one behind it has ${interested === 0 ? "no" : "an"} interest that touches it`];
  const [who, have] = interested === 0 ? ["None", "has"] : [interested, interested === 1 ? "has" : "have"];
  return [`${who} of the ${behind} behind it ${have} an interest that touches it`];
}

/** Where a finding claims more than stands behind it, each as a sentence. */
export function meterWarnings({ counts, strength, statement }: Measured): string[] {
  const { asked, behind, against } = counts;
  const claimed = overclaims(statement, counts).map(
    ({ words, needs }) => `“${words}” needs ${needs}: it is ${behind} of ${asked}, and ${against} against.`,
  );
  const isFew = behind * 2 <= asked;
  const isOpposed = against * 3 >= asked && against > 0;
  const members = counted(asked, "member");
  return [
    ...claimed,
    ...(strength === "strong" && isFew
      ? [`It is called strong with ${behind} of ${members} behind it.`]
      : []),
    ...(strength === "strong" && isOpposed
      ? [`It is called strong with ${against} of ${members} against it.`]
      : []),
  ];
}
