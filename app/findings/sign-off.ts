import type { Area } from "#app/framework/areas.ts";
import { counted } from "#app/ui/counting.ts";

// What a finding rested on when it was signed off, and what has become of that since.

/** The evidence of a finding as it is kept with a signature. Members stand as pseudonyms, whatever the round shows. */
export type SignedEvidence = {
  finding: {
    id: number;
    revision: number;
    area: Area;
    statement: string;
    direction: string;
    strength: string;
    scope: string[];
    disposition: string | null;
    disposition_reason: string;
    departure_reason: string;
    one_voice_reason: string;
    proposed_wording: {
      framework: string;
      section: number;
      statement: string;
      from: string;
      to: string;
    } | null;
  };
  themes: { id: string; name: string; definition: string }[];
  scores: {
    round: number;
    framework: string;
    section: number;
    counted: number;
    median: number | null;
    class: string;
    answers: { member: string; answer: string; reason: string }[];
  }[];
  comments: {
    id: string;
    version: number;
    round: number;
    framework: string;
    edition: string;
    section: number | null;
    statement: string | null;
    words_of_statement: string | null;
    quote: string | null;
    kind: string;
    member: string;
    body: string;
    proposed_wording: string | null;
    /** What it is cited for; null: it stands on the sections of the finding, or under its themes. */
    cited: string | null;
    themes: string[];
  }[];
  minority_views: { id: string; version: number; member: string; body: string }[];
};

export type Since = {
  commentsAdded: number;
  commentsChanged: number;
  commentsWithdrawn: number;
  scoresAdded: number;
  scoresChanged: number;
  scoresRemoved: number;
  viewsChanged: number;
  themesChanged: number;
};

/** What differs between what was signed and what is there now, counted. Comments count by id, scores by member and cell. */
export function since(signed: SignedEvidence, now: SignedEvidence): Since {
  const comments = compared(
    signed.comments,
    now.comments,
    ({ id }) => id,
    ({ body, proposed_wording, version }) => JSON.stringify([version, body, proposed_wording]),
  );
  const scores = compared(
    scoresOf(signed),
    scoresOf(now),
    ({ key }) => key,
    ({ answer, reason }) => JSON.stringify([answer, reason]),
  );
  const views = compared(
    signed.minority_views,
    now.minority_views,
    ({ id }) => id,
    ({ body }) => body,
  );
  const themes = compared(
    signed.themes,
    now.themes,
    ({ id }) => id,
    ({ name, definition }) => JSON.stringify([name, definition]),
  );
  return {
    commentsAdded: comments.added,
    commentsChanged: comments.changed,
    commentsWithdrawn: comments.removed,
    scoresAdded: scores.added,
    scoresChanged: scores.changed,
    scoresRemoved: scores.removed,
    viewsChanged: views.added + views.changed + views.removed,
    themesChanged: themes.added + themes.changed + themes.removed,
  };
}

function scoresOf({ scores }: SignedEvidence) {
  return scores.flatMap(({ round, framework, section, answers }) =>
    answers.map(({ member, answer, reason }) => ({
      key: `${round} ${framework} ${section} ${member}`,
      answer,
      reason,
    })),
  );
}

function compared<Row>(
  before: readonly Row[],
  after: readonly Row[],
  keyOf: (row: Row) => string,
  wordsOf: (row: Row) => string,
): { added: number; changed: number; removed: number } {
  const old = new Map(before.map((row) => [keyOf(row), wordsOf(row)]));
  const young = new Map(after.map((row) => [keyOf(row), wordsOf(row)]));
  const kept = [...young].filter(([key]) => old.has(key));
  return {
    added: young.size - kept.length,
    changed: kept.filter(([key, words]) => old.get(key) !== words).length,
    removed: old.size - kept.length,
  };
}

/** "2 comments added, 1 score changed"; null where nothing differs. */
export function sinceInWords(differences: Since): string | null {
  const { commentsAdded, commentsChanged, commentsWithdrawn } = differences;
  const { scoresAdded, scoresChanged, scoresRemoved, viewsChanged, themesChanged } = differences;
  const parts: [number, string, string][] = [
    [commentsAdded, "comment", "added"],
    [commentsChanged, "comment", "changed"],
    [commentsWithdrawn, "comment", "withdrawn or taken off"],
    [scoresAdded, "score", "added"],
    [scoresChanged, "score", "changed"],
    [scoresRemoved, "score", "no longer counted"],
    [viewsChanged, "minority view", "added, changed or withdrawn"],
    [themesChanged, "theme", "changed"],
  ];
  const said = parts.flatMap(([n, what, became]) => (n === 0 ? [] : [`${counted(n, what)} ${became}`]));
  return said.length === 0 ? null : said.join(", ");
}
