import type Database from "better-sqlite3";
import { type MigrationMeta, readMigrationFiles } from "drizzle-orm/migrator";
import { linkOfFields } from "./record-chain.ts";

/** Where drizzle keeps which migrations a file has had. */
const applied = "__drizzle_migrations";

/** Longer than any migration: whoever starts meanwhile waits for it. */
const longestWaitMs = 120_000;

/** The file was made by a version of this service that knows more than this one. */
export class MadeByNewerVersion extends Error {
  constructor() {
    super("This database was made by a newer version of this service, which has to be installed to read it");
  }
}

/**
 * Brings the database to the newest migration, through all that are missing or none: a failure on the way leaves it
 * as it was.
 * @param keep is called before anything is changed of a database that holds something
 */
export function migrate(sqlite: Database.Database, keep: () => void = () => undefined): void {
  // Chains the events that stood before the record was chained, in the migration that does so.
  sqlite.function("record_link", { varargs: true, deterministic: true }, linkOfFields);
  if (missing(sqlite).length > 0) {
    if (lastMigration(sqlite) > 0) keep();
    const patience = sqlite.pragma("busy_timeout", { simple: true });
    sqlite.pragma(`busy_timeout = ${longestWaitMs}`);
    // A table rebuild drops its old table, which would delete the children that cascade from it; within the
    // transaction the pragma has no effect.
    sqlite.pragma("foreign_keys = OFF");
    try {
      // Asked again within: another process may have been quicker.
      sqlite.transaction(() => apply(sqlite, missing(sqlite))).immediate();
    } catch (error) {
      const { message } = error as Error;
      throw new Error(`The database could not be brought to this version, and is as it was: ${message}`);
    }
    sqlite.pragma(`busy_timeout = ${patience}`);
  }
  sqlite.pragma("foreign_keys = ON");
}

function apply(sqlite: Database.Database, migrations: readonly MigrationMeta[]): void {
  sqlite.exec(
    `CREATE TABLE IF NOT EXISTS ${applied} (id SERIAL PRIMARY KEY, hash text NOT NULL, created_at numeric)`,
  );
  const note = sqlite.prepare(`INSERT INTO ${applied} (hash, created_at) VALUES (?, ?)`);
  for (const { sql, hash, folderMillis } of migrations) {
    for (const statement of sql) sqlite.exec(statement);
    note.run(hash, folderMillis);
  }
  const broken = (sqlite.pragma("foreign_key_check") as unknown[]).length;
  if (broken > 0) throw new Error(`After migrating, ${broken} rows would point at rows that are gone`);
}

/** How many migrations a file lacks. Throws where it has had more than are known. */
export function missingMigrations(sqlite: Database.Database): number {
  return missing(sqlite).length;
}

function missing(sqlite: Database.Database): MigrationMeta[] {
  const last = lastMigration(sqlite);
  const all = known();
  if (last > Math.max(...all.map(({ folderMillis }) => folderMillis))) throw new MadeByNewerVersion();
  return all.filter(({ folderMillis }) => folderMillis > last);
}

/** When the last migration that a file has had was made; 0 for one that has had none. */
export function lastMigration(sqlite: Database.Database): number {
  const isKept = sqlite.prepare("SELECT 1 FROM sqlite_master WHERE name = ?").get(applied);
  if (!isKept) return 0;
  return sqlite.prepare<[], number>(`SELECT coalesce(max(created_at), 0) FROM ${applied}`).pluck().get()!;
}

function known(): MigrationMeta[] {
  return readMigrationFiles({ migrationsFolder: "migrations" });
}
