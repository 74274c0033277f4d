import { sqlite } from "./client.server.ts";

/** Does the work with another wait for the lock of the database than usual. */
export async function waitingFor<T>(milliseconds: number, work: () => T | Promise<T>): Promise<T> {
  const usual = sqlite.pragma("busy_timeout", { simple: true });
  sqlite.pragma(`busy_timeout = ${milliseconds}`);
  try {
    return await work();
  } finally {
    if (sqlite.open) sqlite.pragma(`busy_timeout = ${usual}`);
  }
}
