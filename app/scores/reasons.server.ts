import { and, eq, sql } from "drizzle-orm";
import type { Area } from "#app/framework/areas.ts";
import { type InterestBeside, interestsDuring } from "#app/interests/beside.server.ts";
import type { Round } from "#app/rounds/round.ts";
import { authorAs, mayLinkInterests, mayReadInput, type Reader } from "#app/rounds/visibility.ts";
import { db } from "#db/client.server.ts";
import {
  answer,
  assessment,
  edition,
  passage,
  person,
  roundMember,
  section,
  submission,
} from "#db/schema.server.ts";
import type { Answer } from "./scale.ts";
import { countingNumber, isCounted, shownOf } from "./shown.server.ts";

// The reasons beside others' answers, each where it was given: an answer that is carried into a later round is not told
// there again. Every read takes the reader and the moment.

/** Where a reason stands and whose it is, for those who look for it among many; it must not reach a page. */
export type PlacedReason = {
  /** The number of its passage. */
  id: number;
  sectionId: number;
  area: Area;
  answer: Answer;
  memberId: string;
  letter: string;
};

/** What stands beside a reason that is read. */
export type ReadReason = {
  id: number;
  /** The name where the reader may know it, else the pseudonym. */
  member: string;
  area: Area;
  answer: Answer;
  afterSeeingOthers: boolean;
  interests?: InterestBeside[];
  /** Set where an interest keeps the answer from counting. */
  isExcluded?: true;
};

const reasonsAmong = db
  .select({
    id: passage.id,
    sectionId: assessment.sectionId,
    area: answer.area,
    answer: answer.answer,
    memberId: assessment.memberId,
    name: person.name,
    letter: roundMember.letter,
    framework: edition.frameworkCode,
    afterSeeingOthers: submission.afterSeeingOthers,
  })
  .from(passage)
  .innerJoin(answer, and(eq(answer.submissionId, passage.submissionId), eq(answer.area, passage.area)))
  .innerJoin(submission, eq(submission.id, answer.submissionId))
  .innerJoin(
    assessment,
    and(eq(assessment.id, submission.assessmentId), eq(submission.number, countingNumber)),
  )
  .innerJoin(section, eq(section.id, assessment.sectionId))
  .innerJoin(edition, eq(edition.id, section.editionId))
  .innerJoin(
    roundMember,
    and(eq(roundMember.roundId, assessment.roundId), eq(roundMember.memberId, assessment.memberId)),
  )
  .innerJoin(person, eq(person.id, assessment.memberId))
  .where(
    and(
      eq(assessment.roundId, sql.placeholder("roundId")),
      sql`${passage.id} IN (SELECT value FROM json_each(${sql.placeholder("ids")}))`,
    ),
  )
  .prepare();

/** Of what was submitted, what counts for the reader; what an interest excludes is there for those alone who may link it. */
function readable(reader: Reader, round: Round, ids: readonly number[], now: number) {
  if (!mayReadInput(reader, round, now)) return [];
  const shown = shownOf(reader, round, now);
  const counts = isCounted(shown);
  const rows = reasonsAmong.all({ roundId: round.id, until: shown.json, ids: JSON.stringify(ids) });
  return rows
    .map((row) => ({ ...row, isExcluded: !counts(row) }))
    .filter(({ isExcluded }) => !isExcluded || mayLinkInterests(reader, round));
}

/** Those of these reasons of a round that the reader may read: of the answers that count, in the order of their numbers. */
export function placedReasons(
  reader: Reader,
  round: Round,
  ids: readonly number[],
  now: number,
): PlacedReason[] {
  return readable(reader, round, ids, now).map(({ id, sectionId, area, answer, memberId, letter }) => ({
    id,
    sectionId,
    area,
    answer,
    memberId,
    letter,
  }));
}

/** The same with what is read beside them. */
export function reasonsAmongThese(
  reader: Reader,
  round: Round,
  ids: readonly number[],
  now: number,
): ReadReason[] {
  const linked = mayLinkInterests(reader, round) ? interestsDuring(reader, round) : null;
  return readable(reader, round, ids, now).map((row) => {
    const { id, area, answer, afterSeeingOthers, isExcluded } = row;
    const interests = linked?.touching(row.memberId, row.framework, [area]) ?? [];
    return {
      id,
      member: authorAs(reader, round, row)!,
      area,
      answer,
      afterSeeingOthers,
      ...(interests.length > 0 && { interests }),
      ...(isExcluded && { isExcluded: true as const }),
    };
  });
}

/** A member's work on a section. */
type Work = { memberId: string; sectionId: number };

const gave = db
  .select({
    memberId: assessment.memberId,
    sectionId: assessment.sectionId,
    area: answer.area,
    framework: edition.frameworkCode,
  })
  .from(assessment)
  .innerJoin(
    submission,
    and(eq(submission.assessmentId, assessment.id), eq(submission.number, countingNumber)),
  )
  .innerJoin(
    answer,
    and(eq(answer.submissionId, submission.id), eq(answer.answer, sql.placeholder("answer"))),
  )
  .innerJoin(section, eq(section.id, assessment.sectionId))
  .innerJoin(edition, eq(edition.id, section.editionId))
  .where(
    and(
      eq(assessment.roundId, sql.placeholder("roundId")),
      // One value for each member on each section, so that there may be any number of them.
      sql`(${assessment.sectionId}, ${assessment.memberId}) IN (SELECT value ->> 'sectionId', value ->> 'memberId' FROM json_each(${sql.placeholder("work")}))`,
    ),
  )
  .prepare();

/** For which areas these members gave an answer on these sections, as far as it counts for the reader. */
export function areasAnswered(
  reader: Reader,
  round: Round,
  wanted: Answer,
  work: readonly Work[],
  now: number,
): (one: Work) => ReadonlySet<Area> {
  const given = new Map<string, Set<Area>>();
  const key = ({ memberId, sectionId }: Work) => `${sectionId} ${memberId}`;
  if (mayReadInput(reader, round, now)) {
    const shown = shownOf(reader, round, now);
    const asked = new Map(
      work.map(({ memberId, sectionId }) => [key({ memberId, sectionId }), { memberId, sectionId }]),
    );
    const rows = gave.all({
      roundId: round.id,
      until: shown.json,
      answer: wanted,
      work: JSON.stringify([...asked.values()]),
    });
    for (const row of rows.filter(isCounted(shown))) {
      given.set(key(row), (given.get(key(row)) ?? new Set()).add(row.area));
    }
  }
  return (one) => given.get(key(one)) ?? new Set();
}
