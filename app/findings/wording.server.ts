import { eq } from "drizzle-orm";
import { type Change, wordingDifference } from "#app/comments/wording-difference.ts";
import { editionOf, frameworkOf, sectionWithId } from "#app/framework/edition.server.ts";
import { db } from "#db/client.server.ts";
import { statement } from "#db/schema.server.ts";
import type { Finding } from "./finding.ts";

/** The wording that a finding proposes, with the statement it is for and what it changes there. */
export type Wording = {
  statementId: number;
  code: string;
  text: string;
  framework: { code: string; title: string };
  edition: string;
  section: { id: number; number: number; title: string };
  proposed: string;
  difference: Change[];
};

export function wordingOf({ wording }: Pick<Finding, "wording">): Wording | null {
  if (!wording) return null;
  const { code, text, sectionId } = db
    .select()
    .from(statement)
    .where(eq(statement.id, wording.statementId))
    .get()!;
  const { id, number, title, editionId } = sectionWithId(sectionId)!;
  const edition = editionOf(editionId);
  const framework = frameworkOf(edition.frameworkCode)!;
  return {
    ...wording,
    code,
    text,
    framework: { code: framework.code, title: framework.title },
    edition: edition.name,
    section: { id, number, title },
    difference: wordingDifference(text, wording.proposed),
  };
}
