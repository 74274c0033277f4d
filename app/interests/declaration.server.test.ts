import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { loadOutlines } from "#app/framework/outlines.server.ts";
import { sqlite } from "#db/client.server.ts";
import { interest, makePerson, makeRound } from "#db/factories.server.ts";
import { declarationsFor, declareAll } from "./declaration.server.ts";
import { endInterest } from "./interest.server.ts";

loadOutlines(0);
const newcomer = (name: string) =>
  makePerson({ email: `${name.toLowerCase()}@example.org`, name, role: "member", isNew: true });
const nasreen = newcomer("Nasreen");
const callum = newcomer("Callum");
const official = makePerson({ email: "official@example.org", role: "official" });
const observer = makePerson({ email: "observer@example.org", role: "observer" });

beforeEach(() => {
  sqlite.exec("BEGIN");
});
afterEach(() => {
  sqlite.exec("ROLLBACK");
});

const round = (opensAt: number, closesAt: number, members = [nasreen]) =>
  makeRound({ members, opensAt, closesAt, isUnanswered: true, title: `From ${opensAt}` });

const declared = (reader = nasreen) =>
  declarationsFor(reader).map(({ declaredAt, round, interests }) => [declaredAt, round?.title, interests]);

describe("a declaration", () => {
  test("that there is nothing is an answer with a date", () => {
    expect(declareAll(nasreen, true, 100)).toBe(true);
    expect(declarationsFor(nasreen)).toEqual([
      { memberId: nasreen.id, member: "Nasreen", declaredAt: 100, round: null, interests: [] },
    ]);
  });

  test("that there is nothing is refused where there is something, and the other way round", () => {
    expect(declareAll(nasreen, false, 100)).toBe(false);
    const id = interest(nasreen, {}, 100);
    expect(declareAll(nasreen, true, 200)).toBe(false);
    expect(declared()).toEqual([]);
    expect(declareAll(nasreen, false, 300)).toBe(true);
    endInterest(nasreen, id, 400);
    expect(declareAll(nasreen, false, 500)).toBe(false);
    expect(declareAll(nasreen, true, 600)).toBe(true);
    expect(declared()).toEqual([
      [600, undefined, []],
      [300, undefined, [id]],
    ]);
  });

  test("names the interests that stand, and not those of others or those that have ended", () => {
    const ended = interest(nasreen, { organisation: "Ended" }, 100);
    endInterest(nasreen, ended, 110);
    interest(callum, {}, 100);
    const ids = ["One", "Two"].map((organisation) => interest(nasreen, { organisation }, 120));
    declareAll(nasreen, false, 200);
    expect(declarationsFor(nasreen)[0]?.interests.toSorted()).toEqual(ids.toSorted());
  });

  test("answers every open round that asks, and no other", () => {
    round(100, 200);
    round(150, 400);
    round(250, 400);
    round(500, 600);
    round(100, 600, [callum]);
    declareAll(nasreen, true, 300);
    expect(declared()).toEqual([
      [300, "From 250", []],
      [300, "From 150", []],
    ]);
    declareAll(nasreen, true, 310);
    expect(declared()[0]).toEqual([310, undefined, []]);
  });

  test("is recorded, with how many interests there were", () => {
    const { id } = round(100, 400);
    interest(nasreen, { organisation: "CANARY" }, 120);
    declareAll(nasreen, false, 200);
    expect(
      sqlite.prepare("SELECT at, actor_id, action, object, detail FROM audit_event ORDER BY id DESC").get(),
    ).toEqual({
      at: 200,
      actor_id: nasreen.id,
      action: "interests declared",
      object: `person ${nasreen.id}`,
      detail: JSON.stringify({ round: id, interests: 1 }),
    });
  });

  test("is read by its member and by officials", () => {
    declareAll(nasreen, true, 100);
    declareAll(callum, true, 200);
    const readBy = (reader: typeof nasreen) => declarationsFor(reader).map(({ member }) => member);
    expect([nasreen, callum, official, observer].map(readBy)).toEqual([
      ["Nasreen"],
      ["Callum"],
      ["Callum", "Nasreen"],
      [],
    ]);
  });
});
