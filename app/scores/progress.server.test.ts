import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { frameworkOf, sectionsOf } from "#app/framework/edition.server.ts";
import { loadOutlines } from "#app/framework/outlines.server.ts";
import type { Actor } from "#app/people/session.server.ts";
import { editionIn } from "#app/rounds/round.server.ts";
import type { Round } from "#app/rounds/round.ts";
import { sqlite } from "#db/client.server.ts";
import {
  answersOf,
  comment,
  decidedInterest,
  draft,
  makePerson,
  makeRound,
  placeOf,
  submit,
} from "#db/factories.server.ts";
import { nextUnfinished, ownProgress, ownStates, type Step, whereLeftOff } from "./progress.server.ts";

loadOutlines(0);
const nasreen = makePerson({ email: "nasreen@example.org", role: "member" });
const callum = makePerson({ email: "callum@example.org", role: "member" });
const lead = makePerson({ email: "lead@example.org", role: "lead" });

// The two shortest frameworks: NPQLTD has four sections and stands before NPQLBC, which has six.
const frameworks = ["npqlbc", "npqltd"];

let round: Round;
beforeEach(() => {
  sqlite.exec("BEGIN");
  round = makeRound({ members: [nasreen, callum], frameworks, opensAt: 100, closesAt: 10_000 });
});
afterEach(() => {
  sqlite.exec("ROLLBACK");
});

const on = (framework: string, section: number, actor = nasreen, of = round) =>
  placeOf(actor, of, framework, section, of.opensAt);
const submitted = (framework: string, section: number, now: number, actor: Actor = nasreen) =>
  submit(actor, on(framework, section, actor), answersOf("3"), now);
const drafted = (framework: string, section: number, now: number, of = round) =>
  draft(nasreen, on(framework, section, nasreen, of), answersOf("4"), now);

const idOf = (framework: string, section: number) => on(framework, section).section.id;
const named = (step: Step | undefined) => step && `${step.framework.code} ${step.section.number}`;
const next = (after: number | null, now = 5_000) => named(nextUnfinished(ownProgress(nasreen, now), after));
const leftOff = (now = 5_000) => named(whereLeftOff(nasreen, ownProgress(nasreen, now)));

describe("a member's progress", () => {
  test("lists the sections of every framework they are asked about, in the order of the list", () => {
    const sections = (framework: string) =>
      sectionsOf(editionIn(round.id, framework)!.id).map((section) => ({ ...section, state: "not-started" }));
    expect(ownProgress(nasreen, 100)).toEqual([
      {
        framework: frameworkOf("npqltd"),
        round,
        isOpen: true,
        bars: {},
        query: "",
        sections: sections("npqltd"),
      },
      {
        framework: frameworkOf("npqlbc"),
        round,
        isOpen: true,
        bars: {},
        query: "",
        sections: sections("npqlbc"),
      },
    ]);
    expect([sections("npqltd").length, sections("npqlbc").length]).toEqual([4, 6]);
  });

  test("says how far each section is, and nothing of what others did", () => {
    drafted("npqltd", 1, 200);
    submitted("npqltd", 2, 300);
    submitted("npqltd", 3, 400);
    drafted("npqltd", 3, 500);
    comment(nasreen, on("npqlbc", 6), { body: "A comment alone is work too" }, 600);
    submitted("npqltd", 4, 700, callum);
    submitted("npqlbc", 1, 700, callum);

    const states = ownProgress(nasreen, 5_000).map(({ framework, sections }) => [
      framework.code,
      sections.map(({ state }) => state),
    ]);
    expect(states).toEqual([
      ["npqltd", ["draft", "submitted", "changed", "not-started"]],
      ["npqlbc", ["not-started", "not-started", "not-started", "not-started", "not-started", "draft"]],
    ]);
    expect(ownStates(nasreen, round, 5_000)).toEqual(
      new Map([
        [idOf("npqltd", 1), "draft"],
        [idOf("npqltd", 2), "submitted"],
        [idOf("npqltd", 3), "changed"],
        [idOf("npqlbc", 6), "draft"],
      ]),
    );
  });

  test("is that of the latest opened round they are in, open or closed", () => {
    const others = makeRound({ members: [callum], frameworks, opensAt: 200, closesAt: 10_000 });
    const later = makeRound({
      members: [nasreen, callum],
      frameworks: ["npqltd"],
      opensAt: 300,
      closesAt: 400,
    });
    makeRound({ members: [nasreen], frameworks, opensAt: 9_000, closesAt: 10_000 });
    const rounds = (actor: Actor, now: number) =>
      ownProgress(actor, now).map((one) => [one.framework.code, one.round.id, one.isOpen]);
    expect(rounds(nasreen, 99)).toEqual([]);
    expect(rounds(nasreen, 299)).toEqual([
      ["npqltd", round.id, true],
      ["npqlbc", round.id, true],
    ]);
    expect(rounds(nasreen, 399)).toEqual([
      ["npqltd", later.id, true],
      ["npqlbc", round.id, true],
    ]);
    expect(rounds(nasreen, 400)).toEqual([
      ["npqltd", later.id, false],
      ["npqlbc", round.id, true],
    ]);
    expect(rounds(callum, 400)).toEqual([
      ["npqltd", later.id, false],
      ["npqlbc", others.id, true],
    ]);
  });
});

describe("the next unfinished section", () => {
  test("is the first where none is named, or one that is not in the list", () => {
    expect([next(null), next(987_654)]).toEqual(["npqltd 1", "npqltd 1"]);
  });

  test("is the one after, and from the end of a framework the first of the following", () => {
    expect([next(idOf("npqltd", 2)), next(idOf("npqltd", 4))]).toEqual(["npqltd 3", "npqlbc 1"]);
  });

  test("comes from the top again behind the last", () => {
    submitted("npqltd", 1, 200);
    expect(next(idOf("npqlbc", 6))).toBe("npqltd 2");
  });

  test("passes over what is submitted, also where it has been changed since, and not over drafts", () => {
    submitted("npqltd", 2, 200);
    submitted("npqltd", 3, 200);
    drafted("npqltd", 3, 300);
    drafted("npqltd", 4, 300);
    expect(next(idOf("npqltd", 1))).toBe("npqltd 4");
  });

  test("may be the very one that is named, where no other is left, and is none at the end", () => {
    for (let section = 1; section <= 4; section++) submitted("npqltd", section, 200);
    for (let section = 1; section <= 5; section++) submitted("npqlbc", section, 200);
    expect([next(idOf("npqlbc", 6)), next(idOf("npqltd", 1)), next(null)]).toEqual([
      "npqlbc 6",
      "npqlbc 6",
      "npqlbc 6",
    ]);
    submitted("npqlbc", 6, 200);
    expect([next(idOf("npqlbc", 6)), next(null)]).toEqual([undefined, undefined]);
  });

  test("is never in a closed round", () => {
    makeRound({ members: [nasreen], frameworks: ["npqltd"], opensAt: 300, closesAt: 400 });
    expect([next(null, 399), next(null, 400)]).toEqual(["npqltd 1", "npqlbc 1"]);
    expect(next(null, 10_000)).toBeUndefined();
  });
});

describe("where a member left off", () => {
  test("is the first section at the start", () => {
    expect(leftOff()).toBe("npqltd 1");
  });

  test("is the draft that they saved last", () => {
    drafted("npqlbc", 2, 200);
    drafted("npqltd", 3, 300);
    expect(leftOff()).toBe("npqltd 3");
    drafted("npqlbc", 2, 400);
    expect(leftOff()).toBe("npqlbc 2");
  });

  test("is a section that they have only commented on", () => {
    comment(nasreen, on("npqlbc", 4), { body: "To be scored later" }, 200);
    expect(leftOff()).toBe("npqlbc 4");
  });

  test("is the section after the one they submitted, where there is no draft", () => {
    submitted("npqltd", 4, 200);
    expect(leftOff()).toBe("npqlbc 1");
    submitted("npqlbc", 6, 300);
    expect(leftOff()).toBe("npqltd 1");
  });

  test("is a draft first, though another section was submitted after it", () => {
    drafted("npqltd", 2, 200);
    submitted("npqlbc", 3, 300);
    expect(leftOff()).toBe("npqltd 2");
  });

  test("is nowhere once everything is submitted, and in no round that is closed", () => {
    for (let section = 1; section <= 4; section++) submitted("npqltd", section, 200);
    for (let section = 1; section <= 6; section++) submitted("npqlbc", section, 200);
    expect(leftOff()).toBeUndefined();

    const closing = makeRound({ members: [nasreen], frameworks: ["npqltd"], opensAt: 300, closesAt: 400 });
    expect(leftOff(399)).toBe("npqltd 1");
    drafted("npqltd", 3, 350, closing);
    expect(leftOff(399)).toBe("npqltd 3");
    expect(leftOff(400)).toBeUndefined();
    expect(leftOff(10_000)).toBeUndefined();
  });

  test("has nothing to do with where others are", () => {
    drafted("npqltd", 1, 200);
    submitted("npqlbc", 5, 300, callum);
    expect(leftOff()).toBe("npqltd 1");
  });
});

describe("a member with an interest", () => {
  const open = () => ownProgress(nasreen, 5_000).map(({ framework, isOpen }) => [framework.code, isOpen]);

  test("finishes a section by answering what they may answer", () => {
    decidedInterest(lead, nasreen, "comment-only", { areas: ["send"] }, 150);
    const answers = answersOf("3", "", { send: { answer: null, reason: "" } });
    submit(nasreen, on("npqltd", 1), answers, 200);
    const [first] = ownProgress(nasreen, 5_000);
    expect(first?.sections.map(({ state }) => state)).toEqual([
      "submitted",
      "not-started",
      "not-started",
      "not-started",
    ]);
    expect([Object.keys(first!.bars), open()]).toEqual([
      ["send"],
      [
        ["npqltd", true],
        ["npqlbc", true],
      ],
    ]);
    expect(next(idOf("npqltd", 1))).toBe("npqltd 2");
  });

  test("is asked for nothing in a framework that they are shut out of", () => {
    drafted("npqltd", 2, 120);
    decidedInterest(lead, nasreen, "excluded", { frameworks: ["npqltd"] }, 150);
    expect(open()).toEqual([
      ["npqltd", false],
      ["npqlbc", true],
    ]);
    expect([next(null), leftOff()]).toEqual(["npqlbc 1", "npqlbc 1"]);
    decidedInterest(lead, nasreen, "excluded", { frameworks: ["npqlbc"] }, 160);
    expect([next(null), leftOff()]).toEqual([undefined, undefined]);
  });
});
