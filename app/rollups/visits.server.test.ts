import { afterEach, beforeEach, expect, test } from "vitest";
import { loadOutlines } from "#app/framework/outlines.server.ts";
import { sqlite } from "#db/client.server.ts";
import { answersOf, comment, makePerson, makeRound, placeOf, submit } from "#db/factories.server.ts";
import { areaOverview } from "./area-overview.server.ts";
import { cellsFor } from "./area-summary.server.ts";
import { earlierOf } from "./earlier.server.ts";
import { versionFor } from "./figures-version.server.ts";
import { visitLasts } from "./visits.ts";

loadOutlines(0);
const members = ["Nasreen", "Callum", "Ivy", "Dev", "Ewan"].map((name) =>
  makePerson({ email: `${name}@example.org`, name, role: "member" }),
);
const [nasreen] = members;
const official = makePerson({ email: "official@example.org", role: "official" });
const observer = makePerson({ email: "observer@example.org", role: "observer" });

beforeEach(() => {
  sqlite.exec("BEGIN");
});
afterEach(() => {
  sqlite.exec("ROLLBACK");
});

const hour = 3_600_000;
const year = 9_000 * hour;

test("a reader is told what is new since they last looked, until the next visit", () => {
  const round = makeRound({ members, closesAt: year });
  const send = (now: number) => areaOverview(official, null, now).visits.find(({ area }) => area === "send");
  expect(send(hour)).toBeUndefined();
  expect(send(hour + 1)).toBeUndefined();
  submit(nasreen!, placeOf(nasreen!, round, "npqsl", 1, 2 * hour), answersOf("4"), 2 * hour);
  const second = 3 * hour;
  const told = { area: "send", at: hour, otherClass: [], moreAnswers: 1, added: 0 };
  expect(send(second)).toMatchObject({ moreAnswers: 1, added: 0 });
  // The page was open an instant later than its first load, and that is not written anew.
  expect(send(second)).toEqual(told);
  expect(send(second + visitLasts)).toEqual(told);
  expect(send(second + 3 * visitLasts)).toMatchObject({ at: second + visitLasts, moreAnswers: 0 });
});

test("a summary of one round, or of some members, is no visit", () => {
  const round = makeRound({ members, closesAt: year });
  areaOverview(official, null, hour);
  expect(areaOverview(official, round, 3 * hour).visits).toEqual([]);
  expect(areaOverview(official, null, 4 * hour).visits).toHaveLength(4);
});

test("the name of the figures changes with what the reader is shown, and with nothing else", () => {
  const round = makeRound({ members, closesAt: year });
  const hidden = makeRound({ members, closesAt: year, frameworks: ["npqh"], namesToOfficials: false });
  const of = (reader: typeof official, which: typeof round, now: number) =>
    versionFor(reader, cellsFor(reader, which, "current", now), now);
  const first = of(official, round, 100);
  expect(of(official, round, 200)).toBe(first);
  const place = placeOf(nasreen!, round, "npqsl", 1, 300);
  comment(nasreen!, place, { areas: ["send"] }, 300);
  expect(of(official, round, 350)).toBe(first);
  submit(nasreen!, place, answersOf("4"), 400);
  const second = of(official, round, 500);
  expect(second).not.toBe(first);
  comment(nasreen!, place, { areas: ["send"], body: "Another" }, 600);
  expect(of(official, round, 700)).not.toBe(second);

  const unseen = of(official, hidden, 100);
  submit(nasreen!, placeOf(nasreen!, hidden, "npqh", 1, 800), answersOf("4"), 800);
  expect(of(official, hidden, 900)).toBe(unseen);
  expect(of(observer, round, 900)).toBe(of(observer, hidden, 900));
});

test("a section is held against the last round before its own that had it, as far as the reader may know", () => {
  const first = makeRound({ members, title: "First", opensAt: 0, closesAt: hour });
  makeRound({ members, title: "Elsewhere", frameworks: ["npqh"], opensAt: hour, closesAt: 2 * hour });
  for (const member of members)
    submit(member, placeOf(member, first, "npqsl", 1, 100), answersOf("1"), 100 + Number(member.name.length));
  const second = makeRound({ members, title: "Second", opensAt: 3 * hour, closesAt: year });
  const now = 4 * hour;
  submit(nasreen!, placeOf(nasreen!, second, "npqsl", 1, now), answersOf("5"), now);
  const earlier = earlierOf(official, cellsFor(official, second, "current", now), now);
  expect(
    earlier
      .filter(({ cell }) => cell.section.number === 1 && cell.area === "send")
      .map(({ cell, was, roundBefore }) => [roundBefore, was.class, was.counted, cell.class, cell.counted]),
  ).toEqual([["First", "agreed-weak", 5, "too-few", 1]]);
  expect(earlierOf(official, cellsFor(official, first, "current", now), now)).toEqual([]);
  // An observer is shown neither the open round nor what fewer than five have scored.
  const seen = cellsFor(observer, first, "current", now);
  expect([seen.length, earlierOf(observer, seen, now)]).toEqual([4, []]);
});
