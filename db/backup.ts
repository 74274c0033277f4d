import { existsSync, renameSync, rmSync } from "node:fs";
import { join } from "node:path";
import Database from "better-sqlite3";
import { configuration } from "#app/server/configuration.server.ts";

const [file] = process.argv.slice(2);
process.exitCode = file ? await backup(join(configuration.dataDir, "review.sqlite"), file) : usage();

function usage(): number {
  console.log("npm run backup -- FILE");
  return 2;
}

/** Copies the database while the service runs, and lets no copy stand that does not hold together. Returns the exit code. */
async function backup(source: string, target: string): Promise<number> {
  if (!existsSync(source)) return refused(`There is no database at ${source}.`);
  if (existsSync(target)) return refused(`${target} is there already, and nothing is written over.`);
  const unfinished = `${target}.unfinished`;
  const database = new Database(source, { readonly: true });
  await database.backup(unfinished);
  database.close();
  const problem = problemIn(unfinished);
  if (problem) {
    rmSync(unfinished);
    return refused(`The copy does not hold together (${problem}) and was removed.`);
  }
  renameSync(unfinished, target);
  console.log(`Copied to ${target} and checked.`);
  return 0;
}

function problemIn(file: string): string | null {
  const copy = new Database(file);
  const whole = copy.pragma("integrity_check", { simple: true }) as string;
  const orphans = (copy.pragma("foreign_key_check") as unknown[]).length;
  copy.pragma("journal_mode = DELETE");
  copy.close();
  if (whole !== "ok") return whole;
  return orphans > 0 ? `${orphans} rows point at rows that are gone` : null;
}

function refused(line: string): number {
  console.log(line);
  return 1;
}
