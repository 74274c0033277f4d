import { and, asc, eq, isNull, notInArray } from "drizzle-orm";
import { isAllowed, may, type Reader } from "#app/people/permissions.ts";
import { db } from "#db/client.server.ts";
import { declaration, person } from "#db/schema.server.ts";

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
