import { and, count, eq, inArray, max } from "drizzle-orm";
import { deadlineCalendar } from "#app/mail/deadline-calendar.ts";
import { publicOrigin } from "#app/mail/mail.server.ts";
import { isAllowed, may, type Reader } from "#app/people/permissions.ts";
import { db } from "#db/client.server.ts";
import { roundChange } from "#db/schema.server.ts";
import type { RoundChangeKind } from "./change-kinds.ts";
import { isInRound } from "./part.server.ts";
import { openedRounds, roundRunBy } from "./round.server.ts";
import type { Round } from "./round.ts";

const moving: RoundChangeKind[] = ["closed-early", "extended"];

/** The closing of a round as a calendar file, which moves the one before it where it has moved. */
export function deadlineOf({ id, title, opensAt, closesAt }: Round, now: number): string {
  const { moves, last } = db
    .select({ moves: count(), last: max(roundChange.at) })
    .from(roundChange)
    .where(and(eq(roundChange.roundId, id), inArray(roundChange.kind, moving)))
    .get()!;
  const origin = publicOrigin();
  return deadlineCalendar({
    uid: `round-${id}@${new URL(origin).host}`,
    title: `${title} closes`,
    description: `What you have not submitted by then does not count.\n${origin}/`,
    at: closesAt,
    changedAt: last ?? Math.min(opensAt, now),
    sequence: moves,
  });
}

/** @param id as an address has it; a round that the reader is a member of, or reads or runs */
export function roundWithDeadline(reader: Reader, id: string | undefined, now: number): Round | undefined {
  const opened = openedRounds(now).find((round) => String(round.id) === id);
  if (!opened) return roundRunBy(reader, id);
  return isAllowed(reader.role, may.readInput) || isInRound(opened.id, reader.id) ? opened : undefined;
}
