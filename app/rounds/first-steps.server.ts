import { allFrameworks, newestEdition } from "#app/framework/edition.server.ts";
import type { Reader } from "#app/people/permissions.ts";
import { activeMembers } from "#app/people/person.server.ts";
import { roundsRunBy } from "./round.server.ts";
import { phaseAt } from "./round.ts";

/** How far a lead official is with the first round; null once one has opened. */
export type FirstSteps = {
  members: number;
  /** How many frameworks have a published text and not the outline alone. */
  texts: number;
  frameworks: number;
  /** The round that opens first of those that are planned. */
  planned: { id: number; title: string; opensAt: number } | null;
};

export function firstSteps(lead: Reader, now: number): FirstSteps | null {
  const rounds = roundsRunBy(lead);
  if (rounds.some((round) => phaseAt(round, now) !== "planned")) return null;
  const frameworks = allFrameworks();
  const [planned] = rounds.toSorted((a, b) => a.opensAt - b.opensAt);
  return {
    members: activeMembers().length,
    texts: frameworks.filter(({ code }) => newestEdition(code)?.kind === "published").length,
    frameworks: frameworks.length,
    planned: planned ? { id: planned.id, title: planned.title, opensAt: planned.opensAt } : null,
  };
}
