import { exportFileWords, exportGroups, isExportFile } from "./files.ts";
import { isKept, type Job, jobsBefore } from "./job.server.ts";
import type { JobState } from "./job-states.ts";
import { headOf } from "./record-head.server.ts";
import { selectionInWords } from "./selection-words.server.ts";

/** What somebody is told of an export of theirs. */
export type ShownJob = {
  id: string;
  /** `gone`: it was made, and its file has been removed since. */
  state: JobState | "gone";
  title: string;
  fileName: string;
  holds: string;
  done: number;
  total: number;
  /** What `done` and `total` count. */
  steps: string;
  /** How many files are made before it. */
  before: number;
  askedAt: number;
  bytes: number | null;
  sha256: string | null;
  /** The head of the record when it was taken out. */
  head: string | null;
  message: string | null;
  /** Where the same file can be asked for again; null for what is not made anew. */
  again: string | null;
};

export function shownJob(job: Job, now: number): ShownJob {
  const { id, state, fileName, done, total, askedAt, bytes, sha256, message, file, query } = job;
  const words = isExportFile(file) ? exportFileWords[file] : null;
  const isGone = state === "done" && !isKept(job, now);
  return {
    id,
    state: isGone ? "gone" : state,
    title: words?.title ?? file,
    fileName,
    holds: selectionInWords(query, now),
    done,
    total,
    steps: words ? exportGroups[words.group].steps : "",
    before: state === "waiting" ? jobsBefore(job) : 0,
    askedAt,
    bytes,
    sha256,
    head: headOf(job),
    message,
    again: words ? `/exports/${file}${query && `?${query}`}` : null,
  };
}
