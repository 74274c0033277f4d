import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { loadOutlines } from "#app/framework/outlines.server.ts";
import type { Actor } from "#app/people/session.server.ts";
import { putAssignment } from "#app/rounds/assignment.server.ts";
import type { Round } from "#app/rounds/round.ts";
import { sqlite } from "#db/client.server.ts";
import {
  answersOf,
  day,
  decidedInterest,
  draft,
  makePerson,
  makeRound,
  placeOf,
  submit,
} from "#db/factories.server.ts";
import { cellsOfRound } from "./area-summary.server.ts";
import { coverageByMember, coverageCounts } from "./coverage.server.ts";
import { sectionInWords } from "./coverage.ts";
import { coverageRequest } from "./coverage-request.server.ts";
import { toBeReminded } from "./reminder.server.ts";

loadOutlines(0);
const panel = ["Amina", "Beth", "Carys", "Dev", "Ewan", "Fern"].map((name) =>
  makePerson({ email: `${name.toLowerCase()}@example.org`, name, role: "member" }),
);
const [amina, beth, carys, dev] = panel as [Actor, Actor, Actor, Actor];
const official = makePerson({ email: "official@example.org", role: "official" });
const lead = makePerson({ email: "lead@example.org", role: "lead" });
const observer = makePerson({ email: "observer@example.org", role: "observer" });

beforeEach(() => {
  sqlite.exec("BEGIN");
});
afterEach(() => {
  sqlite.exec("ROLLBACK");
});

const now = 10 * day;
const anything = { framework: null, area: null };
const give = (who: Actor, round: Round, section: number, at = now) =>
  submit(who, placeOf(who, round, "npqsl", section, at), answersOf("4"), at);
const wordsOf = (round: Round, who: Actor, at = now, area: "send" | null = null) =>
  coverageByMember(official, round, { framework: "npqsl", area }, at)!
    .find(({ name }) => name === who.name)!
    .frameworks[0]!.sections.map(sectionInWords);

describe("what is missing, member by member", () => {
  test("is what was not submitted; drafts are missing, and the least complete come first", () => {
    const round = makeRound({ members: panel, frameworks: ["npqsl", "npqh"] });
    give(amina, round, 1);
    give(amina, round, 2);
    give(beth, round, 1);
    draft(carys, placeOf(carys, round, "npqsl", 1, now), answersOf("4"), now);
    expect(wordsOf(round, amina).slice(0, 3)).toEqual(["Done", "Done", "Missing"]);
    expect(wordsOf(round, carys)[0]).toBe("Missing");
    const rows = coverageByMember(official, round, anything, now)!;
    expect(rows.map(({ name }) => name)).toEqual(["Carys", "Dev", "Ewan", "Fern", "Beth", "Amina"]);
    expect(rows.at(-1)!.frameworks.map(({ code, done }) => [code, done.done])).toEqual([
      ["npqsl", 2],
      ["npqh", 0],
    ]);
  });

  test("is not what members are not asked about", () => {
    putAssignment(amina.id, { frameworks: ["npqh"], group: null });
    const round = makeRound({ members: panel, frameworks: ["npqsl", "npqh"] });
    expect(new Set(wordsOf(round, amina))).toEqual(new Set(["Not asked"]));
    expect(new Set(wordsOf(round, beth))).toEqual(new Set(["Missing"]));
    const reminded = toBeReminded(official, round, null, now)!;
    expect(reminded.slice(0, 2).map(({ missing }) => missing)).toEqual(["NPQH all", "NPQSL all; NPQH all"]);
    const ofEach = (framework: string) =>
      coverageCounts(official, round, { framework, area: "send" }, now).map(
        ({ counts }) => counts.send!.expected,
      );
    expect([new Set(ofEach("npqsl")), new Set(ofEach("npqh"))]).toEqual([new Set([5]), new Set([6])]);
  });

  test("is not what interests bar members from", () => {
    const round = makeRound({ members: panel });
    decidedInterest(lead, amina, "comment-only", { frameworks: ["npqsl"], areas: ["send"] }, now);
    decidedInterest(lead, beth, "excluded", { frameworks: ["npqsl"] }, now);
    submit(
      amina,
      placeOf(amina, round, "npqsl", 1, now + 1),
      answersOf("4", "", { send: { answer: null, reason: "" } }),
      now + 1,
    );
    expect(wordsOf(round, amina, now + 2).slice(0, 2)).toEqual(["Done", "Missing"]);
    expect(wordsOf(round, amina, now + 2, "send")[0]).toBe("Not asked");
    expect(new Set(wordsOf(round, beth, now + 2))).toEqual(new Set(["Not asked"]));
    expect(coverageByMember(official, round, anything, now + 2)!.at(-1)!.name).toBe("Beth");
  });

  test("is not what is settled and carried from the round before", () => {
    const before = makeRound({ members: panel, closesAt: 5 * day });
    for (const who of panel) give(who, before, 1, 4 * day);
    for (const who of panel.slice(1)) give(who, before, 2, 4 * day);
    const round = makeRound({ members: panel, title: "Next", opensAt: 6 * day, followsId: before.id });
    expect(wordsOf(round, amina).slice(0, 3)).toEqual(["Done", "Missing", "Missing"]);
    expect(wordsOf(round, beth).slice(0, 3)).toEqual(["Done", "Done", "Missing"]);
    expect(toBeReminded(official, round, null, now)![0]).toMatchObject({
      name: "Amina",
      missing: /^NPQSL 2, 3/ as never,
    });
  });

  test("comes to the same as the figures say", () => {
    const before = makeRound({ members: panel, closesAt: 5 * day });
    for (const who of panel) give(who, before, 1, 4 * day);
    const round = makeRound({ members: panel, title: "Next", opensAt: 6 * day, followsId: before.id });
    give(carys, round, 2);
    give(dev, round, 1);
    decidedInterest(lead, carys, "comment-only", { frameworks: ["npqsl"], areas: ["send"] }, now + 1);
    decidedInterest(lead, amina, "excluded", { frameworks: ["npqsl"], areas: ["workload"] }, now + 1);
    const at = now + 2;
    for (const cell of cellsOfRound(official, round, "current", at)) {
      const rows = coverageByMember(official, round, { framework: "npqsl", area: cell.area }, at)!;
      const here = rows.map(({ frameworks }) => frameworks[0]!.sections[cell.section.number - 1]!);
      const asked = here.filter((one) => one.asked.length > 0);
      expect([asked.length, asked.filter(({ missing }) => missing.length === 0).length]).toEqual([
        cell.expected,
        cell.answered,
      ]);
    }
  });
});

describe("where names are hidden", () => {
  test("there are counts alone, in batches, as the figures have them", () => {
    const round = makeRound({ members: panel, namesToOfficials: false });
    expect(coverageByMember(official, round, anything, now)).toBeNull();
    expect(toBeReminded(official, round, null, now)).toBeNull();
    const first = (at: number) =>
      coverageCounts(official, round, { framework: "npqsl", area: null }, at)[0]!.counts.send;
    panel.slice(0, 5).forEach((who, n) => {
      give(who, round, 1, now + n);
    });
    expect(first(now + 5)).toEqual({ missing: 6, expected: 6 });
    give(panel[5]!, round, 1, now + 6);
    expect(first(now + 7)).toEqual({ missing: 3, expected: 6 });
    expect(first(31 * day)).toEqual({ missing: 0, expected: 6 });
    const [whole] = coverageCounts(official, round, { framework: null, area: "send" }, 31 * day);
    expect(whole).toMatchObject({ framework: "npqsl", section: null });
    expect(whole!.counts).toEqual({
      send: { missing: whole!.counts.send!.expected - 6, expected: whole!.counts.send!.expected },
    });
  });
});

test("nobody but those who may read the panel's input is told anything", () => {
  const round = makeRound({ members: panel });
  for (const reader of [amina, observer]) {
    expect(coverageByMember(reader, round, anything, now)).toBeNull();
    expect(coverageCounts(reader, round, anything, now)).toEqual([]);
    expect(toBeReminded(reader, round, null, now)).toBeNull();
  }
  expect(coverageByMember(lead, round, anything, -1)).toBeNull();
});

describe("the address of what is missing", () => {
  const read = (query: string, at = now) =>
    coverageRequest(official, new Request(`http://localhost/coverage${query}`), at);

  test("leads to the latest open round, else to the latest", () => {
    expect(read("").round).toBeNull();
    const early = makeRound({ members: panel, title: "Early", closesAt: 5 * day });
    expect(read("").round?.id).toBe(early.id);
    const open = makeRound({ members: panel, title: "Open", opensAt: 1, closesAt: 20 * day });
    makeRound({ members: panel, title: "Short", opensAt: 2, closesAt: 3 });
    makeRound({ members: panel, title: "Planned", opensAt: 15 * day, isUnanswered: true });
    expect(read("").round?.id).toBe(open.id);
    expect(read(`?round=${early.id}`).round?.id).toBe(early.id);
    expect(read("").rounds.map(({ title }) => title)).toEqual(["Short", "Open", "Early"]);
  });

  test.each([
    ["?round=99999", "round"],
    ["?framework=npqh", "framework"],
    ["?area=nonsense", "area"],
    ["?page=0", "page"],
    ["?colour=red", "filter"],
    ["?area=send&framework=npqsl&page=2", null],
  ])("tells what names nothing: %s", (query, ignored) => {
    makeRound({ members: panel });
    expect(read(query).ignored).toBe(ignored);
  });
});
