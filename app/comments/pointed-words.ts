import { type Answer, type Band, bandOf, bands } from "#app/scores/scale.ts";

/** Exact words of a statement, and how many answers of one band rest on them. */
export type PointedWords = {
  quote: string;
  statementCode: string;
  answers: number;
  /** One of the comments that stand on them. */
  commentId: string;
};

type Resting = {
  memberId: string;
  answer: Answer;
  commentId: string;
  quote: string;
  statementCode: string;
  position: number;
  start: number;
};

/** The same words are those at the same place. Those that most answers rest on come first, then in the order of the text. */
export function wordsByBand(resting: readonly Resting[]): Record<Band, PointedWords[]> {
  const found = new Map<string, { first: Resting; band: Band; members: Set<string> }>();
  for (const one of resting) {
    const band = bandOf(one.answer);
    const key = `${band} ${one.position} ${one.start} ${one.quote}`;
    const known = found.get(key);
    if (!known) found.set(key, { first: one, band, members: new Set([one.memberId]) });
    else {
      known.members.add(one.memberId);
      // Whichever came first from the store, the same comment stands for them.
      if (one.commentId < known.first.commentId) known.first = one;
    }
  }
  const inOrder = [...found.values()].sort(
    (a, b) =>
      b.members.size - a.members.size ||
      a.first.position - b.first.position ||
      a.first.start - b.first.start ||
      a.first.quote.length - b.first.quote.length,
  );
  const of = (band: Band) =>
    inOrder
      .filter((one) => one.band === band)
      .map(({ first: { quote, statementCode, commentId }, members }) => ({
        quote,
        statementCode,
        commentId,
        answers: members.size,
      }));
  return Object.fromEntries(bands.map((band) => [band, of(band)])) as Record<Band, PointedWords[]>;
}
