import { and, desc, eq } from "drizzle-orm";
import { db } from "#db/client.server.ts";
import { auditEvent } from "#db/schema.server.ts";
import type { Job } from "./job.server.ts";

/** What a download says of the record, beside the file: the same data gives the same bytes, and this is another each time. */
export const headHeader = "X-Record-Head";

/** The hash of the event that says that this file was taken out: the head of the record at that moment. */
export function headOf({
  ownerId,
  file,
  finishedAt,
}: Pick<Job, "ownerId" | "file" | "finishedAt">): string | null {
  if (finishedAt === null) return null;
  const taken = and(
    eq(auditEvent.at, finishedAt),
    eq(auditEvent.actorId, ownerId),
    eq(auditEvent.action, "export taken"),
    eq(auditEvent.object, file),
  );
  const found = db
    .select({ hash: auditEvent.hash })
    .from(auditEvent)
    .where(taken)
    .orderBy(desc(auditEvent.id))
    .get();
  return found?.hash ?? null;
}
