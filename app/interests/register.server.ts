import { and, asc, eq, isNull, notInArray } from "drizzle-orm";
import { isAllowed, may, type Reader } from "#app/people/permissions.ts";
import { db } from "#db/client.server.ts";
import { declaration, person } from "#db/schema.server.ts";
import { interestsFor } from "./interest.server.ts";
import { type Interest, isWaiting } from "./interest.ts";

/** The interests for which the reader has to record an outcome. */
export function interestsWaitingFor(reader: Reader): Interest[] {
  return isAllowed(reader.role, may.decideInterests) ? interestsFor(reader).filter(isWaiting) : [];
}

/** The names of the members who have never said what interests they have, for those who may read the register. */
export function membersWithoutDeclaration(reader: Reader): string[] {
  if (!isAllowed(reader.role, may.readRegister)) return [];
  return db
    .select({ name: person.name })
    .from(person)
    .where(
      and(
        eq(person.role, "member"),
        isNull(person.disabledAt),
        notInArray(person.id, db.select({ id: declaration.memberId }).from(declaration)),
      ),
    )
    .orderBy(asc(person.name))
    .all()
    .map(({ name }) => name);
}
