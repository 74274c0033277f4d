import type { Area } from "#app/framework/areas.ts";
import type { Round } from "#app/rounds/round.ts";
import { mayReadInput, type Reader } from "#app/rounds/visibility.ts";
import { commentsWithIds } from "./outlines.server.ts";
import { asSeen, type SeenComment, visiblePlaces } from "./visible.server.ts";

/** Where a comment stands and whose it is, for those who look for it among many; it must not reach a page. */
export type PlacedComment = {
  id: string;
  editionId: number;
  sectionId: number | null;
  areas: Area[];
  authorId: string;
  letter: string;
};

/** Those of these comments of a round that stand and that the reader may read, in the order of reading. */
export function placedComments(
  reader: Reader,
  round: Round,
  ids: readonly string[],
  now: number,
): PlacedComment[] {
  if (!mayReadInput(reader, round, now)) return [];
  return visiblePlaces(reader, round, ids, now)
    .filter(({ state }) => !state.isWithdrawn)
    .map(({ comment: { id, authorId, editionId, sectionId }, letter, areas, counting, state }) => ({
      id,
      editionId,
      sectionId,
      areas: state.isExcluded ? areas : counting,
      authorId,
      letter,
    }));
}

/** Those of these comments of a round that stand and that the reader may read, whole. */
export function commentsAmong(
  reader: Reader,
  round: Round,
  ids: readonly string[],
  now: number,
): SeenComment[] {
  if (!mayReadInput(reader, round, now)) return [];
  const rows = commentsWithIds(reader, round, { ids: JSON.stringify(ids) }, now);
  return asSeen(rows, reader, round).filter(({ isWithdrawn }) => !isWithdrawn);
}
