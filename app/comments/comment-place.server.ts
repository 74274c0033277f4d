import { editionOf, sectionWithId } from "#app/framework/edition.server.ts";
import { frameworkPath, sectionPath } from "#app/framework/paths.ts";
import type { OwnComment } from "./comment.server.ts";

/** The page that a comment stands on. */
export function pageOf({
  editionId,
  sectionId,
  roundId,
}: Pick<OwnComment, "editionId" | "sectionId" | "roundId">): string {
  const { frameworkCode } = editionOf(editionId);
  const section = sectionId === null ? null : sectionWithId(sectionId);
  const page = section
    ? sectionPath(frameworkCode, section.number)
    : `${frameworkPath(frameworkCode)}/comments`;
  return `${page}?round=${roundId}`;
}
