import { createHash } from "node:crypto";
import { commentCounts } from "#app/comments/comments.server.ts";
import { isAllowed, may } from "#app/people/permissions.ts";
import type { Reader } from "#app/rounds/visibility.ts";
import { roundsWithFigures } from "./area-summary.server.ts";
import type { Cell } from "./cell.ts";

/**
 * Names what these cells say to the reader, with how many comments stand behind them: another name, and something new has
 * arrived that the reader may know of.
 */
export function versionFor(reader: Reader, cells: readonly Cell[], now: number): string {
  const rounds = new Set(cells.map((cell) => cell.round));
  const [area = null, ...others] = new Set(cells.map((cell) => cell.area));
  const comments = isAllowed(reader.role, may.readInput)
    ? new Map(
        roundsWithFigures(reader, now)
          .filter(({ id }) => rounds.has(id))
          .map((round) => [round.id, commentCounts(reader, round, now, others.length > 0 ? null : area)]),
      )
    : null;
  const said = cells.map(({ round, section, area, ...figures }) => [
    round,
    section.id,
    area,
    figures,
    comments?.get(round)?.get(`${section.id} ${area}`) ?? 0,
  ]);
  return createHash("sha256").update(JSON.stringify(said)).digest("base64url").slice(0, 16);
}
