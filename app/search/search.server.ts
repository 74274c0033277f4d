import { commentsAmong, placedComments, toldAsBefore } from "#app/comments/found-comments.server.ts";
import type { SeenComment } from "#app/comments/visible.server.ts";
import { type Area, areas } from "#app/framework/areas.ts";
import { allFrameworks, sectionsOf, sectionWithId } from "#app/framework/edition.server.ts";
import { cellsOfRound } from "#app/rollups/area-summary.server.ts";
import { seatsIn } from "#app/rounds/groups.server.ts";
import { inLetterOrder } from "#app/rounds/pseudonym.ts";
import { editionsIn } from "#app/rounds/round.server.ts";
import type { Round } from "#app/rounds/round.ts";
import { mayKnowNames, mayReadViews, type Reader } from "#app/rounds/visibility.ts";
import {
  areasAnswered,
  placedReasons,
  type ReadReason,
  reasonsAmongThese,
} from "#app/scores/reasons.server.ts";
import type { Answer } from "#app/scores/scale.ts";
import {
  type Candidate,
  candidates,
  type FoundEarlier,
  foundAmong,
  isTooMuch,
  type PassageText,
  textsOf,
} from "./passages.server.ts";
import { roundsToSearch } from "./search-request.server.ts";
import { type Filters, mostLookedAt, resultsPerPage, type SearchRequest } from "./search-request.ts";
import { inFts, phrasesIn } from "./words.ts";

// What of all that was written a search finds for a reader. The index says what could be found; comments/ and scores/ say
// what of it the reader may read; only that is counted, ordered and told.

type Where = {
  round: { id: number; title: string };
  framework: string;
  /** Null: on the framework as a whole. */
  section: { number: number; title: string; titleConfirmed: boolean } | null;
  text: PassageText;
};

export type Result = Where & ({ comment: SeenComment } | { reason: ReadReason });

export type SearchResults = {
  results: Result[];
  /** How many were found in all. */
  comments: number;
  reasons: number;
  page: number;
  pages: number;
  /** Set where so much could be found that nothing of it was looked at. */
  isTooMuch?: true;
};

/** @param atMost how many passages are looked at */
export function search(
  reader: Reader,
  request: SearchRequest,
  now: number,
  atMost = mostLookedAt,
): SearchResults {
  const words = inFts(phrasesIn(request.q));
  const rounds = roundsToSearch(reader, now).filter(
    ({ id }) => request.round === null || id === request.round,
  );
  // What holds nothing to look for finds nothing, rather than everything.
  const isAsked = request.q === "" || words !== null;
  const sought = { ...request, words, rounds: rounds.map(({ id }) => id) };
  if (isAsked && isTooMuch(sought)) return { ...nothingFound, isTooMuch: true };
  const could = isAsked ? candidates(sought, atMost) : [];
  if (could.length > atMost) return { ...nothingFound, isTooMuch: true };
  const earlier: FoundEarlier[] = [];
  const hits = rounds
    .flatMap((round) => {
      const before = isAsked ? earlierIn(reader, round, request, words, now) : { changed: [], found: [] };
      earlier.push(...before.found);
      const asItIs = could.filter(
        ({ round: its, commentId }) =>
          its === round.id && (commentId === null || !before.changed.includes(commentId)),
      );
      return hitsIn(reader, round, request, [...asItIs, ...before.found], now);
    })
    .sort(byRankAndPlace);
  const comments = hits.filter(({ commentId }) => commentId !== null).length;
  const pages = Math.ceil(hits.length / resultsPerPage);
  const page = Math.max(1, Math.min(request.page, pages));
  const shown = hits.slice((page - 1) * resultsPerPage, page * resultsPerPage);
  return {
    results: read(reader, shown, words, earlier, now),
    comments,
    reasons: hits.length - comments,
    page,
    pages,
  };
}

/** The comments of a round that are told in earlier words, and which of them hold what is looked for. */
function earlierIn(
  reader: Reader,
  round: Round,
  { kind, framework, section }: Filters,
  words: string | null,
  now: number,
): { changed: string[]; found: FoundEarlier[] } {
  const changed = toldAsBefore(reader, round, now);
  const those = changed.filter(
    (one) =>
      (kind === null || one.kind === kind) &&
      (framework === null || one.framework === framework) &&
      (section === null || (one.sectionId !== null && sectionWithId(one.sectionId)?.number === section)),
  );
  const passages = those.map(({ id, body, proposedWording, quote }) => {
    return { commentId: id, round: round.id, said: body, proposed: proposedWording, quoted: quote };
  });
  return { changed: changed.map(({ id }) => id), found: foundAmong(passages, words) };
}

const nothingFound = { results: [], comments: 0, reasons: 0, page: 1, pages: 0 };

/** What was found and may be read: where it stands, and for what it counts. */
type Hit = {
  id: number;
  commentId: string | null;
  in: Round;
  place: Place;
  /** Where it is told among those of one place: the order of the comments there, then the reasons by area and letter. */
  seat: number;
  whose: Whose;
  rank: number;
};

type Place = { framework: string; position: number; sectionId: number | null; section: Where["section"] };

/** What a filter asks of a passage. */
type Whose = { memberId: string; letter: string; sectionId: number | null; areas: readonly Area[] };

function hitsIn(
  reader: Reader,
  round: Round,
  filters: Filters,
  could: readonly Candidate[],
  now: number,
): Hit[] {
  if (could.length === 0) return [];
  const places = placesIn(round);
  const byComment = new Map(
    could.flatMap((one) => (one.commentId === null ? [] : [[one.commentId, one] as const])),
  );
  const byId = new Map(could.flatMap((one) => (one.commentId === null ? [[one.id, one] as const] : [])));
  const comments = placedComments(reader, round, [...byComment.keys()], now).map((one, seat): Hit => {
    const { editionId, sectionId, authorId: memberId, letter, areas } = one;
    const place = sectionId === null ? places.ofEdition(editionId) : places.ofSection(sectionId);
    return hit(byComment.get(one.id)!, round, place, seat, { memberId, letter, sectionId, areas });
  });
  const reasons = placedReasons(reader, round, [...byId.keys()], now).map((one): Hit => {
    const { sectionId, area, memberId, letter } = one;
    const seat = could.length + areas.indexOf(area);
    return hit(byId.get(one.id)!, round, places.ofSection(sectionId), seat, {
      memberId,
      letter,
      sectionId,
      areas: [area],
    });
  });
  const found = [...comments, ...reasons];
  const isWanted = wantedIn(reader, round, filters, found, now);
  return found.filter(({ whose }) => isWanted(whose));
}

/** The rank rests on the hit itself alone: how often the words occur in it against how long it is. */
function hit(
  { id, commentId, occurrences, length }: Candidate,
  round: Round,
  place: Place,
  seat: number,
  whose: Whose,
): Hit {
  return { id, commentId, in: round, place, seat, whose, rank: occurrences / (200 + length) };
}

/** Where the sections of a round stand in the order of the document, and their frameworks. */
function placesIn(round: Round) {
  const editions = editionsIn(round.id);
  const ofEditions = new Map<number, Place>();
  const ofSections = new Map<number, Place>();
  for (const { code, position } of allFrameworks()) {
    const edition = editions.get(code);
    if (!edition) continue;
    ofEditions.set(edition.id, { framework: code, position, sectionId: null, section: null });
    for (const section of sectionsOf(edition.id))
      ofSections.set(section.id, { framework: code, position, sectionId: section.id, section });
  }
  return {
    ofEdition: (id: number) => ofEditions.get(id)!,
    ofSection: (id: number) => ofSections.get(id)!,
  };
}

/** Whether what was found passes the filters that the index knows nothing of. */
function wantedIn(
  reader: Reader,
  round: Round,
  { area, member, group, score, class: asked }: Filters,
  found: readonly Hit[],
  now: number,
): (whose: Whose) => boolean {
  const isNamed = mayKnowNames(reader, round);
  const seats = group !== null && mayReadViews(reader, round, now) ? seatsIn(round.id) : null;
  const gave = score === null ? null : givenBy(reader, round, score, found, now);
  const classes =
    asked === null
      ? null
      : new Map(
          cellsOfRound(reader, round, "current", now).map((cell) => [
            `${cell.section.id} ${cell.area}`,
            cell.class,
          ]),
        );
  return (whose) => {
    const { memberId, letter, sectionId, areas: its } = whose;
    const inQuestion = area === null ? its : its.filter((one) => one === area);
    if (area !== null && inQuestion.length === 0) return false;
    if (member !== null && member !== (isNamed ? memberId : letter)) return false;
    if (group !== null && seats?.get(memberId) !== group) return false;
    if (gave !== null && !inQuestion.some((one) => gave(whose).has(one))) return false;
    return classes === null || inQuestion.some((one) => classes.get(`${sectionId} ${one}`) === asked);
  };
}

/** For which areas the author of a passage gave an answer on its section. */
function givenBy(
  reader: Reader,
  round: Round,
  score: Answer,
  found: readonly Hit[],
  now: number,
): (whose: Whose) => ReadonlySet<Area> {
  const onSections = found.flatMap(({ whose: { memberId, sectionId } }) =>
    sectionId === null ? [] : [{ memberId, sectionId }],
  );
  const answered = areasAnswered(reader, round, score, onSections, now);
  return ({ memberId, sectionId }) => (sectionId === null ? new Set() : answered({ memberId, sectionId }));
}

/** What says most of what was asked comes first; then the order of the document, in which nothing tells who wrote first. */
function byRankAndPlace(a: Hit, b: Hit): number {
  return (
    b.rank - a.rank ||
    a.place.position - b.place.position ||
    (a.place.section?.number ?? Number.MAX_SAFE_INTEGER) -
      (b.place.section?.number ?? Number.MAX_SAFE_INTEGER) ||
    b.in.opensAt - a.in.opensAt ||
    b.in.id - a.in.id ||
    a.seat - b.seat ||
    inLetterOrder(a.whose.letter, b.whose.letter)
  );
}

/** The hits of one page, whole, in their order. */
function read(
  reader: Reader,
  hits: readonly Hit[],
  words: string | null,
  earlier: readonly FoundEarlier[],
  now: number,
): Result[] {
  const texts = textsOf(
    hits.map(({ id }) => id),
    words,
  );
  for (const { id, text } of earlier) texts.set(id, text);
  const comments = new Map<string, SeenComment>();
  const reasons = new Map<number, ReadReason>();
  for (const round of new Set(hits.map((hit) => hit.in))) {
    const here = hits.filter((hit) => hit.in === round);
    const ids = here.flatMap(({ commentId }) => (commentId === null ? [] : [commentId]));
    for (const one of commentsAmong(reader, round, ids, now)) comments.set(one.id, one);
    const others = here.flatMap(({ commentId, id }) => (commentId === null ? [id] : []));
    for (const one of reasonsAmongThese(reader, round, others, now)) reasons.set(one.id, one);
  }
  return hits.map((hit) => {
    const where = {
      round: { id: hit.in.id, title: hit.in.title },
      framework: hit.place.framework,
      section: hit.place.section && {
        number: hit.place.section.number,
        title: hit.place.section.title,
        titleConfirmed: hit.place.section.titleConfirmed,
      },
      text: texts.get(hit.id)!,
    };
    return hit.commentId === null
      ? { ...where, reason: reasons.get(hit.id)! }
      : { ...where, comment: comments.get(hit.commentId)! };
  });
}
