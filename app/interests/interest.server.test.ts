import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { sqlite } from "#db/client.server.ts";
import { decide, interest, makePerson } from "#db/factories.server.ts";
import {
  changeInterest,
  declareInterest,
  endInterest,
  interestFor,
  interestsFor,
  ownStanding,
  ownStandingInterest,
} from "./interest.server.ts";
import type { InterestWords } from "./interest.ts";

const nasreen = makePerson({ email: "nasreen@example.org", name: "Nasreen", role: "member" });
const callum = makePerson({ email: "callum@example.org", name: "Callum", role: "member" });
const official = makePerson({ email: "official@example.org", role: "official" });
const lead = makePerson({ email: "lead@example.org", name: "Duncan", role: "lead" });
const observer = makePerson({ email: "observer@example.org", role: "observer" });

beforeEach(() => {
  sqlite.exec("BEGIN");
});
afterEach(() => {
  sqlite.exec("ROLLBACK");
});

const words: InterestWords = {
  kind: "professional",
  organisation: "CANARY Learning",
  description: "CANARY words",
  frameworks: ["npqh", "npqsl"],
  areas: ["send"],
  since: { year: 2021, month: null },
};

const events = (id: string) =>
  sqlite
    .prepare("SELECT at, actor_id, action, detail FROM audit_event WHERE object = ? ORDER BY id")
    .all(`interest ${id}`);

describe("an interest that is declared", () => {
  test("is kept whole, and so is nothing beside it", () => {
    const id = declareInterest(callum, words, 100);
    expect(interestFor(callum, id)).toEqual({
      id,
      memberId: callum.id,
      member: "Callum",
      endedAt: null,
      versions: [{ ...words, version: 1, declaredAt: 100 }],
      outcomes: [],
    });
    expect(events(id)).toEqual([{ at: 100, actor_id: callum.id, action: "interest declared", detail: "{}" }]);
  });

  test("may touch everything, since nobody says when", () => {
    const wide = { ...words, frameworks: [], areas: [], since: null };
    const id = declareInterest(callum, wide, 100);
    expect(interestFor(callum, id)?.versions).toEqual([{ ...wide, version: 1, declaredAt: 100 }]);
  });

  test("is there once, however often it is sent", () => {
    const id = declareInterest(callum, words, 100);
    expect(declareInterest(callum, words, 101)).toBe(id);
    expect(declareInterest(callum, { ...words, areas: [] }, 102)).not.toBe(id);
    expect(declareInterest(nasreen, words, 103)).not.toBe(id);
    expect(ownStanding(callum)).toHaveLength(2);
  });

  test("may be declared anew once the first has ended", () => {
    const id = declareInterest(callum, words, 100);
    endInterest(callum, id, 200);
    expect(declareInterest(callum, words, 300)).not.toBe(id);
    expect(interestsFor(callum)).toHaveLength(2);
  });
});

describe("an interest that is changed", () => {
  test("keeps what it said before", () => {
    const id = declareInterest(callum, words, 100);
    const wider = { ...words, frameworks: [], kind: "indirect" as const };
    expect(changeInterest(callum, id, wider, 1, 200)).toEqual({ kind: "written" });
    expect(interestFor(callum, id)?.versions).toEqual([
      { ...words, version: 1, declaredAt: 100 },
      { ...wider, version: 2, declaredAt: 200 },
    ]);
    expect(events(id).at(-1)).toEqual({
      at: 200,
      actor_id: callum.id,
      action: "interest changed",
      detail: '{"version":2}',
    });
  });

  test("is not changed by the same words again", () => {
    const id = declareInterest(callum, words, 100);
    expect(changeInterest(callum, id, words, 1, 200)).toEqual({ kind: "written" });
    expect(interestFor(callum, id)?.versions).toHaveLength(1);
    expect(events(id)).toHaveLength(1);
  });

  test("is not changed from a form that was made before another change", () => {
    const id = declareInterest(callum, words, 100);
    changeInterest(callum, id, { ...words, organisation: "Second" }, 1, 200);
    expect(changeInterest(callum, id, { ...words, organisation: "Third" }, 1, 300)).toEqual({
      kind: "conflict",
    });
    expect(changeInterest(callum, id, { ...words, organisation: "Third" }, null, 300)).toEqual({
      kind: "written",
    });
    expect(interestFor(callum, id)?.versions.map((one) => one.organisation)).toEqual([
      "CANARY Learning",
      "Second",
      "Third",
    ]);
  });

  test("is its member's own, and still stands", () => {
    const id = declareInterest(callum, words, 100);
    const other = { ...words, organisation: "Mine now" };
    expect(changeInterest(nasreen, id, other, null, 200)).toEqual({ kind: "ended" });
    endInterest(callum, id, 300);
    expect(changeInterest(callum, id, other, null, 400)).toEqual({ kind: "ended" });
    expect(interestFor(callum, id)?.versions).toHaveLength(1);
  });
});

describe("an interest that no longer holds", () => {
  test("stays in the register with the time it ended, once and for all", () => {
    const id = declareInterest(callum, words, 100);
    decide(lead, id, "declare-only", 150);
    endInterest(nasreen, id, 180);
    endInterest(callum, id, 200);
    endInterest(callum, id, 300);
    expect(interestFor(official, id)).toMatchObject({
      endedAt: 200,
      outcomes: [{ outcome: "declare-only" }],
    });
    expect([ownStanding(callum), ownStandingInterest(callum, id)]).toEqual([[], undefined]);
    expect(events(id).map((event) => (event as { action: string }).action)).toEqual([
      "interest declared",
      "interest outcome recorded",
      "interest ended",
    ]);
  });
});

describe("interests are read", () => {
  test("by their member and by officials, in the order of the names, and by nobody else", () => {
    const second = interest(nasreen, { organisation: "Second" }, 100);
    const first = interest(callum, { organisation: "First" }, 200);
    const read = [nasreen, callum, official, lead, observer].map((reader) =>
      interestsFor(reader).map(({ id }) => id),
    );
    expect(read).toEqual([[second], [first], [first, second], [first, second], []]);
    expect([interestFor(nasreen, first), interestFor(observer, first)]).toEqual([undefined, undefined]);
    expect([ownStanding(official), ownStandingInterest(lead, first)]).toEqual([[], undefined]);
  });

  test("with all that was decided, the last of which holds", () => {
    const id = interest(callum, {}, 100);
    decide(lead, id, "excluded", 200, "First");
    decide(lead, id, "declare-only", 300, "Then");
    expect(interestFor(callum, id)?.outcomes).toEqual([
      { outcome: "excluded", reason: "First", version: 1, decidedBy: "Duncan", decidedAt: 200 },
      { outcome: "declare-only", reason: "Then", version: 1, decidedBy: "Duncan", decidedAt: 300 },
    ]);
  });
});

test("no word of an interest stands in the record of what was done", () => {
  const id = declareInterest(callum, words, 100);
  changeInterest(callum, id, { ...words, description: "CANARY more" }, null, 200);
  decide(lead, id, "excluded", 300, "CANARY reason");
  endInterest(callum, id, 400);
  expect(JSON.stringify(sqlite.prepare("SELECT * FROM audit_event").all())).not.toContain("CANARY");
});
