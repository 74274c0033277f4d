import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { loadOutlines } from "#app/framework/outlines.server.ts";
import type { Actor } from "#app/people/session.server.ts";
import type { SectionPlace } from "#app/rounds/place.server.ts";
import { joinRounds } from "#app/rounds/round.server.ts";
import type { Round } from "#app/rounds/round.ts";
import { sqlite } from "#db/client.server.ts";
import {
  answersOf,
  comment,
  decidedInterest,
  makePerson,
  makeRound,
  placeOf,
  reply,
  submit,
} from "#db/factories.server.ts";
import { ownComment, withdrawComment } from "./comment.server.ts";
import { commentsOnFramework, commentsOnSection, filedComments } from "./comments.server.ts";
import { repliesTo } from "./replies.server.ts";
import { withdrawReply } from "./reply.server.ts";

loadOutlines(0);
const nasreen = makePerson({ email: "nasreen@example.org", name: "Nasreen Holloway", role: "member" });
const callum = makePerson({ email: "canary.email@example.org", name: "Callum Canary-Name", role: "member" });
const beth = makePerson({ email: "beth@example.org", name: "Beth Lowe", role: "member" });
const late = makePerson({ email: "late@example.org", name: "Late Comer", role: "member" });
const official = makePerson({ email: "official@example.org", role: "official" });
const lead = makePerson({ email: "lead@example.org", role: "lead" });
const observer = makePerson({ email: "observer@example.org", role: "observer" });

const opensAt = 100;
const closesAt = 10_000;
const letterOfCallum = "CANARYLETTER";

let round: Round;
let place: SectionPlace;
let onIt: string;
beforeEach(() => {
  sqlite.exec("BEGIN");
  begin();
});
afterEach(() => {
  sqlite.exec("ROLLBACK");
});

/** Callum has commented; he and Nasreen have submitted, Beth has not. */
function begin(given: Partial<Parameters<typeof makeRound>[0]> = {}): void {
  round = makeRound({ members: [nasreen, callum, beth], opensAt, closesAt, ...given });
  sqlite
    .prepare("UPDATE round_member SET letter = ? WHERE round_id = ? AND member_id = ?")
    .run(letterOfCallum, round.id, callum.id);
  place = placeOf(nasreen, round, "npqsl", 1, opensAt);
  onIt = comment(callum, place, { body: "The comment" }, 150);
  for (const actor of [nasreen, callum]) submit(actor, place, answersOf("3"), 200);
}

const seen = (reader: Actor, now = 5_000) => repliesTo(reader, onIt, now);
const bodies = (reader: Actor, now = 5_000) => seen(reader, now)?.replies.map(({ body }) => body);
const counted = (reader: Actor, now = 5_000) =>
  commentsOnSection(reader, round, place.section.id, now).find(({ id }) => id === onIt)?.replies;

describe("the replies to a comment", () => {
  test("are read with it by the members who may see it, its author and officials, and say no more than this", () => {
    reply(nasreen, onIt, "CANARY-REPLY", 300);
    expect(seen(callum)).toEqual({
      place: { round, edition: place.edition, section: place.section },
      comment: expect.objectContaining({ id: onIt, body: "The comment", isOwn: true }),
      replies: [
        { id: expect.any(String), isOwn: false, author: null, body: "CANARY-REPLY", isWithdrawn: false },
      ],
      mayReply: true,
    });
    for (const reader of [nasreen, official, lead]) expect(bodies(reader)).toEqual(["CANARY-REPLY"]);
    expect(seen(nasreen)?.replies).toMatchObject([{ isOwn: true, author: null }]);
    expect([nasreen, callum, official, lead].map((reader) => seen(reader)?.mayReply)).toEqual([
      true,
      true,
      false,
      false,
    ]);
  });

  test("are nobody's who may not see the comment, at any time", () => {
    reply(nasreen, onIt, "CANARY-REPLY", 300);
    joinRounds(late.id, 250);
    for (const reader of [beth, late, observer])
      for (const now of [5_000, closesAt]) {
        expect(seen(reader, now)).toBeUndefined();
        expect(counted(reader, now)).toBeUndefined();
      }
    submit(late, place, answersOf("3"), 400);
    expect(bodies(late)).toEqual(["CANARY-REPLY"]);
  });

  test("can be read, and no longer added to, when the round has closed", () => {
    reply(nasreen, onIt, "CANARY-REPLY", 300);
    expect(bodies(callum, closesAt)).toEqual(["CANARY-REPLY"]);
    expect([seen(callum, closesAt - 1)?.mayReply, seen(callum, closesAt)?.mayReply]).toEqual([true, false]);
  });

  test("are not there for a draft, a comment on a framework, or one that is not there", () => {
    const draft = comment(callum, placeOf(callum, round, "npqsl", 2, 300), {}, 300);
    const whole = comment(callum, { ...place, section: null }, {}, 300);
    for (const id of [draft, whole, "no-such-id"])
      for (const reader of [callum, nasreen, official]) expect(repliesTo(reader, id, 5_000)).toBeUndefined();
    expect(commentsOnFramework(callum, round, place.edition.id, 5_000)[0]).not.toHaveProperty("replies");
  });

  test("go with a comment that is withdrawn, for everybody", () => {
    reply(nasreen, onIt, "CANARY-REPLY", 300);
    withdrawComment(callum, ownComment(callum, onIt)!, 400);
    for (const reader of [nasreen, callum, official, lead])
      for (const now of [5_000, closesAt]) {
        expect(seen(reader, now)).toBeUndefined();
        expect(counted(reader, now)).toBeUndefined();
      }
  });

  test("are nobody's whom an interest excludes from an area of the comment, its author included", () => {
    reply(nasreen, onIt, "A reply", 300);
    decidedInterest(lead, nasreen, "excluded", { areas: ["send"] }, 400);
    expect([nasreen, callum, official].map((reader) => bodies(reader))).toEqual([
      undefined,
      ["A reply"],
      ["A reply"],
    ]);
    decidedInterest(lead, callum, "excluded", { areas: ["send", "workload"] }, 400);
    expect([bodies(callum), counted(callum)]).toEqual([undefined, undefined]);
    expect(commentsOnSection(callum, round, place.section.id, 5_000)).toMatchObject([{ id: onIt }]);
  });

  test("are those to that comment alone", () => {
    const other = comment(callum, place, { body: "Another comment" }, 300);
    reply(nasreen, onIt, "To the first", 300);
    reply(nasreen, other, "To the other", 300);
    expect(bodies(official)).toEqual(["To the first"]);
  });

  test("are in no export", () => {
    reply(nasreen, onIt, "CANARY-REPLY", 300);
    expect(JSON.stringify(filedComments(official, round, 5_000))).not.toContain("CANARY-REPLY");
  });
});

describe("a reply that is withdrawn", () => {
  test("is no longer seen or counted but by its author, to whom it is marked", () => {
    withdrawReply(nasreen, reply(nasreen, onIt, "CANARY-REPLY", 300), 400);
    reply(nasreen, onIt, "Said better", 500);
    for (const reader of [callum, official, lead]) expect(bodies(reader)).toEqual(["Said better"]);
    expect(seen(nasreen)?.replies).toContainEqual({
      id: expect.any(String),
      isOwn: true,
      author: null,
      body: "CANARY-REPLY",
      isWithdrawn: true,
    });
    for (const reader of [nasreen, callum, official]) expect(counted(reader)?.count).toBe(1);
  });
});

describe("how many replies there are", () => {
  test("is told with the comment, and whether the reader may add one", () => {
    expect([nasreen, callum, official].map((reader) => counted(reader))).toEqual([
      { count: 0, mayReply: true },
      { count: 0, mayReply: true },
      { count: 0, mayReply: false },
    ]);
    for (const body of ["One", "Two"]) reply(nasreen, onIt, body, 300);
    comment(callum, place, { body: "Another comment" }, 300);
    expect(counted(callum)).toEqual({ count: 2, mayReply: true });
    expect(counted(callum, closesAt)).toEqual({ count: 2, mayReply: false });
  });

  test("is not told where members do not see one another's comments, though officials read them", () => {
    for (const sharing of ["never", "after-closing"] as const) {
      begin({ sharing });
      expect([nasreen, callum].map((reader) => counted(reader))).toEqual([undefined, undefined]);
      expect(counted(official)).toEqual({ count: 0, mayReply: false });
    }
  });
});

describe("who replied", () => {
  test("is told to no member, not even that it was the comment's author", () => {
    reply(callum, onIt, "By the comment's author", 300);
    reply(nasreen, onIt, "By another", 300);
    submit(beth, place, answersOf("3"), 400);
    expect(new Set(seen(beth)?.replies.map(({ id: _, body: __, ...rest }) => JSON.stringify(rest)))).toEqual(
      new Set([JSON.stringify({ isOwn: false, author: null, isWithdrawn: false })]),
    );
    for (const now of [5_000, closesAt])
      for (const trace of ["Canary-Name", "canary.email", letterOfCallum, callum.id])
        expect(JSON.stringify([seen(beth, now), seen(nasreen, now)])).not.toContain(trace);
  });

  test("is told to officials by name where the round gives them names, else by letter", () => {
    const author = (reader: Actor) => seen(reader, closesAt)?.replies[0]?.author;
    reply(callum, onIt, "By the comment's author", 300);
    expect([official, lead].map(author)).toEqual(["Callum Canary-Name", "Callum Canary-Name"]);
    begin({ namesToOfficials: false });
    reply(callum, onIt, "By the comment's author", 300);
    expect([official, lead].map(author)).toEqual(Array(2).fill(`Panel member ${letterOfCallum}`));
    for (const trace of ["Canary-Name", "canary.email", callum.id])
      expect(JSON.stringify(seen(official, closesAt))).not.toContain(trace);
  });
});

describe("the order of replies", () => {
  const write = () =>
    Array.from({ length: 17 }, (_, i) => reply(i % 2 ? callum : nasreen, onIt, `Reply ${i}`, 300 + i));
  const ids = (reader: Actor) => seen(reader, closesAt)?.replies.map(({ id }) => id);

  test("is that of writing to those who know names", () => {
    const written = write();
    for (const reader of [official, lead]) expect(ids(reader)).toEqual(written);
  });

  test("tells all others nothing of when they were written: by chance the last line fails once in 10^14 runs", () => {
    begin({ namesToOfficials: false });
    const written = write();
    for (const reader of [nasreen, callum, official]) expect(ids(reader)).toEqual(written.toSorted());
    expect(ids(nasreen)).not.toEqual(written);
  });
});
