import {
  closeSync,
  fsyncSync,
  mkdirSync,
  mkdtempSync,
  openSync,
  readdirSync,
  renameSync,
  rmSync,
} from "node:fs";
import { type FileHandle, open } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { configuration } from "#app/server/configuration.server.ts";

// Where the files lie that have been made and wait to be taken: one folder, each under the id of its job.

let folder: string | undefined;

function folderOfFiles(): string {
  folder ??= madeFolder();
  return folder;
}

/** Beside the database; where that is in memory, in a folder that the machine forgets as well. */
function madeFolder(): string {
  if (configuration.dataDir === ":memory:") return mkdtempSync(join(tmpdir(), "exports-"));
  const made = join(configuration.dataDir, "exports");
  mkdirSync(made, { recursive: true, mode: 0o700 });
  return made;
}

export function pathOf(jobId: string): string {
  return join(folderOfFiles(), jobId);
}

/** Where a file stands until it is whole. Each attempt has its own, so that one that was given up cannot spoil the next. */
export function unfinishedPathOf(jobId: string, attempt: number): string {
  return join(folderOfFiles(), `${jobId}.unfinished-${attempt}`);
}

/** Gives a file that is whole its name, in a way that a power cut cannot undo. */
export function finishFile(jobId: string, attempt: number): void {
  renameSync(unfinishedPathOf(jobId, attempt), pathOf(jobId));
  const directory = openSync(folderOfFiles(), "r");
  try {
    fsyncSync(directory);
  } finally {
    closeSync(directory);
  }
}

export function removeUnfinished(jobId: string, attempt: number): void {
  rmSync(unfinishedPathOf(jobId, attempt), { force: true });
}

/** Removes every file that is not to be kept. */
export function removeFiles(isKept: (jobId: string, attempt: number | null) => boolean): void {
  for (const name of readdirSync(folderOfFiles())) {
    const [jobId, attempt] = name.split(".unfinished-") as [string, string?];
    if (!isKept(jobId, attempt === undefined ? null : Number(attempt)))
      rmSync(join(folderOfFiles(), name), { force: true });
  }
}

const atOnce = 64 * 1024;

/** The bytes of a file as they are read; it is opened when they are first asked for, and closed when nobody wants more. */
export function streamOf(path: string): ReadableStream<Uint8Array> {
  let file: FileHandle | undefined;
  return new ReadableStream<Uint8Array>(
    {
      async pull(controller) {
        file ??= await open(path, "r");
        const { bytesRead, buffer } = await file.read(new Uint8Array(atOnce), 0, atOnce);
        if (bytesRead > 0) return controller.enqueue(buffer.subarray(0, bytesRead));
        await file.close();
        controller.close();
      },
      async cancel() {
        await file?.close();
      },
    },
    { highWaterMark: 0 },
  );
}
