import { sectionNumbered, statementsOf } from "#app/framework/edition.server.ts";
import { leadershipLevels } from "#app/framework/frameworks.ts";
import { sectionPath } from "#app/framework/paths.ts";
import type { Actor } from "#app/people/session.server.ts";
import { frameworkPlace } from "#app/rounds/place.server.ts";
import { comparedWithBelow } from "./words-new-here.ts";

/** The section of one number at every level of leadership, the lowest first, each held against the level below. */
export function levelsOf(actor: Actor, number: number, request: Request, now: number) {
  const levels = leadershipLevels.map((code) => {
    const place = frameworkPlace(actor, code, request, now);
    const found = sectionNumbered(place.edition.id, number) ?? null;
    return {
      framework: place.framework,
      edition: place.edition,
      section: found,
      statements: found ? statementsOf(found.id) : [],
      href: sectionPath(code, number) + place.query,
    };
  });
  return levels.map((level, i) => ({
    ...level,
    statements: comparedWithBelow(level.statements, levels[i - 1]?.statements ?? []),
  }));
}
