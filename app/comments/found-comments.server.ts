import { and, eq, gt, sql } from "drizzle-orm";
import type { Area } from "#app/framework/areas.ts";
import type { Round } from "#app/rounds/round.ts";
import { mayReadInput, type Reader, readsInBatches } from "#app/rounds/visibility.ts";
import { db } from "#db/client.server.ts";
import { comment } from "#db/schema.server.ts";
import type { CommentKind } from "./kinds.ts";
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

/** A comment that is told as it was before its author changed it, in words that the index does not hold. */
export type EarlierComment = {
  id: string;
  kind: CommentKind;
  framework: string;
  sectionId: number | null;
  body: string;
  proposedWording: string | null;
  quote: string | null;
};

const changedOnes = db
  .select({ id: comment.id, version: comment.version })
  .from(comment)
  .where(and(eq(comment.roundId, sql.placeholder("roundId")), gt(comment.version, 1)))
  .prepare();

/** The comments of a round that have been changed since the reader was last shown what is new. */
export function toldAsBefore(reader: Reader, round: Round, now: number): EarlierComment[] {
  if (!mayReadInput(reader, round, now) || !readsInBatches(reader, round)) return [];
  const newest = new Map(changedOnes.all({ roundId: round.id }).map(({ id, version }) => [id, version]));
  return commentsWithIds(reader, round, { ids: JSON.stringify([...newest.keys()]) }, now)
    .filter(({ comment: { id, version, withdrawnAt } }) => withdrawnAt === null && version < newest.get(id)!)
    .map(({ framework, comment: { id, kind, sectionId, body, proposedWording, quote } }) => {
      return { id, kind, framework, sectionId, body, proposedWording, quote };
    });
}
