import { mkdirSync } from "node:fs";
import { join } from "node:path";
import Database from "better-sqlite3";
import { type BetterSQLite3Database, drizzle } from "drizzle-orm/better-sqlite3";
import { migrate } from "drizzle-orm/better-sqlite3/migrator";
import { configuration } from "#app/server/configuration.server.ts";
import * as schema from "./schema.server.ts";

/** The file under DATA_DIR; ":memory:" as the folder keeps everything in memory, for tests. */
function databaseFile(): string {
  if (configuration.dataDir === ":memory:") return ":memory:";
  mkdirSync(configuration.dataDir, { recursive: true });
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

/**
 * A table rebuild drops its old table, which would delete the children that cascade from it were foreign keys
 * on; the pragma has no effect inside the migrator's transaction, so it stands outside.
 */
function migrateSafely(sqlite: Database.Database): void {
  sqlite.pragma("foreign_keys = OFF");
  migrate(drizzle(sqlite), { migrationsFolder: "migrations" });
  const broken = sqlite.pragma("foreign_key_check") as unknown[];
  if (broken.length > 0)
    throw new Error(`After migrating, ${broken.length} rows point at rows that are gone`);
  sqlite.pragma("foreign_keys = ON");
}

export const sqlite = open(databaseFile());
migrateSafely(sqlite);

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
