import { createHash } from "node:crypto";
import { createReadStream, existsSync, readFileSync } from "node:fs";
import { pipeline } from "node:stream/promises";
import type Database from "better-sqlite3";
import { z } from "zod";
import { lastMigration } from "#db/migrate.server.ts";
import { type Proof, proveRecord } from "#db/record-proof.server.ts";
import { brokenIn } from "#db/whole.server.ts";

/** What a backup says of itself in the file beside it. */
const contentsSchema = z.object({
  /** Of the bytes of the backup. */
  sha256: z.string(),
  /** ISO 8601 in UTC. */
  madeAt: z.string(),
  /** How many events its record holds, and the hash of the last. */
  events: z.number(),
  head: z.string(),
  /** How many rows each table holds. */
  tables: z.record(z.string(), z.number()),
  /** When the last migration that it has had was made, in milliseconds since 1970. */
  lastMigration: z.number(),
  /** One hash of all figures, as they were when it was made. */
  figures: z.string(),
});

export type Contents = z.output<typeof contentsSchema>;

export function besidePath(file: string): string {
  return `${file}.json`;
}

/** Null: there is none beside it. */
export function contentsBeside(file: string): Contents | { problem: string } | null {
  if (!existsSync(besidePath(file))) return null;
  try {
    return contentsSchema.parse(JSON.parse(readFileSync(besidePath(file), "utf8")));
  } catch {
    return { problem: `${besidePath(file)} cannot be read as what a backup says of itself.` };
  }
}

export async function sha256Of(file: string): Promise<string> {
  const hash = createHash("sha256");
  await pipeline(createReadStream(file), hash);
  return hash.digest("hex");
}

export function tableCounts(sqlite: Database.Database): Record<string, number> {
  const names = sqlite
    .prepare<[], string>(
      "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%' AND name NOT LIKE '\\_\\_%' ESCAPE '\\' ORDER BY name",
    )
    .pluck()
    .all();
  const count = (name: string) => sqlite.prepare<[], number>(`SELECT count(*) FROM "${name}"`).pluck().get()!;
  return Object.fromEntries(names.map((name) => [name, count(name)]));
}

/** What a database shows of itself once it is looked through; `problem`: the first thing that does not hold. */
export function lookThrough(sqlite: Database.Database): {
  proof: Proof;
  tables: Record<string, number>;
  lastMigration: number;
  problem: string | null;
} {
  const proof = proveRecord(sqlite);
  return {
    proof,
    tables: tableCounts(sqlite),
    lastMigration: lastMigration(sqlite),
    problem: brokenIn(sqlite) ?? proof.problem,
  };
}
