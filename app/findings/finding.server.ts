import { isDeepStrictEqual } from "node:util";
import { and, eq } from "drizzle-orm";
import { record } from "#app/audit/audit.server.ts";
import type { Area } from "#app/framework/areas.ts";
import type { Actor } from "#app/people/session.server.ts";
import { db, inOneTransaction } from "#db/client.server.ts";
import {
  finding,
  findingCell,
  findingComment,
  findingScope,
  findingTheme,
  findingVersion,
} from "#db/schema.server.ts";
import type { Direction } from "./directions.ts";
import type { Disposition } from "./dispositions.ts";
import type { Stance } from "./stances.ts";
import type { Strength } from "./strengths.ts";

// What is written of findings. Every change makes a new revision, and what stood before is kept.

/** What a finding says, and about what. */
export type FindingWords = {
  area: Area;
  statement: string;
  direction: Direction;
  strength: Strength;
  /** Whether the officials agree on these words; signing off is another step. */
  isAgreed: boolean;
  ownerId: string;
  /** Codes of frameworks, and ids of sections within them; null: all of it. */
  scope: readonly { framework: string; sectionId: number | null }[];
  departureReason: string;
  oneVoiceReason: string;
};

/** What DfE does, and the wording it proposes. */
export type Decision = {
  disposition: Disposition | null;
  reason: string;
  wording: { statementId: number; proposed: string } | null;
};

/** What a finding rests on. */
export type Grounds = {
  comments: readonly { id: string; stance: Stance }[];
  themes: readonly string[];
  cells: readonly { roundId: number; sectionId: number }[];
};

export type ChangeOutcome = { kind: "written" } | { kind: "conflict" };

type Actors = Pick<Actor, "id"> | null;

/** Writes a new finding and returns its id. @param by null: the demonstration, or a test */
export function writeFinding(by: Actors, words: FindingWords, grounds: Grounds, now: number): number {
  return inOneTransaction(() => {
    const { id } = db
      .insert(finding)
      .values({
        ...rowOf(words),
        revision: 0,
        dispositionReason: "",
        setAsideReason: "",
        createdBy: by?.id ?? null,
        createdAt: now,
        changedAt: now,
      })
      .returning({ id: finding.id })
      .get();
    putScope(id, words.scope);
    putGrounds(id, grounds);
    keep(by, id, now, "finding written");
    return id;
  });
}

function rowOf({ scope: _, isAgreed, ...words }: FindingWords) {
  return { ...words, status: isAgreed ? ("agreed" as const) : ("draft" as const) };
}

/**
 * Changes a finding. One that was signed off has to be signed again: what was signed stays with its signature.
 * @param revision the one the form was made from; null counts as the current one
 */
function change(
  by: Actors,
  id: number,
  revision: number | null,
  now: number,
  action: string,
  write: () => void,
): ChangeOutcome {
  return inOneTransaction(() => {
    const stored = db.select().from(finding).where(eq(finding.id, id)).get()!;
    if (revision !== null && revision !== stored.revision) return { kind: "conflict" };
    write();
    if (stored.status === "signed-off") {
      db.update(finding)
        .set({ status: "agreed" })
        .where(and(eq(finding.id, id), eq(finding.status, "signed-off")))
        .run();
    }
    keep(by, id, now, action, standingOf(stored));
    return { kind: "written" };
  });
}

export function changeWords(
  by: Actors,
  id: number,
  words: FindingWords,
  revision: number | null,
  now: number,
): ChangeOutcome {
  return change(by, id, revision, now, "finding changed", () => {
    db.update(finding).set(rowOf(words)).where(eq(finding.id, id)).run();
    putScope(id, words.scope);
  });
}

export function changeGrounds(
  by: Actors,
  id: number,
  grounds: Grounds,
  revision: number | null,
  now: number,
): ChangeOutcome {
  return change(by, id, revision, now, "finding's grounds changed", () => putGrounds(id, grounds));
}

export function decide(
  by: Actors,
  id: number,
  { disposition, reason, wording }: Decision,
  revision: number | null,
  now: number,
): ChangeOutcome {
  return change(by, id, revision, now, "finding decided", () => {
    db.update(finding)
      .set({
        disposition,
        dispositionReason: reason,
        wordingStatementId: wording?.statementId ?? null,
        proposedWording: wording?.proposed ?? null,
      })
      .where(eq(finding.id, id))
      .run();
  });
}

/** Sets a finding aside: it stays to be read, leaves no export, and can be taken up again with null as its reason. */
export function setAside(
  by: Actors,
  id: number,
  reason: string | null,
  revision: number | null,
  now: number,
): ChangeOutcome {
  return change(
    by,
    id,
    revision,
    now,
    reason === null ? "finding taken up again" : "finding set aside",
    () => {
      db.update(finding)
        .set({ setAsideAt: reason === null ? null : now, setAsideReason: reason ?? "" })
        .where(eq(finding.id, id))
        .run();
    },
  );
}

/** Asks the members of the rounds behind it whether somebody holds another view. */
export function askForViews(by: Actors, id: number, now: number): void {
  inOneTransaction(() => {
    db.update(finding).set({ viewsAskedAt: now }).where(eq(finding.id, id)).run();
    record({ at: now, actorId: by?.id ?? null, action: "minority views asked for", object: `finding ${id}` });
  });
}

function putScope(id: number, scope: FindingWords["scope"]): void {
  db.delete(findingScope).where(eq(findingScope.findingId, id)).run();
  for (const place of scope)
    db.insert(findingScope)
      .values({ findingId: id, ...place })
      .run();
}

function putGrounds(id: number, { comments, themes, cells }: Grounds): void {
  db.delete(findingComment).where(eq(findingComment.findingId, id)).run();
  db.delete(findingTheme).where(eq(findingTheme.findingId, id)).run();
  db.delete(findingCell).where(eq(findingCell.findingId, id)).run();
  for (const { id: commentId, stance } of comments)
    db.insert(findingComment).values({ findingId: id, commentId, stance }).run();
  for (const themeId of themes) db.insert(findingTheme).values({ findingId: id, themeId }).run();
  for (const cell of cells)
    db.insert(findingCell)
      .values({ findingId: id, ...cell })
      .run();
}

type Standing = { status: string; disposition: string | null; setAside: boolean };

/** How far a finding is, and what DfE decided: what the record tells of its changes. */
function standingOf({ status, disposition, setAsideAt }: typeof finding.$inferSelect): Standing {
  return { status, disposition, setAside: setAsideAt !== null };
}

function standingsThatDiffer(before: Standing | null, after: Standing) {
  if (before === null || isDeepStrictEqual(before, after)) return {};
  return { before, after };
}

/** Counts the revision on and keeps the finding as it is now. */
function keep(by: Actors, id: number, now: number, action: string, was: Standing | null = null): void {
  const before = db.select().from(finding).where(eq(finding.id, id)).get()!;
  const revision = before.revision + 1;
  db.update(finding).set({ revision, changedAt: now }).where(eq(finding.id, id)).run();
  const content = {
    ...db.select().from(finding).where(eq(finding.id, id)).get()!,
    scope: db.select().from(findingScope).where(eq(findingScope.findingId, id)).all(),
    comments: db.select().from(findingComment).where(eq(findingComment.findingId, id)).all(),
    themes: db.select().from(findingTheme).where(eq(findingTheme.findingId, id)).all(),
    cells: db.select().from(findingCell).where(eq(findingCell.findingId, id)).all(),
  };
  db.insert(findingVersion)
    .values({ findingId: id, revision, content: JSON.stringify(content), by: by?.id ?? null, at: now })
    .run();
  record({
    at: now,
    actorId: by?.id ?? null,
    action,
    object: `finding ${id}`,
    ...standingsThatDiffer(was, standingOf(content)),
    detail: { revision },
  });
}
