import { randomUUID } from "node:crypto";
import { and, count, eq, inArray, isNull, sql } from "drizzle-orm";
import { record } from "#app/audit/audit.server.ts";
import type { Actor } from "#app/people/session.server.ts";
import { isStillOpen, openedRounds } from "#app/rounds/round.server.ts";
import { db, inOneTransaction } from "#db/client.server.ts";
import { citation, comment, source } from "#db/schema.server.ts";
import type { Source } from "./source.ts";

// The sources of evidence that members enter. A member reads and cites their own; what another cites is read through
// the comment that cites it, by those who may see that comment.

export type OwnSource = Source & {
  id: string;
  /** How many of the member's comments cite it, without those taken back. */
  citedBy: number;
};

/**
 * A source as it shows under a comment. Its id is for the comment's author alone: to anybody else, two comments that
 * name the same id would be known to come from one hand.
 */
export type CitedSource = Source & { id: string };

const columns = {
  id: source.id,
  title: source.title,
  kind: source.kind,
  link: source.link,
  doi: source.doi,
  year: source.year,
};

const ownRows = db
  .select({ ...columns, citedBy: count(comment.id) })
  .from(source)
  .leftJoin(citation, eq(citation.sourceId, source.id))
  .leftJoin(comment, and(eq(comment.id, citation.commentId), isNull(comment.withdrawnAt)))
  .where(and(eq(source.ownerId, sql.placeholder("ownerId")), isNull(source.replacedBy)))
  .groupBy(source.id)
  .prepare();

/** The ids travel as one value, so that there may be any number of them. */
const citedRows = db
  .select({ commentId: citation.commentId, source: columns })
  .from(citation)
  .innerJoin(source, eq(source.id, citation.sourceId))
  .where(sql`${citation.commentId} IN (SELECT value FROM json_each(${sql.placeholder("commentIds")}))`)
  .prepare();

/** The member's own sources, by title. */
export function ownSources(actor: Actor): OwnSource[] {
  return ownRows.all({ ownerId: actor.id }).sort(byTitle);
}

/** Undefined when it is another's or not there. */
export function ownSource(actor: Actor, id: string): OwnSource | undefined {
  return ownSources(actor).find((one) => one.id === id);
}

/** Those of these ids that are the member's own sources; of one that was changed meanwhile, what it is now. */
export function ownSourcesAmong(actor: Actor, ids: readonly string[]): string[] {
  if (ids.length === 0) return [];
  const rows = db
    .select({ id: source.id, replacedBy: source.replacedBy })
    .from(source)
    .where(eq(source.ownerId, actor.id))
    .all();
  const next = new Map(rows.map(({ id, replacedBy }) => [id, replacedBy]));
  const current = (id: string): string => {
    const changed = next.get(id);
    return changed ? current(changed) : id;
  };
  return [...new Set(ids.filter((id) => next.has(id)).map(current))];
}

/** Enters a source and returns its id. One that the member has already, at the same place, is that one, as it is. */
export function addSource(actor: Actor, given: Source, now: number): string {
  return inOneTransaction(() => {
    const twin = sourceAt(actor, given);
    if (twin) return twin.id;
    const id = insert(actor, given, now);
    record({
      at: now,
      actorId: actor.id,
      action: "source added",
      object: `source ${id}`,
      detail: { kind: given.kind },
    });
    return id;
  });
}

function insert(actor: Actor, { title, kind, link, doi, year }: Source, now: number): string {
  const id = randomUUID();
  db.insert(source).values({ id, ownerId: actor.id, kind, title, link, doi, year, createdAt: now }).run();
  return id;
}

export type ChangeOutcome =
  /** The changed source, under an id of its own; what it said before is kept. */
  | { kind: "written"; id: string }
  /** Another of the member's sources has this place. */
  | { kind: "there-already" };

/**
 * Changes what a source says under the comments of rounds that have not closed; under the others it stays as it was.
 * Undefined when it is another's or not there.
 */
export function changeSource(
  actor: Actor,
  id: string,
  given: Source,
  now: number,
): ChangeOutcome | undefined {
  return inOneTransaction(() => {
    const stored = ownSource(actor, id);
    if (!stored) return undefined;
    if (isSame(stored, given)) return { kind: "written", id };
    const twin = sourceAt(actor, given);
    if (twin && twin.id !== id) return { kind: "there-already" };

    const changed = insert(actor, given, now);
    db.update(source).set({ replacedBy: changed }).where(eq(source.id, id)).run();
    db.update(citation)
      .set({ sourceId: changed })
      .where(and(eq(citation.sourceId, id), inArray(citation.commentId, notClosed(now))))
      .run();
    record({
      at: now,
      actorId: actor.id,
      action: "source changed",
      object: `source ${changed}`,
      detail: { kind: given.kind, before: id, citedBy: stored.citedBy },
    });
    return { kind: "written", id: changed };
  });
}

/** Comments are written in rounds that have opened, and nowhere else. */
const notClosed = (now: number) => {
  const open = openedRounds(now).filter(({ id }) => isStillOpen(id, now));
  const roundIds = open.map(({ id }) => id);
  return db.select({ id: comment.id }).from(comment).where(inArray(comment.roundId, roundIds));
};

/** What comments cite, by title. Ask it only about comments that the reader may see. */
export function sourcesCited(commentIds: readonly string[]): Map<string, CitedSource[]> {
  const cited = new Map<string, CitedSource[]>();
  const rows = citedRows.all({ commentIds: JSON.stringify(commentIds) });
  for (const row of rows.sort((a, b) => byTitle(a.source, b.source))) {
    const sources = cited.get(row.commentId);
    if (sources) sources.push(row.source);
    else cited.set(row.commentId, [row.source]);
  }
  return cited;
}

/**
 * Lets the actor's own comment cite these of the actor's own sources and no others; ids of anything else are passed
 * over. Call it inside the transaction that writes the comment.
 */
export function cite(actor: Actor, commentId: string, sourceIds: readonly string[], now: number): void {
  const own = db
    .select({ roundId: comment.roundId })
    .from(comment)
    .where(and(eq(comment.id, commentId), eq(comment.authorId, actor.id)))
    .get();
  if (!own) return;
  const chosen = ownSources(actor)
    .map(({ id }) => id)
    .filter((id) => sourceIds.includes(id))
    .sort();
  const before = idsCited(commentId);
  if (chosen.join() === before.join()) return;

  db.delete(citation).where(eq(citation.commentId, commentId)).run();
  if (chosen.length > 0)
    db.insert(citation)
      .values(chosen.map((sourceId) => ({ commentId, sourceId })))
      .run();
  record({
    at: now,
    actorId: actor.id,
    action: "evidence cited",
    object: `comment ${commentId}`,
    before: { sources: before.join(" ") },
    after: { sources: chosen.join(" ") },
    roundId: own.roundId,
  });
}

function idsCited(commentId: string): string[] {
  return (sourcesCited([commentId]).get(commentId) ?? []).map(({ id }) => id).sort();
}

function sourceAt(actor: Actor, { link, doi }: Source): OwnSource | undefined {
  return ownSources(actor).find((one) => (doi === null ? one.link === link : one.doi === doi));
}

function isSame(a: Source, b: Source): boolean {
  return (
    a.title === b.title && a.kind === b.kind && a.link === b.link && a.doi === b.doi && a.year === b.year
  );
}

const alphabet = new Intl.Collator("en-GB", { numeric: true });

function byTitle(a: CitedSource, b: CitedSource): number {
  return alphabet.compare(a.title, b.title) || (a.id < b.id ? -1 : 1);
}
