import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import Database from "better-sqlite3";
import { readMigrationFiles } from "drizzle-orm/migrator";
import { afterAll, beforeEach, expect, test } from "vitest";
import { migrate } from "./migrate.server.ts";
import { proveRecord } from "./record-proof.server.ts";
import { brokenIn } from "./whole.server.ts";

const top = mkdtempSync(join(tmpdir(), "migrate-"));
afterAll(() => rmSync(top, { recursive: true }));

let folder: string;
let file: string;
beforeEach(() => {
  folder = mkdtempSync(join(top, "data-"));
  file = join(folder, "review.sqlite");
});

const chained = "0013_run_it_for_real";

/** A file as the version before the record was chained left it, with a person and two events, and what is wrong with it. */
function oldFile(wrong = ""): void {
  const sqlite = new Database(file);
  const all = readMigrationFiles({ migrationsFolder: "migrations" });
  const before = all.slice(0, Number(chained.slice(0, 4)));
  sqlite.exec(
    "CREATE TABLE __drizzle_migrations (id SERIAL PRIMARY KEY, hash text NOT NULL, created_at numeric)",
  );
  for (const { sql, hash, folderMillis } of before) {
    for (const statement of sql) sqlite.exec(statement);
    sqlite
      .prepare("INSERT INTO __drizzle_migrations (hash, created_at) VALUES (?, ?)")
      .run(hash, folderMillis);
  }
  sqlite.exec(`PRAGMA foreign_keys = OFF;
    INSERT INTO person (id, email, name, role, created_at) VALUES ('p', 'p@example.org', 'P', 'lead', 1);
    INSERT INTO audit_event (at, actor_id, action, object, detail) VALUES (1, NULL, 'noted', 'a', '{}'), (2, 'p', 'noted', 'b', '{}');
    ${wrong}`);
  sqlite.close();
}

/** All that a file holds, as text. */
function dump(path: string): string {
  const sqlite = new Database(path, { readonly: true });
  const objects = sqlite
    .prepare<[], { name: string; type: string }>("SELECT * FROM sqlite_master ORDER BY name")
    .all();
  const tables = objects.filter(({ type, name }) => type === "table" && !/^passage_words/.test(name));
  const rows = tables.map(({ name }) => [name, sqlite.prepare(`SELECT * FROM "${name}"`).all()]);
  sqlite.close();
  return JSON.stringify([objects.map(({ name }) => name), rows]);
}

/** A process that opens the database of this folder, as the service and every command do. */
async function start(): Promise<{ code: number; said: string }> {
  const script = 'await import("#db/client.server.ts"); process.exit(0)';
  const started = spawn(process.execPath, ["--import", "tsx", "--input-type=module", "--eval", script], {
    env: { ...process.env, DATA_DIR: folder },
  });
  let said = "";
  started.stderr.on("data", (piece) => {
    said += piece;
  });
  const [code] = await once(started, "close");
  return { code: code as number, said };
}

const copies = () => readdirSync(folder).filter((name) => name.startsWith("before-migration-"));

test.each([
  ["a statement that fails half-way", "CREATE TABLE password_reset (a);", "password_reset"],
  [
    "rows that would point at nothing in the end",
    "INSERT INTO session (id_hash, person_id, created_at, expires_at) VALUES ('h', 'nobody', 1, 2);",
    "1 rows would point at rows that are gone",
  ],
])("%s leaves the file as it was, and a whole copy of it beside it", async (_what, wrong, words) => {
  oldFile(wrong);
  const before = dump(file);
  const { code, said } = await start();
  expect([code, said]).toEqual([1, expect.stringContaining(words)]);
  expect(said).toContain("could not be brought to this version, and is as it was");
  expect(dump(file)).toBe(before);
  expect(copies()).toHaveLength(1);
  expect(dump(join(folder, copies()[0]!))).toBe(before);
});

test("two processes that start at once on an old file bring it to this version once", async () => {
  oldFile();
  const before = dump(file);
  const started = await Promise.all([start(), start()]);
  expect(started.map(({ code }) => code)).toEqual([0, 0]);
  const sqlite = new Database(file);
  expect([brokenIn(sqlite), proveRecord(sqlite)]).toEqual([
    null,
    expect.objectContaining({ events: 2, problem: null }),
  ]);
  const times = sqlite
    .prepare("SELECT count(*) = count(DISTINCT created_at) FROM __drizzle_migrations")
    .pluck();
  expect(times.get()).toBe(1);
  sqlite.close();
  expect(copies().length).toBeGreaterThan(0);
  for (const copy of copies()) expect([before, dump(file)]).toContain(dump(join(folder, copy)));
});

test("a file that a newer version made is refused, and nothing is done to it", () => {
  const sqlite = new Database(file);
  migrate(sqlite);
  sqlite.exec("INSERT INTO __drizzle_migrations (hash, created_at) VALUES ('x', 9999999999999)");
  sqlite.close();
  const before = dump(file);
  const opened = new Database(file);
  expect(() => migrate(opened)).toThrow("made by a newer version of this service");
  opened.close();
  expect(dump(file)).toBe(before);
});
