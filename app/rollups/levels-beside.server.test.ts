import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Area } from "#app/framework/areas.ts";
import { loadOutlines } from "#app/framework/outlines.server.ts";
import type { Actor } from "#app/people/session.server.ts";
import type { Round } from "#app/rounds/round.ts";
import { sqlite } from "#db/client.server.ts";
import { answersOf, makePerson, makeRound, placeOf, submit } from "#db/factories.server.ts";
import { areaFigures } from "./area-figures.server.ts";
import { levelsBeside } from "./levels-beside.server.ts";

loadOutlines(0);
const panel = ["a", "b", "c", "d", "e"].map((name) =>
  makePerson({ email: `${name}@example.org`, role: "member" }),
);
const official = makePerson({ email: "official@example.org", role: "official" });
const observer = makePerson({ email: "observer@example.org", role: "observer" });

let round: Round;
beforeAll(() => {
  sqlite.exec("BEGIN");
  round = makeRound({ members: panel, frameworks: ["npqsl", "npqh", "ecf"], opensAt: 100, closesAt: 1_000 });
  for (const member of panel) {
    const give = (framework: string, number: number, answer: "2" | "4") =>
      submit(member, placeOf(member, round, framework, number, 200), answersOf(answer), 200);
    give("npqsl", 1, "4");
    give("npqh", 3, "2");
    give("ecf", 2, "2");
  }
});
afterAll(() => {
  sqlite.exec("ROLLBACK");
});

function beside(query = "", area: Area = "progression", reader: Actor = official) {
  const request = new Request(`http://127.0.0.1:3000/areas/${area}${query}`);
  const { everywhere } = areaFigures(reader, area, request, 2_000);
  return levelsBeside(reader, area, everywhere, request, 2_000);
}

describe("the levels beside one another", () => {
  test("are of the weakest section of them all, each with its figures", () => {
    const { number, levels } = beside()!;
    expect(number).toBe(3);
    expect(
      levels.map(({ framework, section, cell }) => [framework.code, section?.number, cell?.class]),
    ).toEqual([
      ["npqsl", 3, "too-few"],
      ["npqh", 3, "agreed-weak"],
      ["npqel", 3, undefined],
    ]);
  });

  test("are of the section that is asked for, of those that there are, also where one framework alone is read", () => {
    expect(beside("?levels=1")).toMatchObject({ number: 1, isIgnored: false });
    expect(beside("?levels=1&framework=ecf")).toMatchObject({ number: 1, isIgnored: false });
    for (const nothing of ["99", "0", "01", "npqh", "-1"])
      expect(beside(`?levels=${nothing}`)).toMatchObject({ number: 3, isIgnored: true });
  });

  test("can be chosen by what the panel says of each", () => {
    const choice = beside()!.choices[0]!;
    expect([choice.number, choice.cells.map((cell) => cell.class)]).toEqual([
      1,
      ["agreed-strong", "too-few"],
    ]);
  });

  test("are for leadership progression, and for those who may read the frameworks", () => {
    expect(beside("", "workload")).toBeNull();
    expect(beside("", "progression", observer)).toBeNull();
  });
});

describe("the figures of an area", () => {
  const rows = (query: string, reader = official) => {
    const request = new Request(`http://127.0.0.1:3000/areas/send${query}`);
    return areaFigures(reader, "send", request, 2_000).rows.map(
      ({ section }) => `${section.framework} ${section.number}`,
    );
  };

  test("are narrowed to a class, to what few have answered and to a framework, in the order asked", () => {
    expect(rows("?class=agreed-weak&order=document")).toEqual(["npqh 3", "ecf 2"]);
    expect(rows("?class=agreed-weak&framework=ecf")).toEqual(["ecf 2"]);
    expect(rows("?coverage=thin&framework=npqh")).not.toContain("npqh 3");
    expect(rows("?coverage=thin&framework=npqh")).toContain("npqh 1");
    expect(rows("").slice(0, 3)).toEqual(["npqh 3", "ecf 2", "npqsl 1"]);
  });

  test("are for an observer those that five members have scored", () => {
    expect(rows("?order=document", observer)).toEqual(["npqsl 1", "npqh 3", "ecf 2"]);
  });
});
