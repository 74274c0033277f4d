import { asc, desc, eq } from "drizzle-orm";
import { allFrameworks, sectionWithId } from "#app/framework/edition.server.ts";
import { isAllowed, may } from "#app/people/permissions.ts";
import type { Reader } from "#app/rounds/visibility.ts";
import { db } from "#db/client.server.ts";
import {
  finding,
  findingCell,
  findingComment,
  findingScope,
  findingTheme,
  findingVersion,
  person,
} from "#db/schema.server.ts";
import type { Finding, ScopePlace } from "./finding.ts";

// Findings belong to those who write them: nobody else reads one here. What leaves the service is for app/exports to say.

const findings = db
  .select({ finding, owner: person.name })
  .from(finding)
  .innerJoin(person, eq(person.id, finding.ownerId))
  .orderBy(asc(finding.id))
  .prepare();

/** Every finding, in the order in which they were begun; those set aside are among them. */
export function findingsFor(reader: Reader): Finding[] {
  if (!isAllowed(reader.role, may.writeFindings)) return [];
  const titles = new Map(allFrameworks().map(({ code, title }) => [code, title]));
  const scopes = byFinding(db.select().from(findingScope).orderBy(asc(findingScope.id)).all());
  const comments = byFinding(db.select().from(findingComment).orderBy(asc(findingComment.commentId)).all());
  const themes = byFinding(db.select().from(findingTheme).orderBy(asc(findingTheme.themeId)).all());
  const cells = byFinding(
    db.select().from(findingCell).orderBy(asc(findingCell.roundId), asc(findingCell.sectionId)).all(),
  );
  return findings.all().map(({ finding: row, owner }): Finding => {
    const {
      id,
      ownerId,
      wordingStatementId,
      proposedWording,
      setAsideAt,
      setAsideReason,
      createdBy: _,
      ...rest
    } = row;
    return {
      ...rest,
      id,
      owner: { id: ownerId, name: owner },
      scope: (scopes.get(id) ?? []).map(({ framework, sectionId }): ScopePlace => {
        const section = sectionId === null ? undefined : sectionWithId(sectionId);
        return {
          framework: { code: framework, title: titles.get(framework) ?? framework },
          section: section ? { id: section.id, number: section.number, title: section.title } : null,
        };
      }),
      comments: (comments.get(id) ?? []).map(({ commentId, stance }) => ({ id: commentId, stance })),
      themes: (themes.get(id) ?? []).map(({ themeId }) => themeId),
      cells: (cells.get(id) ?? []).map(({ roundId, sectionId }) => ({ roundId, sectionId })),
      wording:
        wordingStatementId === null ? null : { statementId: wordingStatementId, proposed: proposedWording! },
      setAside: setAsideAt === null ? null : { at: setAsideAt, reason: setAsideReason },
    };
  });
}

export function findingFor(reader: Reader, id: string | undefined): Finding | undefined {
  return findingsFor(reader).find((one) => String(one.id) === id);
}

/** Who changed a finding and when, the latest first. */
export function historyOf(reader: Reader, id: number): { revision: number; by: string | null; at: number }[] {
  if (!isAllowed(reader.role, may.writeFindings)) return [];
  return db
    .select({ revision: findingVersion.revision, by: person.name, at: findingVersion.at })
    .from(findingVersion)
    .leftJoin(person, eq(person.id, findingVersion.by))
    .where(eq(findingVersion.findingId, id))
    .orderBy(desc(findingVersion.revision))
    .all();
}

/** What is said to somebody whose form was made before somebody else changed the finding. */
export function changedMeanwhile(reader: Reader, id: number): string {
  const [last] = historyOf(reader, id);
  return `${last?.by ?? "Somebody"} changed this finding since you opened it, so nothing was saved. What you entered is still here`;
}

function byFinding<Row extends { findingId: number }>(rows: readonly Row[]): Map<number, Row[]> {
  const grouped = new Map<number, Row[]>();
  for (const row of rows) {
    const found = grouped.get(row.findingId);
    if (found) found.push(row);
    else grouped.set(row.findingId, [row]);
  }
  return grouped;
}
