import { randomUUID } from "node:crypto";
import { and, asc, eq, inArray, isNull, type SQL } from "drizzle-orm";
import { record } from "#app/audit/audit.server.ts";
import { db, inOneTransaction } from "#db/client.server.ts";
import { person, personFramework } from "#db/schema.server.ts";
import type { Invitee } from "./invitee.ts";
import { may } from "./permissions.ts";
import { type Actor, endSessionsOf } from "./session.server.ts";

export type Person = typeof person.$inferSelect;

export function personWithEmail(email: string): Person | undefined {
  return db.select().from(person).where(eq(person.email, email.trim().toLowerCase())).get();
}

/** Somebody whose account has not been closed, as they are now. */
export function activePerson(id: string): Actor | undefined {
  const { email, name, role } = person;
  return db
    .select({ id: person.id, email, name, role })
    .from(person)
    .where(and(eq(person.id, id), isNull(person.disabledAt)))
    .get();
}

export function isAnyoneHere(): boolean {
  return db.select({ id: person.id }).from(person).limit(1).get() !== undefined;
}

type NewPerson = Omit<Invitee, "frameworks" | "group"> & Partial<Invitee> & { by?: Actor | null; at: number };

/** @param given.by null: the service itself, or somebody at its command line */
export function addPerson({ by = null, at, frameworks = [], group = null, ...given }: NewPerson): Person {
  return inOneTransaction(() => {
    const added = db
      .insert(person)
      .values({
        id: randomUUID(),
        email: given.email.trim().toLowerCase(),
        name: given.name.trim(),
        role: given.role,
        group,
        createdAt: at,
      })
      .returning()
      .get();
    for (const frameworkCode of frameworks)
      db.insert(personFramework).values({ personId: added.id, frameworkCode }).run();
    record({
      at,
      actorId: by?.id ?? null,
      action: "person added",
      object: `person ${added.id}`,
      detail: {
        role: given.role,
        ...(group && { group }),
        ...(frameworks.length > 0 && { frameworks: frameworks.join(" ") }),
      },
    });
    return added;
  });
}

export function setPasswordHash(personId: string, passwordHash: string, at: number): void {
  inOneTransaction(() => {
    db.update(person).set({ passwordHash }).where(eq(person.id, personId)).run();
    endSessionsOf(personId, at);
    record({ at, actorId: personId, action: "password set", object: `person ${personId}` });
  });
}

/** Ends the person's sessions at their next request; what they wrote stays. */
export function disablePerson(personId: string, at: number, actorId: string | null): void {
  inOneTransaction(() => {
    db.update(person).set({ disabledAt: at }).where(eq(person.id, personId)).run();
    endSessionsOf(personId, at);
    record({ at, actorId, action: "person disabled", object: `person ${personId}` });
  });
}

type NamedPerson = Pick<Person, "id" | "name" | "email">;

/** Everyone who can be asked as a panel member, by name; those who have not yet accepted their invitation as well. */
export function activeMembers(): NamedPerson[] {
  return named(and(inArray(person.role, [...may.assess]), isNull(person.disabledAt)));
}

/** Everyone who can own a finding, by name. */
export function activeOfficials(): Pick<Person, "id" | "name">[] {
  const officials = named(and(inArray(person.role, [...may.writeFindings]), isNull(person.disabledAt)));
  return officials.map(({ id, name }) => ({ id, name }));
}

/** These people, by name. */
export function peopleWithIds(ids: readonly string[]): NamedPerson[] {
  return named(inArray(person.id, [...ids]));
}

/** The names of all whom the service knows, whoever they are in it. */
export function allNames(): string[] {
  return db
    .select({ name: person.name })
    .from(person)
    .all()
    .map(({ name }) => name);
}

function named(condition: SQL | undefined): NamedPerson[] {
  const fields = { id: person.id, name: person.name, email: person.email };
  return db.select(fields).from(person).where(condition).orderBy(asc(person.name), asc(person.email)).all();
}
