import { and, eq, sql } from "drizzle-orm";
import { counted } from "#app/ui/counting.ts";
import { db, sqlite } from "#db/client.server.ts";
import { reading } from "#db/database-file.server.ts";
import { eventsAfter, type Proof, placeOfHead, proveRecord } from "#db/record-proof.server.ts";
import { auditEvent } from "#db/schema.server.ts";
import { brokenIn } from "#db/whole.server.ts";

/** What was found of the record, or of a copy of the database, line by line. */
export type RecordVerdict = { holds: boolean; lines: string[] };

/** The record of this service as it stands now. */
export function verifyRecord(): RecordVerdict {
  const proof = proveRecord(sqlite);
  return { holds: proof.problem === null, lines: linesOf("The record", proof) };
}

/** Whether the record still holds a head that was written down. */
export function verifyHead(head: string): RecordVerdict {
  const record = verifyRecord();
  const place = placeOfHead(sqlite, head);
  const found =
    place === null
      ? "The record does not hold this head: what came up to it was changed or removed, or it is not of this service."
      : `The record holds this head at event ${place}; ${counted(eventsAfter(sqlite, place), "event")} came since.`;
  return { holds: record.holds && place !== null, lines: [...record.lines, found] };
}

/** A file that is a copy of the database: whether it holds together, and is a copy of this service's. */
export function verifyCopy(path: string): RecordVerdict {
  const found = reading(path, (copy) => ({ broken: brokenIn(copy), proof: proveRecord(copy) }));
  if ("problem" in found) return { holds: false, lines: [`The file cannot be read: ${found.problem}.`] };
  const { broken, proof } = found.read;
  const whole = broken === null ? "The file holds together." : `The file is damaged: ${broken}.`;
  const place = placeOfHead(sqlite, proof.head);
  const origin =
    place === null
      ? "The record of this service does not hold the head of the file: it is a copy of another, or something was changed since."
      : `It is a copy of this service: the record holds its head at event ${place}, and ${counted(eventsAfter(sqlite, place), "event")} came since.`;
  return {
    holds: broken === null && proof.problem === null && place !== null,
    lines: [whole, ...linesOf("The record in the file", proof), origin],
  };
}

/** Whether the record says that exactly these bytes were taken out. */
export function exportInRecord(sha256: string): string {
  const found = db
    .select({ id: auditEvent.id })
    .from(auditEvent)
    .where(
      and(
        eq(auditEvent.action, "export taken"),
        eq(sql`json_extract(${auditEvent.detail}, '$.sha256')`, sha256),
      ),
    )
    .all();
  if (found.length === 0) return "The record knows of no export with exactly these bytes.";
  return `The record says that exactly these bytes were taken out, at event ${found.map(({ id }) => id).join(", ")}.`;
}

function linesOf(what: string, { events, head, problem }: Proof): string[] {
  return [
    problem === null
      ? `${what} is whole: ${counted(events, "event")}, each following from the one before.`
      : `${what} does not hold: ${problem}. ${counted(events, "event")} up to there fit.`,
    `Head: ${head}`,
  ];
}
