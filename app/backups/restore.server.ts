import {
  copyFileSync,
  existsSync,
  linkSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  renameSync,
  rmSync,
  statSync,
} from "node:fs";
import { join } from "node:path";
import Database from "better-sqlite3";
import { counted } from "#app/ui/counting.ts";
import { isDatabase, reading } from "#db/database-file.server.ts";
import { lastMigration, MadeByNewerVersion, missingMigrations } from "#db/migrate.server.ts";
import { brokenIn } from "#db/whole.server.ts";
import { apart, figuresIn } from "./apart.server.ts";
import { type Contents, contentsBeside, lookThrough, sha256Of } from "./contents.server.ts";
import { intoOneFile, settle } from "./copy-files.server.ts";

export type Restored = { lines: string[] } | { problem: string };

const workName = "restoring-";

/**
 * Puts a backup in the place of the database, once a copy of it is proven. Killed at any moment it leaves the one or the
 * other: the new one comes by one rename.
 */
export async function restore(file: string, dataDir: string, now: number): Promise<Restored> {
  const beside = existsSync(file) ? contentsBeside(file) : null;
  const obstacle = (await whyNot(file, beside)) ?? (beside && "problem" in beside ? beside.problem : null);
  if (obstacle !== null) return { problem: obstacle };
  const said = beside as Contents | null;
  mkdirSync(dataDir, { recursive: true });
  const place = join(dataDir, "review.sqlite");
  return withoutOthers(place, async (isThere) => {
    removeLeftOver(dataDir);
    const folder = mkdtempSync(join(dataDir, workName));
    try {
      const copy = join(folder, "review.sqlite");
      copyFileSync(file, copy);
      // Beside a database that was kept from an earlier restore stands what it had not taken in yet.
      if (existsSync(`${file}-wal`)) copyFileSync(`${file}-wal`, `${copy}-wal`);
      const lines = await proven(folder, said, now);
      if ("problem" in lines) return lines;
      const detail = { sha256: await sha256Of(file), ...(said && { madeAt: said.madeAt, head: said.head }) };
      await apart(folder, "restored", String(now), JSON.stringify(detail));
      intoOneFile(copy);
      settle(copy);
      const kept = isThere ? `${place}.before-restore-${timeIn(now)}` : null;
      if (kept) keepAs(place, kept);
      else removeBeside(place);
      renameSync(copy, place);
      settle(place);
      return {
        lines: [
          ...lines.lines,
          `Restored to ${place}.`,
          "Everybody signs in anew. What was in the post stands in the outbox as not sent.",
          kept ? `The database that was there is kept as ${kept}.` : "There was no database there before.",
        ],
      };
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  });
}

/** Why this file can be no backup to restore; null where nothing speaks against it so far. */
async function whyNot(file: string, said: ReturnType<typeof contentsBeside>): Promise<string | null> {
  if (!existsSync(file) || !statSync(file).isFile()) return `There is no file ${file}.`;
  if (!isDatabase(file)) return `${file} is no database.`;
  if (said && "sha256" in said && said.sha256 !== (await sha256Of(file)))
    return "The file is not the one that was made: its SHA-256 differs from what stands beside it.";
  try {
    const found = reading(file, (sqlite) => {
      if (lastMigration(sqlite) === 0) return "The file is a database, but not of this service.";
      missingMigrations(sqlite);
      const broken = brokenIn(sqlite);
      return broken && `The file is damaged: ${broken}.`;
    });
    return "problem" in found ? `The file is damaged: ${found.problem}.` : found.read;
  } catch (error) {
    if (error instanceof MadeByNewerVersion) return `${error.message}.`;
    throw error;
  }
}

/** Brings the copy to this version and looks through all of it. */
async function proven(folder: string, said: Contents | null, now: number): Promise<Restored> {
  const copy = join(folder, "review.sqlite");
  const missing = reading(copy, missingMigrations);
  const steps = "read" in missing ? missing.read : 0;
  const figures = await figuresIn(folder, said ? Date.parse(said.madeAt) : now).catch(wordsOf);
  if (typeof figures !== "string") return figures;
  const found = reading(copy, lookThrough);
  const problem = "problem" in found ? found.problem : found.read.problem;
  if (problem !== null || "problem" in found)
    return { problem: `The backup does not hold together: ${problem}.` };
  const { proof, tables } = found.read;
  const lines = [
    `The backup holds together, and its record of ${counted(proof.events, "event")} is whole.`,
    `Head: ${proof.head}`,
    ...(steps > 0 ? [`It was brought to this version by ${counted(steps, "step")}.`] : []),
  ];
  if (!said) return { lines: [...lines, "Nothing stands beside it that its figures could be held against."] };
  const fewer = Object.entries(said.tables).filter(([name, n]) => name in tables && tables[name] !== n);
  // A newer version may count otherwise, or fill tables as it brings an older database up.
  if (steps > 0 && (fewer.length > 0 || said.figures !== figures))
    return { lines: [...lines, "It is of an earlier version, by which its figures were counted otherwise."] };
  if (fewer.length > 0)
    return { problem: `The backup does not hold what it was made with: other numbers of ${fewer[0]![0]}.` };
  if (steps === 0 && said.head !== proof.head)
    return { problem: "The backup does not hold what it was made with: its record has another head." };
  if (said.figures !== figures)
    return { problem: "The backup does not hold what it was made with: its figures are others." };
  return {
    lines: [...lines, "The rows of every table, and all figures, are those of the moment it was made."],
  };
}

function wordsOf(error: Error): { problem: string } {
  return { problem: `The backup cannot be used: ${error.message}.` };
}

/** Does this while nobody else has the database open, and nobody can open it. */
async function withoutOthers(
  place: string,
  work: (isThere: boolean) => Promise<Restored>,
): Promise<Restored> {
  if (!existsSync(place)) return work(false);
  const sqlite = new Database(place, { timeout: 0 });
  try {
    // In WAL mode, everybody who has it open shares a lock that this asks for whole, and what they wrote comes into it.
    sqlite.pragma("locking_mode = EXCLUSIVE");
    sqlite.pragma("journal_mode = DELETE");
    sqlite.exec("BEGIN EXCLUSIVE; COMMIT");
  } catch (error) {
    sqlite.close();
    if (error instanceof Database.SqliteError && error.code.startsWith("SQLITE_BUSY"))
      return { problem: "The database is open: stop the service, and whatever else uses it, and try again." };
    if (error instanceof Database.SqliteError) return work(true);
    throw error;
  }
  try {
    return await work(true);
  } finally {
    sqlite.close();
  }
}

function removeLeftOver(dataDir: string): void {
  for (const name of readdirSync(dataDir))
    if (name.startsWith(workName)) rmSync(join(dataDir, name), { recursive: true });
}

/** A second name for the same file: at no moment is there no database. */
function keepAs(place: string, kept: string): void {
  try {
    linkSync(place, kept);
  } catch {
    copyFileSync(place, kept);
  }
  // Left where the database was too damaged to take in what was written last.
  if (existsSync(`${place}-wal`)) copyFileSync(`${place}-wal`, `${kept}-wal`);
  removeBeside(place);
  settle(kept);
}

function removeBeside(place: string): void {
  for (const end of ["-wal", "-shm"]) rmSync(place + end, { force: true });
}

function timeIn(now: number): string {
  return new Date(now).toISOString().replace(/[:.]/g, "-");
}
