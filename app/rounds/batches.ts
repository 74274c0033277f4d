import type { Round } from "./round.ts";

// Where names are hidden, somebody who knows when a member submitted could read that member's answers off a summary that
// moves with every submission. What such readers are shown therefore moves on by several members at once.

/** What a member submitted in one place, and when. */
export type Submitted = { memberId: string; at: number };

/** The members of whom something is new, at least, whenever what is shown moves on. */
export const leastInBatch = 3;

/**
 * The moment up to which what was submitted in one place is shown in batches. While the round is open, the latest batch
 * stays in hand, so that no less than a batch is new at the closing either. At the closing all is shown; what is submitted
 * later, in reopened sections, again in batches.
 * @param submitted in any order
 * @returns -1 where nothing is shown yet
 */
export function shownUntil(
  submitted: readonly Submitted[],
  { closesAt }: Pick<Round, "closesAt">,
  now: number,
): number {
  const known = submitted.filter(({ at }) => at <= now).toSorted((a, b) => a.at - b.at);
  const before = batchesIn(known.filter(({ at }) => at < closesAt));
  if (now < closesAt) return before.at(-2) ?? -1;
  return batchesIn(known.filter(({ at }) => at >= closesAt)).at(-1) ?? closesAt - 1;
}

/** The moments at which a batch of members was complete. */
function batchesIn(inOrder: readonly Submitted[]): number[] {
  const complete: number[] = [];
  let members = new Set<string>();
  inOrder.forEach(({ memberId, at }, i) => {
    members.add(memberId);
    // Everything of one moment belongs together.
    if (members.size < leastInBatch || inOrder[i + 1]?.at === at) return;
    complete.push(at);
    members = new Set();
  });
  return complete;
}
