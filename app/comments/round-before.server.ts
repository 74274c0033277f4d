import { type Area, areas } from "#app/framework/areas.ts";
import { sectionPath } from "#app/framework/paths.ts";
import type { Actor } from "#app/people/session.server.ts";
import { hasPart } from "#app/rounds/part.server.ts";
import type { SectionPlace } from "#app/rounds/place.server.ts";
import { editionIn, roundBefore } from "#app/rounds/round.server.ts";
import { type CountsBefore, countsOfRoundBefore } from "#app/scores/carried.server.ts";
import { ownEarlier } from "#app/scores/closing.server.ts";
import type { EarlierAnswers } from "#app/scores/settled.ts";
import { commentsOnSection } from "./comments.server.ts";

/** What a member is shown of the round before, on one section. */
export type RoundBeforeOn = {
  earlier: EarlierAnswers;
  /** Null for an area on which too few were counted to be shown. */
  counts: CountsBefore;
  /** How many comments on each area the member may read there, and where. */
  comments: Record<Area, number>;
  href: string;
  /** The round before read another text of this framework, so that nothing is carried. */
  isOtherText: boolean;
};

/** Null in a round that follows none, or does not ask the member about it. */
export function roundBeforeOn(
  actor: Actor,
  { framework, edition, section, round, bars }: SectionPlace,
  now: number,
): RoundBeforeOn | null {
  const before = round && roundBefore(round);
  if (!before || !hasPart(round.id, actor.id, framework.code)) return null;
  const editionThere = editionIn(before.id, framework.code);
  if (!editionThere) return null;
  const comments = commentsOnSection(actor, before, section.id, now).filter((one) => !one.isWithdrawn);
  return {
    earlier: ownEarlier(actor, { round, edition, section, bars })!,
    counts: countsOfRoundBefore(
      actor,
      round,
      { framework: framework.code, sectionId: section.id },
      bars,
      now,
    )!,
    comments: Object.fromEntries(
      areas.map((area) => [area, comments.filter((one) => one.areas.includes(area)).length]),
    ) as Record<Area, number>,
    href: `${sectionPath(framework.code, section.number)}?round=${before.id}`,
    isOtherText: editionThere.id !== edition.id,
  };
}
