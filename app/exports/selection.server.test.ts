import { describe, expect, test } from "vitest";
import { areas } from "#app/framework/areas.ts";
import { newestEdition, sectionsOf } from "#app/framework/edition.server.ts";
import { knownFrameworks } from "#app/framework/frameworks.ts";
import { loadOutlines } from "#app/framework/outlines.server.ts";
import { makePerson, makeRound } from "#db/factories.server.ts";
import { exportFiles } from "./files.ts";
import {
  exportRequest,
  fileNameOf,
  namedFile,
  queryOf,
  type Selection,
  selectedFrameworks,
  selectionFrom,
} from "./selection.server.ts";

loadOutlines(0);
const official = makePerson({ email: "official@example.org", role: "official" });
const lead = makePerson({ email: "lead@example.org", role: "lead" });
const named = makeRound({ members: [], frameworks: ["npqh", "npqsl"], opensAt: 10, closesAt: 50 });
const nameless = makeRound({
  members: [],
  frameworks: ["ecf"],
  opensAt: 100,
  closesAt: 10_000,
  namesToOfficials: false,
});
const planned = makeRound({ members: [], opensAt: 5_000, closesAt: 10_000 });

const request = (query: string) => new Request(`http://127.0.0.1:3000/exports/scores.csv${query}`);
const select = (query: string, actor = official) => selectionFrom(request(query), actor, 200);

/** What is thrown where nothing may be taken: the page that says so, and its status. */
function refusal(query: string, actor = official): unknown {
  try {
    return { taken: select(query, actor) };
  } catch (thrown) {
    const { data, init } = thrown as { data: unknown; init: { status: number } };
    return { status: init.status, data };
  }
}

const notFound = { status: 404, data: { kind: "not-found" } };
const forbidden = { status: 403, data: { kind: "forbidden" } };
const everything: Selection = {
  area: null,
  framework: null,
  rounds: [named, nameless],
  round: null,
  names: false,
  drafts: false,
};

describe("a selection", () => {
  test("is of everything that has opened, without names, where nothing is asked", () => {
    expect(select("")).toEqual(everything);
    expect(select("?area=&framework=&round=&names=")).toEqual(everything);
    expect(select("?names=false")).toEqual(everything);
  });

  test.each(areas)("may be of the area %s", (area) => {
    expect(select(`?area=${area}`)).toEqual({ ...everything, area });
  });

  test.each(knownFrameworks.map(({ code }) => code))("may be of the framework %s", (framework) => {
    expect(select(`?framework=${framework}`)).toEqual({ ...everything, framework });
  });

  test("may be of one round, with every other filter", () => {
    expect(select(`?round=${named.id}&area=workload&framework=npqh&names=true`)).toEqual({
      area: "workload",
      framework: "npqh",
      rounds: [named],
      round: String(named.id),
      names: true,
      drafts: false,
    });
  });

  test("holds drafts where they are asked for", () => {
    expect(select("?drafts=true")).toEqual({ ...everything, drafts: true });
    expect(select("?drafts=false")).toEqual(everything);
  });

  test.each([
    "?area=finance",
    "?area=SEND",
    "?area=toString",
    "?framework=NPQSL",
    "?framework=npqx",
    "?round=987654",
    `?round=0${named.id}`,
    `?round=${planned.id}`,
    "?round=latest",
    "?names=yes",
    "?names=TRUE",
    "?drafts=1",
    "?member=C",
    "?__proto__=1",
    "?section=1",
    "?area=send&area=workload",
    `?round=${named.id}&round=${nameless.id}`,
    "?AREA=send",
  ])("is not found where it names nothing: %s", (query) => {
    expect(refusal(query)).toEqual(notFound);
  });

  test("with names is refused where any of its rounds keeps them from officials, and only there", () => {
    for (const actor of [official, lead]) {
      expect(refusal("?names=true", actor)).toEqual(forbidden);
      expect(refusal(`?round=${nameless.id}&names=true`, actor)).toEqual(forbidden);
      expect(select(`?round=${named.id}&names=true`, actor)).toEqual({
        ...everything,
        rounds: [named],
        round: String(named.id),
        names: true,
      });
    }
  });

  test.each(["member", "observer"] as const)("with names is never a %s's", (role) => {
    const actor = makePerson({ email: `${role}@example.org`, role });
    expect(refusal(`?round=${named.id}&names=true`, actor)).toEqual(role === "member" ? notFound : forbidden);
  });

  test("of an observer is of closed rounds alone", () => {
    const observer = makePerson({ email: "another.observer@example.org", role: "observer" });
    expect(select("", observer)).toEqual({ ...everything, rounds: [named] });
    expect(refusal(`?round=${nameless.id}`, observer)).toEqual(notFound);
  });
});

describe("the name of a file", () => {
  test.each([
    ["", "scores.csv"],
    ["?area=send", "scores-send.csv"],
    ["?framework=npqh&area=workload", "scores-workload-npqh.csv"],
    [`?round=${named.id}`, `scores-round-${named.id}.csv`],
    [`?round=${named.id}&names=true`, `scores-round-${named.id}-names.csv`],
    ["?area=send&drafts=true", "scores-send-drafts.csv"],
    [
      `?names=true&round=${named.id}&framework=npqsl&area=operations`,
      `scores-operations-npqsl-round-${named.id}-names.csv`,
    ],
  ])("for %j tells what it holds: %s", (query, name) => {
    expect(fileNameOf("scores.csv", select(query))).toBe(name);
  });
});

describe("what a file holds is told from its name", () => {
  test.each([
    "",
    "area=send",
    `area=workload&framework=npqh&round=${named.id}&names=true`,
    `round=${named.id}&names=true`,
    "framework=npqsl&drafts=true",
  ])("as it was asked for: %j", (query) => {
    const selection = select(`?${query}`);
    for (const file of exportFiles) {
      const name = fileNameOf(file, selection);
      const told = { file, query: queryOf(selection) };
      for (const one of [name, name.replace(".", " (1)."), name.replace(".", "(12).")])
        expect(namedFile(one)).toEqual(told);
    }
  });

  test("and a snapshot's of which round it is", () => {
    expect(namedFile("snapshot-round-12 (1).json")).toEqual({ file: "snapshot.json", query: "round=12" });
  });

  test.each([
    "",
    "scores",
    "scores.txt",
    "scores-nothing.csv",
    "my-scores.csv",
    "scores-names-send.csv",
    "scores.csv.zip",
  ])("and no other name tells anything: %j", (name) => {
    expect(namedFile(name)).toBeNull();
  });
});

describe("the frameworks of a selection", () => {
  const whole = (code: string) => {
    const edition = newestEdition(code)!;
    return { framework: expect.objectContaining({ code }), edition, sections: sectionsOf(edition.id) };
  };

  test("are those of the round in the order of the list, or the one that is asked for", () => {
    expect(selectedFrameworks(everything, named)).toEqual([whole("npqsl"), whole("npqh")]);
    expect(selectedFrameworks({ ...everything, framework: "npqh" }, named)).toEqual([whole("npqh")]);
    expect(selectedFrameworks({ ...everything, framework: "ecf" }, named)).toEqual([]);
  });
});

describe("the export page", () => {
  const page = (query: string) => exportRequest(request(query), official, 200);

  test("shows what was asked for, and keeps it in its links", () => {
    expect(page("")).toEqual({
      asked: { area: "", framework: "", round: "", names: "", drafts: "" },
      query: "",
      ignored: null,
    });
    expect(page(`?names=true&round=${named.id}&area=send&framework=ecf`)).toEqual({
      asked: { area: "send", framework: "ecf", round: String(named.id), names: "true", drafts: "" },
      query: `?area=send&framework=ecf&round=${named.id}&names=true`,
      ignored: null,
    });
  });

  test.each(["area", "framework", "round", "names", "drafts"])(
    "passes over a %s that names nothing, and says so",
    (name) => {
      expect(page(`?${name}=nothing`)).toEqual({
        asked: { area: "", framework: "", round: "", names: "", drafts: "" },
        query: "",
        ignored: name,
      });
    },
  );
});
