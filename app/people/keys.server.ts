import { eq, sql } from "drizzle-orm";
import { db } from "#db/client.server.ts";
import { person } from "#db/schema.server.ts";
import type { Actor } from "./session.server.ts";

// Whether single keys do something on a person's pages. What helps somebody to use the service may tell of their health,
// so switching leaves no event in the record.

const find = db
  .select({ keysOff: person.keysOff })
  .from(person)
  .where(eq(person.id, sql.placeholder("id")))
  .prepare();

export function keysAreOn(actor: Actor): boolean {
  return !find.get({ id: actor.id })?.keysOff;
}

export function switchKeys(actor: Actor, on: boolean): void {
  db.update(person).set({ keysOff: !on }).where(eq(person.id, actor.id)).run();
}
