import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { type Area, areas } from "#app/framework/areas.ts";
import { loadOutlines } from "#app/framework/outlines.server.ts";
import type { Role } from "#app/people/roles.ts";
import type { Actor } from "#app/people/session.server.ts";
import type { SectionPlace } from "#app/rounds/place.server.ts";
import type { Round } from "#app/rounds/round.ts";
import { sqlite } from "#db/client.server.ts";
import {
  answersOf,
  comment,
  decide,
  decidedInterest,
  draft,
  interest,
  makePerson,
  makeRound,
  placeOf,
  submit,
} from "#db/factories.server.ts";
import { answerCounts } from "./answer-counts.server.ts";
import { answersBehind, submittedAnswers } from "./answers.server.ts";
import { markSeenOthers } from "./assessment.server.ts";
import type { Basis } from "./shown.server.ts";

loadOutlines(0);
const nasreen = makePerson({ email: "nasreen@example.org", name: "Nasreen Canary-Name", role: "member" });
const callum = makePerson({ email: "callum@example.org", name: "Callum Petherick", role: "member" });
const abiola = makePerson({ email: "abiola@example.org", name: "Abiola Trenchard", role: "member" });
const readers = Object.fromEntries(
  (["official", "lead", "observer"] as const).map((role) => [
    role,
    makePerson({ email: `${role}@example.org`, role }),
  ]),
) as Record<Exclude<Role, "member">, Actor>;
const { official, lead, observer } = readers;

const opensAt = 100;
const closesAt = 10_000;

let round: Round;
let place: SectionPlace;
beforeEach(() => {
  sqlite.exec("BEGIN");
  begin();
});
afterEach(() => {
  sqlite.exec("ROLLBACK");
});

function begin(given: Partial<Round> = {}): void {
  round = makeRound({ ...given, members: [nasreen, callum, abiola], opensAt, closesAt });
  // The letters are drawn at random; here they are given, not in the order of the names.
  const give = sqlite.prepare("UPDATE round_member SET letter = ? WHERE round_id = ? AND member_id = ?");
  const letters = { [nasreen.id]: "Z", [callum.id]: "AA", [abiola.id]: "B" };
  for (const id of Object.keys(letters)) give.run(`not ${id}`, round.id, id);
  for (const [id, letter] of Object.entries(letters)) give.run(letter, round.id, id);
  place = placeOf(nasreen, round, "npqsl", 1, opensAt);
}

const behind = (reader: Actor, area: Area = "send", now = 5_000) =>
  answersBehind(reader, round, place.section.id, area, now);
const everything = (reader: Actor, now = 5_000) => ({
  behind: areas.flatMap((area) => behind(reader, area, now)),
  submitted: submittedAnswers(reader, round, now),
  counts: (["current", "first"] as Basis[]).flatMap((basis) => answerCounts(reader, round, basis, now)),
});
const nothing = { behind: [], submitted: [], counts: [] };

describe("a draft", () => {
  test("is nowhere among the answers, whoever asks and whenever", () => {
    draft(nasreen, place, answersOf("4", "CANARY-DRAFT"), 200);
    for (const reader of [official, readers.lead, observer, nasreen, callum]) {
      for (const now of [300, closesAt]) expect(everything(reader, now)).toEqual(nothing);
    }
  });

  test("after a submission changes nothing of what counts", () => {
    submit(nasreen, place, answersOf("3", "What counts"), 200);
    const before = everything(official);
    draft(nasreen, place, answersOf("1", "CANARY-DRAFT"), 300);
    draft(callum, place, answersOf("1", "CANARY-DRAFT"), 300);
    expect(everything(official)).toEqual(before);
    expect(before.behind.map(({ answer, reason }) => [answer, reason])).toEqual(
      areas.map(() => ["3", "What counts"]),
    );
    expect(before.counts).toHaveLength(8);
  });
});

describe("others' answers", () => {
  beforeEach(() => {
    submit(nasreen, place, answersOf("2", "CANARY-REASON"), 200);
    submit(callum, place, answersOf("4", ""), 300);
  });

  test("name the comments they rest on, of the submission that counts", () => {
    const [a, b] = [comment(nasreen, place, { on: "1.1" }, 400), comment(nasreen, place, { on: "1.2" }, 400)];
    const because = (id: string) => ({ send: { answer: "2", reason: "A reason", because: [id] } }) as const;
    submit(nasreen, place, answersOf("2", "A reason", because(a)), 500);
    submit(nasreen, place, answersOf("2", "A reason", because(b)), 600);
    draft(nasreen, place, answersOf("2", "A reason", because(a)), 700);
    expect(behind(official).map((one) => one.because)).toEqual([[b], []]);
    expect(behind(official, "workload").map((one) => one.because)).toEqual([[], []]);
  });

  test("are nothing to a member, not even their own, in an open round or a closed one", () => {
    for (const now of [5_000, closesAt]) {
      expect([everything(nasreen, now), everything(abiola, now)]).toEqual([nothing, nothing]);
    }
  });

  test("are nothing to an observer; of a closed round the counts alone are", () => {
    expect(everything(observer, closesAt - 1)).toEqual(nothing);
    const { behind: cells, submitted, counts } = everything(observer, closesAt);
    expect([cells, submitted]).toEqual([[], []]);
    // The first answers beside the current ones would show who moved.
    expect(counts).toEqual(answerCounts(official, round, "current", 5_000));
    expect(JSON.stringify(counts)).not.toMatch(/CANARY/);
  });

  test("are for officials and leads, while the round is open and after", () => {
    const seen = everything(official);
    expect([seen.behind.length, seen.submitted.length, seen.counts.length]).toEqual([8, 8, 16]);
    expect(everything(readers.lead)).toEqual(seen);
    expect(everything(official, closesAt)).toEqual(seen);
    expect(everything(official, opensAt - 1)).toEqual(nothing);
  });

  test("are whole, of their cell and their round alone", () => {
    const first = round;
    begin();
    submit(abiola, place, answersOf("5"), 400);
    submit(abiola, placeOf(abiola, round, "npqsl", 2, 400), answersOf("1", "Elsewhere"), 400);
    expect(answersBehind(official, first, place.section.id, "workload", 5_000)).toEqual([
      {
        member: "Nasreen Canary-Name",
        answer: "2",
        reason: "CANARY-REASON",
        afterSeeingOthers: false,
        because: [],
        earlier: [],
      },
      {
        member: "Callum Petherick",
        answer: "4",
        reason: "",
        afterSeeingOthers: false,
        because: [],
        earlier: [],
      },
    ]);
  });
});

describe("the answers behind a cell", () => {
  test("come weakest first, then what is no score, and within a score by letter, Z before AA", () => {
    const give = (answers: Parameters<typeof answersOf>[0][]) =>
      [nasreen, callum, abiola].forEach((actor, i) => {
        submit(actor, place, answersOf(answers[i]!), 200 + i);
      });
    const order = () => behind(official).map(({ member, answer }) => [member, answer]);
    give(["3", "3", "3"]);
    expect(order()).toEqual([
      ["Abiola Trenchard", "3"],
      ["Nasreen Canary-Name", "3"],
      ["Callum Petherick", "3"],
    ]);
    give(["outside-expertise", "5", "not-applicable"]);
    expect(order()).toEqual([
      ["Callum Petherick", "5"],
      ["Abiola Trenchard", "not-applicable"],
      ["Nasreen Canary-Name", "outside-expertise"],
    ]);
    give(["1", "4", "2"]);
    expect(order()).toEqual([
      ["Nasreen Canary-Name", "1"],
      ["Abiola Trenchard", "2"],
      ["Callum Petherick", "4"],
    ]);
  });

  test("stand under names where the round gives them to officials, else under pseudonyms", () => {
    submit(nasreen, place, answersOf("3"), 200);
    expect(behind(official).map(({ member }) => member)).toEqual(["Nasreen Canary-Name"]);
    begin({ namesToOfficials: false });
    submit(nasreen, place, answersOf("3"), 200);
    for (const reader of [official, readers.lead]) {
      const closed = behind(reader, "send", closesAt);
      expect(closed.map(({ member }) => member)).toEqual(["Panel member Z"]);
      for (const trace of ["Canary-Name", "nasreen", nasreen.id, "200"])
        expect(JSON.stringify(closed)).not.toContain(trace);
    }
  });

  test("list what was submitted before where it was another answer or another reason, latest first", () => {
    const give = (answer: "2" | "3", reason: string, now: number) =>
      submit(nasreen, place, answersOf("5", "", { send: { answer, reason } }), now);
    give("3", "First", 200);
    give("3", "Second", 300);
    give("2", "Second", 400);
    expect(behind(official)).toEqual([
      {
        member: "Nasreen Canary-Name",
        answer: "2",
        reason: "Second",
        afterSeeingOthers: false,
        because: [],
        earlier: [
          { answer: "3", reason: "Second", afterSeeingOthers: false },
          { answer: "3", reason: "First", afterSeeingOthers: false },
        ],
      },
    ]);
  });

  test("list nothing before of an area whose answer stayed the same", () => {
    submit(nasreen, place, answersOf("3", "Same"), 200);
    submit(nasreen, place, answersOf("3", "Same", { workload: { answer: "5", reason: "" } }), 300);
    const before = (area: Area) => behind(official, area)[0]!.earlier.map(({ answer }) => answer);
    expect(areas.map((area) => [area, before(area)])).toEqual([
      ["send", []],
      ["progression", []],
      ["workload", ["3"]],
      ["operations", []],
    ]);
  });

  test("list an answer that was left and taken up again", () => {
    for (const [i, answer] of (["3", "4", "4", "3"] as const).entries())
      submit(
        nasreen,
        place,
        // Another area changes with every submission, so that each is one.
        answersOf(answer, "", { workload: { answer: "5", reason: String(i) } }),
        200 + i,
      );
    expect(behind(official)[0]!.earlier.map(({ answer }) => answer)).toEqual(["4", "3"]);
  });

  test("list nothing of another member's before", () => {
    submit(nasreen, place, answersOf("3"), 200);
    submit(nasreen, place, answersOf("4"), 300);
    submit(callum, place, answersOf("5"), 300);
    expect(behind(official).map(({ answer, earlier }) => [answer, earlier.map((one) => one.answer)])).toEqual(
      [
        ["4", ["3"]],
        ["5", []],
      ],
    );
  });

  test("are marked where they were changed after others' words had been seen, and the earlier ones are not", () => {
    submit(nasreen, place, answersOf("3"), 200);
    submit(callum, place, answersOf("5"), 200);
    markSeenOthers(nasreen, place, 300);
    submit(nasreen, place, answersOf("4"), 400);
    expect(
      behind(official).map(({ answer, afterSeeingOthers, earlier }) => [
        answer,
        afterSeeingOthers,
        earlier.map((one) => [one.answer, one.afterSeeingOthers]),
      ]),
    ).toEqual([
      ["4", true, [["3", false]]],
      ["5", false, []],
    ]);
  });

  test("are not marked where another area's answer was changed and this one was left as it was", () => {
    submit(nasreen, place, answersOf("3"), 200);
    markSeenOthers(nasreen, place, 300);
    submit(nasreen, place, answersOf("3", undefined, { workload: { answer: "4", reason: "" } }), 400);
    expect(areas.map((area) => [area, behind(official, area)[0]!.afterSeeingOthers])).toEqual([
      ["send", false],
      ["progression", false],
      ["workload", true],
      ["operations", false],
    ]);
  });

  test("of before are not marked either where they were first given before others' words had been seen", () => {
    const other = { workload: { answer: "4", reason: "" } } as const;
    submit(nasreen, place, answersOf("3"), 200);
    markSeenOthers(nasreen, place, 300);
    submit(nasreen, place, answersOf("3", undefined, other), 400);
    submit(nasreen, place, answersOf("5", undefined, other), 500);
    expect(
      behind(official).map(({ answer, afterSeeingOthers, earlier }) => [answer, afterSeeingOthers, earlier]),
    ).toEqual([["5", true, [{ answer: "3", reason: "A reason", afterSeeingOthers: false }]]]);
  });
});

describe("the answers of a round", () => {
  test("are the current ones, by section, area and letter", () => {
    const second = placeOf(nasreen, round, "npqsl", 2, opensAt);
    submit(nasreen, second, answersOf("5"), 200);
    submit(nasreen, place, answersOf("1", "Before"), 200);
    submit(nasreen, place, answersOf("3", "Now"), 300);
    submit(callum, place, answersOf("4"), 300);
    submit(abiola, place, answersOf("not-applicable"), 300);

    const listed = submittedAnswers(official, round, 5_000);
    expect(listed.map(({ sectionId, area, letter, answer }) => [sectionId, area, letter, answer])).toEqual([
      ...areas.flatMap((area) => [
        [place.section.id, area, "B", "not-applicable"],
        [place.section.id, area, "Z", "3"],
        [place.section.id, area, "AA", "4"],
      ]),
      ...areas.map((area) => [second.section.id, area, "Z", "5"]),
    ]);
    expect(listed[1]).toEqual({
      sectionId: place.section.id,
      area: "send",
      memberId: nasreen.id,
      name: "Nasreen Canary-Name",
      letter: "Z",
      answer: "3",
      reason: "Now",
      submittedAt: 300,
      afterSeeingOthers: false,
    });
  });

  test("carry no name where the round does not give names to officials", () => {
    begin({ namesToOfficials: false });
    submit(nasreen, place, answersOf("3"), 200);
    const listed = submittedAnswers(official, round, closesAt);
    expect(listed.map(({ letter }) => letter)).toEqual(["Z", "Z", "Z", "Z"]);
    expect(JSON.stringify(listed)).not.toContain("Canary-Name");
  });
});

describe("how often each answer was submitted", () => {
  const counted = (basis: Basis) =>
    answerCounts(official, round, basis, 5_000)
      .filter(({ area }) => area === "operations")
      .map(({ sectionId, answer, n }) => [sectionId, answer, n])
      .toSorted();

  test("is told of the current answers and of the first", () => {
    submit(nasreen, place, answersOf("1"), 200);
    submit(callum, place, answersOf("1"), 200);
    submit(abiola, place, answersOf("outside-expertise"), 200);
    expect(counted("first")).toEqual(counted("current"));
    submit(nasreen, place, answersOf("5"), 300);
    submit(nasreen, place, answersOf("4"), 400);
    submit(callum, place, answersOf("4"), 400);
    const { id } = place.section;
    expect(counted("current")).toEqual([
      [id, "4", 2],
      [id, "outside-expertise", 1],
    ]);
    expect(counted("first")).toEqual([
      [id, "1", 2],
      [id, "outside-expertise", 1],
    ]);
  });

  test("is told of one round and by section", () => {
    const { id } = place.section;
    submit(nasreen, place, answersOf("1"), 200);
    const second = placeOf(nasreen, round, "npqsl", 2, opensAt);
    submit(nasreen, second, answersOf("1"), 200);
    const before = counted("current");
    begin();
    submit(nasreen, place, answersOf("1"), 200);
    expect(before).toEqual([
      [id, "1", 1],
      [second.section.id, "1", 1],
    ]);
    expect(counted("current")).toEqual([[id, "1", 1]]);
  });
});

describe("answers of a member with an interest", () => {
  beforeEach(() => {
    submit(nasreen, place, answersOf("2", "From an interest"), 200);
    submit(callum, placeOf(callum, round, "npqsl", 1, 200), answersOf("4"), 300);
  });
  const members = (found: { member: string }[]) => found.map(({ member }) => member);
  const counted = (basis: Basis = "current", now = 5_000) =>
    answerCounts(official, round, basis, now)
      .filter(({ area }) => area === "send")
      .map(({ answer, n, isExcluded }) => `${n} of ${answer}${isExcluded ? " excluded" : ""}`)
      .sort();

  test("stand beside it where it touches them, for those who know names", () => {
    const id = interest(nasreen, { kind: "indirect", areas: ["send"] }, 400);
    expect(behind(official)[0]).toMatchObject({
      member: nasreen.name,
      interests: [{ kind: "indirect", outcome: null }],
    });
    decide(lead, id, "declare-only", 500);
    expect(behind(lead)[0]?.interests).toEqual([{ kind: "indirect", outcome: "declare-only" }]);
    expect(behind(official, "workload")[0]).not.toHaveProperty("interests");
    expect(behind(official)[1]).not.toHaveProperty("interests");
    expect(counted()).toEqual(["1 of 2", "1 of 4"]);
  });

  test("do not count from the outcome on, and stand apart for those who know names", () => {
    decidedInterest(lead, nasreen, "comment-only", { areas: ["send"] }, 1_000);
    expect(counted("current", 999)).toEqual(["1 of 2", "1 of 4"]);
    for (const basis of ["current", "first"] as const) {
      expect(counted(basis)).toEqual(["1 of 2 excluded", "1 of 4"]);
    }
    expect(behind(official).map(({ member, isExcluded }) => [member, isExcluded])).toEqual([
      [nasreen.name, true],
      [callum.name, undefined],
    ]);
    expect(behind(official, "workload").every((one) => one.isExcluded === undefined)).toBe(true);
    const submitted = submittedAnswers(official, round, 5_000);
    expect(submitted.map(({ area, name }) => `${area} ${name}`)).toEqual([
      `send ${callum.name}`,
      ...["progression", "workload", "operations"].flatMap((area) => [
        `${area} ${nasreen.name}`,
        `${area} ${callum.name}`,
      ]),
    ]);
  });

  test("count again once a milder outcome is recorded", () => {
    const id = decidedInterest(lead, nasreen, "excluded", {}, 1_000);
    expect(counted()).toEqual(["1 of 2 excluded", "1 of 4"]);
    decide(lead, id, "declare-only", 2_000);
    expect(counted()).toEqual(["1 of 2", "1 of 4"]);
    expect(behind(official)[0]).toMatchObject({ interests: [{ outcome: "declare-only" }] });
  });

  test("count as they did when the round closed, whatever is decided afterwards", () => {
    const before = everything(official, closesAt);
    decidedInterest(lead, nasreen, "excluded", {}, closesAt);
    expect(counted("current", closesAt + 1)).toEqual(["1 of 2", "1 of 4"]);
    expect(submittedAnswers(official, round, closesAt + 1)).toEqual(before.submitted);
    expect(behind(official, "send", closesAt + 1)[0]).not.toHaveProperty("isExcluded");
  });

  test("are not told apart where names are hidden: what is excluded is not there", () => {
    begin({ namesToOfficials: false });
    submit(nasreen, place, answersOf("2", "From an interest"), 200);
    submit(callum, placeOf(callum, round, "npqsl", 1, 200), answersOf("4"), 300);
    interest(callum, {}, 400);
    decidedInterest(lead, nasreen, "comment-only", { areas: ["send"] }, 1_000);
    for (const reader of [official, lead]) {
      expect(members(behind(reader, "send", closesAt))).toEqual(["Panel member AA"]);
      expect(members(behind(reader, "workload", closesAt))).toEqual(["Panel member Z", "Panel member AA"]);
      const text = JSON.stringify(everything(reader, closesAt).behind);
      expect(text).not.toMatch(/interests|isExcluded/);
    }
    expect(counted("current", closesAt)).toEqual(["1 of 2 excluded", "1 of 4"]);
  });
});
