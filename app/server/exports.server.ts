import { makeWith, watchJobs } from "#app/exports/job-runner.server.ts";
import { workerMaker } from "#app/exports/worker-maker.server.ts";
import { configuration } from "./configuration.server.ts";

/** Has exports made in a thread beside the service, from the given file on. Returns how to stop. */
export function startExports(script: URL): () => Promise<void> {
  // A database in memory is nobody's but this thread's.
  const worker = configuration.dataDir === ":memory:" ? null : workerMaker(script);
  if (worker) makeWith(worker.maker);
  const stopWatching = watchJobs();
  return async () => {
    await stopWatching();
    await worker?.end();
  };
}
