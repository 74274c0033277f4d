import { areas } from "#app/framework/areas.ts";
import { forbidden, notFound } from "#app/http/refusals.server.ts";
import { peopleWithIds } from "#app/people/person.server.ts";
import { groupSizes } from "#app/rounds/groups.server.ts";
import { groups } from "#app/rounds/groups.ts";
import { namesRead } from "#app/rounds/names-read.server.ts";
import { memberCount } from "#app/rounds/part.server.ts";
import { editionsIn } from "#app/rounds/round.server.ts";
import type { Round } from "#app/rounds/round.ts";
import { mayReadViews, type Reader } from "#app/rounds/visibility.ts";
import { membersHeard } from "#app/scores/answer-counts.server.ts";
import { roundsWithFigures } from "./area-summary.server.ts";
import { panelOf } from "./panel.server.ts";
import {
  type AskedView,
  everywhere,
  type OfferedView,
  type Panel,
  viewInAddress,
  type Where,
  whole,
} from "./view.ts";

/**
 * Which view of these rounds an address asks for (`?view=`), and which ones its page offers: none where the reader may
 * not read them in each of the rounds. One that is asked for without leave is refused; one that there is not is the
 * not-found page, because the figures of everybody would be taken for those of the view.
 */
export function viewsAsked(
  reader: Reader,
  request: Request,
  rounds: readonly Round[],
  now: number,
  where: Where = everywhere,
): AskedView {
  const asked = new URL(request.url).searchParams.get("view") ?? "";
  const offered = viewsOffered(reader, rounds, now, where);
  if (offered === null) return asked === "" ? { view: whole, views: null } : forbidden();
  const find = (list: readonly OfferedView[]) => list.find(({ view }) => viewInAddress(view) === asked);
  const found = find(offered);
  if (found) {
    // The difference to the figures of all is what this member gave.
    if (found.view.kind === "without") namesRead(reader, rounds, `person ${found.view.member}`, now);
    return { view: found.view, views: { current: found, offered } };
  }
  // A link keeps its view from round to round, also of a member who has a place in one of them alone.
  const allowed = roundsWithFigures(reader, now).filter((round) => mayReadViews(reader, round, now));
  const elsewhere = find(viewsOffered(reader, allowed, now) ?? []) ?? notFound();
  const current = { ...elsewhere, members: 0 };
  return { view: current.view, views: { current, offered: [...offered, current] } };
}

/**
 * Every view of these rounds. Of single members only those who have submitted something: their answers name them already,
 * and the list of all members is not everybody's to read.
 */
export function viewsOffered(
  reader: Reader,
  rounds: readonly Round[],
  now: number,
  where: Where = everywhere,
): OfferedView[] | null {
  if (rounds.length === 0 || !rounds.every((round) => mayReadViews(reader, round, now))) return null;
  const ids = rounds.map(({ id }) => id);
  const size = memberCount(ids, where.framework === null ? null : [where.framework]);
  const interested = rounds.flatMap((round) => {
    const panel = panelOf(reader, round, now);
    return panel ? panel.interested.filter((id) => isInterested(id, panel, round, where)) : [];
  });
  const seated = groupSizes(ids, where.framework);
  const heard = size > mostLeftOutByName ? [] : rounds.flatMap((round) => membersHeard(reader, round, now));
  return [
    { view: whole, members: size },
    { view: { kind: "without-interests" }, members: new Set(interested).size },
    ...groups.map(
      (group): OfferedView => ({ view: { kind: "group", group }, members: seated.get(group) ?? 0 }),
    ),
    ...peopleWithIds([...new Set(heard)]).map(
      ({ id, name }): OfferedView => ({ view: { kind: "without", member: id }, members: 1, name }),
    ),
  ];
}

/** Of larger panels nobody is left out by name: one of so many tips next to nothing, and the list would be the page. */
const mostLeftOutByName = 100;

function isInterested(id: string, panel: Panel, round: Round, where: Where): boolean {
  const frameworks = where.framework === null ? [...editionsIn(round.id).keys()] : [where.framework];
  return frameworks
    .filter((framework) => panel.has(id, framework))
    .some((framework) =>
      (where.area === null ? areas : [where.area]).some((area) => panel.hasInterest(id, framework, area)),
    );
}
