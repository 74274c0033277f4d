import { interestsDuring } from "#app/interests/beside.server.ts";
import { membersSeatedFor } from "#app/rounds/groups.server.ts";
import type { Group } from "#app/rounds/groups.ts";
import { askedIn, isInRound, partIn } from "#app/rounds/part.server.ts";
import type { Round } from "#app/rounds/round.ts";
import { mayReadViews, type Reader } from "#app/rounds/visibility.ts";
import type { Among } from "#app/scores/among.ts";
import { isInView, type Panel, type Place, toldApartFor, type View } from "./view.ts";

/** What the views of a round rest on; null where the reader may read none of them. */
export function panelOf(reader: Reader, round: Round, now: number): Panel | null {
  if (!mayReadViews(reader, round, now)) return null;
  const { members, touching } = interestsDuring(reader, round);
  const seated = new Map<Group, ReadonlySet<string>>();
  return {
    size: askedIn(round.id),
    has: partIn(round.id),
    interested: [...members].filter((id) => isInRound(round.id, id)),
    hasInterest: (memberId, framework, area) => touching(memberId, framework, [area]).length > 0,
    seatedFor: (group) => {
      const those = seated.get(group) ?? new Set(membersSeatedFor(round.id, group));
      seated.set(group, those);
      return those;
    },
  };
}

/** Whom a view of a place holds; null for the view of all. */
export function membersIn(reader: Reader, round: Round, view: View, place: Place, now: number): Among | null {
  if (view.kind === "whole") return null;
  const panel = panelOf(reader, round, now);
  if (panel === null) return { only: [], without: [] };
  const apart = toldApartFor(view, panel);
  if (view.kind === "group") return { only: apart, without: [] };
  return { only: null, without: apart.filter((id) => !isInView(view, id, place, panel)) };
}
