import { join } from "node:path";
import { setTimeout } from "node:timers/promises";
import { configuration } from "#app/server/configuration.server.ts";
import { backupUsage, readBackupArguments } from "./arguments.ts";
import { backUp, linesOf, nameAt, removeOldest } from "./backup.server.ts";
import type { Contents } from "./contents.server.ts";

type Print = (line: string) => void;

/** `backup`: returns 0 for a backup that was made, 1 where the last could not be made, 2 for what was not understood. */
export async function backupCommand(args: string[], print: Print): Promise<number> {
  const asked = readBackupArguments(args);
  if (!asked) {
    print(backupUsage);
    return 2;
  }
  if ("file" in asked) return (await make(asked.file, print)) ? 0 : 1;
  const { folder, everyHours, keep } = asked;
  const once = async () => {
    const isMade = await make(join(folder, nameAt(Date.now())), print);
    if (isMade && keep !== null)
      for (const name of removeOldest(folder, keep)) print(`Removed ${name}, of which newer ones are kept.`);
    return isMade;
  };
  if (everyHours === null) return (await once()) ? 0 : 1;

  const stopped = new AbortController();
  for (const signal of ["SIGINT", "SIGTERM"]) process.on(signal, () => stopped.abort());
  let isMade = true;
  for (
    let due = Date.now();
    !stopped.signal.aborted;
    due = Math.max(due + everyHours * 3_600_000, Date.now())
  ) {
    await setTimeout(Math.max(0, due - Date.now()), undefined, { signal: stopped.signal }).catch(
      () => undefined,
    );
    if (!stopped.signal.aborted) isMade = await once();
  }
  return isMade ? 0 : 1;
}

/** One that fails is said, and hinders none that comes after. */
async function make(target: string, print: Print): Promise<boolean> {
  try {
    const made = await backUp(join(configuration.dataDir, "review.sqlite"), target, Date.now());
    if ("problem" in made) {
      print(made.problem);
      return false;
    }
    for (const line of linesOf(target, made.contents)) print(line);
    await recordTaken(made.contents);
    return true;
  } catch (error) {
    print(`The backup failed: ${(error as Error).message.split("\n")[0]}`);
    return false;
  }
}

/** Only now: whoever opens the database of the service in earnest would make one where there is none. */
async function recordTaken({ head, sha256 }: Contents): Promise<void> {
  const { record } = await import("#app/audit/audit.server.ts");
  record({
    at: Date.now(),
    actorId: null,
    action: "backup taken",
    object: "backup",
    detail: { sha256, head },
  });
}
