import { chmodSync, existsSync, mkdirSync, readdirSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import Database from "better-sqlite3";
import { counted } from "#app/ui/counting.ts";
import { reading } from "#db/database-file.server.ts";
import { MadeByNewerVersion, missingMigrations } from "#db/migrate.server.ts";
import { figuresIn } from "./apart.server.ts";
import { besidePath, type Contents, lookThrough, sha256Of } from "./contents.server.ts";
import { intoOneFile, settle } from "./copy-files.server.ts";

export type Backup = { contents: Contents } | { problem: string };

/**
 * Copies the database while the service runs, and lets no copy stand that does not hold together. What the copy holds is
 * written beside it.
 */
export async function backUp(source: string, target: string, now: number): Promise<Backup> {
  const obstacle = whyNot(source, target);
  if (obstacle) return { problem: obstacle };
  const folder = `${target}.unfinished`;
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(dirname(target), { recursive: true });
  mkdirSync(folder, { mode: 0o700 });
  try {
    const copy = join(folder, "review.sqlite");
    await copyAsItIs(source, copy);
    chmodSync(copy, 0o600);
    const found = reading(copy, lookThrough);
    const problem = "problem" in found ? found.problem : found.read.problem;
    if (problem !== null || "problem" in found)
      return { problem: `The copy does not hold together (${problem}) and was removed.` };
    const { proof, tables, lastMigration } = found.read;
    const figures = await figuresIn(folder, now);
    intoOneFile(copy);
    const contents: Contents = {
      sha256: await sha256Of(copy),
      madeAt: new Date(now).toISOString(),
      events: proof.events,
      head: proof.head,
      tables,
      lastMigration,
      figures,
    };
    settle(copy);
    renameSync(copy, target);
    writeFileSync(besidePath(target), `${JSON.stringify(contents, null, 2)}\n`, { mode: 0o600 });
    settle(target);
    return { contents };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Of one moment: without a reading of its own, it would begin anew whenever somebody writes. */
async function copyAsItIs(source: string, copy: string): Promise<void> {
  const database = new Database(source, { readonly: true });
  try {
    database.exec("BEGIN");
    database.prepare("SELECT count(*) FROM sqlite_master").get();
    await database.backup(copy);
  } finally {
    database.close();
  }
}

function whyNot(source: string, target: string): string | null {
  if (!existsSync(source)) return `There is no database at ${source}.`;
  for (const file of [target, besidePath(target)])
    if (existsSync(file)) return `${file} is there already, and nothing is written over.`;
  try {
    const missing = reading(source, missingMigrations);
    if ("problem" in missing) return `The database cannot be read: ${missing.problem}.`;
    if (missing.read > 0)
      return "The database is of an earlier version. Start the service once: it keeps a copy, and brings it to this one.";
  } catch (error) {
    if (error instanceof MadeByNewerVersion) return `${error.message}.`;
    throw error;
  }
  return null;
}

export function linesOf(target: string, { sha256, events, head, tables }: Contents): string[] {
  const rows = (name: string) => tables[name] ?? 0;
  return [
    `Copied to ${target} and proven: it holds together, and its record of ${counted(events, "event")} is whole.`,
    `It holds ${counted(rows("person"), "person", "people")}, ${counted(rows("round"), "round")}, ${counted(rows("submission"), "submission")} and ${counted(rows("comment"), "comment")}.`,
    `Head: ${head}`,
    `SHA-256: ${sha256}`,
  ];
}

const named = /^review-\d{4}-\d{2}-\d{2}T\d{2}-\d{2}-\d{2}Z\.sqlite$/;

/** The name of a backup by its time, so that the names stand in the order of their making. */
export function nameAt(now: number): string {
  return `review-${new Date(now)
    .toISOString()
    .replace(/\.\d+Z$/, "Z")
    .replaceAll(":", "-")}.sqlite`;
}

/** Removes all but the newest of those that have a name of their time. Returns which. */
export function removeOldest(folder: string, keep: number): string[] {
  const oldest = readdirSync(folder)
    .filter((name) => named.test(name))
    .toSorted()
    .slice(0, -keep);
  for (const name of oldest) {
    rmSync(join(folder, name));
    rmSync(besidePath(join(folder, name)), { force: true });
  }
  return oldest;
}
