import { commentsOnCell } from "#app/comments/cell-comments.server.ts";
import { wordsPointedAt } from "#app/comments/pointed-words.server.ts";
import { withDifferences } from "#app/comments/wording-difference.ts";
import { findingsOnCell, withUses } from "#app/findings/uses.server.ts";
import { statementsOf } from "#app/framework/edition.server.ts";
import { type Cell, givenIn } from "#app/rollups/cell.ts";
import { membersIn } from "#app/rollups/panel.server.ts";
import type { View } from "#app/rollups/view.ts";
import type { Round } from "#app/rounds/round.ts";
import type { Reader } from "#app/rounds/visibility.ts";
import { pageOfAnswersBehind } from "#app/scores/answers.server.ts";

/** So many answers, and comments, stand on a page. */
const answersOnPage = 50;
const commentsOnPage = 25;

/** Which pages of a cell an address asks for: whatever is no number is the first. */
export type PagesAsked = { answers: number; comments: number; comment: string | null };

export function pagesAsked(request: Request): PagesAsked {
  const asked = new URL(request.url).searchParams;
  const page = (name: string) => Math.max(1, Math.trunc(Number(asked.get(name))) || 1);
  return { answers: page("page"), comments: page("comments"), comment: asked.get("comment") };
}

/** The answers and comments behind a cell, a page of each, and the words that the answers point at. */
export function behindCell(
  reader: Reader,
  round: Round,
  cell: Cell,
  view: View,
  asked: PagesAsked,
  now: number,
) {
  const { area, section } = cell;
  const among = membersIn(reader, round, view, { framework: section.framework, area }, now);
  const pages = Math.max(1, Math.ceil(cell.answered / answersOnPage));
  const page = Math.min(asked.answers, pages);
  const answers = pageOfAnswersBehind(reader, round, section.id, area, now, among, givenIn(cell), {
    from: (page - 1) * answersOnPage,
    size: answersOnPage,
  });
  const comments = commentsOnCell(reader, round, section.id, area, now, {
    page: asked.comments,
    comment: asked.comment,
    size: commentsOnPage,
    named: [...answers.counting, ...answers.excluded].flatMap(({ because }) => because),
  });
  const statements = statementsOf(section.id);
  return {
    findings: findingsOnCell(reader, { roundId: round.id, sectionId: section.id, area }),
    answers: { ...answers, page, pages },
    words: wordsPointedAt(reader, round, section.id, area, now, among),
    comments: {
      ...comments,
      shown: withUses(reader, withDifferences(comments.shown, statements)),
      excluded: withDifferences(comments.excluded, statements),
    },
  };
}
