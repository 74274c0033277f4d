import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { ownComment, withdrawComment } from "#app/comments/comment.server.ts";
import { loadOutlines } from "#app/framework/outlines.server.ts";
import { sqlite } from "#db/client.server.ts";
import {
  answerComment,
  answersOf,
  comment,
  day,
  makePerson,
  makeRound,
  placeOf,
  submit,
} from "#db/factories.server.ts";
import { answerComments, dispositionHistory, dispositionsOf, unanswered } from "./disposition.server.ts";
import { seenAs } from "./disposition.ts";
import { reviewComments } from "./review-comments.server.ts";

loadOutlines(0);
const nasreen = makePerson({ email: "nasreen@example.org", name: "Nasreen", role: "member" });
const farida = makePerson({ email: "farida@example.org", name: "Farida", role: "official" });
const lead = makePerson({ email: "lead@example.org", name: "Duncan", role: "lead" });
const observer = makePerson({ email: "observer@example.org", role: "observer" });

let first: string;
let second: string;
let draft: string;
beforeEach(() => {
  sqlite.exec("BEGIN");
  const round = makeRound({ members: [nasreen] });
  const place = placeOf(nasreen, round, "npqsl", 1, 0);
  first = comment(nasreen, place, { on: "1.1", body: "CANARY one" }, 10);
  second = comment(nasreen, place, { on: "1.2" }, 20);
  submit(nasreen, place, answersOf("4"), 30);
  draft = comment(nasreen, placeOf(nasreen, round, "npqsl", 2, 0), {}, 40);
});
afterEach(() => {
  sqlite.exec("ROLLBACK");
});

const accept = { disposition: "accept", reason: "CANARY reason" } as const;
const rows = () => sqlite.prepare("SELECT * FROM comment_disposition ORDER BY id").all();
const seenNow = () => {
  const answered = dispositionsOf(farida, day);
  return new Map(reviewComments(farida, day).map((one) => [one.id, seenAs(one, answered.get(one.id))]));
};

describe("answering comments", () => {
  test("decides the same for all of them, and the record holds none of the words", () => {
    expect(unanswered(farida, day).map(({ id }) => id)).toEqual([first, second]);
    expect(answerComments(farida, [second, first], accept, 100)).toEqual({ kind: "written" });
    expect(dispositionsOf(lead, day).get(first)).toEqual({
      id: expect.any(Number),
      ...accept,
      findingId: null,
      by: "Farida",
      at: 100,
    });
    expect(unanswered(farida, day)).toEqual([]);
    const events = sqlite
      .prepare("SELECT actor_id, object, detail FROM audit_event WHERE action = 'comment answered'")
      .all();
    expect(events).toHaveLength(2);
    expect(JSON.stringify(events)).not.toContain("CANARY");
  });

  test("again keeps what was decided before, and the same twice is written once", () => {
    answerComments(farida, [first], accept, 100);
    answerComments(lead, [first], accept, 200);
    answerComments(lead, [first], { disposition: "reject", reason: "Not after all" }, 300);
    expect(dispositionHistory(farida, first, day)!.history).toMatchObject([
      { disposition: "reject", by: "Duncan", at: 300 },
      { disposition: "accept", by: "Farida", at: 100 },
    ]);
    expect(dispositionsOf(farida, day).get(first)).toMatchObject({ disposition: "reject" });
  });

  test("writes nothing where one of them is a draft, withdrawn, not there or not the actor's to see", () => {
    const nothing = { kind: "not-there" };
    expect(answerComments(farida, [first, draft], accept, 100)).toEqual(nothing);
    expect(answerComments(farida, [first, "nonsense"], accept, 100)).toEqual(nothing);
    expect(answerComments(observer, [first], accept, 100)).toEqual(nothing);
    withdrawComment(nasreen, ownComment(nasreen, second)!, 50);
    expect(answerComments(farida, [first, second], accept, 100)).toEqual(nothing);
    expect(rows()).toEqual([]);
  });

  test("writes nothing where somebody else has answered, or the author has changed, what was read", () => {
    const seen = seenNow();
    answerComment(lead, [second], "note", 100);
    expect(answerComments(farida, [first, second], accept, 200, null, seen)).toMatchObject({
      kind: "changed",
      comments: [{ id: second }],
    });
    sqlite.prepare("UPDATE comment SET version = version + 1 WHERE id = ?").run(first);
    expect(answerComments(farida, [first], accept, 200, null, seen)).toMatchObject({ kind: "changed" });
    expect(rows()).toHaveLength(1);
    expect(answerComments(farida, [first, second], accept, 200, null, seenNow())).toEqual({
      kind: "written",
    });
    expect(rows()).toHaveLength(3);
  });
});

test("what was decided of a comment that is withdrawn is still told with it, and stands among the others no more", () => {
  answerComment(farida, [first], "accept", 100);
  withdrawComment(nasreen, ownComment(nasreen, first)!, 150);
  expect(dispositionsOf(farida, day).has(first)).toBe(false);
  expect(dispositionHistory(farida, first, day)).toMatchObject({
    comment: { isWithdrawn: true },
    history: [{ disposition: "accept" }],
  });
  expect(dispositionHistory(observer, first, day)).toBeUndefined();
});
