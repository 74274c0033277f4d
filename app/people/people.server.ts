import { and, asc, desc, eq, exists, gt, isNull, or, sql } from "drizzle-orm";
import { alias } from "drizzle-orm/sqlite-core";
import { db } from "#db/client.server.ts";
import {
  framework,
  invitation,
  person,
  personFramework,
  reopening,
  round,
  roundMember,
} from "#db/schema.server.ts";
import { type PersonState, stateAt } from "./person-states.ts";
import type { Role } from "./roles.ts";
import { secondStepOf } from "./second-step.server.ts";
import type { Actor } from "./session.server.ts";

// What lead officials are told of people. Every read is asked by one, whom the route has let in.

/** The newest of each person: a new invitation takes the place of the one before it. */
const columns = {
  id: person.id,
  name: person.name,
  email: person.email,
  role: person.role,
  group: person.group,
  hasPassword: sql<boolean>`${person.passwordHash} IS NOT NULL`.mapWith(Boolean),
  disabledAt: person.disabledAt,
  pseudonymisedAt: person.pseudonymisedAt,
  createdAt: person.createdAt,
  invitation: {
    createdAt: invitation.createdAt,
    expiresAt: invitation.expiresAt,
    revokedAt: invitation.revokedAt,
  },
};

export type ListedPerson = { id: string; name: string; email: string; role: Role; state: PersonState };

/** Everybody of a role and state, by name; null: of any. */
export function peopleHere(
  _lead: Actor,
  { role, state }: { role: Role | null; state: PersonState | null },
  now: number,
): ListedPerson[] {
  return db
    .select(columns)
    .from(person)
    .leftJoin(invitation, eq(invitation.personId, person.id))
    .where(role === null ? undefined : eq(person.role, role))
    .orderBy(sql`lower(${person.name})`, asc(person.email))
    .all()
    .map(({ id, name, email, role, ...facts }) => ({ id, name, email, role, state: stateAt(facts, now) }))
    .filter((one) => state === null || one.state === state);
}

/** Everything a lead official is told of one person; undefined where there is nobody of that id. */
export function personHere(_lead: Actor, id: string, now: number) {
  const inviter = alias(person, "inviter");
  const found = db
    .select({ ...columns, invitedBy: inviter.name })
    .from(person)
    .leftJoin(invitation, eq(invitation.personId, person.id))
    .leftJoin(inviter, eq(inviter.id, invitation.invitedById))
    .where(eq(person.id, id))
    .orderBy(desc(invitation.createdAt))
    .get();
  if (!found) return undefined;
  return {
    ...found,
    state: stateAt(found, now),
    frameworks: frameworksOfPerson(id),
    sitsIn: unclosedRoundsOf(id, now),
    hasSecondStep: secondStepOf(id) !== undefined,
  };
}

export type PersonHere = NonNullable<ReturnType<typeof personHere>>;

/** The frameworks that a member is asked about from now on; none is all. */
function frameworksOfPerson(personId: string): string[] {
  return db
    .select({ code: framework.code })
    .from(personFramework)
    .innerJoin(framework, eq(framework.code, personFramework.frameworkCode))
    .where(eq(personFramework.personId, personId))
    .orderBy(asc(framework.position))
    .all()
    .map(({ code }) => code);
}

/** `isReopened`: it has closed, and a section of it is open to this member again. */
export type UnclosedRound = { id: number; title: string; isReopened: boolean };

/** The rounds in which somebody has a seat and that have not closed for them. */
export function unclosedRoundsOf(personId: string, now: number): UnclosedRound[] {
  const reopened = db
    .select({ one: sql`1` })
    .from(reopening)
    .where(
      and(
        eq(reopening.roundId, round.id),
        eq(reopening.memberId, personId),
        isNull(reopening.endedAt),
        gt(reopening.until, now),
      ),
    );
  return db
    .select({ id: round.id, title: round.title, closesAt: round.closesAt })
    .from(roundMember)
    .innerJoin(round, eq(round.id, roundMember.roundId))
    .where(and(eq(roundMember.memberId, personId), or(gt(round.closesAt, now), exists(reopened))))
    .orderBy(asc(round.opensAt), asc(round.id))
    .all()
    .map(({ id, title, closesAt }) => ({ id, title, isReopened: closesAt <= now }));
}
