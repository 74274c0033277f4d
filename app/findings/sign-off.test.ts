import fc from "fast-check";
import { expect, test } from "vitest";
import { type SignedEvidence, type Since, since, sinceInWords } from "./sign-off.ts";

type Comment = SignedEvidence["comments"][number];
type Answer = SignedEvidence["scores"][number]["answers"][number];

const comment = (id: string, some: Partial<Comment> = {}): Comment => ({
  id,
  version: 1,
  round: 1,
  framework: "npqsl",
  edition: "Outline",
  section: 1,
  statement: "1.1",
  words_of_statement: "The words",
  quote: null,
  kind: "gap",
  member: "Panel member C",
  body: "A comment",
  proposed_wording: null,
  cited: null,
  themes: [],
  ...some,
});

const evidence = (
  comments: Comment[],
  answers: Answer[],
  some: Partial<SignedEvidence> = {},
): SignedEvidence => ({
  finding: {
    id: 1,
    revision: 1,
    area: "send",
    statement: "The log should go",
    direction: "change",
    strength: "strong",
    scope: ["npqsl/1"],
    disposition: "accept",
    disposition_reason: "It helps nobody",
    departure_reason: "",
    one_voice_reason: "",
    proposed_wording: null,
  },
  themes: [],
  scores: [{ round: 1, framework: "npqsl", section: 1, counted: 1, median: 2, class: "too-few", answers }],
  comments,
  minority_views: [],
  ...some,
});

const nothing: Since = {
  commentsAdded: 0,
  commentsChanged: 0,
  commentsWithdrawn: 0,
  scoresAdded: 0,
  scoresChanged: 0,
  scoresRemoved: 0,
  viewsChanged: 0,
  themesChanged: 0,
};

const some = { maxLength: 12 };
const comments = fc
  .uniqueArray(fc.string({ minLength: 1 }), some)
  .map((ids) => ids.map((id) => comment(`before ${id}`)));
const answers = fc
  .uniqueArray(fc.string({ minLength: 1 }), some)
  .map((names) => names.map((name): Answer => ({ member: `before ${name}`, answer: "2", reason: "" })));

test("nothing has become of evidence that is the same", () => {
  fc.assert(
    fc.property(comments, answers, (commented, scored) => {
      const all = evidence(commented, scored);
      expect(since(all, structuredClone(all))).toEqual(nothing);
    }),
  );
});

test("what is added, changed and removed is counted as often as it is", () => {
  const counts = fc.record({ added: fc.nat(4), changed: fc.nat(4), removed: fc.nat(4) });
  fc.assert(
    fc.property(comments, answers, counts, counts, (commented, scored, ofComments, ofScores) => {
      const [c, s] = [within(ofComments, commented.length), within(ofScores, scored.length)];
      const later = evidence(
        [
          ...commented.slice(c.removed).map((one, at) => (at < c.changed ? { ...one, version: 2 } : one)),
          ...Array.from({ length: c.added }, (_, at) => comment(`after ${at}`)),
        ],
        [
          ...scored
            .slice(s.removed)
            .map((one, at): Answer => (at < s.changed ? { ...one, answer: "4" } : one)),
          ...Array.from({ length: s.added }, (_, at) => ({ member: `after ${at}`, answer: "1", reason: "" })),
        ],
      );
      expect(since(evidence(commented, scored), later)).toEqual({
        ...nothing,
        commentsAdded: c.added,
        commentsChanged: c.changed,
        commentsWithdrawn: c.removed,
        scoresAdded: s.added,
        scoresChanged: s.changed,
        scoresRemoved: s.removed,
      });
    }),
  );
});

type Changes = { added: number; changed: number; removed: number };

/** No more removed and changed than there are. */
function within({ added, changed, removed }: Changes, n: number): Changes {
  const gone = Math.min(removed, n);
  return { added, removed: gone, changed: Math.min(changed, n - gone) };
}

test("the same member's scores of two sections are two, and views and themes count too", () => {
  const view = { id: "v", version: 1, member: "Panel member C", body: "I do not share it" };
  const theme = { id: "t", name: "Recording", definition: "" };
  const scored: Answer = { member: "Panel member C", answer: "2", reason: "" };
  const before = evidence([], [scored], { minority_views: [view], themes: [theme] });
  const [cell] = before.scores;
  const after = evidence([], [], {
    scores: [cell!, { ...cell!, section: 2 }],
    minority_views: [
      { ...view, body: "I do not share any of it" },
      { ...view, id: "w" },
    ],
    themes: [{ ...theme, name: "Writing things down" }],
  });
  expect(since(before, after)).toEqual({ ...nothing, scoresAdded: 1, viewsChanged: 2, themesChanged: 1 });
});

test("what became of it is said in words, and nothing where it is the same", () => {
  expect(sinceInWords(nothing)).toBe(null);
  expect(sinceInWords({ ...nothing, commentsAdded: 2, scoresChanged: 1 })).toBe(
    "2 comments added, 1 score changed",
  );
  expect(
    sinceInWords({
      commentsAdded: 1,
      commentsChanged: 2,
      commentsWithdrawn: 1,
      scoresAdded: 1,
      scoresChanged: 2,
      scoresRemoved: 1,
      viewsChanged: 1,
      themesChanged: 2,
    }),
  ).toBe(
    "1 comment added, 2 comments changed, 1 comment withdrawn or taken off, 1 score added, 2 scores changed, 1 score no longer counted, 1 minority view added, changed or withdrawn, 2 themes changed",
  );
});
