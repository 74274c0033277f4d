import { diffCleanupSemantic, diffMain } from "diff-match-patch-es";

export type Change = { kind: "same" | "removed" | "added"; text: string };

/**
 * What changes from one wording to another, word by word: removed words stand before those added in their place. All
 * that is the same or removed is the old wording; all that is the same or added is the new one.
 */
export function wordingDifference(before: string, after: string): Change[] {
  const words: string[] = [];
  const codes = new Map<string, string>();
  // The library compares characters, so every different word becomes one character for it.
  const encoded = (text: string) =>
    (text.match(/[\p{L}\p{N}’'-]+|\s+|[^\p{L}\p{N}\s]/gu) ?? [])
      .map((word) => {
        const known = codes.get(word);
        if (known) return known;
        const code = String.fromCharCode(words.length + 1);
        words.push(word);
        codes.set(word, code);
        return code;
      })
      .join("");
  const decoded = (text: string) => [...text].map((code) => words[code.charCodeAt(0) - 1]!).join("");
  const kinds = { [-1]: "removed", 0: "same", 1: "added" } as const;
  const difference = diffMain(encoded(before), encoded(after), { diffTimeout: 0 });
  // Words that happen to be the same amid many that are not would only be in the way.
  diffCleanupSemantic(difference);
  return difference.map(([kind, text]) => ({ kind: kinds[kind], text: decoded(text) }));
}

type Proposal = { statementCode: string | null; proposedWording: string | null; difference?: Change[] };

/** Comments with what their proposed wordings change in these statements, for a page to show. */
export function withDifferences<C extends Proposal>(
  comments: readonly C[],
  statements: readonly { code: string; text: string }[],
): C[] {
  const texts = new Map(statements.map(({ code, text }) => [code, text]));
  return comments.map((comment) => {
    const text = texts.get(comment.statementCode ?? "");
    if (comment.proposedWording === null || text === undefined) return comment;
    return { ...comment, difference: wordingDifference(text, comment.proposedWording) };
  });
}
