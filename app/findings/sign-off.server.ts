import { createHash } from "node:crypto";
import { desc, eq } from "drizzle-orm";
import { record } from "#app/audit/audit.server.ts";
import { authorsOf } from "#app/comments/comments.server.ts";
import type { Actor } from "#app/people/session.server.ts";
import { pseudonym } from "#app/rounds/pseudonym.ts";
import { db, inOneTransaction } from "#db/client.server.ts";
import { finding, person, signOff } from "#db/schema.server.ts";
import { type Evidence, evidenceBehind, type Material, materialFor } from "./evidence.server.ts";
import { type Finding, missingForSignOff } from "./finding.ts";
import { findingFor } from "./findings.server.ts";
import { viewsOn } from "./minority-view.server.ts";
import { type SignedEvidence, since, sinceInWords } from "./sign-off.ts";
import { wordingOf } from "./wording.server.ts";

export type SignOffOutcome =
  | { kind: "signed"; number: number }
  /** Changed since the page was made that the signature was given on. */
  | { kind: "conflict" }
  | { kind: "refused"; missing: string[] };

/**
 * Signs a finding off: keeps all that it rests on now with its SHA-256.
 * @param revision the one that was read; null counts as the current one
 */
export function signFindingOff(
  actor: Actor,
  id: number,
  revision: number | null,
  now: number,
): SignOffOutcome {
  return inOneTransaction(() => {
    const one = findingFor(actor, String(id))!;
    if (revision !== null && revision !== one.revision) return { kind: "conflict" };
    const material = materialFor(actor, now);
    const evidence = evidenceBehind(material, one);
    const missing = missingForSignOff(one, evidence);
    if (missing.length > 0) return { kind: "refused", missing };
    const content = `${JSON.stringify(signedEvidence(material, one, evidence), null, 2)}\n`;
    const sha256 = hashOf(content);
    const number = signaturesOf(id).length + 1;
    db.insert(signOff)
      .values({
        findingId: id,
        number,
        revision: one.revision,
        signedBy: actor.id,
        signedAt: now,
        evidence: content,
        sha256,
      })
      .run();
    db.update(finding).set({ status: "signed-off" }).where(eq(finding.id, id)).run();
    record({
      at: now,
      actorId: actor.id,
      action: "finding signed off",
      object: `finding ${id}`,
      detail: { number, revision: one.revision, sha256 },
    });
    return { kind: "signed", number };
  });
}

export type Signature = {
  number: number;
  by: string | null;
  at: number;
  sha256: string;
  /** Whether what is stored still has the hash that was stored with it. */
  isIntact: boolean;
};

export type SignOffState = Signature & {
  /** What has become of its evidence since; null where nothing has. */
  since: string | null;
};

/** The newest signature of a finding and what has changed since; null where it was never signed. */
export function signOffState(material: Material, one: Finding, evidence: Evidence): SignOffState | null {
  const newest = signaturesOf(one.id)[0];
  if (!newest) return null;
  const signed = JSON.parse(newest.evidence) as SignedEvidence;
  return {
    ...signatureOf(newest),
    since: sinceInWords(since(signed, signedEvidence(material, one, evidence))),
  };
}

/** All signatures of a finding, the newest first. */
export function signatures(id: number): Signature[] {
  return signaturesOf(id).map(signatureOf);
}

/**
 * The bytes that were signed, and the head of the record with the event of who took them out; undefined where there is
 * no such signature.
 */
export function signedFile(
  actor: Actor,
  id: number,
  number: string | undefined,
  now: number,
): { content: string; head: string } | undefined {
  const found = signaturesOf(id).find((one) => String(one.number) === number);
  if (!found) return undefined;
  const head = record({
    at: now,
    actorId: actor.id,
    action: "export taken",
    object: `finding ${id}, sign-off ${found.number}`,
    detail: { sha256: found.sha256 },
  });
  return { content: found.evidence, head };
}

function signaturesOf(id: number) {
  return db
    .select({
      number: signOff.number,
      by: person.name,
      at: signOff.signedAt,
      sha256: signOff.sha256,
      evidence: signOff.evidence,
    })
    .from(signOff)
    .leftJoin(person, eq(person.id, signOff.signedBy))
    .where(eq(signOff.findingId, id))
    .orderBy(desc(signOff.number))
    .all();
}

function signatureOf({ evidence, ...one }: ReturnType<typeof signaturesOf>[number]): Signature {
  return { ...one, isIntact: hashOf(evidence) === one.sha256 };
}

function hashOf(content: string): string {
  return createHash("sha256").update(content).digest("hex");
}

/** All that a finding rests on: the scores of its sections, every comment on them for its area, and those it cites. */
function signedEvidence(material: Material, one: Finding, evidence: Evidence): SignedEvidence {
  const { reader, now, rounds } = material;
  const comments = [
    ...evidence.comments,
    ...evidence.others.map((comment) => ({ comment, stance: null, themes: [] })),
  ].sort((a, b) => (a.comment.id < b.comment.id ? -1 : 1));
  const letters = new Map(
    [...new Set(comments.map(({ comment }) => comment.round.id))].flatMap((id) => {
      const ids = comments.filter(({ comment }) => comment.round.id === id).map(({ comment }) => comment.id);
      return [...authorsOf(reader, rounds.get(id)!, ids, now)];
    }),
  );
  const wording = wordingOf(one);
  return {
    finding: {
      id: one.id,
      revision: one.revision,
      area: one.area,
      statement: one.statement,
      direction: one.direction,
      strength: one.strength,
      scope: one.scope.map(({ framework, section }) =>
        section ? `${framework.code}/${section.number}` : framework.code,
      ),
      disposition: one.disposition,
      disposition_reason: one.dispositionReason,
      departure_reason: one.departureReason,
      one_voice_reason: one.oneVoiceReason,
      proposed_wording: wording && {
        framework: wording.framework.code,
        section: wording.section.number,
        statement: wording.code,
        from: wording.text,
        to: wording.proposed,
      },
    },
    themes: evidence.themes.map(({ id, name, definition }) => ({ id, name, definition })),
    scores: evidence.cells.map(({ round, cell }) => ({
      round: round.id,
      framework: cell.section.framework,
      section: cell.section.number,
      counted: cell.counted,
      median: cell.median,
      class: cell.class,
      answers: material
        .answers(round.id, cell.section.id, one.area)
        .map(({ letter, answer, reason }) => ({ member: pseudonym(letter), answer, reason })),
    })),
    comments: comments.map(({ comment, stance, themes }) => ({
      id: comment.id,
      version: comment.version,
      round: comment.round.id,
      framework: comment.framework.code,
      edition: comment.edition.name,
      section: comment.section?.number ?? null,
      statement: comment.statement?.code ?? null,
      words_of_statement: comment.statement?.text ?? null,
      quote: comment.quote,
      kind: comment.kind,
      member: pseudonym(letters.get(comment.id)!.letter),
      body: comment.body,
      proposed_wording: comment.proposedWording,
      cited: stance,
      themes,
    })),
    minority_views: viewsOn(reader, one.id, now).map(({ id, version, pseudonym, body }) => ({
      id,
      version,
      member: pseudonym,
      body,
    })),
  };
}
