import type { Area } from "#app/framework/areas.ts";
import type { Round } from "#app/rounds/round.ts";
import type { Reader } from "#app/rounds/visibility.ts";
import { shortened } from "./comment-card.tsx";
import { type CommentKind, commentKinds } from "./kinds.ts";
import { commentsWithIds, kindsTallied, type Outline, outlinesFor } from "./outlines.server.ts";
import type { SeenComment } from "./visible.server.ts";

/** A section as a round reads it. */
export type SectionInRound = {
  round: number;
  section: { id: number; framework: string; number: number; title: string };
};

export type CommentsOfKind = {
  kind: CommentKind;
  total: number;
  /** The first few, those on quoted words before the others, each in the order of the sections. */
  first: (Omit<Listed, "sectionId"> & Pick<SectionInRound, "section">)[];
};

const mostListed = 5;

/** Enough to know what a comment is about; all of it stands behind its link. */
const mostLetters = 200;

/** So many comments are looked at together: enough, most times, to find the first few of each kind. */
const lookedAt = 200;

/** What stands on these sections for an area, kind by kind, as far as the reader may read it; no kinds without comments. */
export function commentsByKind(
  reader: Reader,
  rounds: readonly Round[],
  sections: readonly SectionInRound[],
  area: Area,
  now: number,
): CommentsOfKind[] {
  const kinds = rounds.map((round) =>
    kindsIn(
      reader,
      round,
      sections.filter((one) => one.round === round.id),
      area,
      now,
    ),
  );
  const places = new Map(
    sections.map((one, position) => [`${one.round} ${one.section.id}`, { ...one, position }]),
  );
  return commentKinds.flatMap((kind) => {
    const total = kinds.reduce((sum, of) => sum + of[kind].total, 0);
    if (total === 0) return [];
    const found = kinds
      .flatMap((of, i) =>
        of[kind].first.map((comment) => ({
          comment,
          place: places.get(`${rounds[i]!.id} ${comment.sectionId}`)!,
        })),
      )
      .toSorted((a, b) => a.place.position - b.place.position);
    const quoting = found.filter(({ comment }) => comment.quote !== null);
    const others = found.filter(({ comment }) => comment.quote === null);
    const first = [...quoting, ...others].slice(0, mostListed).map(({ comment, place }) => ({
      id: comment.id,
      quote: comment.quote && shortened(comment.quote, mostLetters),
      body: shortened(comment.body, mostLetters),
      statementCode: comment.statementCode,
      section: place.section,
    }));
    return [{ kind, total, first }];
  });
}

type Listed = Pick<SeenComment, "id" | "quote" | "body" | "statementCode"> & { sectionId: number };
type KindsIn = Record<CommentKind, { total: number; first: Listed[] }>;

/** The comments of one round by kind: how many, and the first few of those on quoted words and of the others. */
function kindsIn(
  reader: Reader,
  round: Round,
  sections: readonly SectionInRound[],
  area: Area,
  now: number,
): KindsIn {
  const ids = sections.map(({ section }) => section.id);
  const tallied = kindsTallied(reader, round, area, now)?.filter(({ sectionId }) => ids.includes(sectionId));
  const here = new Map<number, number>();
  for (const { sectionId, n } of tallied ?? []) here.set(sectionId, (here.get(sectionId) ?? 0) + n);

  const listed: Outline[] = [];
  let looking: number[] = [];
  const look = () => {
    if (looking.length > 0) listed.push(...standingIn(outlinesFor(reader, round, looking, area, now)));
    looking = [];
  };
  let ahead = 0;
  for (const id of ids) {
    if (tallied && !here.get(id)) continue;
    looking.push(id);
    ahead += here.get(id) ?? 0;
    if (!tallied || ahead < lookedAt) continue;
    look();
    ahead = 0;
    if (commentKinds.every((kind) => isEnough(kind, listed, tallied))) break;
  }
  look();

  const ofKind = (kind: CommentKind) => listed.filter((one) => one.comment.kind === kind);
  const chosen = commentKinds.flatMap((kind) => [
    ...ofKind(kind).filter(isQuoting).slice(0, mostListed),
    ...ofKind(kind)
      .filter((one) => !isQuoting(one))
      .slice(0, mostListed),
  ]);
  const words = commentsWithIds(
    reader,
    round,
    { ids: JSON.stringify(chosen.map((one) => one.comment.id)) },
    now,
  ).map(({ comment: { id, kind, quote, body, sectionId }, statementCode }) => ({
    ...{ id, kind, quote, body, statementCode },
    sectionId: sectionId!,
  }));
  const of = (kind: CommentKind) => ({
    total: tallied
      ? tallied.filter((one) => one.kind === kind).reduce((sum, { n }) => sum + n, 0)
      : ofKind(kind).length,
    first: words.filter((one) => one.kind === kind).map(({ kind: _, ...one }) => one),
  });
  return Object.fromEntries(commentKinds.map((kind) => [kind, of(kind)])) as KindsIn;
}

function standingIn(outlines: readonly Outline[]): Outline[] {
  return outlines.filter(({ comment, isExcluded }) => comment.withdrawnAt === null && !isExcluded);
}

function isQuoting({ comment }: Outline): boolean {
  return comment.quoteStart !== null;
}

/** Whether all that is listed of a kind has been found: enough with quoted words, or everything there is. */
function isEnough(
  kind: CommentKind,
  listed: readonly Outline[],
  tallied: readonly { kind: CommentKind; n: number }[],
): boolean {
  const found = listed.filter((one) => one.comment.kind === kind);
  const total = tallied.filter((one) => one.kind === kind).reduce((sum, { n }) => sum + n, 0);
  return found.filter(isQuoting).length >= mostListed || found.length === total;
}
