import type { Area } from "#app/framework/areas.ts";
import type { Reader } from "#app/people/permissions.ts";
import { interestsFor } from "./interest.server.ts";
import { isTouched, type Since } from "./interest.ts";
import type { InterestKind } from "./kinds.ts";
import type { InterestOutcome } from "./outcomes.ts";

/** An interest as it stands beside what its member wrote. */
export type InterestBeside = {
  kind: InterestKind;
  /** Null while none is recorded. */
  outcome: InterestOutcome | null;
};

type Times = { opensAt: number; closesAt: number };

export type InterestsDuring = {
  /** The members who have any. */
  members: ReadonlySet<string>;
  touching: (memberId: string, framework: string, areas: readonly Area[]) => InterestBeside[];
};

/**
 * The interests that stood in a round and that the reader may read. They name who wrote what they stand beside: ask the
 * policy of the rounds first.
 */
export function interestsDuring(reader: Reader, round: Times): InterestsDuring {
  const during = interestsFor(reader)
    .map((interest) => ({
      ...interest,
      words: interest.versions.at(-1)!,
      outcome: interest.outcomes.at(-1)?.outcome ?? null,
    }))
    .filter(({ endedAt, words }) => isWithin(round, words.since, endedAt));
  const byMember = new Map<string, typeof during>();
  for (const one of during) byMember.set(one.memberId, [...(byMember.get(one.memberId) ?? []), one]);
  return {
    members: new Set(byMember.keys()),
    touching: (memberId, framework, areas) =>
      (byMember.get(memberId) ?? [])
        .filter(({ words }) => areas.some((area) => isTouched(words, framework, area)))
        .map(({ words, outcome }) => ({ kind: words.kind, outcome })),
  };
}

function isWithin(round: Times, since: Since | null, endedAt: number | null): boolean {
  const began = since === null ? Number.NEGATIVE_INFINITY : Date.UTC(since.year, (since.month ?? 1) - 1);
  return began < round.closesAt && (endedAt === null || endedAt > round.opensAt);
}
