import { createHash } from "node:crypto";
import { eq } from "drizzle-orm";
import { record } from "#app/audit/audit.server.ts";
import { sectionWithId } from "#app/framework/edition.server.ts";
import type { Actor } from "#app/people/session.server.ts";
import { cellsOfRound } from "#app/rollups/area-summary.server.ts";
import { pseudonym } from "#app/rounds/pseudonym.ts";
import { editionsIn, freezeEdition, openedRounds, roundOf } from "#app/rounds/round.server.ts";
import { isClosedAt, type Round } from "#app/rounds/round.ts";
import { mayReadInput, type Reader } from "#app/rounds/visibility.ts";
import { countedSubmissions } from "#app/scores/answers.server.ts";
import { db, inOneTransaction } from "#db/client.server.ts";
import { roundSnapshot } from "#db/schema.server.ts";
import { csvTime } from "./csv.server.ts";
import { logTaking } from "./job.server.ts";
import {
  type CellDifference,
  differencesSince,
  type Snapshot,
  snapshotName,
  snapshotNameOf,
} from "./snapshot.ts";
import { summaryDocument } from "./summary.ts";

// What a round said when it closed. Nothing is written in a closed round until its snapshot is there, so what counts when
// it is taken is what counted at the closing, however much later that is.

type Stored = typeof roundSnapshot.$inferSelect;

/** It has no person behind it, and reads what a lead official may. */
const theService: Reader = { id: "", role: "lead" };

/** Takes the snapshot of a closed round, once; false where it is there already or the round has not closed. */
export function takeSnapshot(read: Round, now: number): boolean {
  if (!isClosedAt(read, now) || stored(read.id)) return false;
  return inOneTransaction(() => {
    // It may have been extended, or the snapshot taken, since it was read.
    const round = roundOf(read.id);
    if (!isClosedAt(round, now) || stored(round.id)) return false;
    const editions = editionsIn(round.id);
    // What nobody wrote on is part of the picture too: no newer text takes its place.
    for (const edition of editions.values()) freezeEdition(round.id, edition);
    const content = `${JSON.stringify(snapshotOf(round, now), null, 2)}\n`;
    const sha256 = hashOf(content);
    db.insert(roundSnapshot).values({ roundId: round.id, takenAt: now, content, sha256 }).run();
    record({
      at: now,
      actorId: null,
      action: "round snapshot taken",
      object: `round ${round.id}`,
      detail: { sha256 },
    });
    return true;
  });
}

/** The snapshots of all rounds that have closed and have none. Returns how many were taken. */
export function takeDueSnapshots(now: number): number {
  return openedRounds(now).filter((round) => takeSnapshot(round, now)).length;
}

function snapshotOf(round: Round, now: number): Snapshot {
  const cells = cellsOfRound(theService, round, "current", now);
  const rule = { round: round.id, title: round.title, rule: round.rule };
  const editions = [...editionsIn(round.id)].map(([code, { name }]) => [code, name]);
  const frameworkOf = new Map([...editionsIn(round.id)].map(([code, { id }]) => [id, code]));
  return {
    round: round.id,
    title: round.title,
    opened_at: csvTime(round.opensAt),
    closed_at: csvTime(round.closesAt),
    editions: Object.fromEntries(editions),
    ...summaryDocument(cells, cells, [rule], null),
    submissions: countedSubmissions(theService, round, now).map(({ letter, sectionId, submission }) => {
      const { editionId, number } = sectionWithId(sectionId)!;
      return {
        framework: frameworkOf.get(editionId)!,
        section: number,
        member: pseudonym(letter),
        submission,
      };
    }),
  };
}

function hashOf(content: string): string {
  return createHash("sha256").update(content).digest("hex");
}

function stored(roundId: number): Stored | undefined {
  return db.select().from(roundSnapshot).where(eq(roundSnapshot.roundId, roundId)).get();
}

export type SnapshotState = {
  takenAt: number;
  sha256: string;
  /** Whether what is stored still has the hash that was stored with it. */
  isIntact: boolean;
  /** The cells whose figures are no longer those of the snapshot. */
  differences: CellDifference[];
};

/** The snapshot of a closed round, taken now if need be, and what has changed since; null where the reader may not know. */
export function snapshotState(reader: Reader, round: Round, now: number): SnapshotState | null {
  if (!mayReadInput(reader, round, now) || !isClosedAt(round, now)) return null;
  takeSnapshot(round, now);
  const kept = stored(round.id);
  if (!kept) return null;
  const { takenAt, sha256, content } = kept;
  const cells = cellsOfRound(reader, round, "current", now);
  return {
    takenAt,
    sha256,
    isIntact: hashOf(content) === sha256,
    differences: differencesSince(JSON.parse(content) as Snapshot, cells),
  };
}

/** What a snapshot holds, for somebody who compares; undefined where the reader may not know of it. */
export function snapshotContent(reader: Reader, round: Round, now: number): string | undefined {
  if (!mayReadInput(reader, round, now) || !isClosedAt(round, now)) return undefined;
  takeSnapshot(round, now);
  return stored(round.id)?.content;
}

/**
 * The bytes of a snapshot, and the head of the record with the event of who took them out; undefined where the reader
 * may not know of it.
 */
export function snapshotFile(
  actor: Actor,
  round: Round,
  now: number,
): { content: string; head: string } | undefined {
  const content = snapshotContent(actor, round, now);
  if (content === undefined) return undefined;
  const sha256 = hashOf(content);
  const taken = {
    file: snapshotName,
    query: `round=${round.id}`,
    fileName: snapshotNameOf(round.id),
    bytes: Buffer.byteLength(content),
    sha256,
  };
  const held = { rounds: String(round.id), names: false };
  return { content, head: inOneTransaction(() => logTaking(actor, taken, held, now)) };
}
