import { areas } from "#app/framework/areas.ts";
import { forbidden, notFound } from "#app/http/refusals.server.ts";
import { peopleWithIds } from "#app/people/person.server.ts";
import { groups } from "#app/rounds/groups.ts";
import { editionsIn, membersOf } from "#app/rounds/round.server.ts";
import type { Round } from "#app/rounds/round.ts";
import type { Reader } from "#app/rounds/visibility.ts";
import { answerCounts } from "#app/scores/answers.server.ts";
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
  // A link keeps its view from round to round, also of a member who has a place in one of them alone.
  const current =
    find(offered) ?? find(viewsOffered(reader, allowedRounds(reader, now), now) ?? []) ?? notFound();
  return {
    view: current.view,
    views: {
      current,
      of: new Set(rounds.flatMap(({ id }) => membersOf(id))).size,
      offered: offered.includes(current) ? offered : [...offered, current],
    },
  };
}

function allowedRounds(reader: Reader, now: number): Round[] {
  return roundsWithFigures(reader, now).filter((round) => panelOf(reader, round, now) !== null);
}

/** Every view of these rounds; of single members, those who have submitted something. */
export function viewsOffered(
  reader: Reader,
  rounds: readonly Round[],
  now: number,
  where: Where = everywhere,
): OfferedView[] | null {
  const panels = rounds.flatMap((round) => {
    const panel = panelOf(reader, round, now);
    return panel ? [{ round, panel, members: membersOf(round.id) }] : [];
  });
  if (panels.length < rounds.length || panels.length === 0) return null;
  const count = (isCounted: (id: string, panel: Panel, round: Round) => boolean) =>
    new Set(
      panels.flatMap(({ round, panel, members }) => members.filter((id) => isCounted(id, panel, round))),
    ).size;
  const interested = count((id, panel, round) => isInterested(id, panel, round, where));
  return [
    { view: whole, members: count(() => true) },
    { view: { kind: "without-interests" }, members: interested },
    ...groups.map(
      (group): OfferedView => ({
        view: { kind: "group", group },
        members: count((id, panel) => panel.groupOf(id) === group),
      }),
    ),
    ...peopleWithIds([...new Set(rounds.flatMap((round) => heardIn(reader, round, now)))]).map(
      ({ id, name }): OfferedView => ({ view: { kind: "without", member: id }, members: 1, name }),
    ),
  ];
}

function isInterested(id: string, panel: Panel, round: Round, where: Where): boolean {
  const frameworks = where.framework === null ? [...editionsIn(round.id).keys()] : [where.framework];
  return frameworks.some((framework) =>
    (where.area === null ? areas : [where.area]).some((area) => panel.hasInterest(id, framework, area)),
  );
}

/** Who has submitted something: the answers name them already, the list of all members does not. */
function heardIn(reader: Reader, round: Round, now: number): string[] {
  const counts = answerCounts(reader, round, "current", now, membersOf(round.id));
  return counts.flatMap(({ memberId }) => memberId ?? []);
}
