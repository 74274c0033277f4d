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
};

export type Phase = "planned" | "open" | "closed";

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

/** The moment whose outcomes of interests say what counts: what is decided after a round has closed changes nothing of it. */
export function countingMoment(round: Times, now: number): number {
  return Math.min(now, round.closesAt - 1);
}
