import { allFrameworks, newestEdition } from "#app/framework/edition.server.ts";
import { activeMembers } from "#app/people/person.server.ts";
import type { Actor } from "#app/people/session.server.ts";
import { assignedMembers } from "./assignment.server.ts";
import type { PlanChoices } from "./plan-form.server.ts";
import { roundsRunBy } from "./round.server.ts";
import type { Round } from "./round.ts";

/** What a plan's form has to choose from. @param own the round that is changed; null for a new one */
export function offeredToPlan(actor: Actor, own: Round | null) {
  return {
    rounds: roundsRunBy(actor)
      .filter(({ id }) => id !== own?.id)
      .map(({ id, title, closesAt, namesToOfficials }) => ({ id, title, closesAt, namesToOfficials })),
    frameworks: allFrameworks().flatMap(({ code, title }) => {
      const edition = newestEdition(code);
      return edition ? [{ code, title, edition: edition.name }] : [];
    }),
    members: activeMembers(),
  };
}

/** The same as the reading of the form asks for it. */
export function choicesFor(actor: Actor, own: Round | null): PlanChoices {
  const { frameworks, members, rounds } = offeredToPlan(actor, own);
  return {
    frameworks: frameworks.map(({ code }) => code),
    members: members.map(({ id }) => id),
    assigned: assignedMembers(),
    titles: rounds.map(({ title }) => title),
    rounds,
  };
}
