import { mkdirSync } from "node:fs";
import { join } from "node:path";
import Database from "better-sqlite3";
import { type BetterSQLite3Database, drizzle } from "drizzle-orm/better-sqlite3";
import { configuration } from "#app/server/configuration.server.ts";
import { migrate } from "./migrate.server.ts";
import * as schema from "./schema.server.ts";

/** The file under DATA_DIR; ":memory:" as the folder keeps everything in memory, for tests. */
function databaseFile(): string {
  if (configuration.dataDir === ":memory:") return ":memory:";
  // Secrets of one-time codes stand in it, and drafts.
  mkdirSync(configuration.dataDir, { recursive: true, mode: 0o700 });
  return join(configuration.dataDir, "review.sqlite");
}

function open(file: string): Database.Database {
  const sqlite = new Database(file, { timeout: 5000 });
  sqlite.pragma("journal_mode = WAL");
  // NORMAL would lose acknowledged writes at a power cut in WAL mode.
  sqlite.pragma("synchronous = FULL");
  sqlite.pragma("mmap_size = 268435456");
  return sqlite;
}

/** A copy beside the database, of how it was before this version changed it. */
function keepBefore(sqlite: Database.Database): void {
  const moment = new Date().toISOString().replace(/[:.]/g, "-");
  sqlite.prepare("VACUUM INTO ?").run(join(configuration.dataDir, `before-migration-${moment}.sqlite`));
}

export const sqlite = open(databaseFile());
migrate(sqlite, () => keepBefore(sqlite));

export const db: BetterSQLite3Database<typeof schema> = drizzle(sqlite, { schema, casing: "snake_case" });

/** Everything that belongs together, or nothing. Immediate: a deferred one may fail half-way when two processes write. */
export function inOneTransaction<T>(work: () => T): T {
  // Joins the transaction that is already open, so that concepts can be combined.
  if (sqlite.inTransaction) return work();
  return db.transaction(work, { behavior: "immediate" });
}

export function isAnswering(): boolean {
  try {
    return sqlite.prepare("SELECT 1 FROM person LIMIT 1").all() !== undefined;
  } catch {
    return false;
  }
}

export function close(): void {
  sqlite.close();
}
