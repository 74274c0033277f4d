/** Statements that share fewer of their words than this are not one thought at two levels. */
const leastAlike = 0.5;

/** Each statement with the one among the others that is most like it, where one is alike enough; the first of equals. */
export function closestSiblings<S extends { text: string }, O extends { text: string }>(
  statements: readonly S[],
  others: readonly O[],
): { statement: S; sibling: O | null }[] {
  const known = others.map((other) => ({ other, words: wordsOf(other.text) }));
  return statements.map((statement) => {
    const words = wordsOf(statement.text);
    let closest: { sibling: O; likeness: number } | null = null;
    for (const { other, words: otherWords } of known) {
      const likeness = shareOfCommonWords(words, otherWords);
      if (likeness >= leastAlike && likeness > (closest?.likeness ?? 0))
        closest = { sibling: other, likeness };
    }
    return { statement, sibling: closest?.sibling ?? null };
  });
}

/** Of all different words of two texts, how many stand in both: 0 for none, 1 for the same words (Dice's coefficient). */
export function likenessOf(a: string, b: string): number {
  return shareOfCommonWords(wordsOf(a), wordsOf(b));
}

function shareOfCommonWords(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  if (a.size + b.size === 0) return 0;
  const common = [...a].filter((word) => b.has(word)).length;
  return (2 * common) / (a.size + b.size);
}

function wordsOf(text: string): Set<string> {
  return new Set(
    text
      .replaceAll("’", "'")
      .toLowerCase()
      .match(/[\p{L}\p{M}\p{N}'-]+/gu) ?? [],
  );
}
