import type Database from "better-sqlite3";

/** What is wrong with a database by itself, in words; null where it holds together. */
export function brokenIn(sqlite: Database.Database): string | null {
  const whole = sqlite.pragma("integrity_check", { simple: true }) as string;
  if (whole !== "ok") return whole.split("\n")[0]!;
  const orphans = (sqlite.pragma("foreign_key_check") as unknown[]).length;
  return orphans > 0 ? `${orphans} rows point at rows that are gone` : null;
}
