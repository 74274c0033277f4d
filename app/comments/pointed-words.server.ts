import { and, eq, isNotNull, sql } from "drizzle-orm";
import type { Area } from "#app/framework/areas.ts";
import type { Round } from "#app/rounds/round.ts";
import { mayReadInput, mayReadViews, type Reader } from "#app/rounds/visibility.ts";
import { type Among, isAmong } from "#app/scores/among.ts";
import type { Band } from "#app/scores/scale.ts";
import { countingNumber, isCounted, shownOf } from "#app/scores/shown.server.ts";
import { db } from "#db/client.server.ts";
import {
  answer,
  answerComment,
  assessment,
  comment,
  edition,
  statement,
  submission,
} from "#db/schema.server.ts";
import { type PointedWords, wordsByBand } from "./pointed-words.ts";

const restingOnWords = db
  .select({
    memberId: assessment.memberId,
    answer: answer.answer,
    framework: edition.frameworkCode,
    commentId: comment.id,
    quote: sql<string>`${comment.quote}`,
    statementCode: statement.code,
    position: statement.position,
    start: sql<number>`${comment.quoteStart}`,
  })
  .from(comment)
  .innerJoin(edition, eq(edition.id, comment.editionId))
  .innerJoin(statement, eq(statement.id, comment.statementId))
  .innerJoin(
    answerComment,
    and(eq(answerComment.commentId, comment.id), eq(answerComment.area, sql.placeholder("area"))),
  )
  .innerJoin(
    assessment,
    and(eq(assessment.id, answerComment.assessmentId), eq(answerComment.submission, countingNumber)),
  )
  .innerJoin(
    submission,
    and(eq(submission.assessmentId, assessment.id), eq(submission.number, answerComment.submission)),
  )
  .innerJoin(answer, and(eq(answer.submissionId, submission.id), eq(answer.area, answerComment.area)))
  .where(
    and(
      eq(comment.roundId, sql.placeholder("roundId")),
      eq(comment.sectionId, sql.placeholder("sectionId")),
      isNotNull(comment.quote),
      // Where it is shown in batches, a withdrawal comes with the next one.
      sql`(${comment.withdrawnAt} IS NULL OR ${comment.withdrawnAt} > json_extract(${sql.placeholder("until")}, '$."' || ${comment.sectionId} || '"'))`,
      sql`${answerComment.submission} > 0`,
    ),
  )
  .prepare();

/**
 * The exact words of a section that the answers for an area rest on, by how high those are. Only answers that count point
 * at words, and each at a passage once.
 * @param among some members’ alone, as with the answers themselves
 */
export function wordsPointedAt(
  reader: Reader,
  round: Round,
  sectionId: number,
  area: Area,
  now: number,
  among: Among | null,
): Record<Band, PointedWords[]> {
  const isAllowed = mayReadInput(reader, round, now) && (!among || mayReadViews(reader, round, now));
  const shown = shownOf(reader, round, now);
  const counts = isCounted(shown);
  const rows = isAllowed ? restingOnWords.all({ roundId: round.id, sectionId, area, until: shown.json }) : [];
  return wordsByBand(
    rows.filter((row) => isAmong(among, row.memberId) && counts({ ...row, sectionId, area })),
  );
}
