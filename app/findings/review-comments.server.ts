import { commentsSentIn } from "#app/comments/comments.server.ts";
import type { SeenComment } from "#app/comments/visible.server.ts";
import { allFrameworks, type Statement, sectionsOf, statementsOf } from "#app/framework/edition.server.ts";
import { editionsIn, openedRounds } from "#app/rounds/round.server.ts";
import type { Reader } from "#app/rounds/visibility.ts";

/** A comment of the panel with the round it was sent in and the words of the edition that it stands on. */
export type ReviewComment = SeenComment & {
  /** Grows with each change of its words. */
  version: number;
  round: { id: number; title: string };
  framework: { code: string; title: string };
  edition: { id: number; name: string };
  /** Null: on the framework as a whole. */
  section: { id: number; number: number; title: string } | null;
  /** Null: on the section as a whole, or where something is missing between two statements. */
  statement: { id: number; code: string; text: string } | null;
};

/**
 * Every comment that counts and that the reader may see: by round, framework and section, in reading order. Those that
 * are withdrawn are among them, for those who cited them.
 */
export function everyReviewComment(reader: Reader, now: number): ReviewComment[] {
  const frameworks = allFrameworks();
  return openedRounds(now).flatMap((round) => {
    const sent = commentsSentIn(reader, round, now);
    const editions = editionsIn(round.id);
    return frameworks.flatMap(({ code, title }) => {
      const edition = editions.get(code);
      const here = edition ? sent.filter(({ editionId }) => editionId === edition.id) : [];
      if (!edition || here.length === 0) return [];
      const sections = new Map(sectionsOf(edition.id).map((section) => [section.id, section]));
      const statements = new Map<string, Statement>(
        [...new Set(here.map(({ sectionId }) => sectionId))].flatMap((id) =>
          id === null ? [] : statementsOf(id).map((one) => [`${id} ${one.code}`, one] as const),
        ),
      );
      return here.map(({ sectionId, editionId: _, ...comment }): ReviewComment => {
        const section = sections.get(sectionId ?? -1) ?? null;
        const statement = statements.get(`${sectionId} ${comment.statementCode}`) ?? null;
        return {
          ...comment,
          round: { id: round.id, title: round.title },
          framework: { code, title },
          edition: { id: edition.id, name: edition.name },
          section: section && { id: section.id, number: section.number, title: section.title },
          statement: statement && { id: statement.id, code: statement.code, text: statement.text },
        };
      });
    });
  });
}

/** Those of them that stand, which are what is coded, cited and answered. */
export function reviewComments(reader: Reader, now: number): ReviewComment[] {
  return everyReviewComment(reader, now).filter(({ isWithdrawn }) => !isWithdrawn);
}
