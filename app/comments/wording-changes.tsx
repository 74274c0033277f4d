import type { Change } from "./wording-difference.ts";

/** What changes from one wording to another: struck out and underlined, and said to those who do not see it. */
export function WordingChanges({ changes }: { changes: readonly Change[] }) {
  return changes.map(({ kind, text }, i) => {
    if (kind === "same") return text;
    const Changed = kind === "removed" ? "del" : "ins";
    return (
      // biome-ignore lint/suspicious/noArrayIndexKey: a change has no other name than its place
      <Changed key={i}>
        <span className="govuk-visually-hidden">{kind}: </span>
        {text}
        <span className="govuk-visually-hidden"> (end of {kind}) </span>
      </Changed>
    );
  });
}
