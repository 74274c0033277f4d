import { asc, eq } from "drizzle-orm";
import { record } from "#app/audit/audit.server.ts";
import type { Actor } from "#app/people/session.server.ts";
import { db, inOneTransaction } from "#db/client.server.ts";
import { person, round, roundChange } from "#db/schema.server.ts";
import type { RoundChangeKind } from "./change-kinds.ts";
import { addToRound, followedFrom, isStillOpen, membersOf, roundOf } from "./round.server.ts";
import type { Round } from "./round.ts";
import { tellNewClosing, tellOpening } from "./round-messages.server.ts";

// What may still be changed about a round that is open, each with a reason. All of it is over once the round has closed.

/** Closes an open round now. False where it is not open. */
export function closeEarly(actor: Actor, roundId: number, reason: string, now: number): boolean {
  return changeOpenRound(actor, roundId, reason, now, ({ opensAt, closesAt }) => {
    // In the very millisecond of its opening it would never have been open.
    if (now === opensAt) return null;
    db.update(round).set({ closesAt: now }).where(eq(round.id, roundId)).run();
    return { kind: "closed-early", before: closesAt, after: now };
  });
}

/**
 * Moves the closing of an open round to a later moment. False where it is not open, the moment is not later, or a round
 * that follows would open before.
 */
export function extendRound(
  actor: Actor,
  roundId: number,
  closesAt: number,
  reason: string,
  now: number,
): boolean {
  return changeOpenRound(actor, roundId, reason, now, ({ closesAt: before }) => {
    if (closesAt <= before || closesAt > (followedFrom(roundId) ?? closesAt)) return null;
    db.update(round).set({ closesAt }).where(eq(round.id, roundId)).run();
    return { kind: "extended", before, after: closesAt };
  });
}

/** Gives more members a place in an open round: more answers are expected from now on. */
export function addMembers(
  actor: Actor,
  roundId: number,
  memberIds: readonly string[],
  reason: string,
  now: number,
): boolean {
  return changeOpenRound(actor, roundId, reason, now, () => {
    const before = membersOf(roundId);
    if (memberIds.every((id) => before.includes(id))) return null;
    addToRound(roundId, memberIds);
    const after = membersOf(roundId);
    const detail = { added: after.filter((id) => !before.includes(id)).join(" ") };
    return { kind: "members-added", before: before.length, after: after.length, detail };
  });
}

type Change = {
  kind: RoundChangeKind;
  before: number;
  after: number;
  /** What else the record of it tells. */
  detail?: Record<string, string>;
};

/** As the record calls it, and what it changes. */
const actions: Record<RoundChangeKind, { action: string; what: string }> = {
  "closed-early": { action: "round closed early", what: "closesAt" },
  extended: { action: "round extended", what: "closesAt" },
  "members-added": { action: "members added to round", what: "numberOfMembers" },
};

function changeOpenRound(
  actor: Actor,
  roundId: number,
  reason: string,
  now: number,
  make: (stored: Round) => Change | null,
): boolean {
  return inOneTransaction(() => {
    const stored = roundOf(roundId);
    const change = isStillOpen(roundId, now) ? make(stored) : null;
    if (!change) return false;
    const { detail, ...rest } = change;
    db.insert(roundChange)
      .values({ roundId, ...rest, reason, byId: actor.id, at: now })
      .run();
    const { kind, before, after } = change;
    record({
      at: now,
      actorId: actor.id,
      action: actions[kind].action,
      object: `round ${roundId}`,
      before: { [actions[kind].what]: before },
      after: { [actions[kind].what]: after },
      detail,
    });
    if (change.kind === "members-added") tellOpening(stored, now);
    else tellNewClosing(roundId, before, now);
    return true;
  });
}

export type RoundChange = Omit<typeof roundChange.$inferSelect, "id" | "roundId" | "byId"> & { by: string };

/** What was changed about a round while it was open, the earliest first, for those who run rounds. */
export function changesOf(roundId: number): RoundChange[] {
  return db
    .select({
      kind: roundChange.kind,
      reason: roundChange.reason,
      by: person.name,
      at: roundChange.at,
      before: roundChange.before,
      after: roundChange.after,
    })
    .from(roundChange)
    .innerJoin(person, eq(person.id, roundChange.byId))
    .where(eq(roundChange.roundId, roundId))
    .orderBy(asc(roundChange.id))
    .all();
}
