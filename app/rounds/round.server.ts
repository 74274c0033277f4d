import { randomInt } from "node:crypto";
import { and, asc, desc, eq, gt, isNull, lte, sql } from "drizzle-orm";
import { record } from "#app/audit/audit.server.ts";
import { type Edition, editionOf, newestEdition } from "#app/framework/edition.server.ts";
import { db, inOneTransaction } from "#db/client.server.ts";
import { round, roundFramework, roundMember } from "#db/schema.server.ts";
import type { AgreementRule } from "./agreement-rule.ts";
import { letters } from "./pseudonym.ts";
import type { Round } from "./round.ts";
import type { Sharing } from "./sharing.ts";

function fromRow(row: typeof round.$inferSelect): Round {
  return { ...row, rule: JSON.parse(row.rule) as AgreementRule };
}

type NewRound = {
  title: string;
  opensAt: number;
  closesAt: number;
  sharing: Sharing;
  namesToOfficials: boolean;
  rule: AgreementRule;
  frameworks: readonly string[];
  members: readonly string[];
};

export function addRound(given: NewRound, now: number): Round {
  return inOneTransaction(() => {
    const { frameworks, members, rule, ...rest } = given;
    const added = db
      .insert(round)
      .values({ ...rest, rule: JSON.stringify(rule) })
      .returning()
      .get();
    for (const frameworkCode of frameworks) {
      db.insert(roundFramework).values({ roundId: added.id, frameworkCode }).run();
    }
    for (const memberId of members) addToRound(added.id, memberId);
    record({ at: now, actorId: null, action: "round added", object: `round ${added.id}` });
    return fromRow(added);
  });
}

/** Gives the member a letter drawn at random, so that it tells neither who they are nor when they joined. */
function addToRound(roundId: number, memberId: string): void {
  const taken = new Set(
    db
      .select({ letter: roundMember.letter })
      .from(roundMember)
      .where(eq(roundMember.roundId, roundId))
      .all()
      .map((row) => row.letter),
  );
  let letter: string;
  do letter = letters(randomInt(Math.max(26, taken.size * 2)));
  while (taken.has(letter));
  db.insert(roundMember).values({ roundId, memberId, letter }).run();
}

/** A member who joins late has a place in every round that has not closed. */
export function joinRounds(memberId: string, now: number): void {
  inOneTransaction(() => {
    for (const { id } of db.select({ id: round.id }).from(round).where(gt(round.closesAt, now)).all()) {
      if (!isInRound(id, memberId)) addToRound(id, memberId);
    }
  });
}

const place = db
  .select({ letter: roundMember.letter })
  .from(roundMember)
  .where(
    and(
      eq(roundMember.roundId, sql.placeholder("roundId")),
      eq(roundMember.memberId, sql.placeholder("memberId")),
    ),
  )
  .prepare();

export function isInRound(roundId: number, memberId: string): boolean {
  return place.get({ roundId, memberId }) !== undefined;
}

export function membersOf(roundId: number): string[] {
  return db
    .select({ memberId: roundMember.memberId })
    .from(roundMember)
    .where(eq(roundMember.roundId, roundId))
    .all()
    .map((row) => row.memberId);
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

export function roundOf(id: number): Round {
  const row = db.select().from(round).where(eq(round.id, id)).get();
  if (!row) throw new Error(`No round ${id}`);
  return fromRow(row);
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

const covered = db
  .select({ code: roundFramework.frameworkCode, editionId: roundFramework.editionId })
  .from(roundFramework)
  .where(eq(roundFramework.roundId, sql.placeholder("roundId")))
  .prepare();

/** The editions a round is about, by framework: frozen at the first input, and the newest until then. */
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

/** Called with the first saved input of a round on a framework: from then on its text does not change. */
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
