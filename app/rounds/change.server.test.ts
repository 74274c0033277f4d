import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { loadOutlines } from "#app/framework/outlines.server.ts";
import type { Actor } from "#app/people/session.server.ts";
import { sqlite } from "#db/client.server.ts";
import { answersOf, closeRound, draft, makePerson, makeRound, placeOf } from "#db/factories.server.ts";
import { addMembers, changesOf, closeEarly, extendRound } from "./change.server.ts";
import { membersOf, openedRounds, roundOf } from "./round.server.ts";
import type { Round } from "./round.ts";

loadOutlines(0);
const amina = makePerson({ email: "amina@example.org", role: "member" });
const beth = makePerson({ email: "beth@example.org", role: "member" });
const lead = makePerson({ email: "lead@example.org", name: "Lowri Lead", role: "lead" });

beforeEach(() => {
  sqlite.exec("BEGIN");
});
afterEach(() => {
  sqlite.exec("ROLLBACK");
});

const make = () => makeRound({ members: [amina], opensAt: 1_000, closesAt: 2_000 });

const lastEvent = () =>
  sqlite
    .prepare("SELECT at, actor_id, action, object, before, after, detail FROM audit_event ORDER BY id DESC")
    .get();

type Change = (round: Round, now: number) => boolean;

const changes: [string, Change][] = [
  ["closed early", ({ id }, now) => closeEarly(lead, id, "Why", now)],
  ["extended", ({ id }, now) => extendRound(lead, id, 3_000, "Why", now)],
  ["joined by more members", ({ id }, now) => addMembers(lead, id, [beth.id], "Why", now)],
];

test.each(changes)(
  "a round can be %s while it is open, to the millisecond, and at no other time",
  (_, change) => {
    const possible = [999, 1_001, 1_999, 2_000].map((now) => {
      sqlite.exec("SAVEPOINT one");
      const round = make();
      const before = lastEvent();
      const done = change(round, now);
      if (!done)
        expect([roundOf(round.id), membersOf(round.id), lastEvent()]).toEqual([round, [amina.id], before]);
      expect(changesOf(round.id)).toHaveLength(done ? 1 : 0);
      sqlite.exec("ROLLBACK TO one");
      return done;
    });
    expect(possible).toEqual([false, true, true, false]);
  },
);

test.each(changes)(
  "a round whose snapshot is taken cannot be %s, also where that was asked before",
  (_, change) => {
    const round = make();
    closeRound(lead, round, 1_500);
    const asClosed = [roundOf(round.id), changesOf(round.id), lastEvent()];
    for (const now of [1_499, 1_500, 1_501]) expect(change(round, now)).toBe(false);
    expect([roundOf(round.id), changesOf(round.id), lastEvent()]).toEqual(asClosed);
    expect(membersOf(round.id)).toEqual([amina.id]);
  },
);

describe("a round closed early", () => {
  test("is closed from that very moment, and says who closed it, why and when", () => {
    const round = make();
    expect(closeEarly(lead, round.id, "Enough is known", 1_500)).toBe(true);
    expect(roundOf(round.id)).toEqual({ ...round, closesAt: 1_500 });
    expect(changesOf(round.id)).toEqual([
      {
        kind: "closed-early",
        reason: "Enough is known",
        by: "Lowri Lead",
        at: 1_500,
        before: 2_000,
        after: 1_500,
      },
    ]);
    expect(lastEvent()).toEqual({
      at: 1_500,
      actor_id: lead.id,
      action: "round closed early",
      object: `round ${round.id}`,
      before: '{"closesAt":2000}',
      after: '{"closesAt":1500}',
      detail: "{}",
    });
    const write = (actor: Actor, now: number) =>
      draft(actor, placeOf(actor, roundOf(round.id), "npqsl", 1, now), answersOf("3"), now);
    expect(write(amina, 1_499).kind).toBe("written");
    expect(() => write(amina, 1_500)).toThrow("Not written: closed");
  });

  test("in the millisecond of its opening cannot be: it would never have been open", () => {
    const round = make();
    expect(closeEarly(lead, round.id, "Why", 1_000)).toBe(false);
    expect(roundOf(round.id)).toEqual(round);
  });
});

describe("a round that is extended", () => {
  test("is open until the later moment, and the reason stays with it", () => {
    const round = make();
    expect(extendRound(lead, round.id, 2_500, "Half term", 1_999)).toBe(true);
    expect(extendRound(lead, round.id, 2_600, "Storm", 2_400)).toBe(true);
    expect(openedRounds(2_500).map(({ closesAt }) => closesAt)).toEqual([2_600]);
    expect(
      changesOf(round.id).map(({ kind, before, after, reason }) => [kind, before, after, reason]),
    ).toEqual([
      ["extended", 2_000, 2_500, "Half term"],
      ["extended", 2_500, 2_600, "Storm"],
    ]);
  });

  test.each([1_999, 2_000])("cannot be extended to what is not later: %i", (closesAt) => {
    const round = make();
    expect(extendRound(lead, round.id, closesAt, "Why", 1_500)).toBe(false);
    expect(roundOf(round.id)).toEqual(round);
    expect(changesOf(round.id)).toEqual([]);
  });
});

describe("members added to an open round", () => {
  test("have a place in it, and it is recorded who they are and how many there were", () => {
    const round = make();
    expect(addMembers(lead, round.id, [beth.id, amina.id], "In place of Carys", 1_500)).toBe(true);
    expect(membersOf(round.id).toSorted()).toEqual([amina.id, beth.id].toSorted());
    expect(changesOf(round.id)).toMatchObject([{ kind: "members-added", before: 1, after: 2 }]);
    expect(lastEvent()).toMatchObject({
      action: "members added to round",
      before: '{"numberOfMembers":1}',
      after: '{"numberOfMembers":2}',
      detail: JSON.stringify({ added: beth.id }),
    });
  });

  test("who are all there already are no change", () => {
    const round = make();
    expect(addMembers(lead, round.id, [amina.id], "Why", 1_500)).toBe(false);
    expect(changesOf(round.id)).toEqual([]);
  });
});
