import { describe, expect, test } from "vitest";
import { areas } from "#app/framework/areas.ts";
import {
  areasTouched,
  historyOf,
  type Interest,
  type InterestWords,
  isSameInterest,
  isTouched,
  isWaiting,
  listIn,
  type Outcome,
  scopeAlone,
  scopeInWords,
  sinceInWords,
  type Version,
} from "./interest.ts";
import { type InterestOutcome, interestOutcomes } from "./outcomes.ts";

const words: InterestWords = {
  kind: "financial",
  organisation: "Cromer Learning",
  description: "Paid to design a programme",
  frameworks: ["npqh"],
  areas: ["send", "workload"],
  since: { year: 2021, month: 9 },
};

const version = (number: number, declaredAt: number): Version => ({ ...words, version: number, declaredAt });
const outcome = (decidedAt: number, of: InterestOutcome = "comment-only", on = 1): Outcome => ({
  outcome: of,
  reason: "A reason",
  version: on,
  decidedBy: "Duncan",
  decidedAt,
});
const interest = (some: Partial<Interest> = {}): Interest => ({
  id: "an id",
  memberId: "a member",
  member: "Callum",
  endedAt: null,
  versions: [version(1, 10)],
  outcomes: [],
  ...some,
});

describe("what an interest touches", () => {
  test("is each of its areas in each of its frameworks, and no other", () => {
    const scope = { frameworks: ["npqh", "ecf"], areas: ["send", "workload"] as const };
    const touched = ["npqh", "npqsl", "ecf"].map((framework) => areasTouched(scope, framework));
    expect(touched).toEqual([["send", "workload"], [], ["send", "workload"]]);
    expect(isTouched(scope, "npqh", "progression")).toBe(false);
  });

  test("is everything where nothing is named, also a framework that comes later", () => {
    expect(areasTouched({ frameworks: [], areas: [] }, "not there yet")).toEqual([...areas]);
    expect(areasTouched({ frameworks: [], areas: ["send"] }, "ecf")).toEqual(["send"]);
    expect(areasTouched({ frameworks: ["ecf"], areas: [] }, "npqh")).toEqual([]);
  });

  test("is said in words", () => {
    const titles = { npqh: "Headship", npqsl: "Senior Leadership" };
    const said = (frameworks: string[], some: (typeof areas)[number][]) =>
      scopeInWords({ frameworks, areas: some }, titles);
    expect([
      said([], []),
      said(["npqh"], ["send"]),
      said(["npqh", "npqsl", "gone"], ["send", "workload"]),
    ]).toEqual([
      "all focus areas in all frameworks",
      "SEND in Headship",
      "SEND and workload in Headship, Senior Leadership and GONE",
    ]);
    expect(scopeAlone({ frameworks: [], areas: [] }, titles)).toBe("All focus areas in all frameworks");
  });
});

test("since when it holds is a month of a year, or a year", () => {
  expect([sinceInWords({ year: 2021, month: 9 }), sinceInWords({ year: 2019, month: null })]).toEqual([
    "September 2021",
    "2019",
  ]);
});

test("a list is stored as words with spaces between them", () => {
  expect([listIn(""), listIn("send"), listIn("send workload")]).toEqual([[], ["send"], ["send", "workload"]]);
});

test.each<[string, Partial<InterestWords>]>([
  ["kind", { kind: "indirect" }],
  ["organisation", { organisation: "Another" }],
  ["description", { description: "Another" }],
  ["frameworks", { frameworks: [] }],
  ["areas", { areas: ["send"] }],
  ["month", { since: { year: 2021, month: 10 } }],
  ["year", { since: { year: 2022, month: 9 } }],
  ["time", { since: null }],
])("interests that differ in %s are not the same", (_what, some) => {
  expect(isSameInterest(words, { ...words })).toBe(true);
  expect(isSameInterest(words, { ...words, ...some })).toBe(false);
  expect(isSameInterest({ ...words, ...some }, words)).toBe(false);
});

test("the history is everything in the order of its time", () => {
  const all = interest({
    versions: [version(1, 10), version(2, 30)],
    outcomes: [outcome(20), outcome(40, "declare-only", 2)],
    endedAt: 35,
  });
  expect(historyOf(all).map(({ kind, at }) => `${kind} ${at}`)).toEqual([
    "declared 10",
    "outcome 20",
    "changed 30",
    "ended 35",
    "outcome 40",
  ]);
});

describe("an interest waits for an outcome", () => {
  test("until one is recorded, and again once it is changed", () => {
    expect(isWaiting(interest())).toBe(true);
    for (const of of interestOutcomes) {
      expect(isWaiting(interest({ outcomes: [outcome(20, of)] }))).toBe(false);
      const versions = [version(1, 10), version(2, 30)];
      expect(isWaiting(interest({ versions, outcomes: [outcome(20, of)] }))).toBe(true);
      expect(isWaiting(interest({ versions, outcomes: [outcome(20, of), outcome(40, of, 2)] }))).toBe(false);
    }
  });

  test("where it has ended and what was decided before still bars the member", () => {
    const ended = (outcomes: Outcome[]) => isWaiting(interest({ endedAt: 50, outcomes }));
    expect(interestOutcomes.map((of) => ended([outcome(20, of)]))).toEqual([false, true, true]);
    expect(ended([])).toBe(false);
    expect(ended([outcome(20), outcome(60)])).toBe(false);
    expect(ended([outcome(20), outcome(60, "declare-only")])).toBe(false);
  });
});
