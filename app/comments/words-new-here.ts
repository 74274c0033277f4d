import { wordingDifference } from "#app/comments/wording-difference.ts";
import { closestSiblings } from "#app/framework/sibling-statements.ts";

type Worded = { code: string; text: string };

/** A run of a statement's words: shared with its sibling one level below, or new at this level. */
export type Run = { isNew: boolean; text: string };

export type Compared<S> = S & {
  /** The statement one level below that is most like this one, and this one's words held against it. */
  sibling: { code: string; runs: Run[] } | null;
};

/** The statements of one level, each held against its closest sibling in the level below. */
export function comparedWithBelow<S extends Worded>(
  statements: readonly S[],
  below: readonly Worded[],
): Compared<S>[] {
  return closestSiblings(statements, below).map(({ statement, sibling }) => ({
    ...statement,
    sibling: sibling && { code: sibling.code, runs: runsOf(sibling.text, statement.text) },
  }));
}

function runsOf(below: string, here: string): Run[] {
  const runs = wordingDifference(below, here)
    .filter((change) => change.kind !== "removed")
    .map(({ kind, text }) => ({ isNew: kind === "added", text }));
  return merged(
    runs.flatMap((run, i) => (run.isNew ? wordsAndSpaces(run) : between(runs[i - 1], run, runs[i + 1]))),
  );
}

/** A space is no new word; one between two new words goes with them. */
function between(before: Run | undefined, run: Run, after: Run | undefined): Run {
  return { ...run, isNew: run.text.trim() === "" && before?.isNew === true && after?.isNew === true };
}

/** New words, and as shared what is mere space at either end. */
function wordsAndSpaces({ text }: Run): Run[] {
  const words = text.trim();
  const from = text.indexOf(words);
  return [
    { isNew: false, text: text.slice(0, from) },
    { isNew: true, text: words },
    { isNew: false, text: text.slice(from + words.length) },
  ];
}

function merged(runs: readonly Run[]): Run[] {
  const all: Run[] = [];
  for (const run of runs) {
    const last = all.at(-1);
    if (run.text === "") continue;
    if (last?.isNew === run.isNew) last.text += run.text;
    else all.push({ ...run });
  }
  return all;
}
