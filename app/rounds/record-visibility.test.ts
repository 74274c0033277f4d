import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { knownActions, toldOf } from "#app/audit/actions.ts";
import { mayTellOf, type PanelFacts, type RecordedEvent } from "./record-visibility.ts";

const panel: PanelFacts = { shownRounds: new Set([1]), veiledMembers: new Set(["veiled"]) };

const event = (some: Partial<RecordedEvent>): RecordedEvent => ({
  at: 100,
  action: "round opened",
  actorId: "lead",
  subjectId: null,
  roundId: null,
  sentAt: null,
  ...some,
});
const input = (some: Partial<RecordedEvent>) =>
  event({ action: "comment changed", actorId: "shown", subjectId: "shown", roundId: 1, sentAt: 50, ...some });

describe("a lead official is told of", () => {
  test.each([
    ["what officials do", event({})],
    ["what the service does", event({ actorId: null, action: "round snapshot taken" })],
    ["input that was sent, in a round that shows names", input({})],
    ["input at the moment it is sent", input({ at: 50 })],
    ["somebody signing in whose rounds show names", event({ action: "signed in", actorId: "shown" })],
    ["interests, whoever declares them", event({ action: "interest declared", actorId: "veiled" })],
    ["terms, whoever accepts them", event({ action: "terms accepted", actorId: "veiled" })],
    ["who joined a round", event({ action: "round joined", actorId: "veiled" })],
  ])("%s", (_what, told) => {
    expect(mayTellOf(told, panel)).toBe(true);
  });
});

describe("nobody is told of", () => {
  test.each([
    ["drafts", input({ action: "draft saved" })],
    ["a comment before its section was submitted", input({ at: 49 })],
    ["a comment that was never sent", input({ sentAt: null })],
    ["input in a round that hides names", input({ roundId: 2 })],
    ["input that says no round", input({ roundId: null })],
    ["input of a member who also sits in a round that hides names", input({ actorId: "veiled" })],
    ["what an official typed in for such a member", input({ actorId: "lead", subjectId: "veiled" })],
    ["such a member signing in", event({ action: "signed in", actorId: "veiled" })],
    [
      "what the service did about their account",
      event({ action: "password set", actorId: null, subjectId: "veiled" }),
    ],
    ["their other view of a finding", event({ action: "minority view written", actorId: "veiled" })],
    ["anything at all that belongs to a round that hides names", event({ roundId: 2 })],
    ["an action that has no place in the list", event({ action: "something new" })],
    ["searches that somebody keeps", event({ action: "view saved" })],
  ])("%s", (_what, hidden) => {
    expect(mayTellOf(hidden, panel)).toBe(false);
  });
});

const people = ["lead", "shown", "veiled", "other"];
const anyEvent = fc.record({
  at: fc.integer({ min: 0, max: 9 }),
  action: fc.constantFrom(...knownActions, "something new"),
  actorId: fc.constantFrom(null, ...people),
  subjectId: fc.constantFrom(null, ...people),
  roundId: fc.constantFrom(null, 1, 2, 3),
  sentAt: fc.option(fc.integer({ min: 0, max: 9 })),
});
const anyPanel = fc.record({
  shownRounds: fc.uniqueArray(fc.constantFrom(1, 2, 3)).map((ids) => new Set(ids)),
  veiledMembers: fc.uniqueArray(fc.constantFrom(...people)).map((ids) => new Set(ids)),
});

test("whatever happens, and whoever sits where: nothing of a hidden round, a draft or a veiled member is told", () => {
  fc.assert(
    fc.property(anyEvent, anyPanel, (one, facts) => {
      if (!mayTellOf(one, facts)) return;
      const told = toldOf(one.action);
      expect(told).not.toBe("never");
      if (one.roundId !== null) expect(facts.shownRounds).toContain(one.roundId);
      if (told === "input") expect(one.sentAt).toBeLessThanOrEqual(one.at);
      if (told !== "always")
        for (const id of [one.actorId, one.subjectId]) expect(facts.veiledMembers).not.toContain(id);
    }),
    { numRuns: 2_000 },
  );
});

test("hiding more never tells more", () => {
  fc.assert(
    fc.property(
      anyEvent,
      anyPanel,
      fc.constantFrom(...people),
      fc.constantFrom(1, 2, 3),
      (one, facts, id, round) => {
        const more = {
          shownRounds: new Set([...facts.shownRounds].filter((other) => other !== round)),
          veiledMembers: new Set([...facts.veiledMembers, id]),
        };
        if (mayTellOf(one, more)) expect(mayTellOf(one, facts)).toBe(true);
      },
    ),
  );
});
