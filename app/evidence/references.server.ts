import { and, asc, eq, isNull, sql } from "drizzle-orm";
import { sectionsOf } from "#app/framework/edition.server.ts";
import { db } from "#db/client.server.ts";
import {
  evidenceAssessment,
  person,
  reference,
  section,
  statement,
  statementReference,
} from "#db/schema.server.ts";
import type { KeptAssessment } from "./evidence-assessment.ts";
import type { Reference } from "./reference.ts";

// What the statements of a framework rest on. Nothing of it is the panel's: everybody who reads the framework reads it.

const columns = {
  id: reference.id,
  citation: reference.citation,
  link: reference.link,
  doi: reference.doi,
  year: reference.year,
};

const inSection = eq(statement.sectionId, sql.placeholder("sectionId"));
const standing = isNull(statementReference.removedAt);

const attachedInSection = db
  .select({ statementId: statement.id, reference: columns })
  .from(statement)
  .innerJoin(statementReference, and(eq(statementReference.statementId, statement.id), standing))
  .innerJoin(reference, eq(reference.id, statementReference.referenceId))
  .where(inSection)
  .orderBy(sql`${reference.citation} COLLATE NOCASE`, asc(reference.id))
  .prepare();

/** What each statement of a section rests on, by citation. Statements without anything are not in it. */
export function referencesOf(sectionId: number): Map<number, Reference[]> {
  return byStatement(
    attachedInSection.all({ sectionId }).map(({ statementId, reference }) => [statementId, reference]),
  );
}

const ofStatements = db
  .select({ statementId: statement.id, assessment: evidenceAssessment })
  .from(statement)
  .innerJoin(evidenceAssessment, eq(evidenceAssessment.statementId, statement.id))
  .where(inSection)
  .orderBy(asc(evidenceAssessment.id))
  .prepare();

const ofReferences = db
  .select({ statementId: statement.id, assessment: evidenceAssessment })
  .from(statement)
  .innerJoin(statementReference, and(eq(statementReference.statementId, statement.id), standing))
  .innerJoin(evidenceAssessment, eq(evidenceAssessment.referenceId, statementReference.referenceId))
  .where(inSection)
  .orderBy(asc(evidenceAssessment.id))
  .prepare();

/**
 * What the evidence partner holds of each statement of a section: of the statement itself, then of the references it
 * rests on, which `referenceId` names. Of each the newest by each assessor, unless it is withdrawn.
 */
export function assessmentsOf(sectionId: number): Map<number, KeptAssessment[]> {
  return byStatement(
    [ofStatements, ofReferences].flatMap((read) => {
      const newest = new Map(
        read.all({ sectionId }).map(({ statementId, assessment }) => {
          const { referenceId, assessor } = assessment;
          return [JSON.stringify([statementId, referenceId, assessor]), { statementId, assessment }];
        }),
      );
      return [...newest.values()]
        .filter(({ assessment }) => assessment.withdrawnAt === null)
        .map(({ statementId, assessment }) => [statementId, keptFrom(assessment)] as const);
    }),
  );
}

function keptFrom(row: typeof evidenceAssessment.$inferSelect): KeptAssessment {
  const { id, referenceId, assessor, verdict, padlocks, words, assessedOn } = row;
  return { id, referenceId, assessor, verdict, padlocks, words, assessedOn };
}

function byStatement<T>(pairs: readonly (readonly [number, T])[]): Map<number, T[]> {
  const sorted = new Map<number, T[]>();
  for (const [statementId, one] of pairs) sorted.set(statementId, [...(sorted.get(statementId) ?? []), one]);
  return sorted;
}

/** What a statement rests on, and what is held of both. */
export type StatementEvidence = { references: Reference[]; assessments: KeptAssessment[] };

/** By the ids of statements, as far as there is any. */
export type EvidenceByStatement = Record<number, StatementEvidence>;

export function evidenceIn(sectionId: number): EvidenceByStatement {
  const references = referencesOf(sectionId);
  const assessments = assessmentsOf(sectionId);
  const ids = new Set([...references.keys(), ...assessments.keys()]);
  return Object.fromEntries(
    [...ids].map((id) => [
      id,
      { references: references.get(id) ?? [], assessments: assessments.get(id) ?? [] },
    ]),
  );
}

/** The same of a whole edition. */
export function evidenceThroughout(editionId: number): EvidenceByStatement {
  return Object.assign({}, ...sectionsOf(editionId).map(({ id }) => evidenceIn(id)));
}

export type StatementPlace = {
  id: number;
  code: string;
  text: string;
  section: { id: number; number: number; title: string };
};

const statementPlace = {
  id: statement.id,
  code: statement.code,
  text: statement.text,
  section: { id: section.id, number: section.number, title: section.title },
};

/** The statements of an edition that rest on nothing, in reading order. */
export function statementsWithout(editionId: number): StatementPlace[] {
  return db
    .select(statementPlace)
    .from(statement)
    .innerJoin(section, eq(section.id, statement.sectionId))
    .leftJoin(statementReference, and(eq(statementReference.statementId, statement.id), standing))
    .where(and(eq(section.editionId, editionId), isNull(statementReference.id)))
    .orderBy(asc(section.number), asc(statement.position))
    .all();
}

/** Every statement of an edition, in reading order. */
export function statementsIn(editionId: number): StatementPlace[] {
  return db
    .select(statementPlace)
    .from(statement)
    .innerJoin(section, eq(section.id, statement.sectionId))
    .where(eq(section.editionId, editionId))
    .orderBy(asc(section.number), asc(statement.position))
    .all();
}

/** Its codes begin with the number of their section, so that each names one. */
export function statementCoded(editionId: number, code: string): StatementPlace | undefined {
  return statementsIn(editionId).find((one) => one.code === code);
}

/** Every work that is kept, by citation: those of other frameworks too, which can be attached here as well. */
export function allReferences(): Reference[] {
  return db
    .select(columns)
    .from(reference)
    .orderBy(sql`${reference.citation} COLLATE NOCASE`, asc(reference.id))
    .all();
}

/** One that a statement of this edition rests on; undefined where none does. */
export function referenceIn(editionId: number, id: string): Reference | undefined {
  return db
    .select(columns)
    .from(reference)
    .innerJoin(statementReference, and(eq(statementReference.referenceId, reference.id), standing))
    .innerJoin(statement, eq(statement.id, statementReference.statementId))
    .innerJoin(section, eq(section.id, statement.sectionId))
    .where(and(eq(reference.id, id), eq(section.editionId, editionId)))
    .get();
}

/** What is assessed: a statement, or a work that statements rest on. */
export type Assessed =
  | { statementId: number; referenceId: null }
  | { statementId: null; referenceId: string };

export type AssessmentEntry = KeptAssessment & {
  enteredBy: string | null;
  enteredAt: number;
  withdrawnAt: number | null;
};

/** Everything that was ever recorded of it, the newest first: for those who keep the evidence. */
export function assessmentHistory({ statementId, referenceId }: Assessed): AssessmentEntry[] {
  const of =
    statementId === null
      ? eq(evidenceAssessment.referenceId, referenceId)
      : eq(evidenceAssessment.statementId, statementId);
  return db
    .select({ row: evidenceAssessment, by: person.name })
    .from(evidenceAssessment)
    .leftJoin(person, eq(person.id, evidenceAssessment.enteredBy))
    .where(of)
    .orderBy(asc(evidenceAssessment.id))
    .all()
    .map(({ row, by }) => ({
      ...keptFrom(row),
      enteredBy: by,
      enteredAt: row.enteredAt,
      withdrawnAt: row.withdrawnAt,
    }))
    .toReversed();
}

/** One of a statement of this edition, or of what its statements rest on. @param id as an address has it */
export function assessmentIn(editionId: number, id: string): KeptAssessment | undefined {
  const row = db
    .select()
    .from(evidenceAssessment)
    .where(eq(evidenceAssessment.id, /^\d{1,15}$/.test(id) ? Number(id) : 0))
    .get();
  if (!row) return undefined;
  const isHere =
    row.referenceId === null
      ? statementsIn(editionId).some((one) => one.id === row.statementId)
      : referenceIn(editionId, row.referenceId) !== undefined;
  return isHere ? keptFrom(row) : undefined;
}
