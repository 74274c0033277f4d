import type { FileProblem } from "#app/framework/framework-file.ts";
import type { Actor } from "#app/people/session.server.ts";
import { inOneTransaction } from "#db/client.server.ts";
import { recordAssessment } from "./evidence-assessment.server.ts";
import { attachWork } from "./reference.server.ts";
import { statementsIn } from "./references.server.ts";
import { readReferences, statementKey } from "./references-file.ts";

/** How much of a file was not there before. */
export type Imported = { rows: number; works: number; attached: number; assessments: number };

/** Adds what a CSV says of an edition's statements, whole or not at all. The same file again adds nothing. */
export function importReferences(
  actor: Actor,
  editionId: number,
  source: string,
  now: number,
): { added: Imported } | { problems: FileProblem[] } {
  return inOneTransaction(() => {
    const statements = statementsIn(editionId);
    const ids = new Map(statements.map(({ id, code, section }) => [statementKey(section.number, code), id]));
    const read = readReferences(source, ids, now);
    if ("problems" in read) return read;
    const added = { rows: read.rows.length, works: 0, attached: 0, assessments: 0 };
    for (const { statementId, work, assessment } of read.rows) {
      const attached = work && attachWork(actor, statementId, work, now);
      if (attached?.isNewWork) added.works += 1;
      if (attached?.isNewHere) added.attached += 1;
      if (!assessment) continue;
      const { referenceId } = attached ?? { referenceId: null };
      const of = referenceId === null ? { statementId, referenceId } : { statementId: null, referenceId };
      const outcome = recordAssessment(actor, of, assessment, now);
      if (outcome.kind === "written" && outcome.isNew) added.assessments += 1;
    }
    return { added };
  });
}
