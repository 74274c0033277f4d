import { log } from "#app/server/log.server.ts";
import {
  claimJob,
  failJob,
  finishJob,
  giveBackJob,
  isKept,
  type Job,
  jobWithId,
  renewJob,
} from "./job.server.ts";
import { finishFile, removeFiles, removeUnfinished, unfinishedPathOf } from "./job-files.server.ts";
import { type Made, type Maker, makeHere, type Order } from "./making.server.ts";
import type { Progress } from "./writer.ts";

// Makes the files that people have asked for, one after another.

/** How often a job is asked whether it was cancelled, and told how far it is. */
const lookEvery = 400;

let maker: Maker = makeHere;
let last: Promise<unknown> = Promise.resolve();
let taking: Promise<void> = Promise.resolve();
let isTaking = false;
let isStopping = false;
let running: { job: Job; stop: AbortController } | null = null;

/** Has files made by another maker from now on. */
export function makeWith(other: Maker): void {
  maker = other;
}

/** One file at a time: whoever wants another waits. */
export function makeInTurn(
  order: Order,
  path: string,
  progress: Progress,
  stopped: AbortSignal,
): Promise<Made> {
  const made = last.then(() => {
    stopped.throwIfAborted();
    return maker(order, path, progress, stopped);
  });
  last = made.catch(() => undefined);
  return made;
}

/** Makes all that is waiting, and what another process has left behind. */
export function takeUpJobs(): Promise<void> {
  if (!isTaking) taking = takeUp();
  return taking;
}

async function takeUp(): Promise<void> {
  isTaking = true;
  try {
    for (let job = next(); job; job = next()) await run(job);
  } finally {
    // At once, and not when somebody hears of it: what is asked for meanwhile would otherwise be passed over.
    isTaking = false;
  }
}

function next(): Job | undefined {
  return isStopping ? undefined : claimJob(Date.now());
}

async function run(job: Job): Promise<void> {
  const stop = new AbortController();
  let progress = { done: 0, total: 0 };
  running = { job, stop };
  const looking = setInterval(() => {
    if (!renewJob(job, progress, Date.now())) stop.abort();
  }, lookEvery);
  try {
    const order = { readerId: job.ownerId, file: job.file, query: job.query };
    const made = await makeInTurn(
      order,
      unfinishedPathOf(job.id, job.attempts),
      (done, total) => {
        progress = { done, total };
      },
      stop.signal,
    );
    if ("message" in made) return failJob(job, made.message, Date.now());
    finishFile(job.id, job.attempts);
    renewJob(job, progress, Date.now());
    finishJob(job, made, Date.now());
  } catch (error) {
    if (!stop.signal.aborted) log.error({ err: error, job: job.id }, "a file could not be made");
    giveBackJob(job, Date.now());
  } finally {
    clearInterval(looking);
    removeUnfinished(job.id, job.attempts);
    running = null;
  }
}

/** Stops a job that has been cancelled, where this process makes it. */
export function stopMaking(jobId: string): void {
  if (running?.job.id === jobId) running.stop.abort();
}

/** Removes files that are a day old, and what was left behind of those that were never whole. */
export function tidyFiles(now: number): void {
  removeFiles((id, attempt) => {
    const job = jobWithId(id);
    if (!job) return false;
    return attempt === null
      ? isKept(job, now) || job.state === "running"
      : job.state === "running" && job.attempts === attempt;
  });
}

const often = 5_000;

/** Takes up what is left behind, whether anybody asks or not. Returns how to stop, which gives back what is being made. */
export function watchJobs(): () => Promise<void> {
  const look = () => {
    try {
      tidyFiles(Date.now());
      void takeUpJobs().catch(report);
    } catch (error) {
      report(error);
    }
  };
  const report = (error: unknown) => log.error({ err: error }, "the exports could not be looked after");
  look();
  const timer = setInterval(look, often);
  return async () => {
    clearInterval(timer);
    isStopping = true;
    running?.stop.abort();
    await taking.catch(() => undefined);
    isStopping = false;
  };
}
