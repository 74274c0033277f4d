import { filedComments } from "#app/comments/comments.server.ts";
import { reviewComments } from "#app/findings/review-comments.server.ts";
import { themesOn } from "#app/findings/themes.server.ts";
import type { Actor } from "#app/people/session.server.ts";
import { pseudonym } from "#app/rounds/pseudonym.ts";
import { type AnnotatedComment, annotationCollection, urn } from "./annotations.ts";
import { csvTime } from "./csv.server.ts";
import { publishable } from "./quotes.server.ts";
import type { Selection } from "./selection.server.ts";

/** Every comment that counts, as one collection of annotations; what is withdrawn is left out. */
export function annotationsFile(actor: Actor, selection: Selection, now: number): string {
  const themes = themesOn(actor, now);
  const filed = new Map(
    selection.rounds.flatMap((round) =>
      filedComments(actor, round, now).map((one) => [one.id, { ...one, round: round.id }] as const),
    ),
  );
  const withoutNames = publishable(actor, now);
  const comments = reviewComments(actor, now)
    .filter(({ areas }) => selection.area === null || areas.includes(selection.area))
    .filter(({ framework }) => selection.framework === null || selection.framework === framework.code)
    .flatMap((comment): AnnotatedComment[] => {
      const one = filed.get(comment.id);
      if (!one) return [];
      const name = selection.names ? one.name : null;
      const { body, proposedWording } = name === null ? withoutNames(comment) : comment;
      const { id, kind, areas, gap, quote, start, end, statement } = comment;
      return [
        {
          ...{ id, kind, areas, gap, quote, start, end, body, proposedWording, statement },
          framework: comment.framework.code,
          edition: comment.edition.name,
          section: comment.section?.number ?? null,
          themes: themes.get(id) ?? [],
          creator:
            name === null
              ? { pseudonym: pseudonym(one.letter), round: one.round, letter: one.letter }
              : { name },
          created: name === null ? null : csvTime(one.createdAt),
        },
      ];
    });
  return `${JSON.stringify(annotationCollection(nameOf(selection), "Comments of the expert panel", comments), null, 2)}\n`;
}

/** A collection is named after what it holds. */
function nameOf({ area, framework, round, names }: Selection): string {
  const parts = ["comments", framework ?? "all", round === null ? "all" : `round-${round}`, area ?? "all"];
  return urn(...parts, ...(names ? ["names"] : []));
}
