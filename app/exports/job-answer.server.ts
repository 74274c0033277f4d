import { setTimeout } from "node:timers/promises";
import { redirect } from "@remix-run/node";
import { log } from "#app/server/log.server.ts";
import { exportFileWords, isExportFile } from "./files.ts";
import { type Job, jobWithId } from "./job.server.ts";
import { pathOf, streamOf } from "./job-files.server.ts";
import { takeUpJobs } from "./job-runner.server.ts";
import { headHeader, headOf } from "./record-head.server.ts";

/** How long a request waits for its file before it is answered with a page about it. */
const patience = 8_000;

/** The file where it is soon made, else the address of the page that tells how far it is. */
export async function answerWith(job: Job, left: AbortSignal, waitsFor = patience): Promise<Response> {
  takeUpJobs().catch((error) => log.error({ err: error }, "the exports could not be made"));
  const ended = await endOf(job, left, waitsFor);
  return ended?.state === "done" ? fileOf(ended) : redirect(`/exports/jobs/${job.id}`, 303);
}

/** The job once it has ended; undefined where that takes too long, or nobody waits for it any more. */
async function endOf({ id }: Job, left: AbortSignal, waitsFor: number): Promise<Job | undefined> {
  const until = Date.now() + waitsFor;
  for (let pause = 10; Date.now() < until && !left.aborted; pause = Math.min(pause * 1.5, 250)) {
    await setTimeout(pause);
    const job = jobWithId(id)!;
    if (job.state !== "waiting" && job.state !== "running") return job;
  }
  return undefined;
}

/** A file that has been made. */
export function fileOf(job: Job): Response {
  return new Response(streamOf(pathOf(job.id)), {
    headers: {
      "content-type": isExportFile(job.file)
        ? exportFileWords[job.file].mediaType
        : "application/octet-stream",
      "content-disposition": `attachment; filename="${job.fileName}"`,
      "content-length": String(job.bytes),
      [headHeader]: headOf(job) ?? "",
    },
  });
}
