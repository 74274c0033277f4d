import { and, asc, eq } from "drizzle-orm";
import { db } from "#db/client.server.ts";
import { person, personFramework, round, roundMember, roundMemberFramework } from "#db/schema.server.ts";
import type { Group } from "./groups.ts";

// What a member is asked about and whom they speak for, as a seat in a round begins with it. What holds in a round is that
// of the seat (part.server.ts), so that a round that has closed stays as it was.

export type Assignment = {
  /** Their codes; none is all. */
  frameworks: string[];
  group: Group | null;
};

export function assignmentOf(personId: string): Assignment {
  const its = db.select({ group: person.group }).from(person).where(eq(person.id, personId)).get();
  const codes = db
    .select({ code: personFramework.frameworkCode })
    .from(personFramework)
    .where(eq(personFramework.personId, personId))
    .orderBy(asc(personFramework.frameworkCode))
    .all();
  return { frameworks: codes.map(({ code }) => code), group: its?.group ?? null };
}

/** Makes this the person's own assignment. */
export function putAssignment(personId: string, { frameworks, group }: Assignment): void {
  db.update(person).set({ group }).where(eq(person.id, personId)).run();
  db.delete(personFramework).where(eq(personFramework.personId, personId)).run();
  if (frameworks.length > 0) {
    const rows = frameworks.map((frameworkCode) => ({ personId, frameworkCode }));
    db.insert(personFramework).values(rows).run();
  }
}

/** Of the frameworks of a round those that a member with this assignment is asked about; none where they cannot sit there. */
export function askedOf(
  { frameworks }: Pick<Assignment, "frameworks">,
  ofRound: readonly string[],
): string[] {
  return frameworks.length === 0 ? [...ofRound] : ofRound.filter((code) => frameworks.includes(code));
}

/**
 * Gives a seat the part that its member's assignment leaves of the round's frameworks: all of them where names are hidden,
 * because whoever alone is asked about one would be known by their letter. Throws where nothing is left.
 */
export function putPart(roundId: number, memberId: string, ofRound: readonly string[]): void {
  clearParts(roundId, memberId);
  if (hidesNames(roundId)) return;
  const asked = askedOf(assignmentOf(memberId), ofRound);
  if (asked.length === 0) throw new Error(`Nothing to ask ${memberId} in round ${roundId}`);
  if (asked.length === ofRound.length) return;
  const rows = asked.map((frameworkCode) => ({ roundId, memberId, frameworkCode }));
  db.insert(roundMemberFramework).values(rows).run();
}

function hidesNames(roundId: number): boolean {
  const its = db.select({ shown: round.namesToOfficials }).from(round).where(eq(round.id, roundId)).get();
  return its?.shown === false;
}

/** @param memberId left out: of every seat */
export function clearParts(roundId: number, memberId?: string): void {
  const ofMember = memberId === undefined ? undefined : eq(roundMemberFramework.memberId, memberId);
  db.delete(roundMemberFramework)
    .where(and(eq(roundMemberFramework.roundId, roundId), ofMember))
    .run();
}

export function putGroup(roundId: number, memberId: string, group: Group | null): void {
  db.update(roundMember)
    .set({ group })
    .where(and(eq(roundMember.roundId, roundId), eq(roundMember.memberId, memberId)))
    .run();
}

/** A member who is asked about some frameworks only, with which. */
export type AssignedMember = { id: string; name: string; frameworks: string[] };

export function assignedMembers(): AssignedMember[] {
  const rows = db
    .select({ id: person.id, name: person.name, code: personFramework.frameworkCode })
    .from(personFramework)
    .innerJoin(person, eq(person.id, personFramework.personId))
    .orderBy(asc(person.name), asc(personFramework.frameworkCode))
    .all();
  const byId = new Map<string, AssignedMember>();
  for (const { id, name, code } of rows) {
    const its = byId.get(id) ?? { id, name, frameworks: [] };
    its.frameworks.push(code);
    byId.set(id, its);
  }
  return [...byId.values()];
}
