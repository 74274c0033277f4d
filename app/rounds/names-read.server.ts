import { recordReading } from "#app/audit/reading.server.ts";
import type { Round } from "./round.ts";
import { mayKnowNames, type Reader } from "./visibility.ts";

/** Records that the reader is shown who gave what in these rounds; nothing where none of them tells the reader. */
export function namesRead(reader: Reader, rounds: readonly Round[], object: string, now: number): void {
  if (rounds.some((round) => mayKnowNames(reader, round))) recordReading(reader, object, now);
}
