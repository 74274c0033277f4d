import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { loadOutlines } from "#app/framework/outlines.server.ts";
import type { Actor } from "#app/people/session.server.ts";
import type { SectionPlace } from "#app/rounds/place.server.ts";
import { joinRounds } from "#app/rounds/round.server.ts";
import type { Sharing } from "#app/rounds/sharing.ts";
import { sqlite } from "#db/client.server.ts";
import {
  answersOf,
  closeRound,
  comment,
  makePerson,
  makeRound,
  placeOf,
  reply,
  submit,
} from "#db/factories.server.ts";
import { ownComment, withdrawComment } from "./comment.server.ts";
import { addReply, replyToWithdraw, withdrawReply } from "./reply.server.ts";

loadOutlines(0);
const nasreen = makePerson({ email: "nasreen@example.org", role: "member" });
const callum = makePerson({ email: "callum@example.org", role: "member" });
const outsider = makePerson({ email: "outsider@example.org", role: "member" });
const official = makePerson({ email: "official@example.org", role: "official" });
const lead = makePerson({ email: "lead@example.org", role: "lead" });

const opensAt = 100;
const closesAt = 10_000;

let place: SectionPlace;
let commentId: string;
beforeEach(() => {
  sqlite.exec("BEGIN");
  begin("after-submitting");
});
afterEach(() => {
  sqlite.exec("ROLLBACK");
});

/** Callum has commented and submitted; Nasreen has submitted, and not commented. */
function begin(sharing: Sharing): void {
  const round = makeRound({ members: [nasreen, callum], opensAt, closesAt, sharing });
  place = placeOf(nasreen, round, "npqsl", 1, opensAt);
  commentId = comment(callum, place, { body: "The comment" }, 150);
  for (const actor of [nasreen, callum]) submit(actor, place, answersOf("3"), 200);
}

const rows = () => sqlite.prepare("SELECT * FROM reply").all();
const stored = () => [rows(), sqlite.prepare("SELECT * FROM audit_event").all()];
const lastEvent = () =>
  sqlite.prepare("SELECT at, actor_id, action, object, detail FROM audit_event ORDER BY id DESC").get();

describe("adding a reply", () => {
  test("keeps its words and when it was made, under an id that tells nothing", () => {
    const outcome = addReply(nasreen, commentId, "CANARY-REPLY", 300);
    const [row] = rows() as { id: string }[];
    expect(outcome).toEqual({ kind: "written", id: row!.id });
    expect(row).toEqual({
      id: expect.stringMatching(/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/),
      comment_id: commentId,
      author_id: nasreen.id,
      body: "CANARY-REPLY",
      created_at: 300,
      withdrawn_at: null,
    });
  });

  test("is recorded without a word that was written", () => {
    const id = reply(nasreen, commentId, "CANARY-REPLY", 300);
    expect(lastEvent()).toEqual({
      at: 300,
      actor_id: nasreen.id,
      action: "reply added",
      object: `reply ${id}`,
      detail: `{"comment":"${commentId}"}`,
    });
  });

  test("is for the comment's author too", () => {
    expect(addReply(callum, commentId, "I meant the whole section", 300).kind).toBe("written");
  });

  test("to a comment that the actor may not see, or that is not there, finds nothing and writes nothing", () => {
    joinRounds(outsider.id, 200);
    const secondDraft = comment(callum, placeOf(callum, place.round!, "npqsl", 2, 200), {}, 200);
    const whole = comment(callum, { ...place, section: null }, {}, 200);
    const before = stored();
    const asked: [Actor, string][] = [
      [outsider, commentId],
      [nasreen, secondDraft],
      [callum, secondDraft],
      [nasreen, whole],
      [nasreen, "no-such-id"],
    ];
    for (const [actor, id] of asked) expect(addReply(actor, id, "Words", 300)).toEqual({ kind: "hidden" });
    expect(stored()).toEqual(before);
  });

  test("is for nobody where members do not see one another's comments while the round is open", () => {
    for (const sharing of ["never", "after-closing"] as const) {
      begin(sharing);
      for (const actor of [nasreen, callum])
        expect(addReply(actor, commentId, "Words", 300)).toEqual({ kind: "hidden" });
    }
  });

  test("is for members alone", () => {
    expect(addReply(official, commentId, "Words", 300)).toEqual({ kind: "closed" });
  });

  test("is closed once the round is, and writes nothing", () => {
    const before = stored();
    expect(addReply(nasreen, commentId, "Words", closesAt)).toEqual({ kind: "closed" });
    expect(stored()).toEqual(before);
    expect(addReply(nasreen, commentId, "Words", closesAt - 1).kind).toBe("written");
  });

  test("is closed once the round was closed while it waited, and writes nothing", () => {
    closeRound(lead, place.round!, 400);
    const before = stored();
    for (const now of [399, 401])
      expect(addReply(nasreen, commentId, "Words", now)).toEqual({ kind: "closed" });
    expect(stored()).toEqual(before);
  });

  test("finds nothing once the comment is withdrawn, and writes nothing", () => {
    withdrawComment(callum, ownComment(callum, commentId)!, 300);
    const before = stored();
    for (const actor of [nasreen, callum])
      expect(addReply(actor, commentId, "Words", 400)).toEqual({ kind: "hidden" });
    expect(stored()).toEqual(before);
  });
});

describe("the same reply sent again", () => {
  test("is the one that is there, and writes nothing", () => {
    const first = addReply(nasreen, commentId, "Agreed", 300);
    const before = stored();
    expect(addReply(nasreen, commentId, "Agreed", 400)).toEqual(first);
    expect(stored()).toEqual(before);
  });

  test("is another with other words, by another author, to another comment, or after a withdrawal", () => {
    const other = comment(callum, place, { body: "Another comment" }, 250);
    const first = reply(nasreen, commentId, "Agreed", 300);
    const ids = [
      first,
      reply(nasreen, commentId, "Agreed.", 300),
      reply(callum, commentId, "Agreed", 300),
      reply(nasreen, other, "Agreed", 300),
    ];
    withdrawReply(nasreen, first, 400);
    ids.push(reply(nasreen, commentId, "Agreed", 500));
    expect(new Set(ids).size).toBe(5);
  });
});

describe("withdrawing a reply", () => {
  test("keeps its words and when, says to which comment it was, and is recorded", () => {
    const id = reply(nasreen, commentId, "CANARY-REPLY", 300);
    expect(replyToWithdraw(nasreen, id, 350)).toMatchObject({ id, commentId, body: "CANARY-REPLY" });
    expect(withdrawReply(nasreen, id, 400)).toBe(commentId);
    expect(rows()).toMatchObject([{ id, body: "CANARY-REPLY", created_at: 300, withdrawn_at: 400 }]);
    expect(lastEvent()).toEqual({
      at: 400,
      actor_id: nasreen.id,
      action: "reply withdrawn",
      object: `reply ${id}`,
      detail: "{}",
    });
  });

  test.each<[string, () => void, Actor, number]>([
    ["a second time", () => withdrawReply(nasreen, theReply, 350), nasreen, 400],
    ["by the comment's author", () => {}, callum, 400],
    ["by somebody who is not in the round", () => {}, outsider, 400],
    ["by an official", () => {}, official, 400],
    ["once the round is closed", () => {}, nasreen, closesAt],
    ["once the round was closed while it waited", () => closeRound(lead, place.round!, 400), nasreen, 399],
    [
      "once the comment is withdrawn",
      () => withdrawComment(callum, ownComment(callum, commentId)!, 350),
      nasreen,
      400,
    ],
  ])("%s finds nothing and writes nothing", (_, happened, actor, now) => {
    theReply = reply(nasreen, commentId, "Words", 300);
    happened();
    const before = stored();
    expect(replyToWithdraw(actor, theReply, now)).toBeUndefined();
    expect(withdrawReply(actor, theReply, now)).toBeUndefined();
    expect(withdrawReply(actor, "no-such-id", now)).toBeUndefined();
    expect(stored()).toEqual(before);
  });
  let theReply: string;
});
