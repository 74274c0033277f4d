import { leastInBatch } from "#app/rounds/batches.ts";

/** Said where figures do not move with every submission: of the open rounds in which names are hidden from the reader. */
export function BatchNote({ rounds }: { rounds: readonly string[] }) {
  if (rounds.length === 0) return null;
  return (
    <p className="govuk-body">
      Names are hidden in {rounds.join(" and ")}. So that nobody can tell who has just submitted what, answers
      and comments on a section show here {leastInBatch} members or more at a time, and all of them once the
      round has closed.
    </p>
  );
}
