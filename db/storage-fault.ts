import type { StorageFault } from "#app/http/storage-faults.ts";

/** What an error of the database or of a file says about the disk; null for every other error. */
export function storageFaultOf(error: unknown): StorageFault | null {
  if (!(error instanceof Error)) return null;
  const { code = "" } = error as { code?: unknown };
  const found = faultsByCode.find(([pattern]) => pattern.test(String(code)));
  return found?.[1] ?? storageFaultOf(error.cause);
}

const faultsByCode: readonly [RegExp, StorageFault][] = [
  [/^(SQLITE_FULL|ENOSPC|EDQUOT|EFBIG)$/, "full"],
  [/^SQLITE_(BUSY|LOCKED)/, "busy"],
  [/^(SQLITE_READONLY|EROFS$)/, "read-only"],
  [/^(SQLITE_(IOERR|CANTOPEN|CORRUPT|NOTADB)|EIO$)/, "failing"],
];

/** What a page would like to remember and can do without: where nothing can be written, reading goes on. */
export function whereItCanBeWritten<T>(work: () => T, otherwise: T): T {
  try {
    return work();
  } catch (error) {
    if (storageFaultOf(error) === null) throw error;
    return otherwise;
  }
}
