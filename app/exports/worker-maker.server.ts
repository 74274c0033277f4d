import { Worker } from "node:worker_threads";
import type { Made, Maker, Order } from "./making.server.ts";

/** What is said to the worker, and what it answers. */
export type ToWorker = { order: Order; path: string };
export type FromWorker = { progress: { done: number; total: number } } | { made: Made };

const mostMemoryMb = 1024;

const tooBig: Made = {
  message: "The file is too big for the service to make in one piece. Choose one framework, round or area.",
};

/**
 * Makes files in a thread of its own, with a connection of its own to the database, so that the service answers
 * meanwhile. The thread is kept warm, and ended where a file is no longer wanted: the next begins a new one.
 */
export function workerMaker(script: URL): { maker: Maker; end: () => Promise<void> } {
  let warm: Worker | null = null;
  const begin = (): Worker => {
    const worker = new Worker(script, { resourceLimits: { maxOldGenerationSizeMb: mostMemoryMb } });
    // Of a thread that fails while nothing is made, the next file learns when it begins a new one.
    worker.on("error", () => undefined);
    worker.once("exit", () => {
      if (warm === worker) warm = null;
    });
    return worker;
  };
  const end = async () => {
    const worker = warm;
    warm = null;
    await worker?.terminate();
  };
  warm = begin();

  const maker: Maker = async (order, path, progress, stopped) => {
    warm ??= begin();
    const worker = warm;
    const leave = new AbortController();
    try {
      return await new Promise<Made>((resolve, reject) => {
        const heard = (message: FromWorker) => {
          if ("made" in message) resolve(message.made);
          else progress(message.progress.done, message.progress.total);
        };
        const failed = (error: NodeJS.ErrnoException) =>
          error.code === "ERR_WORKER_OUT_OF_MEMORY" ? resolve(tooBig) : reject(error);
        const exited = () => reject(new Error("The thread that makes files has ended"));
        worker.on("message", heard).on("error", failed).once("exit", exited);
        leave.signal.addEventListener("abort", () => {
          worker.off("message", heard).off("error", failed).off("exit", exited);
        });
        stopped.addEventListener("abort", () => void end().then(() => reject(stopped.reason)), {
          signal: leave.signal,
        });
        worker.postMessage({ order, path } satisfies ToWorker);
      });
    } finally {
      leave.abort();
    }
  };
  return { maker, end };
}
