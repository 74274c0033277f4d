import { and, desc, eq, notInArray } from "drizzle-orm";
import { z } from "zod";
import { db, inOneTransaction } from "#db/client.server.ts";
import { unfinishedForm as table } from "#db/schema.server.ts";
import type { Actor } from "./session.server.ts";

// What a person has written in a form and not sent: theirs alone, and gone once it is sent.

export type Fields = [name: string, value: string][];

export const longestForm = 300;
export const largestFieldsKiB = 100;
export const mostForms = 200;

const fieldsIn = z.array(z.tuple([z.string(), z.string()]));

/** The fields in JSON as a page sends them; null where it is none. */
export function readFields(json: string): Fields | null {
  try {
    return fieldsIn.parse(JSON.parse(json));
  } catch {
    return null;
  }
}

/** Keeps the fields in place of what was kept of this form; of too many forms the oldest go. Empty ones are forgotten. */
export function keepUnfinished(
  actor: Actor,
  form: string,
  fields: Fields,
  now: number,
): { kind: "kept" | "forgotten" | "too-long" } {
  const words = JSON.stringify(fields);
  if (form.length > longestForm || Buffer.byteLength(words) > largestFieldsKiB * 1024)
    return { kind: "too-long" };
  if (fields.every(([, value]) => value.trim() === "")) {
    forgetUnfinished(actor, form);
    return { kind: "forgotten" };
  }
  inOneTransaction(() => {
    db.insert(table)
      .values({ authorId: actor.id, form, fields: words, savedAt: now })
      .onConflictDoUpdate({ target: [table.authorId, table.form], set: { fields: words, savedAt: now } })
      .run();
    const newest = db
      .select({ form: table.form })
      .from(table)
      .where(eq(table.authorId, actor.id))
      .orderBy(desc(table.savedAt))
      .limit(mostForms);
    db.delete(table)
      .where(and(eq(table.authorId, actor.id), notInArray(table.form, newest)))
      .run();
  });
  return { kind: "kept" };
}

/** What the actor left in this form, and nobody else. */
export function unfinishedForm(actor: Actor, form: string): { fields: Fields; savedAt: number } | undefined {
  const row = db.select().from(table).where(isOf(actor, form)).get();
  return row && { fields: JSON.parse(row.fields), savedAt: row.savedAt };
}

/** What the actor left in this form and in those whose names say more: "…?round=1&statement=2.1" after "…?round=1". */
export function unfinishedForms(actor: Actor, name: string): { form: string; fields: Fields }[] {
  return db
    .select()
    .from(table)
    .where(eq(table.authorId, actor.id))
    .all()
    .filter(({ form }) => form === name || form.startsWith(`${name}&`))
    .map(({ form, fields }) => ({ form, fields: JSON.parse(fields) }));
}

export function forgetUnfinished(actor: Actor, form: string): void {
  db.delete(table).where(isOf(actor, form)).run();
}

function isOf(actor: Actor, form: string) {
  return and(eq(table.authorId, actor.id), eq(table.form, form));
}
