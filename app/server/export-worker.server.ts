import { parentPort } from "node:worker_threads";
import { makeHere } from "#app/exports/making.server.ts";
import type { FromWorker, ToWorker } from "#app/exports/worker-maker.server.ts";
import { sqlite } from "#db/client.server.ts";

// The thread in which files are made.

const port = parentPort!;
const never = new AbortController().signal;
const toldEvery = 200;

sqlite.pragma("query_only = ON");
port.on("message", (asked: ToWorker) => void answer(asked));

/** Everything in a file is of one moment, also where the panel goes on writing. */
async function answer({ order, path }: ToWorker): Promise<void> {
  let told = 0;
  const progress = (done: number, total: number) => {
    if (done < total && performance.now() - told < toldEvery) return;
    told = performance.now();
    say({ progress: { done, total } });
  };
  sqlite.exec("BEGIN");
  try {
    say({ made: await makeHere(order, path, progress, never) });
  } finally {
    sqlite.exec("ROLLBACK");
  }
}

function say(message: FromWorker): void {
  port.postMessage(message);
}
