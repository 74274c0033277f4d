import { and, eq, isNotNull, sql } from "drizzle-orm";
import type { Area } from "#app/framework/areas.ts";
import type { Round } from "#app/rounds/round.ts";
import { mayReadInput, type Reader } from "#app/rounds/visibility.ts";
import { shownOf } from "#app/scores/shown.server.ts";
import { commentsSentBy, commentsTalliedByKind, ofItsAuthor, sentFrom } from "#app/scores/tally.server.ts";
import { db } from "#db/client.server.ts";
import { assessment, comment, commentArea, statement } from "#db/schema.server.ts";
import type { CommentKind } from "./kinds.ts";
import { inReadingOrder, isSent, type Row, visibleWhere } from "./visible.server.ts";

const onSections = sql`${comment.sectionId} IN (SELECT value FROM json_each(${sql.placeholder("sections")}))`;

const onTheseSections = visibleWhere(onSections);

/** The comments with these ids, under `ids` as JSON. */
export const commentsWithIds = visibleWhere(
  sql`${comment.id} IN (SELECT value FROM json_each(${sql.placeholder("ids")}))`,
  true,
);

const sentForArea = db
  .select({
    comment: {
      id: comment.id,
      kind: comment.kind,
      authorId: comment.authorId,
      editionId: comment.editionId,
      sectionId: comment.sectionId,
      gapAfter: comment.gapAfter,
      quoteStart: comment.quoteStart,
      withdrawnAt: comment.withdrawnAt,
    },
    statementPosition: statement.position,
    sentFrom,
  })
  .from(comment)
  .innerJoin(
    commentArea,
    and(eq(commentArea.commentId, comment.id), eq(commentArea.area, sql.placeholder("area"))),
  )
  .innerJoin(assessment, and(ofItsAuthor, isNotNull(sentFrom)))
  .leftJoin(statement, eq(statement.id, comment.statementId))
  .where(and(eq(comment.roundId, sql.placeholder("roundId")), onSections))
  .prepare();

/** As much of a comment as it takes to put it in order and to count it. */
export type Outline = {
  comment: Pick<
    Row["comment"],
    "id" | "kind" | "editionId" | "sectionId" | "gapAfter" | "quoteStart" | "withdrawnAt"
  >;
  statementPosition: number | null;
  isExcluded: boolean;
};

/**
 * The comments on these sections for an area, in reading order, withdrawn and excluded ones too, for those who may read
 * everybody’s. Who nothing bars and who is shown at once needs no look at the whole of each comment.
 */
export function outlinesFor(
  reader: Reader,
  round: Round,
  sectionIds: readonly number[],
  area: Area,
  now: number,
): Outline[] {
  if (!mayReadInput(reader, round, now)) return [];
  const sections = JSON.stringify(sectionIds);
  const shown = shownOf(reader, round, now);
  const looked = (rows: readonly Row[]) =>
    rows
      .filter(({ state, areas, counting }) => (state.isExcluded ? areas : counting).includes(area))
      .map((row): Outline => ({ ...row, isExcluded: row.state.isExcluded }));
  // The area that a comment is for may have been another when it was shown.
  if (shown.until !== null) return looked(onTheseSections(reader, round, { sections }, now));
  const barred = shown.barred();
  const sent = sentForArea.all({ roundId: round.id, sections, area }).filter(isSent);
  const apart = sent.filter((one) => barred.has(one.comment.authorId)).map((one) => one.comment.id);
  return [
    ...sent
      .filter((one) => !barred.has(one.comment.authorId))
      .map((one): Outline => ({ ...one, isExcluded: false })),
    ...looked(apart.length === 0 ? [] : commentsWithIds(reader, round, { ids: JSON.stringify(apart) }, now)),
  ].sort(inReadingOrder);
}

/**
 * How many standing comments for an area there are of each kind, section by section; null where only a look at each of
 * them tells what the reader is shown.
 */
export function kindsTallied(
  reader: Reader,
  round: Round,
  area: Area,
  now: number,
): { sectionId: number; kind: CommentKind; n: number }[] | null {
  if (!mayReadInput(reader, round, now)) return [];
  const shown = shownOf(reader, round, now);
  const barred = [...shown.barred()];
  if (shown.until !== null || (barred.length > 0 && commentsSentBy(round.id, barred).length > 0)) return null;
  return commentsTalliedByKind(round.id, area);
}
