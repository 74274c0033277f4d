import { and, eq, sql } from "drizzle-orm";
import { type Area, areas } from "#app/framework/areas.ts";
import { type Bars, mayCommentFor } from "#app/interests/bars.ts";
import { partIn } from "#app/rounds/part.server.ts";
import { isInRoundAfter, roundBefore } from "#app/rounds/round.server.ts";
import type { Round } from "#app/rounds/round.ts";
import {
  mayKnowNames,
  mayReadCountsOfRoundBefore,
  mayReadInput,
  type Reader,
} from "#app/rounds/visibility.ts";
import { db } from "#db/client.server.ts";
import { answer, assessment, edition, person, roundMember, section, submission } from "#db/schema.server.ts";
import { type Closing, closingOf, type StoodAtClosing } from "./closing.server.ts";
import { type Answer, scores } from "./scale.ts";
import {
  type CellAnswer,
  type CellName,
  cellName,
  countsByCell,
  type Moved,
  movedBetween,
  withCarried,
} from "./settled.ts";
import { type Basis, countingNumberOf, isCounted, type Shown, shownOf } from "./shown.server.ts";

// What comes into a round from the one that it follows, and what is told of it there.

/** What stood when the round before closed, where there is one. */
export function closingBefore(round: Round, sectionId: number | null): (Closing & { round: Round }) | null {
  const before = roundBefore(round);
  return before && { ...closingOf(before, sectionId), round: before };
}

const membersWithLetters = db
  .select({ memberId: person.id, name: person.name, letter: roundMember.letter })
  .from(roundMember)
  .innerJoin(person, eq(person.id, roundMember.memberId))
  .where(eq(roundMember.roundId, sql.placeholder("roundId")))
  .prepare();

/**
 * The one place where a round's figures and answers get what is carried into it: the answers of settled cells of those
 * who gave none of their own, as members of this round, as far as no interest keeps them from counting here.
 * @param own what was submitted in the round, all of it on the sections that are asked for
 */
export function carriedInto(
  reader: Reader,
  round: Round,
  own: readonly CellAnswer[],
  sectionId: number | null,
  shown: Shown,
) {
  const closing = closingBefore(round, sectionId);
  if (!closing) return [];
  const members = new Map(membersWithLetters.all({ roundId: round.id }).map((one) => [one.memberId, one]));
  const { carried } = withCarried(own, closing, partIn(round.id));
  // Where names are hidden, the same words in both rounds would join a member's letters.
  const reasonOf = ({ reason }: StoodAtClosing) => (mayKnowNames(reader, round) ? reason : "");
  return carried
    .filter(isCounted(shown))
    .map((one) => ({ ...one, ...members.get(one.memberId)!, reason: reasonOf(one) }));
}

const givenOn = (basis: Basis) =>
  db
    .select({
      framework: edition.frameworkCode,
      sectionId: assessment.sectionId,
      area: answer.area,
      memberId: assessment.memberId,
      answer: answer.answer,
    })
    .from(assessment)
    .innerJoin(section, eq(section.id, assessment.sectionId))
    .innerJoin(edition, eq(edition.id, section.editionId))
    .innerJoin(
      submission,
      and(eq(submission.assessmentId, assessment.id), eq(submission.number, countingNumberOf(basis))),
    )
    .innerJoin(answer, eq(answer.submissionId, submission.id))
    .where(eq(assessment.roundId, sql.placeholder("roundId")))
    .prepare();

/** Everything that was submitted in a round, as far as it is shown. */
export const givenIn: Record<Basis, ReturnType<typeof givenOn>> = {
  current: givenOn("current"),
  first: givenOn("first"),
};

/** A cell of the round before as it stood at its closing, and how many have changed their answers since. */
export type CellBefore = { counts: Partial<Record<Answer, number>>; moved: Moved };

/** What a following round is compared with, by cell; null in a round that follows none. */
export function cellsBefore(
  reader: Reader,
  round: Round,
  now: number,
): { round: Round; cells: Map<CellName, CellBefore> } | null {
  const closing = mayReadInput(reader, round, now) ? closingBefore(round, null) : null;
  if (!closing) return null;
  const shown = shownOf(reader, round, now);
  const own = givenIn.current.all({ roundId: round.id, until: shown.json });
  const counting = own.filter(isCounted(shown));
  const moved = movedBetween(closing.answers, [...counting, ...carriedInto(reader, round, own, null, shown)]);
  const cells = [...countsByCell(closing.answers)].map(
    ([cell, counts]) => [cell, { counts, moved: moved.get(cell) ?? { changed: 0, both: 0 } }] as const,
  );
  return { round: closing.round, cells: new Map(cells) };
}

export type CountsBefore = Record<Area, Partial<Record<Answer, number>> | null>;

/**
 * How often each answer was given on a section when the round before closed, for a member of this one; null where too few
 * were counted to be shown, and undefined where nothing may be told or nothing was carried.
 */
export function countsOfRoundBefore(
  reader: Reader,
  round: Round,
  { framework, sectionId }: { framework: string; sectionId: number },
  bars: Bars,
  now: number,
): CountsBefore | undefined {
  const closing = closingBefore(round, sectionId);
  if (!closing) return undefined;
  const asked = { ...reader, isInRoundAfter: isInRoundAfter(closing.round, reader.id, framework, now) };
  const counts = countsByCell(closing.answers);
  return Object.fromEntries(
    areas.map((area) => {
      const cell = counts.get(cellName({ sectionId, area })) ?? {};
      const counted = scores.reduce((sum, score) => sum + (cell[score] ?? 0), 0);
      const facts = { counted, isBarredToReader: !mayCommentFor(bars, area) };
      return [area, mayReadCountsOfRoundBefore(asked, closing.round, facts, now) ? cell : null];
    }),
  ) as CountsBefore;
}
