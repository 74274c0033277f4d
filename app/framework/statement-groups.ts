import type { StatementKind } from "./statement-kinds.ts";

type Grouped<S> = { kind: StatementKind; groups: { heading: string | null; statements: S[] }[] };

/** Statements in reading order, as pages set them: by kind, and under each group heading in turn. */
export function inGroups<S extends { kind: StatementKind; groupHeading: string | null }>(
  statements: readonly S[],
): Grouped<S>[] {
  const parts: Grouped<S>[] = [];
  for (const statement of statements) {
    let part = parts.at(-1);
    if (part?.kind !== statement.kind) {
      part = { kind: statement.kind, groups: [] };
      parts.push(part);
    }
    let group = part.groups.at(-1);
    if (!group || group.heading !== statement.groupHeading) {
      group = { heading: statement.groupHeading, statements: [] };
      part.groups.push(group);
    }
    group.statements.push(statement);
  }
  return parts;
}
