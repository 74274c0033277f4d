import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { commentsOnCell } from "#app/comments/cell-comments.server.ts";
import {
  type CommentWords,
  changeComment,
  ownComment,
  withdrawComment,
} from "#app/comments/comment.server.ts";
import {
  commentCounts,
  commentsOnFramework,
  commentsOnSection,
  filedComments,
} from "#app/comments/comments.server.ts";
import { commentsByKind } from "#app/comments/comments-by-kind.server.ts";
import { repliesTo } from "#app/comments/replies.server.ts";
import { withdrawReply } from "#app/comments/reply.server.ts";
import { type Area, areas } from "#app/framework/areas.ts";
import { loadOutlines } from "#app/framework/outlines.server.ts";
import type { Round } from "#app/rounds/round.ts";
import { answersBehind, countedSubmissions, submittedAnswers } from "#app/scores/answers.server.ts";
import { markSeenOthers } from "#app/scores/assessment.server.ts";
import { sqlite } from "#db/client.server.ts";
import {
  answersOf,
  comment,
  decidedInterest,
  makePerson,
  makeRound,
  placeOf,
  reopenSection,
  reply,
  submit,
} from "#db/factories.server.ts";
import { cellOf, cellsFor } from "./area-summary.server.ts";
import { versionFor } from "./figures-version.server.ts";

// Where names are hidden, whoever knows that one member has just submitted must not find that member's input in what moved.

loadOutlines(0);
const panel = ["amina", "beth", "callum", "dev", "esme", "farid", "gwen", "hana"].map((name) =>
  makePerson({ email: `${name}@example.org`, name, role: "member" }),
);
const official = makePerson({ email: "official@example.org", role: "official" });
const lead = makePerson({ email: "lead@example.org", role: "lead" });
const observer = makePerson({ email: "observer@example.org", role: "observer" });
const closesAt = 10_000;

let round: Round;
beforeEach(() => {
  sqlite.exec("BEGIN");
  begin(false);
});
afterEach(() => {
  sqlite.exec("ROLLBACK");
});

function begin(namesToOfficials: boolean): void {
  round = makeRound({
    members: panel,
    opensAt: 1_000,
    closesAt,
    namesToOfficials,
    sharing: "after-submitting",
  });
}

const place = (i: number, now: number) => placeOf(panel[i]!, round, "npqsl", 1, now);

/** Each member comments on the section and on the framework, submits the section, and replies to the first comment. */
function write(i: number, now: number): void {
  const here = place(i, now);
  const own = comment(panel[i]!, here, { body: `Comment ${i}`, areas: ["send"] }, now);
  comment(panel[i]!, { ...here, section: null }, { body: `On the framework ${i}` }, now);
  submit(panel[i]!, here, answersOf("2", `Reason ${i}`), now);
  first ??= own;
  if (i > 0) reply(panel[i]!, first, `Reply ${i}`, now + 1);
}
let first: string | undefined;
beforeEach(() => {
  first = undefined;
});

/** How much of each kind of input the official finds. */
function shown(now: number, reader = official) {
  const { section, edition } = place(0, now);
  return {
    counted: cellOf(reader, round, section.id, "send", now)!.counted,
    behind: answersBehind(reader, round, section.id, "send", now).length,
    submitted: submittedAnswers(reader, round, now).length / 4,
    submissions: countedSubmissions(reader, round, now).length,
    comments: commentsOnSection(reader, round, section.id, now).length,
    counts: commentCounts(reader, round, now).get(`${section.id} send`) ?? 0,
    filed: filedComments(reader, round, now).length,
    onFramework: commentsOnFramework(reader, round, edition.id, now).length,
    replies: first ? (repliesTo(reader, first, now)?.replies.length ?? 0) : 0,
  };
}

const all = (n: number) => ({
  counted: n,
  behind: n,
  submitted: n,
  submissions: n,
  comments: n,
  counts: n,
  filed: 2 * n,
  onFramework: n,
  replies: Math.max(0, n - 1),
});

describe("where names are hidden", () => {
  test("what officials find moves on by three members, of whom three more stay in hand until the closing", () => {
    const found = panel.map((_, i) => {
      write(i, 2_000 + 100 * i);
      return shown(2_050 + 100 * i).counted;
    });
    expect(found).toEqual([0, 0, 0, 0, 0, 3, 3, 3]);
    const now = 2_000 + 100 * 8;
    for (const reader of [official, lead]) {
      // The reply of the third came a moment after the batch was complete.
      expect(shown(now, reader)).toEqual({ ...all(3), replies: 1 });
      expect(shown(closesAt, reader)).toEqual(all(8));
    }
    expect(JSON.stringify(commentsOnSection(official, round, place(0, now).section.id, now))).toContain(
      '"count":1',
    );
  });

  test("a later change of one member waits, and what was there before stays", () => {
    for (const i of panel.keys()) write(i, 2_000 + 100 * i);
    submit(panel[0]!, place(0, 3_000), answersOf("5", "Changed"), 3_000);
    expect(answersBehind(official, round, place(0, 3_000).section.id, "send", 3_100)).toMatchObject(
      Array(6).fill({ answer: "2", earlier: [] }),
    );
    // Two who had not been shown, and the one who changed: a third batch, which lets the second out.
    expect(shown(3_100).counted).toBe(6);
    const cell = cellOf(official, round, place(0, 3_000).section.id, "send", closesAt)!;
    expect(cell.frequencies).toEqual([0, 7, 0, 0, 1]);
  });

  test("a comment that one member changes or withdraws is told as it was until the closing", () => {
    for (const i of panel.keys()) write(i, 2_000 + 100 * i);
    const { section, edition } = place(0, 3_000);
    const own = (i: number) =>
      commentsOnSection(panel[i]!, round, section.id, 3_000).find(({ isOwn }) => isOwn)!.id;
    const onCell = (area: Area, now: number) =>
      commentsOnCell(official, round, section.id, area, now, { page: 1, size: 10, comment: null, named: [] });
    const here = { round: round.id, section: { ...section, framework: "npqsl" } };
    const told = (now: number) => ({
      section: commentsOnSection(official, round, section.id, now),
      framework: commentsOnFramework(official, round, edition.id, now),
      filed: filedComments(official, round, now),
      cell: onCell("send", now),
      other: onCell("workload", now),
      kinds: areas.map((area) => commentsByKind(official, [round], [here], area, now)),
      version: versionFor(official, cellsFor(official, round, "current", now), now),
      replies: repliesTo(official, first!, now),
    });
    const before = told(3_000);
    expect(before.section).toHaveLength(3);

    markSeenOthers(panel[0]!, place(0, 3_050), 3_050);
    const words: CommentWords = { kind: "gap", body: "Changed", proposedWording: null, areas: ["workload"] };
    for (const id of [
      own(0),
      ...commentsOnFramework(panel[0]!, round, edition.id, 3_000).map(({ id }) => id),
    ])
      changeComment(
        panel[0]!,
        ownComment(panel[0]!, id)!,
        { ...words, areas: [...words.areas] },
        null,
        3_100,
      );
    withdrawComment(panel[1]!, ownComment(panel[1]!, own(1))!, 3_100);
    const replyOfBeth = repliesTo(panel[1]!, first!, 3_000)!.replies.find(({ isOwn }) => isOwn)!.id;
    expect(withdrawReply(panel[1]!, replyOfBeth, 3_100)).toBe(first);

    expect(told(3_200)).toEqual(before);
    const after = told(closesAt);
    expect(after.section.filter(({ body }) => body === "Changed")).toMatchObject([
      { kind: "gap", areas: ["workload"], afterSeeingOthers: true },
    ]);
    expect(after.framework.filter(({ body }) => body === "Changed")).toHaveLength(1);
    expect(after.cell).toMatchObject({ total: 6, withdrawn: 1 });
    expect(after.other).toMatchObject({ total: 1 });
  });

  test("an outcome of an interest comes with the next batch", () => {
    for (const i of panel.keys()) write(i, 2_000 + 100 * i);
    decidedInterest(lead, panel[0]!, "excluded", {}, 5_000);
    expect(shown(5_100)).toMatchObject({ counted: 3, comments: 3 });
    expect(cellOf(official, round, place(0, 1_500).section.id, "send", 5_100)!.expected).toBe(8);
    expect(shown(closesAt)).toMatchObject({ counted: 7, comments: 7 });
    expect(cellOf(official, round, place(0, 1_500).section.id, "send", closesAt)!.expected).toBe(7);
  });

  test("what one member submits in a section reopened for them shows to nobody; that of three does, together", () => {
    for (const i of panel.keys()) write(i, 2_000 + 100 * i);
    const { section } = place(0, 1_500);
    const frequencies = (reader: typeof official, now: number) =>
      cellOf(reader, round, section.id, "send", now)!.frequencies;
    for (const i of [0, 1, 2]) {
      const now = closesAt + 1_000 * (i + 1);
      reopenSection(lead, place(i, now), panel[i]!, now + 500, now);
      submit(panel[i]!, { ...place(i, now), mayWrite: true }, answersOf("5", "Changed"), now + 100);
      for (const reader of [official, lead, observer])
        expect(frequencies(reader, now + 200)).toEqual(i < 2 ? [0, 8, 0, 0, 0] : [0, 5, 0, 0, 3]);
    }
  });
});

test("where officials may know names, all of it is there at once", () => {
  begin(true);
  write(0, 2_000);
  expect(shown(2_050)).toEqual(all(1));
  expect(shown(closesAt)).toEqual(all(1));
});
