import { afterEach, beforeEach, expect, test } from "vitest";
import { sqlite } from "#db/client.server.ts";
import { decide, interest, makePerson } from "#db/factories.server.ts";
import { interestsDuring } from "./beside.server.ts";
import { changeInterest, endInterest, interestFor } from "./interest.server.ts";
import type { Since } from "./interest.ts";

const callum = makePerson({ email: "callum@example.org", role: "member" });
const nasreen = makePerson({ email: "nasreen@example.org", role: "member" });
const official = makePerson({ email: "official@example.org", role: "official" });
const lead = makePerson({ email: "lead@example.org", role: "lead" });
const observer = makePerson({ email: "observer@example.org", role: "observer" });

beforeEach(() => {
  sqlite.exec("BEGIN");
});
afterEach(() => {
  sqlite.exec("ROLLBACK");
});

const round = { opensAt: Date.UTC(2026, 2, 1), closesAt: Date.UTC(2026, 4, 1) };
const at = (month: number) => Date.UTC(2026, month, 1);

test("an interest stands beside what it touches, with what was decided last", () => {
  const id = interest(callum, { frameworks: ["npqh"], areas: ["send", "workload"] }, at(0));
  interest(callum, { kind: "indirect", organisation: "Another" }, at(0));
  decide(lead, id, "excluded", at(1));
  decide(lead, id, "declare-only", at(2));
  const beside = interestsDuring(official, round).touching;
  const both = [
    { kind: "financial", outcome: "declare-only" },
    { kind: "indirect", outcome: null },
  ];
  expect(beside(callum.id, "npqh", ["send"])).toEqual(expect.arrayContaining(both));
  expect(beside(callum.id, "npqh", ["operations", "workload"])).toHaveLength(2);
  expect(beside(callum.id, "npqh", ["operations"])).toEqual([both[1]]);
  expect(beside(callum.id, "ecf", ["send"])).toEqual([both[1]]);
  expect(beside(nasreen.id, "npqh", ["send"])).toEqual([]);
});

test("it is the interest as it is told now", () => {
  const id = interest(callum, { frameworks: ["npqh"] }, at(0));
  const { version: _, declaredAt: __, ...words } = interestFor(callum, id)!.versions[0]!;
  changeInterest(callum, id, { ...words, frameworks: ["ecf"], kind: "personal" }, null, at(1));
  const beside = interestsDuring(official, round).touching;
  expect([beside(callum.id, "npqh", ["send"]), beside(callum.id, "ecf", ["send"])]).toEqual([
    [],
    [{ kind: "personal", outcome: null }],
  ]);
});

test.each<[string, Since | null, number | null, boolean]>([
  ["nobody says since when", null, null, true],
  ["it is older than the round", { year: 2020, month: 1 }, null, true],
  ["it began while the round was open", { year: 2026, month: 4 }, null, true],
  ["it began in the year of the round", { year: 2026, month: null }, null, true],
  ["it began after the round", { year: 2026, month: 6 }, null, false],
  ["it began in a later year", { year: 2027, month: null }, null, false],
  ["it ended before the round", null, at(1), false],
  ["it ended while the round was open", null, at(3), true],
  ["it ended after the round", null, at(6), true],
])("where %s", (_when, since, endedAt, stands) => {
  const id = interest(callum, { since }, at(0));
  if (endedAt !== null) endInterest(callum, id, endedAt);
  expect(interestsDuring(official, round).touching(callum.id, "npqh", ["send"])).toHaveLength(stands ? 1 : 0);
});

test("nobody learns of interests that they may not read", () => {
  interest(callum, {}, at(0));
  const beside = [official, lead, observer, nasreen].map((reader) =>
    interestsDuring(reader, round).touching(callum.id, "npqh", ["send"]),
  );
  expect(beside.map((found) => found.length)).toEqual([1, 1, 0, 0]);
});
