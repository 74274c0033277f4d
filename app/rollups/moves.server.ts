import { openedRounds } from "#app/rounds/round.server.ts";
import type { Reader } from "#app/rounds/visibility.ts";
import { cellsBefore } from "#app/scores/carried.server.ts";
import { cellName } from "#app/scores/settled.ts";
import { type Cell, figuresOf } from "./cell.ts";
import { type Move, moveOf } from "./moves.ts";

/** What moved in those of these cells that were answered in the round before theirs, as far as the reader may know. */
export function movesIn(reader: Reader, cells: readonly Cell[], now: number): Move[] {
  const rounds = new Set(cells.map((cell) => cell.round));
  return openedRounds(now)
    .filter((round) => rounds.has(round.id))
    .flatMap((round) => {
      const earlier = cellsBefore(reader, round, now);
      if (!earlier) return [];
      return cells
        .filter((cell) => cell.round === round.id)
        .flatMap((cell) => {
          const was = earlier.cells.get(cellName({ sectionId: cell.section.id, area: cell.area }));
          if (!was) return [];
          const before = figuresOf(was.counts, cell.expected, earlier.round.rule).class;
          return [moveOf(cell, earlier.round.title, before, was.moved)];
        });
    });
}
