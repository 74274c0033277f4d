import { and, desc, eq, isNull } from "drizzle-orm";
import { record } from "#app/audit/audit.server.ts";
import type { Actor } from "#app/people/session.server.ts";
import { roundOf } from "#app/rounds/round.server.ts";
import { isClosedAt, type Round } from "#app/rounds/round.ts";
import { mayReadInput, type Reader } from "#app/rounds/visibility.ts";
import { db, inOneTransaction } from "#db/client.server.ts";
import { completion, person } from "#db/schema.server.ts";
import { type Unexplained, whatIsUnexplained } from "./completion.ts";
import { dispositionsOf } from "./disposition.server.ts";
import { type Evidence, evidenceBehind, type Material, materialFor } from "./evidence.server.ts";
import type { Finding } from "./finding.ts";
import { findingsFor } from "./findings.server.ts";
import type { ReviewComment } from "./review-comments.server.ts";

/** What became of the comments of a round, and of the findings that rest on it. */
export type Accounts = {
  comments: number;
  /** Comments that no finding rests on, with DfE's reason where there is one. */
  unused: { comment: ReviewComment; reason: string | null }[];
  unanswered: ReviewComment[];
  /** Findings with one person behind them. */
  onOnePerson: Finding[];
  unsigned: Finding[];
  /** For each author, as the reader is told of them: how many comments, and how many of them findings rest on. */
  authors: { author: string; comments: number; used: number }[];
  unexplained: Unexplained;
};

export function accountsOf(material: Material, round: Round): Accounts {
  const { reader, now } = material;
  const answered = dispositionsOf(reader, now);
  const findings = findingsFor(reader)
    .filter(({ setAside }) => setAside === null)
    .map((finding) => ({ finding, evidence: evidenceBehind(material, finding) }));
  const here = findings.filter(({ evidence }) => restsOn(evidence, round));
  const used = new Set(
    findings.flatMap(({ evidence }) => evidence.comments.map(({ comment }) => comment.id)),
  );
  const comments = [...material.comments.values()].filter(
    (comment) => comment.round.id === round.id && !comment.isWithdrawn,
  );
  const unused = comments
    .filter(({ id }) => !used.has(id))
    .map((comment) => ({ comment, reason: answered.get(comment.id)?.reason ?? null }));
  const unanswered = comments.filter(({ id }) => !answered.has(id));
  const onOnePerson = here.filter(({ evidence }) => evidence.restsOnOne).map(({ finding }) => finding);
  const unsigned = here.map(({ finding }) => finding).filter(({ status }) => status !== "signed-off");
  const authors = new Map<string, { comments: number; used: number }>();
  for (const { id, author } of comments) {
    const sums = authors.get(author!) ?? { comments: 0, used: 0 };
    authors.set(author!, { comments: sums.comments + 1, used: sums.used + (used.has(id) ? 1 : 0) });
  }
  return {
    comments: comments.length,
    unused,
    unanswered,
    onOnePerson,
    unsigned,
    authors: [...authors]
      .map(([author, sums]) => ({ author, ...sums }))
      .sort((a, b) => a.used / a.comments - b.used / b.comments || a.author.localeCompare(b.author)),
    unexplained: {
      unanswered: unanswered.length,
      unused: unused.filter(({ reason }) => reason === null).length,
      onOnePerson: onOnePerson.filter(({ oneVoiceReason }) => oneVoiceReason === "").length,
      unsigned: unsigned.length,
    },
  };
}

function restsOn({ cells, comments }: Evidence, { id }: Round): boolean {
  return (
    cells.some(({ round }) => round.id === id) || comments.some(({ comment }) => comment.round.id === id)
  );
}

export type Completion = { by: string | null; at: number };

/** That the review of a round is complete, by whom and since when; null while it is not. */
export function completionOf(reader: Reader, round: Round, now: number): Completion | null {
  if (!mayReadInput(reader, round, now)) return null;
  return (
    db
      .select({ by: person.name, at: completion.declaredAt })
      .from(completion)
      .leftJoin(person, eq(person.id, completion.declaredBy))
      .where(and(eq(completion.roundId, round.id), isNull(completion.takenBackAt)))
      .orderBy(desc(completion.id))
      .get() ?? null
  );
}

/** Declares the review of a round complete, unless something is unexplained or the round has not closed: then says what. */
export function declareComplete(actor: Actor, round: Round, now: number): string[] {
  return inOneTransaction(() => {
    const missing = [
      ...(isClosedAt(roundOf(round.id), now) ? [] : ["The round has not closed."]),
      ...whatIsUnexplained(accountsOf(materialFor(actor, now), round).unexplained),
    ];
    if (missing.length > 0 || completionOf(actor, round, now)) return missing;
    db.insert(completion)
      .values({ roundId: round.id, declaredBy: actor.id, declaredAt: now, takenBackReason: "" })
      .run();
    record({ at: now, actorId: actor.id, action: "review declared complete", object: `round ${round.id}` });
    return [];
  });
}

/** Takes it back; that it was declared stays on the record. */
export function takeCompletionBack(actor: Actor, round: Round, reason: string, now: number): void {
  inOneTransaction(() => {
    db.update(completion)
      .set({ takenBackBy: actor.id, takenBackAt: now, takenBackReason: reason })
      .where(and(eq(completion.roundId, round.id), isNull(completion.takenBackAt)))
      .run();
    record({ at: now, actorId: actor.id, action: "completion taken back", object: `round ${round.id}` });
  });
}
