import type { Area } from "#app/framework/areas.ts";
import type { Round } from "#app/rounds/round.ts";
import { mayReadInput, type Reader } from "#app/rounds/visibility.ts";
import { shownOf } from "#app/scores/shown.server.ts";
import { commentsWithIds, outlinesFor } from "./outlines.server.ts";
import { withReplies } from "./reply-counts.server.ts";
import { asSeen, type SeenComment } from "./visible.server.ts";

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
  const all = outlinesFor(reader, round, [sectionId], area, now);
  const standing = all.filter((one) => one.comment.withdrawnAt === null);
  const idsOf = (those: typeof standing) => those.map((one) => one.comment.id);
  const ids = idsOf(standing.filter((one) => !one.isExcluded));

  const pages = Math.max(1, Math.ceil(ids.length / asked.size));
  const position = asked.comment === null ? -1 : ids.indexOf(asked.comment);
  const page = position >= 0 ? Math.floor(position / asked.size) + 1 : Math.min(asked.page, pages);
  const onPage = ids.slice((page - 1) * asked.size, page * asked.size);
  const until = shownOf(reader, round, now).until?.(sectionId) ?? null;
  const seen = (those: readonly string[]) => {
    if (those.length === 0) return [];
    const rows = commentsWithIds(reader, round, { ids: JSON.stringify(those) }, now);
    const states = rows.map(({ state }) => state);
    return withReplies(
      reader,
      round,
      { sectionId, hasSubmitted: false },
      asSeen(rows, reader, round),
      { states, until },
      now,
    );
  };
  return {
    shown: seen(onPage),
    page,
    pages,
    total: ids.length,
    excluded: seen(idsOf(standing.filter((one) => one.isExcluded))),
    withdrawn: all.length - standing.length,
    named: seen(asked.named.filter((id) => ids.includes(id) && !onPage.includes(id))),
  };
}
