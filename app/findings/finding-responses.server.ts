import type { Actor } from "#app/people/session.server.ts";
import { answerComments } from "./disposition.server.ts";
import { evidenceBehind, materialFor } from "./evidence.server.ts";
import type { Finding } from "./finding.ts";

/** Gives the comments that a finding cites its own disposition and reason. Nothing while it has none. */
export function answerWithFinding(actor: Actor, finding: Finding, now: number): void {
  const { disposition, dispositionReason: reason, id } = finding;
  if (disposition === null) return;
  const cited = evidenceBehind(materialFor(actor, now), finding).comments.filter(
    ({ stance }) => stance !== null,
  );
  const ids = cited.map(({ comment }) => comment.id);
  if (ids.length > 0) answerComments(actor, ids, { disposition, reason }, now, id);
}
