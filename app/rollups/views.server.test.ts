import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { loadOutlines } from "#app/framework/outlines.server.ts";
import type { Actor } from "#app/people/session.server.ts";
import type { Round } from "#app/rounds/round.ts";
import { sqlite } from "#db/client.server.ts";
import { answersOf, interest, makePerson, makeRound, placeOf, submit } from "#db/factories.server.ts";
import { everywhere, viewInAddress, whole } from "./view.ts";
import { viewsAsked } from "./views.server.ts";

loadOutlines(0);
const member = (name: string) => makePerson({ email: `${name}@example.org`, name, role: "member" });
const amina = member("Amina");
const beth = member("Beth");
const carys = member("Carys");
const official = makePerson({ email: "official@example.org", role: "official" });
const observer = makePerson({ email: "observer@example.org", role: "observer" });

let round: Round;
beforeEach(() => {
  sqlite.exec("BEGIN");
  round = make();
});
afterEach(() => {
  sqlite.exec("ROLLBACK");
});

const make = (some: Partial<Parameters<typeof makeRound>[0]> = {}) =>
  makeRound({
    members: [amina, beth, carys],
    frameworks: ["npqltd", "npqh"],
    opensAt: 100,
    closesAt: 1_000,
    groups: { provider: [beth], "sector-body": [amina, carys] },
    ...some,
  });
const give = (actor: Actor, of = round, framework = "npqltd") =>
  submit(actor, placeOf(actor, of, framework, 1, 100), answersOf("4"), 200);
const asked = (view: string, { reader = official, rounds = [round], where = everywhere } = {}) =>
  viewsAsked(reader, new Request(`http://127.0.0.1:3000/areas?view=${view}`), rounds, 500, where);
const refusal = (ask: () => unknown) => {
  try {
    ask();
  } catch (thrown) {
    return (thrown as { init: { status: number } }).init.status;
  }
  return "read";
};

describe("the views of a page", () => {
  test("are all, without interests, each group and without each member who has submitted something", () => {
    for (const actor of [carys, amina]) give(actor);
    interest(beth, { frameworks: ["npqh"] }, 150);
    const { view, views } = asked("");
    expect(view).toEqual(whole);
    expect(views?.offered.map((one) => [viewInAddress(one.view), one.members, one.name])).toEqual([
      ["", 3, undefined],
      ["without-interests", 1, undefined],
      ["group-school-leader", 0, undefined],
      ["group-sector-body", 2, undefined],
      ["group-provider", 1, undefined],
      [`without-${amina.id}`, 1, "Amina"],
      [`without-${carys.id}`, 1, "Carys"],
    ]);
  });

  test("count the interests that touch the page", () => {
    interest(beth, { frameworks: ["npqh"], areas: ["send"] }, 150);
    interest(carys, { areas: ["workload"] }, 150);
    const count = (framework: string | null, area: "send" | "workload" | null) =>
      asked("", { where: { framework, area } }).views?.offered[1]?.members;
    expect([
      count(null, null),
      count(null, "send"),
      count("npqltd", "send"),
      count("npqltd", "workload"),
    ]).toEqual([2, 1, 0, 1]);
  });

  test("are each what an address asks for", () => {
    give(amina);
    for (const address of [
      "without-interests",
      "group-provider",
      "group-school-leader",
      `without-${amina.id}`,
    ])
      expect(viewInAddress(asked(address).view)).toBe(address);
  });

  test("take a member of another round along, who is left out of nothing here", () => {
    const headship = make({ members: [amina], frameworks: ["npqh"], groups: {} });
    give(beth);
    const { view, views } = asked(`without-${beth.id}`, { rounds: [headship] });
    expect(view).toEqual({ kind: "without", member: beth.id });
    expect(views?.offered.at(-1)).toEqual(views?.current);
  });

  test.each([
    "nonsense",
    "without-",
    "without-nobody",
    "group-",
    "group-Provider",
    "without-interests%20",
    "%20",
  ])("do not hold %j, which is the not-found page", (view) => {
    give(amina);
    expect(refusal(() => asked(view))).toBe(404);
  });

  test("tell of no member who has submitted nothing", () => {
    expect(refusal(() => asked(`without-${carys.id}`))).toBe(404);
  });
});

describe("where the reader may not know names", () => {
  test("nothing is offered, and whatever is asked for is refused before it is looked up", () => {
    const nameless = make({ namesToOfficials: false });
    give(amina);
    give(amina, nameless);
    const cases = [
      { reader: official, rounds: [nameless] },
      { reader: official, rounds: [round, nameless] },
      { reader: official, rounds: [] },
      { reader: observer, rounds: [round] },
      { reader: amina, rounds: [round] },
    ];
    for (const one of cases) {
      expect(asked("", one)).toEqual({ view: whole, views: null });
      for (const view of ["without-interests", "group-provider", `without-${amina.id}`, "nonsense"])
        expect(refusal(() => asked(view, one))).toBe(403);
    }
  });

  test("no member of such a round is known to the pages of another", () => {
    const nameless = make({ namesToOfficials: false });
    give(amina, nameless);
    expect(refusal(() => asked(`without-${amina.id}`))).toBe(404);
  });
});
