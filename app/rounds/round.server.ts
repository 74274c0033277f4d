import { randomInt } from "node:crypto";
import { and, asc, desc, eq, gt, isNull, lte, min, sql } from "drizzle-orm";
import { alias } from "drizzle-orm/sqlite-core";
import { record } from "#app/audit/audit.server.ts";
import { type Edition, editionOf, newestEdition } from "#app/framework/edition.server.ts";
import { isAllowed, may } from "#app/people/permissions.ts";
import { db, inOneTransaction } from "#db/client.server.ts";
import { round, roundFramework, roundMember, roundSnapshot } from "#db/schema.server.ts";
import type { AgreementRule } from "./agreement-rule.ts";
import { askedOf, assignmentOf, clearParts, putPart } from "./assignment.server.ts";
import { groupedIn, setGroups } from "./groups.server.ts";
import { hasPart, isInRound, isLeftOut } from "./part.server.ts";
import { type RoundPlan, recordable } from "./plan.ts";
import { letters } from "./pseudonym.ts";
import { canFollow, isOpenAt, type Round } from "./round.ts";
import type { Reader } from "./visibility.ts";

function fromRow(row: typeof round.$inferSelect): Round {
  return { ...row, rule: JSON.parse(row.rule) as AgreementRule };
}

/**
 * The one way in for a round.
 * @param by null: the demonstration, or a test
 * @param copyOf the round whose settings, members and their groups it was begun with
 */
export function addRound(
  plan: RoundPlan,
  now: number,
  by: string | null = null,
  copyOf: number | null = null,
): Round {
  return inOneTransaction(() => {
    const added = fromRow(db.insert(round).values(rowOf(plan)).returning().get());
    putPanel(added.id, plan);
    if (copyOf !== null) setGroups(added.id, groupedIn(copyOf), by, now);
    record({
      at: now,
      actorId: by,
      action: "round added",
      object: `round ${added.id}`,
      detail: { ...recordable(plan), ...(copyOf !== null && { copyOf }) },
    });
    return added;
  });
}

/** A plan as its row holds it. */
export function rowOf({ frameworks: _, members: __, rule, ...rest }: RoundPlan) {
  return { ...rest, followsId: rest.followsId ?? null, rule: JSON.stringify(rule) };
}

/** Makes these the frameworks and members of a round in which nothing has been entered yet. Who stays keeps their letter. */
export function putPanel(roundId: number, { frameworks, members }: RoundPlan): void {
  clearParts(roundId);
  putFrameworks(roundId, frameworks);
  for (const memberId of membersOf(roundId).filter((one) => !members.includes(one))) {
    db.delete(roundMember)
      .where(and(eq(roundMember.roundId, roundId), eq(roundMember.memberId, memberId)))
      .run();
  }
  for (const memberId of membersOf(roundId)) putPart(roundId, memberId, frameworks);
  addToRound(roundId, members);
}

function putFrameworks(roundId: number, codes: readonly string[]): void {
  const there = frameworksOf(roundId);
  for (const code of there.filter((one) => !codes.includes(one))) {
    db.delete(roundFramework)
      .where(and(eq(roundFramework.roundId, roundId), eq(roundFramework.frameworkCode, code)))
      .run();
  }
  for (const frameworkCode of codes.filter((one) => !there.includes(one))) {
    db.insert(roundFramework).values({ roundId, frameworkCode }).run();
  }
}

/**
 * Gives each member who is not there yet a letter drawn at random, so that it tells neither who they are nor when they
 * joined; what they are asked about and the group are those of their assignment.
 */
export function addToRound(roundId: number, memberIds: readonly string[]): void {
  const rows = db.select().from(roundMember).where(eq(roundMember.roundId, roundId)).all();
  const there = new Set(rows.map((row) => row.memberId));
  const taken = new Set(rows.map((row) => row.letter));
  const frameworks = frameworksOf(roundId);
  for (const memberId of memberIds) {
    if (there.has(memberId)) continue;
    let letter: string;
    do letter = letters(randomInt(Math.max(26, taken.size * 2)));
    while (taken.has(letter));
    there.add(memberId);
    taken.add(letter);
    const { group } = assignmentOf(memberId);
    db.insert(roundMember).values({ roundId, memberId, letter, group }).run();
    putPart(roundId, memberId, frameworks);
  }
}

/**
 * A member who joins late has a place in every round that is open and has something to ask them; in a planned one, where a
 * lead official gives them one.
 */
export function joinRounds(memberId: string, now: number): void {
  inOneTransaction(() => {
    const open = db
      .select({ id: round.id })
      .from(round)
      .where(and(lte(round.opensAt, now), gt(round.closesAt, now)));
    for (const { id } of open.all().filter((one) => isStillOpen(one.id, now))) {
      const isAsked = askedOf(assignmentOf(memberId), frameworksOf(id)).length > 0;
      if (!isAsked || isInRound(id, memberId)) continue;
      addToRound(id, [memberId]);
      record({ at: now, actorId: memberId, action: "round joined", object: `round ${id}` });
    }
  });
}

/** The ids of its members. */
export function membersOf(roundId: number): string[] {
  const rows = db.select().from(roundMember).where(eq(roundMember.roundId, roundId)).all();
  return rows.map((row) => row.memberId);
}

/** The letters of its members. */
export function lettersIn(roundId: number): string[] {
  const rows = db.select().from(roundMember).where(eq(roundMember.roundId, roundId)).all();
  return rows.map((row) => row.letter);
}

/** The codes of its frameworks. */
export function frameworksOf(roundId: number): string[] {
  return covered.all({ roundId }).map((row) => row.code);
}

const opened = db
  .select()
  .from(round)
  .where(lte(round.opensAt, sql.placeholder("now")))
  .orderBy(asc(round.opensAt), asc(round.id))
  .prepare();

/** Every round that has opened, the earliest first. A planned round is nobody's to read. */
export function openedRounds(now: number): Round[] {
  return opened.all({ now }).map(fromRow);
}

const withId = db
  .select()
  .from(round)
  .where(eq(round.id, sql.placeholder("id")))
  .prepare();

export function roundOf(id: number): Round {
  const row = withId.get({ id });
  if (!row) throw new Error(`No round ${id}`);
  return fromRow(row);
}

const snapshotTaken = db
  .select({ at: roundSnapshot.takenAt })
  .from(roundSnapshot)
  .where(eq(roundSnapshot.roundId, sql.placeholder("id")))
  .prepare();

/**
 * The moment at which something is written in a round as it is stored, asked inside the transaction of the write: what
 * waited there while the snapshot of the round was taken comes after the closing, however early it was sent.
 */
export function writingMoment({ id, closesAt }: Pick<Round, "id" | "closesAt">, now: number): number {
  return snapshotTaken.get({ id }) ? Math.max(now, closesAt) : now;
}

/** Whether a round is open to a write, asked inside its transaction: it may have closed since it was read. */
export function isStillOpen(id: number, now: number): boolean {
  const stored = roundOf(id);
  return isOpenAt(stored, writingMoment(stored, now));
}

/** The round that this one follows; null where it follows none, or one that it cannot follow. */
export function roundBefore(round: Pick<Round, "followsId" | "opensAt" | "namesToOfficials">): Round | null {
  if (round.followsId === null) return null;
  const before = roundOf(round.followsId);
  return canFollow(round, before) ? before : null;
}

const following = db
  .select()
  .from(round)
  .where(and(eq(round.followsId, sql.placeholder("id")), lte(round.opensAt, sql.placeholder("now"))))
  .prepare();

/** Whether the member is asked about the framework in a round that has opened and follows this one. */
export function isInRoundAfter(before: Round, memberId: string, framework: string, now: number): boolean {
  const after = following.all({ id: before.id, now }).map(fromRow);
  return after.some((one) => canFollow(one, before) && hasPart(one.id, memberId, framework));
}

/** When the first of the rounds that follow this one opens, planned ones too; null where none does. */
export function followedFrom(roundId: number): number | null {
  const first = db
    .select({ at: min(round.opensAt) })
    .from(round)
    .where(eq(round.followsId, roundId))
    .get();
  return first?.at ?? null;
}

/** Every round, planned ones too, the latest to open first: for those who run them, and nobody else. */
export function roundsRunBy(reader: Reader): Round[] {
  if (!isAllowed(reader.role, may.runRounds)) return [];
  return db.select().from(round).orderBy(desc(round.opensAt), desc(round.id)).all().map(fromRow);
}

/** @param id as an address has it */
export function roundRunBy(reader: Reader, id: string | undefined): Round | undefined {
  return roundsRunBy(reader).find((one) => String(one.id) === id);
}

const openedCovering = db
  .select({ round })
  .from(round)
  .innerJoin(roundFramework, eq(roundFramework.roundId, round.id))
  .where(
    and(
      eq(roundFramework.frameworkCode, sql.placeholder("code")),
      lte(round.opensAt, sql.placeholder("now")),
    ),
  )
  .orderBy(desc(round.opensAt), desc(round.id))
  .prepare();

/** The rounds that have opened on a framework, the latest first. */
export function roundsOn(code: string, now: number): Round[] {
  return openedCovering.all({ code, now }).map((row) => fromRow(row.round));
}

/** Those of them that are there for this person: to a member who is asked about others only, a round does not cover it. */
export function roundsFor(personId: string, code: string, now: number): Round[] {
  return roundsOn(code, now).filter(({ id }) => !isLeftOut(id, personId, code));
}

const before = alias(roundFramework, "before");

/** A framework that the round before covers is read in the edition that was fixed there. */
const covered = db
  .select({
    code: roundFramework.frameworkCode,
    editionId: sql<number | null>`coalesce(${roundFramework.editionId}, ${before.editionId})`,
  })
  .from(roundFramework)
  .innerJoin(round, eq(round.id, roundFramework.roundId))
  .leftJoin(
    before,
    and(eq(before.roundId, round.followsId), eq(before.frameworkCode, roundFramework.frameworkCode)),
  )
  .where(eq(roundFramework.roundId, sql.placeholder("roundId")))
  .prepare();

/** The editions a round is about, by framework: that of the round it follows; else frozen at the first input, and the newest until then. */
export function editionsIn(roundId: number): Map<string, Edition> {
  const editions = new Map<string, Edition>();
  for (const { code, editionId } of covered.all({ roundId })) {
    const edition = editionId === null ? newestEdition(code) : editionOf(editionId);
    if (edition) editions.set(code, edition);
  }
  return editions;
}

export function editionIn(roundId: number, code: string): Edition | undefined {
  return editionsIn(roundId).get(code);
}

/** Called with the first saved input of a round on a framework, and at its closing: from then on its text does not change. */
export function freezeEdition(roundId: number, edition: Edition): void {
  db.update(roundFramework)
    .set({ editionId: edition.id })
    .where(
      and(
        eq(roundFramework.roundId, roundId),
        eq(roundFramework.frameworkCode, edition.frameworkCode),
        isNull(roundFramework.editionId),
      ),
    )
    .run();
}
