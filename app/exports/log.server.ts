import { and, count, desc, eq, type SQL } from "drizzle-orm";
import { isAllowed, may } from "#app/people/permissions.ts";
import type { Actor } from "#app/people/session.server.ts";
import { db } from "#db/client.server.ts";
import { exportJob, person } from "#db/schema.server.ts";
import { headOf } from "./record-head.server.ts";
import { selectionInWords } from "./selection-words.server.ts";

/** A file that was taken out of the service. */
export type Taking = {
  id: string;
  at: number;
  /** Null where the reader may not know of others' files. */
  who: string | null;
  file: string;
  fileName: string;
  query: string;
  holds: string;
  bytes: number;
  sha256: string;
  /** The head of the record when it was taken out. */
  head: string | null;
};

const toAPage = 25;

/** What was taken out, newest first: all of it, or what the reader took themselves. */
export function exportLog(actor: Actor, asked: number, now: number) {
  const which = and(
    eq(exportJob.state, "done"),
    isAllowed(actor.role, may.readWholeLog) ? undefined : own(actor),
  );
  const { n } = db.select({ n: count() }).from(exportJob).where(which).get()!;
  const pages = Math.max(1, Math.ceil(n / toAPage));
  const page = Math.min(Math.max(1, asked), pages);
  return { page, pages, total: n, takings: takings(actor, which, toAPage, (page - 1) * toAPage, now) };
}

/** Who took exactly these bytes out, newest first. */
export function takingsOf(actor: Actor, sha256: string, now: number): Taking[] {
  return takings(actor, and(eq(exportJob.state, "done"), eq(exportJob.sha256, sha256)), 10, 0, now);
}

function own(actor: Actor): SQL {
  return eq(exportJob.ownerId, actor.id);
}

function takings(actor: Actor, which: SQL | undefined, most: number, from: number, now: number): Taking[] {
  const rows = db
    .select({ job: exportJob, name: person.name })
    .from(exportJob)
    .innerJoin(person, eq(person.id, exportJob.ownerId))
    .where(which)
    .orderBy(desc(exportJob.finishedAt), desc(exportJob.id))
    .limit(most)
    .offset(from)
    .all();
  const isToldAll = isAllowed(actor.role, may.readWholeLog);
  return rows.map(({ job, name }) => ({
    id: job.id,
    at: job.finishedAt!,
    who: isToldAll || job.ownerId === actor.id ? name : null,
    file: job.file,
    fileName: job.fileName,
    query: job.query,
    holds: selectionInWords(job.query, now),
    bytes: job.bytes!,
    sha256: job.sha256!,
    head: headOf(job),
  }));
}
