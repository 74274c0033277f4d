import type { Area } from "#app/framework/areas.ts";
import type { Round } from "#app/rounds/round.ts";
import type { Reader } from "#app/rounds/visibility.ts";
import { shortened } from "./comment-card.tsx";
import { type ListedComment, listedComments } from "./comments.server.ts";
import { type CommentKind, commentKinds } from "./kinds.ts";

/** A section as a round reads it. */
export type SectionInRound = {
  round: number;
  section: { id: number; framework: string; number: number; title: string };
};

export type CommentsOfKind = {
  kind: CommentKind;
  total: number;
  /** The first few, those on quoted words before the others, each in the order of the sections. */
  first: (Pick<ListedComment, "id" | "quote" | "body" | "statementCode"> & Pick<SectionInRound, "section">)[];
};

const mostListed = 5;

/** Enough to know what a comment is about; all of it stands behind its link. */
const mostLetters = 200;

/** What stands on these sections for an area, kind by kind, as far as the reader may read it; no kinds without comments. */
export function commentsByKind(
  reader: Reader,
  rounds: readonly Round[],
  sections: readonly SectionInRound[],
  area: Area,
  now: number,
): CommentsOfKind[] {
  const places = new Map(
    sections.map((one, position) => [`${one.round} ${one.section.id}`, { ...one, position }]),
  );
  const found = rounds
    .flatMap((round) =>
      listedComments(reader, round, now).flatMap((comment) => {
        const place = places.get(`${round.id} ${comment.sectionId}`);
        return place && comment.areas.includes(area) ? [{ comment, place }] : [];
      }),
    )
    .toSorted((a, b) => a.place.position - b.place.position);
  return commentKinds.flatMap((kind) => {
    const those = found.filter(({ comment }) => comment.kind === kind);
    if (those.length === 0) return [];
    const quoting = those.filter(({ comment }) => comment.quote !== null);
    const others = those.filter(({ comment }) => comment.quote === null);
    const first = [...quoting, ...others].slice(0, mostListed).map(({ comment, place }) => ({
      id: comment.id,
      quote: comment.quote && shortened(comment.quote, mostLetters),
      body: shortened(comment.body, mostLetters),
      statementCode: comment.statementCode,
      section: place.section,
    }));
    return [{ kind, total: those.length, first }];
  });
}
