import { closeSync, fsyncSync, openSync } from "node:fs";
import { dirname } from "node:path";
import Database from "better-sqlite3";

/** Sees to it that a power cut takes away neither the file nor its name. */
export function settle(path: string): void {
  for (const one of [path, dirname(path)]) {
    const opened = openSync(one, "r");
    try {
      fsyncSync(opened);
    } finally {
      closeSync(opened);
    }
  }
}

/** Brings a database and what was written beside it into one file. */
export function intoOneFile(path: string): void {
  const sqlite = new Database(path);
  sqlite.pragma("journal_mode = DELETE");
  sqlite.close();
}
