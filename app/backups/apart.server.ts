import { execFile } from "node:child_process";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";

const run = promisify(execFile);

/**
 * Does something with the database of another folder, in a process of its own: this one has the database of its own
 * folder. The database is migrated there, if need be, before anything is done with it.
 */
export async function apart(folder: string, ...args: string[]): Promise<string> {
  const script = fileURLToPath(new URL("./command.ts", import.meta.url));
  const env = { ...process.env, DATA_DIR: folder };
  try {
    const { stdout } = await run(process.execPath, ["--import", "tsx", script, ...args], { env });
    return stdout.trim();
  } catch (error) {
    const said = String((error as { stderr?: string }).stderr ?? error);
    throw new Error(/^\w*Error: (.*)$/m.exec(said)?.[1] ?? said.trim().split("\n").at(-1));
  }
}

/** The hash of all figures of the database in that folder, as they were at this moment. */
export function figuresIn(folder: string, now: number): Promise<string> {
  return apart(folder, "figures", String(now));
}
