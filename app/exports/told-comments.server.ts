import { filedComments } from "#app/comments/comments.server.ts";
import { gapInWords } from "#app/comments/places.ts";
import { sourceInWords } from "#app/comments/source.ts";
import { asksOf } from "#app/findings/ask.server.ts";
import { dispositionsOf } from "#app/findings/disposition.server.ts";
import type { Material } from "#app/findings/evidence.server.ts";
import type { ReviewComment } from "#app/findings/review-comments.server.ts";
import { themesOn } from "#app/findings/themes.server.ts";
import { groupNames } from "#app/rounds/groups.ts";
import { pseudonym } from "#app/rounds/pseudonym.ts";
import type { FindingsDocument } from "./findings-schema.server.ts";
import { groupsOfAuthors } from "./quote-groups.server.ts";
import { publishable } from "./quotes.server.ts";
import type { Selection } from "./selection.server.ts";

export type ToldComment = FindingsDocument["comments"][number];

/**
 * The comments of a selection that stand, as a file tells them: with names only where it holds names. What a finding of the
 * area rests on is among them, whichever area its author gave it.
 */
export function toldComments(
  { reader, now, comments }: Material,
  { area, framework, rounds, names }: Selection,
  /** The codes of the findings that rest on each. */
  findings: ReadonlyMap<string, string[]>,
): ToldComment[] {
  const those = [...comments.values()].filter(
    (one) =>
      !one.isWithdrawn &&
      (area === null || one.areas.includes(area) || findings.has(one.id)) &&
      (framework === null || one.framework.code === framework) &&
      rounds.some(({ id }) => id === one.round.id),
  );
  const members = new Map(
    rounds.flatMap((round) =>
      filedComments(reader, round, now).map(({ id, name, letter }) => [
        id,
        (names && name) || pseudonym(letter),
      ]),
    ),
  );
  const publish = publishable(reader, now);
  const asks = asksOf(reader, now);
  const answered = dispositionsOf(reader, now);
  const themes = themesOn(reader, now);
  const groups = groupsOfAuthors(
    reader,
    those.map(({ id }) => id),
    now,
  );
  const wordsOf = (one: ReviewComment) => (names ? { ...one, redactions: [] } : publish(one));
  return those.map((one, at): ToldComment => {
    const { body, proposedWording, redactions } = wordsOf(one);
    const group = groups.get(one.id);
    const answer = answered.get(one.id);
    return {
      id: one.id,
      number: at + 1,
      round: one.round.id,
      framework: one.framework.code,
      edition: one.edition.name,
      section: one.section?.number ?? null,
      section_title: one.section?.title ?? null,
      statement: one.statement?.code ?? null,
      statement_text: one.statement?.text ?? null,
      gap: one.gap === null ? null : gapInWords(one.gap),
      quote: one.quote,
      kind: one.kind,
      asks: asks.get(one.id) ?? null,
      areas: one.areas,
      member: members.get(one.id)!,
      group: group && (names || group.isTold) ? groupNames[group.group] : null,
      body,
      proposed_wording: proposedWording,
      redactions: redactions.map(({ reason }) => reason),
      sources: (one.sources ?? []).map(sourceInWords),
      themes: (themes.get(one.id) ?? []).map(({ name }) => name),
      findings: findings.get(one.id) ?? [],
      response: answer ? { disposition: answer.disposition, reason: answer.reason } : null,
    };
  });
}
