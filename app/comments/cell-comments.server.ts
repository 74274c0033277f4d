import { and, eq, isNotNull, sql } from "drizzle-orm";
import type { Area } from "#app/framework/areas.ts";
import type { Round } from "#app/rounds/round.ts";
import { mayReadInput, type Reader } from "#app/rounds/visibility.ts";
import { shownOf } from "#app/scores/shown.server.ts";
import { db } from "#db/client.server.ts";
import { assessment, comment, commentArea, statement } from "#db/schema.server.ts";
import { withReplies } from "./reply-counts.server.ts";
import {
  asSeen,
  inReadingOrder,
  isSent,
  type Row,
  type SeenComment,
  visibleWhere,
} from "./visible.server.ts";

const isForArea = sql`EXISTS (SELECT 1 FROM ${commentArea} WHERE ${commentArea.commentId} = ${comment.id} AND ${commentArea.area} = ${sql.placeholder("area")})`;

const onSectionForArea = visibleWhere(and(eq(comment.sectionId, sql.placeholder("sectionId")), isForArea));

const withIds = visibleWhere(
  sql`${comment.id} IN (SELECT value FROM json_each(${sql.placeholder("ids")}))`,
  true,
);

/** As much of each comment as it takes to put them in order and to count them. */
const outlined = db
  .select({
    comment: {
      id: comment.id,
      authorId: comment.authorId,
      editionId: comment.editionId,
      sectionId: comment.sectionId,
      gapAfter: comment.gapAfter,
      quoteStart: comment.quoteStart,
      withdrawnAt: comment.withdrawnAt,
    },
    statementPosition: statement.position,
    firstSubmittedAt: assessment.firstSubmittedAt,
  })
  .from(comment)
  .innerJoin(
    commentArea,
    and(eq(commentArea.commentId, comment.id), eq(commentArea.area, sql.placeholder("area"))),
  )
  .innerJoin(
    assessment,
    and(
      eq(assessment.roundId, comment.roundId),
      eq(assessment.sectionId, comment.sectionId),
      eq(assessment.memberId, comment.authorId),
      isNotNull(assessment.firstSubmittedAt),
    ),
  )
  .leftJoin(statement, eq(statement.id, comment.statementId))
  .where(
    and(eq(comment.roundId, sql.placeholder("roundId")), eq(comment.sectionId, sql.placeholder("sectionId"))),
  )
  .prepare();

/** The comments on a section for one area, to those who may read everybody’s. */
export type CellComments = {
  /** A page of those that stand. */
  shown: SeenComment[];
  page: number;
  pages: number;
  total: number;
  /** Those that an interest excludes. */
  excluded: SeenComment[];
  /** How many were withdrawn; their words stay on the record and off the page. */
  withdrawn: number;
  /** Those that were asked for by their ids and stand on other pages. */
  named: SeenComment[];
};

type Asked = {
  /** From 1. */
  page: number;
  size: number;
  /** Of which comment the page is wanted, whatever its number; null for none. */
  comment: string | null;
  /** The ids of comments to be told of in any case. */
  named: readonly string[];
};

export function commentsOnCell(
  reader: Reader,
  round: Round,
  sectionId: number,
  area: Area,
  now: number,
  asked: Asked,
): CellComments {
  const nothing = { shown: [], page: 1, pages: 1, total: 0, excluded: [], withdrawn: 0, named: [] };
  if (!mayReadInput(reader, round, now)) return nothing;
  const cell = { roundId: round.id, sectionId, area };
  const shown = shownOf(reader, round, now);
  const read = (ids: readonly string[]) => withIds(reader, round, { ids: JSON.stringify(ids) }, now);
  const isForIt = ({ state, counting }: Row) => state.isExcluded || counting.includes(area);

  // Whom nothing bars and who is shown at once needs no look at the whole of each comment to be counted.
  const barred = shown.barred();
  const outlines = shown.until === null ? outlined.all(cell).filter(isSent) : [];
  const simple = outlines.filter((one) => !barred.has(one.comment.authorId));
  const others =
    shown.until === null
      ? read(outlines.filter((one) => barred.has(one.comment.authorId)).map((one) => one.comment.id))
      : onSectionForArea(reader, round, cell, now);
  const all = [...simple, ...others.filter(isForIt)];
  const standing = all.filter((one) => one.comment.withdrawnAt === null);
  const excluded = new Set(others.filter(({ state }) => state.isExcluded).map(({ comment }) => comment.id));
  const isExcluded = (one: (typeof all)[number]) => excluded.has(one.comment.id);
  const ids = standing
    .filter((one) => !isExcluded(one))
    .sort(inReadingOrder)
    .map((one) => one.comment.id);

  const pages = Math.max(1, Math.ceil(ids.length / asked.size));
  const position = asked.comment === null ? -1 : ids.indexOf(asked.comment);
  const page = position >= 0 ? Math.floor(position / asked.size) + 1 : Math.min(asked.page, pages);
  const onPage = ids.slice((page - 1) * asked.size, page * asked.size);
  const seen = (those: readonly string[]) => {
    const rows = read(those).filter(isForIt);
    const states = rows.map(({ state }) => state);
    const until = shown.until?.(sectionId) ?? null;
    return withReplies(reader, round, false, asSeen(rows, reader, round), { states, until }, now);
  };
  return {
    shown: seen(onPage),
    page,
    pages,
    total: ids.length,
    excluded: seen(standing.filter(isExcluded).map((one) => one.comment.id)),
    withdrawn: all.length - standing.length,
    named: seen(asked.named.filter((id) => ids.includes(id) && !onPage.includes(id))),
  };
}
