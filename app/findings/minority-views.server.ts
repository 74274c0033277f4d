import { eq } from "drizzle-orm";
import { allFrameworks, sectionWithId } from "#app/framework/edition.server.ts";
import type { Reader } from "#app/rounds/visibility.ts";
import { db } from "#db/client.server.ts";
import { finding, findingScope } from "#db/schema.server.ts";
import type { Finding } from "./finding.ts";
import { askedOf, isNamedToOfficials, ownView } from "./minority-view.server.ts";

/** A finding as a member is told of it who is asked: what it says, and nothing of what it rests on. */
export type AskedFinding = Pick<Finding, "id" | "area" | "statement" | "direction" | "scope"> & {
  own: { version: number; body: string } | null;
  /** Whether officials would read a view of the member's with the name. */
  isNamed: boolean;
};

/** The findings on which a member is asked for their view. */
export function findingsAsked(actor: Reader, now: number): AskedFinding[] {
  const titles = new Map(allFrameworks().map(({ code, title }) => [code, title]));
  return askedOf(actor, now).map((id) => {
    const { area, statement, direction } = db.select().from(finding).where(eq(finding.id, id)).get()!;
    const scope = db
      .select()
      .from(findingScope)
      .where(eq(findingScope.findingId, id))
      .all()
      .map(({ framework, sectionId }) => {
        const section = sectionId === null ? undefined : sectionWithId(sectionId);
        return {
          framework: { code: framework, title: titles.get(framework) ?? framework },
          section: section ? { id: section.id, number: section.number, title: section.title } : null,
        };
      });
    return {
      id,
      area,
      statement,
      direction,
      scope,
      own: ownView(actor, id),
      isNamed: isNamedToOfficials(actor, now),
    };
  });
}

export function findingAsked(actor: Reader, id: string | undefined, now: number): AskedFinding | undefined {
  return findingsAsked(actor, now).find((one) => String(one.id) === id);
}
