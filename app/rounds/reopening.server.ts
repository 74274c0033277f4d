import { and, asc, eq, gt, isNull, lte, sql } from "drizzle-orm";
import { record } from "#app/audit/audit.server.ts";
import type { Actor } from "#app/people/session.server.ts";
import { db, inOneTransaction } from "#db/client.server.ts";
import { person, reopening, section } from "#db/schema.server.ts";
import { hasPart } from "./part.server.ts";
import { editionsIn, isStillOpen, roundOf, writingMoment } from "./round.server.ts";
import { isClosedAt, isReopenedAt, longestReopening, mayWriteAt, type Round } from "./round.ts";
import { tellReopening } from "./round-messages.server.ts";

/** What a lead official reopens: a section of a round, for one of its members, until a moment. */
export type NewReopening = {
  roundId: number;
  sectionId: number;
  memberId: string;
  reason: string;
  until: number;
};

/**
 * Lets one member write in one section of a closed round again. The snapshot of the round has to be taken before, which
 * the database sees to. False where the round is not closed or covers no such section or member, where the time is not
 * within what is allowed, or where the section is reopened for them already.
 */
export function reopen(actor: Actor, given: NewReopening, now: number): boolean {
  return inOneTransaction(() => {
    const { roundId, sectionId, memberId, until } = given;
    const framework = frameworkIn(roundId, sectionId);
    const isPossible =
      isClosedAt(roundOf(roundId), now) &&
      framework !== undefined &&
      hasPart(roundId, memberId, framework) &&
      now < until &&
      until <= now + longestReopening &&
      currentReopening(roundId, sectionId, memberId, now) === null;
    if (!isPossible) return false;
    const { id } = db
      .insert(reopening)
      .values({ ...given, byId: actor.id, at: now })
      .returning({ id: reopening.id })
      .get();
    record({
      at: now,
      actorId: actor.id,
      action: "section reopened",
      object: `round ${roundId}`,
      detail: { reopening: id, section: sectionId, member: memberId, until },
    });
    tellReopening(given, now);
    return true;
  });
}

/** The code of the framework of the round that the section is in; undefined where it is in none. */
function frameworkIn(roundId: number, sectionId: number): string | undefined {
  const found = db
    .select({ editionId: section.editionId })
    .from(section)
    .where(eq(section.id, sectionId))
    .get();
  return [...editionsIn(roundId).values()].find((edition) => edition.id === found?.editionId)?.frameworkCode;
}

/** Ends a reopening before its time. False where it is over already. */
export function endReopening(actor: Actor, roundId: number, id: number, now: number): boolean {
  return inOneTransaction(() => {
    const ended = db
      .update(reopening)
      .set({ endedAt: now, endedById: actor.id })
      .where(
        and(
          eq(reopening.id, id),
          eq(reopening.roundId, roundId),
          isNull(reopening.endedAt),
          gt(reopening.until, now),
        ),
      )
      .run();
    if (ended.changes === 0) return false;
    record({
      at: now,
      actorId: actor.id,
      action: "reopening ended",
      object: `round ${roundId}`,
      detail: { reopening: id },
    });
    return true;
  });
}

const ofMember = db
  .select()
  .from(reopening)
  .where(
    and(
      eq(reopening.roundId, sql.placeholder("roundId")),
      eq(reopening.sectionId, sql.placeholder("sectionId")),
      eq(reopening.memberId, sql.placeholder("memberId")),
      lte(reopening.at, sql.placeholder("now")),
      gt(reopening.until, sql.placeholder("now")),
      // One that was ended is over for whoever waited for that, however early they came.
      isNull(reopening.endedAt),
    ),
  )
  .orderBy(asc(reopening.id))
  .prepare();

/** The reopening under which the member may write there at this moment. */
export function currentReopening(
  roundId: number,
  sectionId: number,
  memberId: string,
  now: number,
): { at: number; until: number; endedAt: number | null } | null {
  return ofMember.get({ roundId, sectionId, memberId, now }) ?? null;
}

/**
 * Whether the member may write at this moment in a section of the round or, with null, on a framework as a whole. The round
 * is read again: a write that asks inside its transaction may have waited there while it was closed.
 */
export function mayWriteIn(
  { id }: Pick<Round, "id">,
  framework: string,
  sectionId: number | null,
  memberId: string,
  now: number,
): boolean {
  if (!hasPart(id, memberId, framework)) return false;
  const stored = roundOf(id);
  const reopened = sectionId === null ? null : currentReopening(id, sectionId, memberId, now);
  return mayWriteAt(stored, reopened, writingMoment(stored, now));
}

/** Null where the member may. */
export function whyNotWritable(
  round: Pick<Round, "id"> | null,
  framework: string,
  sectionId: number | null,
  memberId: string,
  now: number,
): "closed" | "not-in-round" | null {
  if (!round) return "closed";
  if (mayWriteIn(round, framework, sectionId, memberId, now)) return null;
  return isStillOpen(round.id, now) ? "not-in-round" : "closed";
}

export type OwnReopening = { roundId: number; sectionId: number; until: number };

/** What is reopened for the actor at this moment, what ends first before the others. */
export function ownReopenings(actor: Actor, now: number): OwnReopening[] {
  return db
    .select()
    .from(reopening)
    .where(and(eq(reopening.memberId, actor.id), gt(reopening.until, now)))
    .orderBy(asc(reopening.until), asc(reopening.id))
    .all()
    .filter((row) => isReopenedAt(row, now))
    .map(({ roundId, sectionId, until }) => ({ roundId, sectionId, until }));
}

export type Reopening = {
  id: number;
  sectionId: number;
  member: string;
  reason: string;
  by: string;
  at: number;
  until: number;
  endedAt: number | null;
  isCurrent: boolean;
};

/** Everything that was reopened in a round, the earliest first, for those who run rounds. */
export function reopeningsOf(roundId: number, now: number): Reopening[] {
  const names = new Map(
    db
      .select({ id: person.id, name: person.name })
      .from(person)
      .all()
      .map(({ id, name }) => [id, name]),
  );
  return db
    .select()
    .from(reopening)
    .where(eq(reopening.roundId, roundId))
    .orderBy(asc(reopening.id))
    .all()
    .map(({ id, sectionId, memberId, reason, byId, at, until, endedAt }) => ({
      id,
      sectionId,
      member: names.get(memberId)!,
      reason,
      by: names.get(byId)!,
      at,
      until,
      endedAt,
      isCurrent: isReopenedAt({ at, until, endedAt }, now),
    }));
}
