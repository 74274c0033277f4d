import { createHash } from "node:crypto";
import { and, asc, count, desc, eq, sql } from "drizzle-orm";
import { record } from "#app/audit/audit.server.ts";
import { db, inOneTransaction } from "#db/client.server.ts";
import { edition, framework, section, statement } from "#db/schema.server.ts";
import type { EditionKind } from "./edition-kinds.ts";
import type { FrameworkText } from "./framework-file.ts";

export type Framework = typeof framework.$inferSelect;
export type Edition = typeof edition.$inferSelect;
export type Section = typeof section.$inferSelect;
export type Statement = typeof statement.$inferSelect;

type NewEdition = {
  /** Lower-case id of the framework, made when it is not there yet. */
  code: string;
  title: string;
  kind: EditionKind;
  name: string;
  documentTitle: string;
  published: string | null;
  text: FrameworkText;
  at: number;
  /** Null: the service itself, or somebody at its command line. */
  actorId?: string | null;
};

export class EditionNameTaken extends Error {}

/**
 * Stores a framework's text as a new edition, whole or not at all. The same text again changes nothing.
 * Throws `EditionNameTaken` where an edition of that name holds other text.
 */
export function storeEdition(given: NewEdition): { editionId: number; isNew: boolean } {
  const contentHash = hashOf(given.text);
  return inOneTransaction(() => {
    const same = editionWithText(given.code, given.text);
    if (same) return { editionId: same.id, isNew: false };
    if (isNameTaken(given.code, given.name)) throw new EditionNameTaken(takenInWords(given));

    db.insert(framework)
      .values({
        code: given.code,
        title: given.title,
        position: sql`(SELECT count(*) + 1 FROM ${framework})`,
      })
      .onConflictDoNothing()
      .run();
    const { id: editionId } = db
      .insert(edition)
      .values({
        frameworkCode: given.code,
        kind: given.kind,
        name: given.name,
        documentTitle: given.documentTitle,
        published: given.published,
        contentHash,
        importedAt: given.at,
      })
      .returning({ id: edition.id })
      .get();
    for (const { statements, ...part } of given.text.sections) {
      const { id: sectionId } = db
        .insert(section)
        .values({ editionId, ...part })
        .returning({ id: section.id })
        .get();
      db.insert(statement)
        .values(statements.map((one, index) => ({ sectionId, position: index + 1, ...one })))
        .run();
    }
    record({
      at: given.at,
      actorId: given.actorId ?? null,
      action: "edition imported",
      object: `edition ${editionId}`,
      detail: { framework: given.code, name: given.name, contentHash },
    });
    return { editionId, isNew: true };
  });
}

/** The words alone: two shapes of file that hold the same words are the same text. */
function hashOf({ sections }: FrameworkText): string {
  const words = sections.map(({ number, title, statements }) => [
    number,
    title,
    statements.map(({ kind, code, groupHeading, text }) => [kind, code, groupHeading, text]),
  ]);
  return createHash("sha256").update(JSON.stringify(words)).digest("hex");
}

/** The edition that holds these words already. */
export function editionWithText(code: string, text: FrameworkText): Edition | undefined {
  return db
    .select()
    .from(edition)
    .where(and(eq(edition.frameworkCode, code), eq(edition.contentHash, hashOf(text))))
    .get();
}

export function isNameTaken(code: string, name: string): boolean {
  const named = and(eq(edition.frameworkCode, code), eq(edition.name, name));
  return db.select({ id: edition.id }).from(edition).where(named).get() !== undefined;
}

export function takenInWords({ code, name }: Pick<NewEdition, "code" | "name">): string {
  return `There is already an edition “${name}” of ${code.toUpperCase()}, with other text. Give this one another name`;
}

const listFrameworks = db.select().from(framework).orderBy(asc(framework.position)).prepare();

export function allFrameworks(): Framework[] {
  return listFrameworks.all();
}

const oneFramework = db
  .select()
  .from(framework)
  .where(eq(framework.code, sql.placeholder("code")))
  .prepare();

export function frameworkOf(code: string): Framework | undefined {
  return oneFramework.get({ code });
}

const oneEdition = db
  .select()
  .from(edition)
  .where(eq(edition.id, sql.placeholder("id")))
  .prepare();

export function editionOf(id: number): Edition {
  const found = oneEdition.get({ id });
  if (!found) throw new Error(`No edition ${id}`);
  return found;
}

const newest = db
  .select()
  .from(edition)
  .where(eq(edition.frameworkCode, sql.placeholder("code")))
  // The text as published stands before our outline of it, however late the outline was revised.
  .orderBy(desc(sql`${edition.kind} = 'published'`), desc(edition.id))
  .limit(1)
  .prepare();

export function newestEdition(code: string): Edition | undefined {
  return newest.get({ code });
}

export function outlineCount(code: string): number {
  const outlines = and(eq(edition.frameworkCode, code), eq(edition.kind, "outline"));
  return db.select({ n: count() }).from(edition).where(outlines).get()?.n ?? 0;
}

const sectionsInOrder = db
  .select()
  .from(section)
  .where(eq(section.editionId, sql.placeholder("editionId")))
  .orderBy(asc(section.number))
  .prepare();

export function sectionsOf(editionId: number): Section[] {
  return sectionsInOrder.all({ editionId });
}

const oneSection = db
  .select()
  .from(section)
  .where(
    and(eq(section.editionId, sql.placeholder("editionId")), eq(section.number, sql.placeholder("number"))),
  )
  .prepare();

export function sectionNumbered(editionId: number, number: number): Section | undefined {
  return oneSection.get({ editionId, number });
}

export function sectionWithId(id: number): Section | undefined {
  return db.select().from(section).where(eq(section.id, id)).get();
}

/** The code of the framework that a section is of. */
export function frameworkOfSection(id: number): string {
  return editionOf(sectionWithId(id)!.editionId).frameworkCode;
}

const statementsInOrder = db
  .select()
  .from(statement)
  .where(eq(statement.sectionId, sql.placeholder("sectionId")))
  .orderBy(asc(statement.position))
  .prepare();

export function statementsOf(sectionId: number): Statement[] {
  return statementsInOrder.all({ sectionId });
}
