import { Tag } from "#app/ui/tag.tsx";
import type { InterestBeside } from "./beside.server.ts";
import { interestKindWords } from "./kinds.ts";
import { interestOutcomeWords } from "./outcomes.ts";

/** Beside what a member wrote: that they declared an interest in it, of what kind, and what was decided. */
export function InterestsBeside({ interests = [] }: { interests?: readonly InterestBeside[] }) {
  if (interests.length === 0) return null;
  const words = interests.map(({ kind, outcome }) =>
    [interestKindWords[kind].name, outcome ? interestOutcomeWords[outcome].name : "No outcome yet"].join(
      ": ",
    ),
  );
  return (
    <span className="block font-regular">
      <Tag colour="orange">Declared interest</Tag> {words.join("; ")}
    </span>
  );
}
