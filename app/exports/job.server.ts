import { randomUUID } from "node:crypto";
import { and, asc, count, desc, eq, inArray, lt, type SQL } from "drizzle-orm";
import { record } from "#app/audit/audit.server.ts";
import type { Actor } from "#app/people/session.server.ts";
import { db, inOneTransaction } from "#db/client.server.ts";
import { exportJob } from "#db/schema.server.ts";
import type { JobState } from "./job-states.ts";
import type { Held } from "./making.server.ts";

export type Job = typeof exportJob.$inferSelect;

/** How long a process has a job before it has to say that it still does. */
const lease = 10_000;
const mostAttempts = 3;
/** How long a file that was made can be fetched. */
const keptFor = 24 * 3_600_000;

const unfinished: JobState[] = ["waiting", "running"];

/** A job for this file; the one that is under way already, where somebody asks for the same twice at once. */
export function askForExport(
  actor: Actor,
  asked: { file: string; query: string; fileName: string },
  now: number,
): Job {
  return inOneTransaction(() => {
    const same = db
      .select()
      .from(exportJob)
      .where(
        and(
          eq(exportJob.ownerId, actor.id),
          eq(exportJob.file, asked.file),
          eq(exportJob.query, asked.query),
          inArray(exportJob.state, unfinished),
        ),
      )
      .get();
    if (same) return same;
    const added = db
      .insert(exportJob)
      .values({
        id: randomUUID(),
        ownerId: actor.id,
        ...asked,
        state: "waiting",
        done: 0,
        total: 0,
        attempts: 0,
        askedAt: now,
      })
      .returning()
      .get();
    record({ at: now, actorId: actor.id, action: "export asked for", object: `export ${added.id}` });
    return added;
  });
}

export function jobWithId(id: string): Job | undefined {
  return db.select().from(exportJob).where(eq(exportJob.id, id)).get();
}

/** A job is its owner's alone. */
export function ownJob(actor: Actor, id: string | undefined): Job | undefined {
  const job = jobWithId(id ?? "");
  return job?.ownerId === actor.id ? job : undefined;
}

/** What somebody asked for last, newest first. */
export function recentJobs(actor: Actor, most: number): Job[] {
  return db
    .select()
    .from(exportJob)
    .where(eq(exportJob.ownerId, actor.id))
    .orderBy(desc(exportJob.askedAt), desc(exportJob.id))
    .limit(most)
    .all();
}

/** How many jobs are to be made before this one. */
export function jobsBefore(job: Job): number {
  const before = db
    .select({ n: count() })
    .from(exportJob)
    .where(and(inArray(exportJob.state, unfinished), lt(exportJob.askedAt, job.askedAt)))
    .get();
  return before!.n;
}

/** The next job that nobody has, now this process's; undefined where there is none. */
export function claimJob(now: number): Job | undefined {
  // Looked at every few seconds, mostly for nothing: whoever only reads waits for no lock.
  if (!oldest(inArray(exportJob.state, unfinished))) return undefined;
  return inOneTransaction(() => {
    giveUpOn(now);
    const next =
      oldest(eq(exportJob.state, "waiting")) ??
      oldest(and(eq(exportJob.state, "running"), lt(exportJob.leaseUntil, now)));
    if (!next) return undefined;
    return db
      .update(exportJob)
      .set({ state: "running", attempts: next.attempts + 1, leaseUntil: now + lease, done: 0, total: 0 })
      .where(eq(exportJob.id, next.id))
      .returning()
      .get();
  });
}

function oldest(which: SQL | undefined): Job | undefined {
  return db.select().from(exportJob).where(which).orderBy(asc(exportJob.askedAt), asc(exportJob.id)).get();
}

/** Jobs that took three processes down, or were lost with them, are tried no more. */
function giveUpOn(now: number): void {
  const lost = and(
    eq(exportJob.state, "running"),
    lt(exportJob.leaseUntil, now),
    eq(exportJob.attempts, mostAttempts),
  );
  for (const { id, ownerId } of db.select().from(exportJob).where(lost).all())
    end({ id, ownerId }, "failed", tooOften, now);
}

const tooOften =
  "The service tried three times and could not make the file. Choose less of it, or tell whoever runs the service.";

/** The job as this attempt has it: nothing is written for an attempt that has been taken over or cancelled. */
function held({ id, attempts }: Job): SQL | undefined {
  return and(eq(exportJob.id, id), eq(exportJob.state, "running"), eq(exportJob.attempts, attempts));
}

/** Says that the job is still being made, and how far it is. False: it is no longer this attempt's. */
export function renewJob(job: Job, progress: { done: number; total: number }, now: number): boolean {
  const there = db.select().from(exportJob).where(held(job)).get();
  if (!there) return false;
  const isNews = there.done !== progress.done || there.total !== progress.total;
  if (!isNews && there.leaseUntil! > now + lease / 2) return true;
  const renewed = db
    .update(exportJob)
    .set({ ...progress, leaseUntil: now + lease })
    .where(held(job))
    .run();
  return renewed.changes === 1;
}

/** The file is there. False: somebody cancelled it meanwhile. */
export function finishJob(
  job: Job,
  made: { bytes: number; sha256: string; held: Held },
  now: number,
): boolean {
  const { bytes, sha256 } = made;
  return inOneTransaction(() => {
    const { changes } = db
      .update(exportJob)
      .set({ state: "done", bytes, sha256, finishedAt: now, leaseUntil: null })
      .where(held(job))
      .run();
    if (changes === 0) return false;
    recordTaking(job.ownerId, job.file, { ...made.held, sha256 }, now);
    return true;
  });
}

export function failJob(job: Job, message: string, now: number): void {
  inOneTransaction(() => {
    if (db.select().from(exportJob).where(held(job)).get()) end(job, "failed", message, now);
  });
}

/** Something went wrong that may go right another time. */
export function giveBackJob(job: Job, now: number): void {
  if (job.attempts >= mostAttempts) failJob(job, tooOften, now);
  else db.update(exportJob).set({ state: "waiting", leaseUntil: null }).where(held(job)).run();
}

/** False: it has ended already. */
export function cancelJob(job: Job, now: number): boolean {
  return inOneTransaction(() => {
    const isUnfinished = unfinished.includes(jobWithId(job.id)!.state);
    if (isUnfinished) end(job, "cancelled", "You cancelled it.", now);
    return isUnfinished;
  });
}

function end(
  job: Pick<Job, "id" | "ownerId">,
  state: "failed" | "cancelled",
  message: string,
  now: number,
): void {
  inOneTransaction(() => {
    db.update(exportJob)
      .set({ state, message, finishedAt: now, leaseUntil: null })
      .where(eq(exportJob.id, job.id))
      .run();
    record({ at: now, actorId: job.ownerId, action: `export ${state}`, object: `export ${job.id}` });
  });
}

/** Whether a file can still be fetched. */
export function isKept(job: Job, now: number): boolean {
  return job.state === "done" && job.finishedAt! > now - keptFor;
}

type Taken = { file: string; query: string; fileName: string; bytes: number; sha256: string };

/**
 * Puts into the log and the record what was taken out without having to be made, and returns the head of the record.
 * Call it inside a transaction.
 */
export function logTaking(actor: Actor, taken: Taken, held: Partial<Held>, now: number): string {
  addToLog(actor, taken, now);
  return recordTaking(actor.id, taken.file, { ...held, sha256: taken.sha256 }, now);
}

/** Puts into the log what is in the record already. */
export function addToLog(actor: Actor, taken: Taken, now: number): void {
  db.insert(exportJob)
    .values({
      id: randomUUID(),
      ownerId: actor.id,
      ...taken,
      state: "done",
      done: 1,
      total: 1,
      attempts: 1,
      askedAt: now,
      finishedAt: now,
    })
    .run();
}

function recordTaking(
  actorId: string,
  file: string,
  detail: Partial<Held> & { sha256: string },
  now: number,
): string {
  return record({ at: now, actorId, action: "export taken", object: file, detail });
}
