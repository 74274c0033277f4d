import { asc, desc, eq } from "drizzle-orm";
import { record } from "#app/audit/audit.server.ts";
import { roundsWaiting } from "#app/people/admission.server.ts";
import { isAllowed, may, type Reader } from "#app/people/permissions.ts";
import type { Actor } from "#app/people/session.server.ts";
import { db, inOneTransaction } from "#db/client.server.ts";
import { declaration, person, round } from "#db/schema.server.ts";
import { ownStanding } from "./interest.server.ts";
import { listIn } from "./interest.ts";

/** When a member said what interests they have. */
export type Declaration = {
  memberId: string;
  member: string;
  declaredAt: number;
  /** The round that asked; null where none did. */
  round: { id: number; title: string } | null;
  /** The ids of the interests that stood; none is nothing to declare. */
  interests: string[];
};

/**
 * Notes that the interests which stand now are all the actor has, for every open round that asks. Where they have some,
 * "nothing to declare" is no answer, and false is returned.
 * @param isNothing whether the actor says that there are none
 */
export function declareAll(actor: Actor, isNothing: boolean, now: number): boolean {
  return inOneTransaction(() => {
    const standing = ownStanding(actor).map(({ id }) => id);
    if (isNothing !== (standing.length === 0)) return false;
    const asking = roundsWaiting(actor.id, now).map(({ id }) => id);
    for (const roundId of asking.length > 0 ? asking : [null]) {
      db.insert(declaration)
        .values({ memberId: actor.id, roundId, declaredAt: now, interests: standing.join(" ") })
        .run();
      record({
        at: now,
        actorId: actor.id,
        action: "interests declared",
        object: `person ${actor.id}`,
        detail: { round: roundId, interests: standing.length },
      });
    }
    return true;
  });
}

/** The declarations that the reader may read, the latest first. */
export function declarationsFor(reader: Reader): Declaration[] {
  if (!isAllowed(reader.role, may.readInterests)) return [];
  const isEveryones = isAllowed(reader.role, may.readRegister);
  return db
    .select({ declaration, member: person.name, title: round.title })
    .from(declaration)
    .innerJoin(person, eq(person.id, declaration.memberId))
    .leftJoin(round, eq(round.id, declaration.roundId))
    .where(isEveryones ? undefined : eq(declaration.memberId, reader.id))
    .orderBy(desc(declaration.declaredAt), asc(person.name), desc(declaration.id))
    .all()
    .map(({ declaration: { memberId, roundId, declaredAt, interests }, member, title }) => ({
      memberId,
      member,
      declaredAt,
      round: roundId === null ? null : { id: roundId, title: title! },
      interests: listIn(interests),
    }));
}
