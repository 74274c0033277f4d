import { frameworksOf, roundBefore } from "#app/rounds/round.server.ts";
import type { Round } from "#app/rounds/round.ts";
import type { Reader } from "#app/rounds/visibility.ts";
import { cellsOfRound, roundsWithFigures } from "./area-summary.server.ts";
import type { Cell } from "./cell.ts";
import type { Earlier } from "./earlier.ts";
import { whole } from "./view.ts";

/** Those of the cells that an earlier round had too, each with what it was there, as far as the reader may know. */
export function earlierOf(reader: Reader, cells: readonly Cell[], now: number): Earlier[] {
  const rounds = roundsWithFigures(reader, now).map((round) => ({ round, covers: frameworksOf(round.id) }));
  const [area = null, ...others] = new Set(cells.map((cell) => cell.area));
  const only = others.length > 0 ? null : area;
  const read = new Map<number, Map<string, Cell>>();
  const cellsIn = (round: Round) => {
    const known =
      read.get(round.id) ??
      new Map(cellsOfRound(reader, round, "current", now, whole, only).map((cell) => [nameOf(cell), cell]));
    read.set(round.id, known);
    return known;
  };
  const before = (roundId: number, framework: string): Round | undefined => {
    const position = rounds.findIndex(({ round }) => round.id === roundId);
    const followed = position < 0 ? null : roundBefore(rounds[position]!.round);
    const earlier = rounds.slice(0, Math.max(0, position)).filter(({ covers }) => covers.includes(framework));
    return earlier.find(({ round }) => round.id === followed?.id)?.round ?? earlier.at(-1)?.round;
  };
  const known = new Map<string, Round | undefined>();
  return cells.flatMap((cell) => {
    const place = `${cell.round} ${cell.section.framework}`;
    if (!known.has(place)) known.set(place, before(cell.round, cell.section.framework));
    const round = known.get(place);
    const was = round && cellsIn(round).get(nameOf(cell));
    return was ? [{ cell, was, roundBefore: round.title }] : [];
  });
}

function nameOf({ section, area }: Cell): string {
  return `${section.framework} ${section.number} ${area}`;
}
