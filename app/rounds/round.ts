import type { AgreementRule } from "./agreement-rule.ts";
import type { Sharing } from "./sharing.ts";

/** Moments are milliseconds since 1970 in UTC. */
export type Round = {
  id: number;
  title: string;
  opensAt: number;
  closesAt: number;
  sharing: Sharing;
  namesToOfficials: boolean;
  rule: AgreementRule;
  /** The earlier round whose answers are carried into this one. */
  followsId: number | null;
};

export type Phase = "planned" | "open" | "closed";

export const phaseNames: Record<Phase, string> = { planned: "Planned", open: "Open", closed: "Closed" };

type Times = Pick<Round, "opensAt" | "closesAt">;

/** A round is open from its opening moment on, and closed from its closing moment on. */
export function phaseAt(round: Times, now: number): Phase {
  if (now < round.opensAt) return "planned";
  return now < round.closesAt ? "open" : "closed";
}

export function isOpenAt(round: Times, now: number): boolean {
  return phaseAt(round, now) === "open";
}

export function isClosedAt(round: Times, now: number): boolean {
  return phaseAt(round, now) === "closed";
}

/**
 * Whether a round can follow an earlier one: that must have closed when this one opens, and names are shown to officials
 * in both or in neither, because a carried answer would join a member's letter in the one to their name in the other.
 */
export function canFollow(
  round: Pick<Round, "opensAt" | "namesToOfficials">,
  before: Pick<Round, "closesAt" | "namesToOfficials">,
): boolean {
  return before.closesAt <= round.opensAt && before.namesToOfficials === round.namesToOfficials;
}

/** One section of a closed round in which one member may write again, until a moment or until somebody ends it. */
export type ReopeningTimes = { at: number; until: number; endedAt: number | null };

export function isReopenedAt({ at, until, endedAt }: ReopeningTimes, now: number): boolean {
  return at <= now && now < Math.min(until, endedAt ?? until);
}

/**
 * The one rule of when a member of a round may write there: while it is open, and in a section of a closed round while
 * that section is reopened for them.
 * @param reopening the member's, of that section; null for a framework as a whole, which is never reopened
 */
export function mayWriteAt(round: Times, reopening: ReopeningTimes | null, now: number): boolean {
  if (isOpenAt(round, now)) return true;
  return isClosedAt(round, now) && reopening !== null && isReopenedAt(reopening, now);
}

/** A section is reopened for so long at most. */
export const longestReopening = 14 * 86_400_000;

/** The moment whose outcomes of interests say what counts: what is decided after a round has closed changes nothing of it. */
export function countingMoment(round: Times, now: number): number {
  return Math.min(now, round.closesAt - 1);
}
