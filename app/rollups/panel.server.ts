import { interestsDuring } from "#app/interests/beside.server.ts";
import { membersSeatedFor } from "#app/rounds/groups.server.ts";
import type { Group } from "#app/rounds/groups.ts";
import { isInRound, memberCount } from "#app/rounds/round.server.ts";
import type { Round } from "#app/rounds/round.ts";
import { mayReadViews, type Reader } from "#app/rounds/visibility.ts";
import { isInView, type Panel, type Place, type View } from "./view.ts";

/** What the views of a round rest on; null where the reader may read none of them. */
export function panelOf(reader: Reader, round: Round, now: number): Panel | null {
  if (!mayReadViews(reader, round, now)) return null;
  const { members, touching } = interestsDuring(reader, round);
  const seated = new Map<Group, ReadonlySet<string>>();
  return {
    size: memberCount([round.id]),
    has: (memberId) => isInRound(round.id, memberId),
    interested: [...members].filter((id) => isInRound(round.id, id)),
    hasInterest: (memberId, framework, area) => touching(memberId, framework, [area]).length > 0,
    seatedFor: (group) => {
      const those = seated.get(group) ?? new Set(membersSeatedFor(round.id, group));
      seated.set(group, those);
      return those;
    },
  };
}

/** Whom a view of a place holds, to be asked member by member; undefined for the view of all. */
export function membersIn(
  reader: Reader,
  round: Round,
  view: View,
  place: Place,
  now: number,
): ((memberId: string) => boolean) | undefined {
  if (view.kind === "whole") return undefined;
  const panel = panelOf(reader, round, now);
  return (memberId) => panel !== null && isInView(view, memberId, place, panel);
}
