import { closeSync, openSync, readSync } from "node:fs";
import Database from "better-sqlite3";

const signature = Buffer.from("SQLite format 3\0");

/** Whether a file begins as a database does. */
export function isDatabase(path: string): boolean {
  const begun = Buffer.alloc(signature.length);
  const file = openSync(path, "r");
  try {
    readSync(file, begun, 0, begun.length, 0);
  } finally {
    closeSync(file);
  }
  return begun.equals(signature);
}

/** Does this with a database that stands in a file, or says why it cannot be read. */
export function reading<T>(
  path: string,
  work: (sqlite: Database.Database) => T,
): { read: T } | { problem: string } {
  let sqlite: Database.Database | undefined;
  try {
    sqlite = new Database(path, { readonly: true, fileMustExist: true });
    return { read: work(sqlite) };
  } catch (error) {
    if (!(error instanceof Database.SqliteError)) throw error;
    return { problem: error.message };
  } finally {
    sqlite?.close();
  }
}
