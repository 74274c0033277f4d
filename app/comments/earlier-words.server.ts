import { and, desc, eq, lte, sql } from "drizzle-orm";
import { db } from "#db/client.server.ts";
import { type comment, commentVersion } from "#db/schema.server.ts";

// What a comment said before it was changed, for those who are shown what is written in batches: a change that showed by
// itself would say whose comment it is to everybody who knows when its author made it.

const versionAt = db
  .select({
    kind: commentVersion.kind,
    body: commentVersion.body,
    proposedWording: commentVersion.proposedWording,
    version: commentVersion.version,
    changedAt: commentVersion.changedAt,
    areas: commentVersion.areas,
  })
  .from(commentVersion)
  .where(
    and(
      eq(commentVersion.commentId, sql.placeholder("commentId")),
      lte(commentVersion.changedAt, sql.placeholder("until")),
    ),
  )
  .orderBy(desc(commentVersion.version))
  .limit(1)
  .prepare();

type Changing = Pick<typeof comment.$inferSelect, "id" | "changedAt" | "withdrawnAt">;

type AsStored = { comment: Changing; areaList: string | null; sawOthersAt: number | null };

/** A comment as it stood at a moment since which it may have been changed or withdrawn. */
export function asItStood<R extends AsStored>(row: R, until: number): R {
  const { id, changedAt, withdrawnAt } = row.comment;
  const stood = { ...row.comment, withdrawnAt: (withdrawnAt ?? 0) > until ? null : withdrawnAt };
  const before = changedAt > until ? versionAt.get({ commentId: id, until }) : undefined;
  if (!before) return { ...row, comment: stood };
  const { areas, ...words } = before;
  const afterSeeingOthers = (row.sawOthersAt ?? Number.MAX_SAFE_INTEGER) <= words.changedAt;
  return { ...row, areaList: areas, comment: { ...stood, ...words, afterSeeingOthers } };
}
