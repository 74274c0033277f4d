import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { loadOutlines } from "#app/framework/outlines.server.ts";
import { sqlite } from "#db/client.server.ts";
import {
  answersOf,
  decidedInterest,
  draft,
  makePerson,
  makeRound,
  placeOf,
  reopenSection,
  submit,
} from "#db/factories.server.ts";
import { noAnswers } from "./assessment.ts";
import { reopenedSections, whatIsLeft } from "./what-is-left.server.ts";

loadOutlines(0);
const amina = makePerson({ email: "amina@example.org", role: "member" });
const beth = makePerson({ email: "beth@example.org", role: "member" });
const lead = makePerson({ email: "lead@example.org", role: "lead" });

beforeEach(() => {
  sqlite.exec("BEGIN");
});
afterEach(() => {
  sqlite.exec("ROLLBACK");
});

const at = { open: 1_500, closed: 2_000, until: 9_000 };
const make = (some: Partial<Parameters<typeof makeRound>[0]> = {}) =>
  makeRound({ members: [amina, beth], frameworks: ["npqltd"], opensAt: 1_000, closesAt: at.closed, ...some });

const left = (now = at.open) =>
  whatIsLeft(amina, now).frameworks.map(({ framework, sections }) => [
    framework.code,
    ...sections.map(({ section, missing }) => [
      section.number,
      section.state,
      ...missing.map(({ field }) => field),
    ]),
  ]);

describe("what is left of a member's review", () => {
  test("is each section that is not started, drafted or changed, with what its draft lacks", () => {
    const round = make();
    const place = (number: number) => placeOf(amina, round, "npqltd", number, at.open);
    submit(amina, place(1), answersOf("4"), at.open);
    draft(
      amina,
      place(2),
      answersOf("2", "", { workload: noAnswers.workload, send: { answer: "4", reason: "" } }),
      at.open,
    );
    submit(amina, place(3), answersOf("4"), at.open);
    draft(amina, place(3), answersOf("5"), at.open);
    expect(left()).toEqual([
      [
        "npqltd",
        [2, "draft", "reason.progression", "answer.workload", "reason.operations"],
        [3, "changed"],
        [4, "not-started"],
      ],
    ]);
    expect(whatIsLeft(amina, at.open)).toMatchObject({ asked: 4, submitted: 2 });
    expect(whatIsLeft(beth, at.open)).toMatchObject({ asked: 4, submitted: 0 });
  });

  test("is nothing once everything is submitted", () => {
    const round = make();
    for (const number of [1, 2, 3, 4])
      submit(amina, placeOf(amina, round, "npqltd", number, at.open), answersOf("4"), at.open);
    expect(whatIsLeft(amina, at.open)).toEqual({ asked: 4, submitted: 4, frameworks: [], reopened: [] });
  });

  test("is of the rounds that are open alone, and nothing where none is", () => {
    make();
    make({ frameworks: ["npqh"], opensAt: 5_000, closesAt: 6_000 });
    expect(left().map(([code]) => code)).toEqual(["npqltd"]);
    expect(whatIsLeft(amina, at.closed)).toEqual({ asked: 0, submitted: 0, frameworks: [], reopened: [] });
  });

  test("leads into the round it is about, where another one has opened since", () => {
    make({ closesAt: 9_000 });
    make({ members: [beth], opensAt: 1_100 });
    const [{ sections }] = whatIsLeft(amina, at.open).frameworks as [
      ReturnType<typeof whatIsLeft>["frameworks"][number],
    ];
    expect(sections[0]!.query).toMatch(/^\?round=\d+$/);
  });

  test("has beside it what is reopened of rounds that have closed, while it is", () => {
    const round = make();
    const place = placeOf(amina, round, "npqltd", 2, at.closed);
    draft(amina, placeOf(amina, round, "npqltd", 2, at.open), answersOf("2", ""), at.open);
    reopenSection(lead, place, amina, at.until, 3_000);
    const { frameworks, reopened } = whatIsLeft(amina, 3_000);
    expect(frameworks).toEqual([]);
    expect(reopened).toMatchObject([
      {
        framework: { code: "npqltd" },
        section: { number: 2, state: "draft" },
        query: `?round=${round.id}`,
        until: at.until,
      },
    ]);
    expect(reopened[0]!.missing).toHaveLength(4);
    expect(reopenedSections(amina, at.until)).toEqual([]);
    expect(reopenedSections(beth, 3_000)).toEqual([]);
  });

  test("asks for nothing that an interest bars, here or where it was reopened", () => {
    const round = make();
    const place = placeOf(amina, round, "npqltd", 2, at.open);
    draft(amina, place, answersOf("2", ""), at.open);
    decidedInterest(lead, amina, "comment-only", { areas: ["send", "workload"] }, at.open);
    expect(left()[0]![2]).toEqual([2, "draft", "reason.progression", "reason.operations"]);
    reopenSection(lead, place, amina, at.until, 3_000);
    expect(reopenedSections(amina, 3_000)[0]!.missing.map(({ field }) => field)).toEqual([
      "reason.progression",
      "reason.operations",
    ]);
    decidedInterest(lead, amina, "excluded", {}, 3_000);
    expect(whatIsLeft(amina, 3_000)).toEqual({ asked: 0, submitted: 0, frameworks: [], reopened: [] });
  });
});
