import { and, eq, isNotNull, isNull, sql } from "drizzle-orm";
import type { Area } from "#app/framework/areas.ts";
import { frameworkOfSection } from "#app/framework/edition.server.ts";
import { isAllowed, may } from "#app/people/permissions.ts";
import { isInRoundAfter } from "#app/rounds/round.server.ts";
import type { Round } from "#app/rounds/round.ts";
import { mayKnowNames, mayReadInput, type Reader } from "#app/rounds/visibility.ts";
import { standingOn } from "#app/scores/assessment.server.ts";
import type { BecauseChoices } from "#app/scores/assessment.ts";
import { shownOf } from "#app/scores/shown.server.ts";
import { commentsSentBy, commentsTallied } from "#app/scores/tally.server.ts";
import { comment } from "#db/schema.server.ts";
import { becauseChoices } from "./because.ts";
import { withReplies } from "./reply-counts.server.ts";
import { asSeen, type Row, type SeenComment, visiblePlaces, visibleWhere } from "./visible.server.ts";

// Comments as a reader may see them. Every read takes the reader and the moment and asks the one policy, row by row.

/** The same with what only an export asks for; it must not reach a page. */
export type FiledComment = SeenComment & {
  sectionId: number | null;
  editionId: number;
  version: number;
  /** Null where the reader may not know it. */
  name: string | null;
  letter: string;
  createdAt: number;
};

/** A comment with where it stands. */
export type PlacedComment = SeenComment & { sectionId: number | null; editionId: number; version: number };

const onSection = visibleWhere(eq(comment.sectionId, sql.placeholder("sectionId")));
const ownOnSection = visibleWhere(
  and(eq(comment.sectionId, sql.placeholder("sectionId")), eq(comment.authorId, sql.placeholder("readerId"))),
);
const onFramework = visibleWhere(
  and(eq(comment.editionId, sql.placeholder("editionId")), isNull(comment.sectionId)),
);
const onAnySection = visibleWhere(isNotNull(comment.sectionId));
const onSectionsBy = visibleWhere(
  and(
    isNotNull(comment.sectionId),
    sql`${comment.authorId} IN (SELECT value FROM json_each(${sql.placeholder("authors")}))`,
  ),
  true,
);
const inRound = visibleWhere(undefined);

/** The comments on one section that the reader may see, in the order of its statements; the section's own come last. */
export function commentsOnSection(
  reader: Reader,
  round: Round,
  sectionId: number,
  now: number,
): SeenComment[] {
  const { hasSubmitted } = standingOn(reader.id, round.id, sectionId);
  const mayBeShown = hasSubmitted || isInRoundAfter(round, reader.id, frameworkOfSection(sectionId), now);
  // A member without standing reads their own alone: what is hidden must not even cost time.
  if (isAllowed(reader.role, may.comment) && !mayBeShown) {
    const own = ownOnSection(reader, round, { sectionId, readerId: reader.id }, now, hasSubmitted);
    return asSeen(own, reader, round);
  }
  const rows = onSection(reader, round, { sectionId }, now, hasSubmitted);
  const states = rows.map(({ state }) => state);
  const until = shownOf(reader, round, now).until?.(sectionId) ?? null;
  return withReplies(
    reader,
    round,
    { sectionId, hasSubmitted },
    asSeen(rows, reader, round),
    { states, until },
    now,
  );
}

/** The comments that the actor's answers on a section can rest on. */
export function ownChoices(actor: Reader, { round, section }: ChoicesPlace, now: number): BecauseChoices {
  if (!round) return becauseChoices([]);
  const own = ownOnSection(actor, round, { sectionId: section.id, readerId: actor.id }, now);
  return becauseChoices(asSeen(own, actor, round));
}

type ChoicesPlace = { round: Round | null; section: { id: number } };

/** The comments on a framework as a whole that the reader may see. */
export function commentsOnFramework(
  reader: Reader,
  round: Round,
  editionId: number,
  now: number,
): SeenComment[] {
  return asSeen(onFramework(reader, round, { editionId }, now), reader, round);
}

/**
 * How many comments that the reader may see stand behind each cell of a round: "sectionId area" → number.
 * @param only one area's alone
 */
export function commentCounts(
  reader: Reader,
  round: Round,
  now: number,
  only: Area | null = null,
): Map<string, number> {
  const counts = new Map<string, number>();
  const add = (sectionId: number | null, area: Area, n: number) => {
    if (only !== null && only !== area) return;
    const cell = `${sectionId} ${area}`;
    const sum = (counts.get(cell) ?? 0) + n;
    if (sum > 0) counts.set(cell, sum);
    else counts.delete(cell);
  };
  const addCounting = (rows: readonly Row[]) => {
    for (const { comment, counting } of rows)
      if (comment.withdrawnAt === null) for (const area of counting) add(comment.sectionId, area, 1);
  };
  const shown = shownOf(reader, round, now);
  if (!mayReadInput(reader, round, now) || shown.until !== null) {
    addCounting(onAnySection(reader, round, {}, now));
    return counts;
  }
  // The running counts hold everybody's; those of members whom something bars are looked at one by one.
  for (const { sectionId, area, n } of commentsTallied(round.id, only)) add(sectionId, area, n);
  const barred = [...shown.barred()];
  if (barred.length === 0) return counts;
  for (const { sectionId, area, n } of commentsSentBy(round.id, barred)) add(sectionId, area, -n);
  addCounting(onSectionsBy(reader, round, { authors: JSON.stringify(barred) }, now));
  return counts;
}

/** What the panel sent in a round and counts for an area at least, as far as the reader may see it, in reading order. */
export function commentsSentIn(reader: Reader, round: Round, now: number): PlacedComment[] {
  if (!mayReadInput(reader, round, now)) return [];
  const rows = inRound(reader, round, {}, now).filter(({ state }) => state.isSent && !state.isExcluded);
  const seen = asSeen(rows, reader, round);
  return rows.map(({ comment: { sectionId, editionId, version } }, i) => ({
    ...seen[i]!,
    sectionId,
    editionId,
    version,
  }));
}

/** Who wrote comments of a round that the reader may see: only to be counted or compared, never to be shown. */
export function authorsOf(
  reader: Reader,
  round: Round,
  ids: readonly string[],
  now: number,
): Map<string, { memberId: string; letter: string }> {
  const seen = visiblePlaces(reader, round, ids, now);
  return new Map(seen.map(({ comment: { id, authorId }, letter }) => [id, { memberId: authorId, letter }]));
}

/** Every comment of a round that the reader may see, for an export: by edition, section, statement and id. */
export function filedComments(reader: Reader, round: Round, now: number): FiledComment[] {
  if (!mayReadInput(reader, round, now)) return [];
  const rows = inRound(reader, round, {}, now).filter(({ state }) => !state.isExcluded);
  const seen = asSeen(rows, reader, round);
  return rows.map((row, i) => ({
    ...seen[i]!,
    sectionId: row.comment.sectionId,
    editionId: row.comment.editionId,
    version: row.comment.version,
    name: mayKnowNames(reader, round) ? row.name : null,
    letter: row.letter,
    createdAt: row.comment.createdAt,
  }));
}
