import { readArguments } from "#app/server/arguments.ts";

/** What a backup is asked for: one file, or one after another in a folder. */
export type BackupAsked =
  | { file: string }
  | { folder: string; everyHours: number | null; keep: number | null };

/** More than a timer can hold is no schedule: it would go off at once. */
const longestHours = 24 * 24;

export const backupUsage = `npm run backup -- FILE
npm run backup -- --to FOLDER [--keep N] [--every HOURS]

Copies the database while the service runs, proves the copy, and writes what it holds beside it as FILE.json. Into a folder
it goes under a name of its time, and of those only the newest N are kept; with --every it goes on until it is stopped, after 576 hours (24 days) at most.`;

/** Null: it cannot be read. */
export function readBackupArguments(args: string[]): BackupAsked | null {
  const { values, words, problem } = readArguments(args, ["to", "every", "keep"]);
  const [file, ...others] = words;
  if (problem || others.length > 0) return null;
  const { to, every, keep } = values;
  if (to === undefined) return file && !every && !keep ? { file } : null;
  const everyHours = every === undefined ? null : Number(every);
  const most = keep === undefined ? null : Number(keep);
  if (file || (everyHours !== null && !(everyHours > 0 && everyHours <= longestHours))) return null;
  if (most !== null && !(Number.isInteger(most) && most > 0)) return null;
  return { folder: to, everyHours, keep: most };
}

export const restoreUsage = "npm run restore -- FILE";
