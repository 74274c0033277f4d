import { WordingChanges } from "./wording-changes.tsx";
import type { Change } from "./wording-difference.ts";

type Props = { words: string; difference: readonly Change[] | undefined };

/** Wording that somebody proposes: as what it changes where it is a statement's, else as it stands. */
export function ProposedWording({ words, difference }: Props) {
  return (
    <div className="mb-2">
      <p className="govuk-body-s mb-1 font-bold">Proposed wording</p>
      <p className="govuk-body app-written mb-1">
        {difference ? <WordingChanges changes={difference} /> : words}
      </p>
    </div>
  );
}
