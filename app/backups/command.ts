import { configuration } from "#app/server/configuration.server.ts";
import { restoreUsage } from "./arguments.ts";
import { backupCommand } from "./backup-command.server.ts";
import { restore } from "./restore.server.ts";

const [verb, ...args] = process.argv.slice(2);
const verbs: Record<string, () => Promise<number>> = { backup, restore: restoreFile, figures, restored };
process.exitCode = await (verbs[verb ?? ""] ?? backup)();

function backup(): Promise<number> {
  return backupCommand(args, console.log);
}

async function restoreFile(): Promise<number> {
  const [file] = args;
  if (!file || args.length > 1) {
    console.log(restoreUsage);
    return 2;
  }
  const done = await restore(file, configuration.dataDir, Date.now());
  for (const line of "problem" in done ? [done.problem, "Nothing was changed."] : done.lines)
    console.log(line);
  return "problem" in done ? 1 : 0;
}

/** Told of the database in DATA_DIR, to the process that has this one do it. */
async function figures(): Promise<number> {
  const { figuresDigest } = await import("./figures.server.ts");
  console.log(figuresDigest(Number(args[0])));
  return 0;
}

async function restored(): Promise<number> {
  const { noteRestored } = await import("./restored.server.ts");
  noteRestored(JSON.parse(args[1]!), Number(args[0]));
  return 0;
}
