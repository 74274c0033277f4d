import { statfsSync } from "node:fs";
import { type StorageFault, storageFaultWords } from "#app/http/storage-faults.ts";
import { configuration } from "#app/server/configuration.server.ts";
import { sqlite } from "./client.server.ts";
import { storageFaultOf } from "./storage-fault.ts";

/** Less than this is left to nobody: the log of a write and the files that are made need some room. */
const leastFreeBytes = 32 * 1024 * 1024;
const longestWaitMs = 500;

/** Why nothing can be written, or null: asked of the lock and of the disk, without writing anything. */
export function whatKeepsFromWriting(freeBytes: () => number = freeOnDisk): StorageFault | null {
  const patience = sqlite.pragma("busy_timeout", { simple: true });
  try {
    sqlite.pragma(`busy_timeout = ${longestWaitMs}`);
    sqlite.exec("BEGIN IMMEDIATE");
    sqlite.exec("ROLLBACK");
    return freeBytes() < leastFreeBytes ? "full" : null;
  } catch (error) {
    return storageFaultOf(error) ?? "failing";
  } finally {
    if (sqlite.open) sqlite.pragma(`busy_timeout = ${patience}`);
  }
}

function freeOnDisk(): number {
  if (configuration.dataDir === ":memory:") return Number.POSITIVE_INFINITY;
  const { bavail, bsize } = statfsSync(configuration.dataDir);
  return bavail * bsize;
}

/** What the healthcheck says. */
export function statusOf(fault: StorageFault | null): string {
  return fault === null ? "ok" : storageFaultWords[fault].title;
}
