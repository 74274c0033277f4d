import { and, eq, isNotNull, isNull, type SQL, sql } from "drizzle-orm";
import { type Area, areas } from "#app/framework/areas.ts";
import { barsAt, type EveryonesBars } from "#app/interests/bars.server.ts";
import { mayCommentFor } from "#app/interests/bars.ts";
import { type InterestBeside, interestsDuring } from "#app/interests/beside.server.ts";
import { isAllowed, may } from "#app/people/permissions.ts";
import { pseudonym } from "#app/rounds/pseudonym.ts";
import { isInRound } from "#app/rounds/round.server.ts";
import { countingMoment, type Round } from "#app/rounds/round.ts";
import {
  mayKnowNames,
  mayLinkInterests,
  mayReadInput,
  maySeeComment,
  type Reader,
  type ReaderInRound,
} from "#app/rounds/visibility.ts";
import { standingOn } from "#app/scores/assessment.server.ts";
import { db } from "#db/client.server.ts";
import {
  assessment,
  comment,
  commentArea,
  edition,
  person,
  roundMember,
  statement,
} from "#db/schema.server.ts";
import type { CommentKind } from "./kinds.ts";
import { sourcesCited } from "./source.server.ts";
import type { Source } from "./source.ts";

// Comments as a reader may see them. Every read takes the reader and the moment and asks the one policy, row by row.

export type SeenComment = {
  id: string;
  isOwn: boolean;
  /** The author, where the reader is told: a name or a pseudonym for officials; null between members. */
  author: string | null;
  kind: CommentKind;
  /** Those it counts for: to others than its author, without the areas that an interest excludes its author from. */
  areas: Area[];
  statementCode: string | null;
  quote: string | null;
  body: string;
  proposedWording: string | null;
  /** The sources it cites, where there are any; without ids, which would tell that two comments come from one hand. */
  sources?: Source[];
  /** False: a draft that only its author sees. */
  isSent: boolean;
  isWithdrawn: boolean;
  /** Marked for officials and the author: written or changed after others' words had been shown. */
  afterSeeingOthers: boolean;
  /** The interests of its author that touch it, where there are any and the reader may link them. */
  interests?: InterestBeside[];
  /** Set where interests exclude its author from all its areas: it counts for none of them, and is for officials alone. */
  isExcluded?: true;
};

/** The same with what only an export asks for; it must not reach a page. */
export type FiledComment = SeenComment & {
  sectionId: number | null;
  editionId: number;
  /** Null where the reader may not know it. */
  name: string | null;
  letter: string;
  createdAt: number;
};

const areaList = sql<string>`(SELECT group_concat(${commentArea.area}, ' ') FROM ${commentArea} WHERE ${commentArea.commentId} = ${comment.id})`;

const rowsWhere = (condition: SQL | undefined) =>
  db
    .select({
      comment,
      areaList,
      framework: edition.frameworkCode,
      name: person.name,
      letter: roundMember.letter,
      statementCode: statement.code,
      statementPosition: statement.position,
      firstSubmittedAt: assessment.firstSubmittedAt,
    })
    .from(comment)
    .innerJoin(edition, eq(edition.id, comment.editionId))
    .innerJoin(person, eq(person.id, comment.authorId))
    .innerJoin(
      roundMember,
      and(eq(roundMember.roundId, comment.roundId), eq(roundMember.memberId, comment.authorId)),
    )
    .leftJoin(statement, eq(statement.id, comment.statementId))
    .leftJoin(
      assessment,
      and(
        eq(assessment.roundId, comment.roundId),
        eq(assessment.sectionId, comment.sectionId),
        eq(assessment.memberId, comment.authorId),
      ),
    )
    .where(and(eq(comment.roundId, sql.placeholder("roundId")), condition))
    .prepare();

type StoredRow = ReturnType<ReturnType<typeof rowsWhere>["all"]>[number];

/** A comment with the areas it is for, and those of them that it counts for. */
type Row = StoredRow & { areas: Area[]; counting: Area[] };

const onSection = rowsWhere(eq(comment.sectionId, sql.placeholder("sectionId")));
const ownOnSection = rowsWhere(
  and(eq(comment.sectionId, sql.placeholder("sectionId")), eq(comment.authorId, sql.placeholder("readerId"))),
);
const onFramework = rowsWhere(
  and(eq(comment.editionId, sql.placeholder("editionId")), isNull(comment.sectionId)),
);
const onAnySection = rowsWhere(isNotNull(comment.sectionId));
const inRound = rowsWhere(undefined);

/** The comments on one section that the reader may see, in the order of its statements; the section's own come last. */
export function commentsOnSection(
  reader: Reader,
  round: Round,
  sectionId: number,
  now: number,
): SeenComment[] {
  const { hasSubmitted } = standingOn(reader.id, round.id, sectionId);
  // A member without standing reads their own alone: what is hidden must not even cost time.
  if (isAllowed(reader.role, may.comment) && !hasSubmitted) {
    const own = ownOnSection.all({ roundId: round.id, sectionId, readerId: reader.id });
    return asSeen(visible(own, reader, hasSubmitted, round, now), reader, round);
  }
  const all = onSection.all({ roundId: round.id, sectionId });
  return asSeen(visible(all, reader, hasSubmitted, round, now), reader, round);
}

/** The comments on a framework as a whole that the reader may see. */
export function commentsOnFramework(
  reader: Reader,
  round: Round,
  editionId: number,
  now: number,
): SeenComment[] {
  const all = onFramework.all({ roundId: round.id, editionId });
  return asSeen(visible(all, reader, false, round, now), reader, round);
}

/** How many comments that the reader may see stand behind each cell of a round: "sectionId area" → number. */
export function commentCounts(reader: Reader, round: Round, now: number): Map<string, number> {
  const counts = new Map<string, number>();
  const rows = onAnySection.all({ roundId: round.id });
  for (const row of visible(rows, reader, false, round, now)) {
    if (row.comment.withdrawnAt !== null) continue;
    for (const area of row.counting) {
      const cell = `${row.comment.sectionId} ${area}`;
      counts.set(cell, (counts.get(cell) ?? 0) + 1);
    }
  }
  return counts;
}

/** Every comment of a round that the reader may see, for an export: by edition, section, statement and id. */
export function filedComments(reader: Reader, round: Round, now: number): FiledComment[] {
  if (!mayReadInput(reader, round, now)) return [];
  const rows = visible(inRound.all({ roundId: round.id }), reader, false, round, now).filter(
    (row) => !isExcluded(row),
  );
  const seen = asSeen(rows, reader, round);
  return rows.map((row, i) => ({
    ...seen[i]!,
    sectionId: row.comment.sectionId,
    editionId: row.comment.editionId,
    name: mayKnowNames(reader, round) ? row.name : null,
    letter: row.letter,
    createdAt: row.comment.createdAt,
  }));
}

function visible(
  stored: StoredRow[],
  reader: Reader,
  hasSubmitted: boolean,
  round: Round,
  now: number,
): Row[] {
  const readerInRound: ReaderInRound = { ...reader, isInRound: isInRound(round.id, reader.id), hasSubmitted };
  const counting = barsAt(countingMoment(round, now));
  const reading = barsAt(now);
  return stored
    .map((row) => withAreas(row, counting))
    .filter((row) =>
      maySeeComment(
        readerInRound,
        {
          authorId: row.comment.authorId,
          isOnSection: row.comment.sectionId !== null,
          isSent: isSent(row),
          isWithdrawn: row.comment.withdrawnAt !== null,
          isBarredToReader: !row.areas.every((area) =>
            mayCommentFor(reading.on(reader.id, row.framework), area),
          ),
          isExcluded: isExcluded(row),
        },
        round,
        now,
      ),
    )
    .sort(inReadingOrder);
}

function withAreas(row: StoredRow, bars: EveryonesBars): Row {
  const listed = (row.areaList ?? "").split(" ");
  const its = areas.filter((area) => listed.includes(area));
  const authors = bars.on(row.comment.authorId, row.framework);
  return { ...row, areas: its, counting: its.filter((area) => mayCommentFor(authors, area)) };
}

function isExcluded({ areas, counting }: Row): boolean {
  return areas.length > 0 && counting.length === 0;
}

/** What was withdrawn while it was a draft was never sent. */
function isSent({ comment: { sectionId, withdrawnAt }, firstSubmittedAt }: StoredRow): boolean {
  if (sectionId === null) return true;
  return firstSubmittedAt !== null && (withdrawnAt === null || withdrawnAt >= firstSubmittedAt);
}

/** Random ids settle what is left, so that the order tells nothing of who wrote first. */
function inReadingOrder(a: Row, b: Row): number {
  return (
    a.comment.editionId - b.comment.editionId ||
    (a.comment.sectionId ?? Infinity) - (b.comment.sectionId ?? Infinity) ||
    (a.statementPosition ?? Infinity) - (b.statementPosition ?? Infinity) ||
    (a.comment.quoteStart ?? -1) - (b.comment.quoteStart ?? -1) ||
    (a.comment.id < b.comment.id ? -1 : 1)
  );
}

function asSeen(rows: readonly Row[], reader: Reader, round: Round): SeenComment[] {
  const cited = sourcesCited(rows.map((row) => row.comment.id));
  const linked = mayLinkInterests(reader, round) ? interestsDuring(reader, round) : null;
  return rows.map((row) => {
    const { id, authorId, kind, quote, body, proposedWording, withdrawnAt } = row.comment;
    const isOwn = authorId === reader.id;
    const author = authorFor(row, reader, round);
    const sources = cited.get(id)?.map(({ id: _, ...source }) => source);
    const interests = linked?.(authorId, row.framework, row.areas) ?? [];
    return {
      id,
      isOwn,
      author,
      kind,
      areas: isOwn || isExcluded(row) ? row.areas : row.counting,
      statementCode: row.statementCode,
      quote,
      body,
      proposedWording,
      ...(sources && { sources }),
      isSent: isSent(row),
      isWithdrawn: withdrawnAt !== null,
      // Between members this would tell when the author had submitted.
      afterSeeingOthers: (isOwn || author !== null) && row.comment.afterSeeingOthers,
      ...(interests.length > 0 && { interests }),
      ...(!isOwn && isExcluded(row) && { isExcluded: true as const }),
    };
  });
}

function authorFor(row: Row, reader: Reader, round: Round): string | null {
  if (reader.role === "member") return null;
  return mayKnowNames(reader, round) ? row.name : pseudonym(row.letter);
}
