import { afterEach, beforeEach, expect, test } from "vitest";
import { loadOutlines } from "#app/framework/outlines.server.ts";
import type { Actor } from "#app/people/session.server.ts";
import type { Round } from "#app/rounds/round.ts";
import type { Answer } from "#app/scores/scale.ts";
import { sqlite } from "#db/client.server.ts";
import { answersOf, interest, makePerson, makeRound, placeOf, submit } from "#db/factories.server.ts";
import { tipsOf } from "./tips.server.ts";

loadOutlines(0);
const panel = ["Amina", "Beth", "Carys", "Dev", "Ewan", "Fern", "Gwen", "Huw"].map((name) =>
  makePerson({ email: `${name}@example.org`, name, role: "member" }),
);
const official = makePerson({ email: "official@example.org", role: "official" });
const observer = makePerson({ email: "observer@example.org", role: "observer" });

beforeEach(() => {
  sqlite.exec("BEGIN");
});
afterEach(() => {
  sqlite.exec("ROLLBACK");
});

const make = (some: Partial<Parameters<typeof makeRound>[0]> = {}) =>
  makeRound({ members: panel, frameworks: ["npqltd"], opensAt: 100, closesAt: 1_000, ...some });
/** One score of each member, in the order of the panel. */
const give = (round: Round, section: number, scores: string) =>
  scores.split("").forEach((score, i) => {
    const actor = panel[i]!;
    submit(actor, placeOf(actor, round, "npqltd", section, 100), answersOf(score as Answer), 200);
  });
const told = (reader: Actor, round: Round) =>
  tipsOf(reader, round, 500)?.map(({ area, told: n, rows }) => [
    area,
    n,
    rows.map(({ section, all, lines }) => [
      section.number,
      all,
      ...lines.map(({ parts }) => parts.map(({ text }) => text).join("")),
    ]),
  ]);

test("each area tells of its sections that tip, and of nothing else", () => {
  const round = make({ groups: { provider: panel.slice(0, 2) } });
  give(round, 1, "44444444");
  give(round, 2, "55422222");
  interest(panel[0]!, { areas: ["send"] }, 150);
  interest(panel[1]!, { areas: ["send"] }, 150);
  const same = [
    "All 8: divided, median 2.",
    "Without any one of Amina, Beth or Carys (7 left): mixed, median 2.",
    "Providers (2): too few for a class, median 5.",
  ];
  expect(told(official, round)).toEqual([
    ["send", 2, [[2, same[0], "Without 2 declared interests (6 left): mixed, median 2.", ...same.slice(1)]]],
    ["progression", 2, [[2, ...same]]],
    ["workload", 2, [[2, ...same]]],
    ["operations", 2, [[2, ...same]]],
  ]);
});

test("nothing tips in a round without answers", () => {
  expect(told(official, make())).toEqual([
    ["send", 0, []],
    ["progression", 0, []],
    ["workload", 0, []],
    ["operations", 0, []],
  ]);
});

test("who may not read views is told nothing", () => {
  const round = make();
  const nameless = make({ namesToOfficials: false });
  expect([
    tipsOf(observer, round, 2_000),
    tipsOf(panel[0]!, round, 500),
    tipsOf(official, nameless, 500),
  ]).toEqual([null, null, null]);
});
