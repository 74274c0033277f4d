import { levelsOf } from "#app/comments/levels.server.ts";
import type { Area } from "#app/framework/areas.ts";
import { leadershipLevels } from "#app/framework/frameworks.ts";
import { isAllowed, may } from "#app/people/permissions.ts";
import type { Actor } from "#app/people/session.server.ts";
import { inOrder } from "./area-summary.ts";
import type { Cell } from "./cell.ts";

/** The area that is judged by holding the levels of leadership against one another. */
const areaOfLevels: Area = "progression";

/**
 * The section of one number at each level of leadership beside its figures, for the area that asks for it and for those
 * who may read the frameworks: the one that `?levels=` names, else the weakest. Null where there is none.
 */
export function levelsBeside(
  actor: Actor,
  area: Area,
  cells: readonly Cell[],
  request: Request,
  now: number,
) {
  const ofLevels = cells.filter(({ section }) => leadershipLevels.includes(section.framework));
  const weakest = inOrder(ofLevels, "weakest")[0];
  if (area !== areaOfLevels || !weakest || !isAllowed(actor.role, may.readFrameworks)) return null;
  const asked = new URL(request.url).searchParams.get("levels") ?? "";
  const choices = choicesOf(ofLevels);
  const found = choices.find(({ number }) => String(number) === asked);
  const number = found?.number ?? weakest.section.number;
  return {
    number,
    isIgnored: asked !== "" && !found,
    choices,
    levels: levelsOf(actor, number, request, now).map((level) => ({
      ...level,
      cell: cellAt(ofLevels, level.framework.code, number) ?? null,
    })),
  };
}

function choicesOf(cells: readonly Cell[]) {
  const numbers = [...new Set(cells.map(({ section }) => section.number))].sort((a, b) => a - b);
  return numbers.map((number) => ({
    number,
    cells: leadershipLevels.flatMap((code) => cellAt(cells, code, number) ?? []),
  }));
}

function cellAt(cells: readonly Cell[], framework: string, number: number): Cell | undefined {
  return cells.find(({ section }) => section.framework === framework && section.number === number);
}
