import { createHash } from "node:crypto";
import { theService } from "#app/exports/making.server.ts";
import { cellsOfRound } from "#app/rollups/area-summary.server.ts";
import { openedRounds } from "#app/rounds/round.server.ts";

/**
 * One hash of all figures of all rounds as they were at a moment: of what was counted, so that it stays the same however
 * figures are told later.
 */
export function figuresDigest(now: number): string {
  const counted = openedRounds(now).flatMap((round) =>
    cellsOfRound(theService, round, "current", now).map(({ section, area, ...cell }) => [
      round.id,
      section.framework,
      section.number,
      area,
      cell.expected,
      cell.frequencies,
      cell.notApplicable,
      cell.outsideExpertise,
      cell.excluded,
      cell.class,
    ]),
  );
  return createHash("sha256").update(JSON.stringify(counted)).digest("hex");
}
