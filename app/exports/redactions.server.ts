import { and, asc, desc, eq, gt, isNull, lte, or, sql } from "drizzle-orm";
import { alias } from "drizzle-orm/sqlite-core";
import { isAllowed, may, type Reader } from "#app/people/permissions.ts";
import { db } from "#db/client.server.ts";
import { person, quoteCheck, redaction } from "#db/schema.server.ts";
import type { Redaction } from "./redaction.ts";

/** What officials have decided of the words of comments at a moment. */
export type Decided = {
  redactions: ReadonlyMap<string, Redaction[]>;
  isKept: (commentId: string, version: number) => boolean;
};

const now = sql.placeholder("now");

const standing = db
  .select()
  .from(redaction)
  .where(and(lte(redaction.at, now), or(isNull(redaction.liftedAt), gt(redaction.liftedAt, now))))
  .orderBy(asc(redaction.id))
  .prepare();
const checks = db.select().from(quoteCheck).where(lte(quoteCheck.at, now)).prepare();
const lastLifted = db
  .select({ commentId: redaction.commentId, at: sql<number>`max(${redaction.liftedAt})` })
  .from(redaction)
  .where(lte(redaction.liftedAt, now))
  .groupBy(redaction.commentId)
  .prepare();

export function decided(reader: Reader, now: number): Decided {
  if (!isAllowed(reader.role, may.readInput)) return { redactions: new Map(), isKept: () => false };
  const redactions = new Map<string, Redaction[]>();
  for (const { commentId, commentVersion: version, id, start, end, words, reason } of standing.all({ now })) {
    const one = { id, version, start, end, words, reason };
    const together = redactions.get(commentId);
    if (together) together.push(one);
    else redactions.set(commentId, [one]);
  }
  const lifted = new Map(lastLifted.all({ now }).map(({ commentId, at }) => [commentId, at]));
  const kept = new Set(
    checks
      .all({ now })
      // Whoever read it with words redacted did not let these leave.
      .filter(({ commentId, at }) => at > (lifted.get(commentId) ?? -1))
      .map(({ commentId, commentVersion }) => `${commentId} ${commentVersion}`),
  );
  return { redactions, isKept: (commentId, version) => kept.has(`${commentId} ${version}`) };
}

const lifter = alias(person, "lifter");

const historyOf = db
  .select({
    id: redaction.id,
    words: redaction.words,
    reason: redaction.reason,
    by: person.name,
    at: redaction.at,
    liftedBy: lifter.name,
    liftedAt: redaction.liftedAt,
  })
  .from(redaction)
  .leftJoin(person, eq(person.id, redaction.by))
  .leftJoin(lifter, eq(lifter.id, redaction.liftedBy))
  .where(eq(redaction.commentId, sql.placeholder("commentId")))
  .orderBy(desc(redaction.id))
  .prepare();

const keepingsOf = db
  .select({ version: quoteCheck.commentVersion, by: person.name, at: quoteCheck.at })
  .from(quoteCheck)
  .leftJoin(person, eq(person.id, quoteCheck.by))
  .where(eq(quoteCheck.commentId, sql.placeholder("commentId")))
  .orderBy(desc(quoteCheck.commentVersion))
  .prepare();

/** Everything that officials decided of one comment's words, the newest first; those lifted since are among it. */
export function decisionsOn(reader: Reader, commentId: string) {
  if (!isAllowed(reader.role, may.readInput)) return { redactions: [], keepings: [] };
  return { redactions: historyOf.all({ commentId }), keepings: keepingsOf.all({ commentId }) };
}
