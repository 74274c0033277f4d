import fc from "fast-check";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { storeEdition } from "#app/framework/edition.server.ts";
import { loadOutlines } from "#app/framework/outlines.server.ts";
import type { SectionPlace } from "#app/rounds/place.server.ts";
import { endReopening, reopeningsOf } from "#app/rounds/reopening.server.ts";
import { sqlite } from "#db/client.server.ts";
import {
  answersOf,
  closeRound,
  comment,
  day,
  decidedInterest,
  draft,
  makePerson,
  makeRound,
  placeOf,
  reopenSection,
  submit,
} from "#db/factories.server.ts";
import { answerCounts } from "./answer-counts.server.ts";
import { submittedAnswers } from "./answers.server.ts";
import {
  type FormOrigin,
  markSeenOthers,
  ownAssessment,
  saveDraft,
  standingOn,
  submitAssessment,
} from "./assessment.server.ts";
import { type Answers, answersFrom, areSame, noAnswers } from "./assessment.ts";
import { answers } from "./scale.ts";

loadOutlines(0);
const nasreen = makePerson({ email: "nasreen@example.org", role: "member" });
const callum = makePerson({ email: "callum@example.org", role: "member" });
const outsider = makePerson({ email: "outsider@example.org", role: "member" });
const official = makePerson({ email: "official@example.org", role: "official" });
const lead = makePerson({ email: "lead@example.org", role: "lead" });

let place: SectionPlace;
beforeEach(() => {
  sqlite.exec("BEGIN");
  const round = makeRound({ members: [nasreen, callum], opensAt: 100, closesAt: day });
  place = placeOf(nasreen, round, "npqsl", 3, 100);
});
afterEach(() => {
  sqlite.exec("ROLLBACK");
});

const asStored: FormOrigin = { revision: null, editionId: null };
const half = answersOf("4", "", {
  workload: { answer: null, reason: "" },
  operations: { answer: null, reason: "Half a thought" },
});

/** Everything that a member's input could change. */
function stored() {
  const tables = [
    "assessment",
    "draft_answer",
    "submission",
    "answer",
    "comment",
    "round_framework",
    "audit_event",
  ];
  return Object.fromEntries(tables.map((table) => [table, sqlite.prepare(`SELECT * FROM ${table}`).all()]));
}

const scoresThatCount = () =>
  submittedAnswers(official, place.round!, day).map(({ area, answer, reason }) => [area, answer, reason]);

describe("a member's own work", () => {
  test("is nothing before anything is entered", () => {
    expect(ownAssessment(nasreen, place)).toEqual({
      revision: 0,
      state: "not-started",
      answers: noAnswers,
      savedAt: null,
      submittedAt: null,
      sawOthersAt: null,
    });
    expect(ownAssessment(nasreen, { ...place, round: null }).state).toBe("not-started");
  });

  test("is a draft with half of the answers, and nothing of it counts", () => {
    expect(draft(nasreen, place, half, 200)).toEqual({ kind: "written", revision: 1 });
    expect(ownAssessment(nasreen, place)).toEqual({
      revision: 1,
      state: "draft",
      answers: half,
      savedAt: 200,
      submittedAt: null,
      sawOthersAt: null,
    });
    expect(scoresThatCount()).toEqual([]);
    expect(answerCounts(official, place.round!, "current", 200)).toEqual([]);
    expect(standingOn(nasreen.id, place.round!.id, place.section.id)).toMatchObject({
      hasSubmitted: false,
      sawOthers: false,
    });
  });

  test("counts from its submission on", () => {
    draft(nasreen, place, half, 200);
    expect(submit(nasreen, place, answersOf("2", "Weak."), 300)).toEqual({ kind: "written", revision: 2 });
    expect(ownAssessment(nasreen, place)).toEqual({
      revision: 2,
      state: "submitted",
      answers: answersOf("2", "Weak."),
      savedAt: 300,
      submittedAt: 300,
      sawOthersAt: null,
    });
    expect(scoresThatCount()).toEqual([
      ["send", "2", "Weak."],
      ["progression", "2", "Weak."],
      ["workload", "2", "Weak."],
      ["operations", "2", "Weak."],
    ]);
    expect(standingOn(nasreen.id, place.round!.id, place.section.id)).toMatchObject({
      hasSubmitted: true,
      sawOthers: false,
    });
  });

  test("changed after its submission is a draft again, and what was submitted goes on counting", () => {
    submit(nasreen, place, answersOf("2", "Weak."), 200);
    const before = scoresThatCount();
    draft(nasreen, place, half, 300);
    expect(ownAssessment(nasreen, place)).toEqual({
      revision: 2,
      state: "changed",
      answers: half,
      savedAt: 300,
      submittedAt: 200,
      sawOthersAt: null,
    });
    expect(scoresThatCount()).toEqual(before);
    expect(before).toHaveLength(4);
  });

  test("changed back to what was submitted is submitted, and no draft", () => {
    submit(nasreen, place, answersOf("2", "Weak."), 200);
    draft(nasreen, place, half, 300);
    draft(nasreen, place, answersOf("2", "Weak."), 400);
    expect(ownAssessment(nasreen, place)).toEqual({
      revision: 3,
      state: "submitted",
      answers: answersOf("2", "Weak."),
      savedAt: 400,
      submittedAt: 200,
      sawOthersAt: null,
    });
  });

  test("is that of this member on this section in this round", () => {
    const other = makeRound({ members: [nasreen, callum], opensAt: 100, closesAt: day });
    submit(nasreen, place, answersOf("5"), 200);
    const elsewhere = [
      ownAssessment(callum, place),
      ownAssessment(nasreen, placeOf(nasreen, place.round!, "npqsl", 4, 200)),
      ownAssessment(nasreen, placeOf(nasreen, other, "npqsl", 3, 200)),
    ];
    expect(elsewhere.map(({ state, revision }) => [state, revision])).toEqual([
      ["not-started", 0],
      ["not-started", 0],
      ["not-started", 0],
    ]);
  });

  test("stands with a comment alone: a draft, of a revision that a form made before it still has", () => {
    comment(nasreen, place, { body: "A comment first" }, 200);
    expect(ownAssessment(nasreen, place)).toEqual({
      revision: 0,
      state: "draft",
      answers: noAnswers,
      savedAt: 200,
      submittedAt: null,
      sawOthersAt: null,
    });
    expect(saveDraft(nasreen, place, half, { revision: 0, editionId: null }, 300)).toEqual({
      kind: "written",
      revision: 1,
    });
  });

  test("saved again as it is stored, from a form that says so, writes nothing", () => {
    const save = (given: Answers, revision: number) =>
      saveDraft(nasreen, place, given, { revision, editionId: null }, 300);
    expect(save(noAnswers, 0)).toEqual({ kind: "written", revision: 1 });
    for (const [given, revision] of [
      [half, 2],
      [answersOf("5"), 3],
    ] as const) {
      draft(nasreen, place, given, 200);
      const before = stored();
      expect(save(given, revision)).toEqual({ kind: "written", revision });
      expect(stored()).toEqual(before);
    }
    submit(nasreen, place, answersOf("5"), 250);
    const before = stored();
    expect(save(answersOf("5"), 4)).toEqual({ kind: "written", revision: 4 });
    expect(stored()).toEqual(before);
  });

  test("keeps its revision, its draft and its submission when a comment is added", () => {
    submit(nasreen, place, answersOf("5"), 200);
    draft(nasreen, place, half, 300);
    const before = ownAssessment(nasreen, place);
    comment(nasreen, place, { body: "A comment in between" }, 400);
    expect(ownAssessment(nasreen, place)).toEqual({ ...before, savedAt: 400 });
  });
});

describe("what an answer rests on", () => {
  const because = (...ids: string[]): Answers => ({
    ...answersOf("4", "A reason"),
    send: { answer: "4", reason: "A reason", because: ids },
  });

  test("is kept with the draft and with each submission, and counts as part of the answer", () => {
    const [a, b] = [
      comment(nasreen, place, { on: "3.1" }, 200),
      comment(nasreen, place, { on: "3.2" }, 200),
    ].sort() as [string, string];
    draft(nasreen, place, because(a), 300);
    expect(ownAssessment(nasreen, place)).toMatchObject({ state: "draft", answers: because(a) });
    submit(nasreen, place, because(a, b), 400);
    expect(ownAssessment(nasreen, place)).toMatchObject({ state: "submitted", answers: because(a, b) });
    draft(nasreen, place, because(b), 500);
    expect(ownAssessment(nasreen, place)).toMatchObject({ state: "changed", answers: because(b) });
    draft(nasreen, place, because(a, b), 600);
    expect(ownAssessment(nasreen, place)).toMatchObject({ state: "submitted", answers: because(a, b) });
    submit(nasreen, place, answersOf("4", "A reason"), 700);
    expect(ownAssessment(nasreen, place).answers).toEqual(answersOf("4", "A reason"));
    expect(
      sqlite.prepare("SELECT submission, area, comment_id AS id FROM answer_comment ORDER BY 1, 3").all(),
    ).toEqual([
      { submission: 1, area: "send", id: a },
      { submission: 1, area: "send", id: b },
    ]);
  });
});

describe("submitting", () => {
  test("the same again is no further submission, and puts the draft away", () => {
    submit(nasreen, place, answersOf("2", "Weak."), 200);
    const { submission, answer } = stored();
    draft(nasreen, place, half, 300);
    expect(submit(nasreen, place, answersOf("2", "Weak."), 400)).toEqual({ kind: "written", revision: 3 });
    expect(ownAssessment(nasreen, place)).toEqual({
      revision: 3,
      state: "submitted",
      answers: answersOf("2", "Weak."),
      savedAt: 400,
      submittedAt: 200,
      sawOthersAt: null,
    });
    const after = stored();
    expect([after.submission, after.answer]).toEqual([submission, answer]);
    expect(submission).toHaveLength(1);
  });

  test("again keeps every answer that counted before", () => {
    submit(nasreen, place, answersOf("2", "First."), 200);
    submit(nasreen, place, answersOf("5", "Second."), 300);
    submit(nasreen, place, answersOf("2", "First."), 400);
    const kept = sqlite
      .prepare(
        "SELECT number, submitted_at, answer, reason, count(*) FROM submission JOIN answer ON submission_id = submission.id GROUP BY number, answer, reason ORDER BY number",
      )
      .raw()
      .all();
    expect(kept).toEqual([
      [1, 200, "2", "First.", 4],
      [2, 300, "5", "Second.", 4],
      [3, 400, "2", "First.", 4],
    ]);
    expect(sqlite.prepare("SELECT submissions, first_submitted_at FROM assessment").raw().all()).toEqual([
      [3, 200],
    ]);
  });

  test("without all answers, or without a reason that is needed, is an error and writes nothing", () => {
    const before = stored();
    for (const given of [noAnswers, half, answersOf("1", " "), answersOf("not-applicable", "")]) {
      expect(() => submitAssessment(nasreen, place, given, asStored, 200)).toThrow(
        "The answers are not complete",
      );
    }
    expect(stored()).toEqual(before);
  });

  test("and saving are recorded with who and when, and without a word that was written", () => {
    draft(nasreen, place, answersOf("4", "CANARY-DRAFT"), 200);
    submit(nasreen, place, answersOf("4", "CANARY-REASON"), 300);
    const { id } = sqlite.prepare("SELECT id FROM assessment").get() as { id: number };
    const events = sqlite
      .prepare("SELECT at, actor_id, action, object, detail FROM audit_event WHERE object = ? ORDER BY id")
      .all(`assessment ${id}`);
    expect(events).toEqual([
      {
        at: 200,
        actor_id: nasreen.id,
        action: "draft saved",
        object: `assessment ${id}`,
        detail: '{"revision":1}',
      },
      {
        at: 300,
        actor_id: nasreen.id,
        action: "section submitted",
        object: `assessment ${id}`,
        detail: '{"submission":1,"afterSeeingOthers":false}',
      },
    ]);
  });
});

describe.each([
  ["saving", saveDraft],
  ["submitting", submitAssessment],
] as const)("%s", (_verb, write) => {
  const mine = answersOf("4", "What this form holds");

  test("from a form that is older than what is stored, with other words, is a conflict and writes nothing", () => {
    draft(nasreen, place, half, 200);
    draft(nasreen, place, answersOf("3", "From another tab"), 300);
    const before = stored();
    expect(write(nasreen, place, mine, { revision: 1, editionId: null }, 400)).toEqual({
      kind: "conflict",
      stored: {
        revision: 2,
        state: "draft",
        answers: answersOf("3", "From another tab"),
        savedAt: 300,
        submittedAt: null,
        sawOthersAt: null,
      },
    });
    expect(stored()).toEqual(before);
  });

  test("from a form made before the section was submitted in another tab is a conflict", () => {
    submit(nasreen, place, answersOf("5"), 200);
    const before = stored();
    expect(write(nasreen, place, mine, { revision: 0, editionId: null }, 300)).toMatchObject({
      kind: "conflict",
      stored: { revision: 1, state: "submitted", answers: answersOf("5"), submittedAt: 200 },
    });
    expect(stored()).toEqual(before);
  });

  test("from a form that says a revision that has never been is a conflict", () => {
    draft(nasreen, place, half, 200);
    expect(write(nasreen, place, mine, { revision: 9, editionId: null }, 300).kind).toBe("conflict");
  });

  test("the very words that are stored is no conflict, however old the form: it was sent twice", () => {
    draft(nasreen, place, half, 200);
    draft(nasreen, place, mine, 300);
    expect(write(nasreen, place, mine, { revision: 1, editionId: null }, 400)).toEqual({
      kind: "written",
      revision: 3,
    });
    expect(ownAssessment(nasreen, place).answers).toEqual(mine);
  });

  test("from a form that does not say what it was made from counts as made from what is stored", () => {
    draft(nasreen, place, half, 200);
    expect(write(nasreen, place, mine, asStored, 300)).toEqual({ kind: "written", revision: 2 });
    expect(ownAssessment(nasreen, place).answers).toEqual(mine);
  });

  test("another member's work is no conflict", () => {
    draft(callum, place, half, 200);
    draft(callum, place, answersOf("1"), 300);
    expect(write(nasreen, place, mine, { revision: 0, editionId: null }, 400)).toEqual({
      kind: "written",
      revision: 1,
    });
  });

  test("is closed before the round opens and from the moment it closes, and writes nothing", () => {
    const before = stored();
    for (const now of [99, day, day + 1])
      expect(write(nasreen, place, mine, asStored, now)).toEqual({ kind: "closed" });
    expect(stored()).toEqual(before);
    expect(write(nasreen, place, mine, asStored, day - 1)).toEqual({ kind: "written", revision: 1 });
  });

  test("is closed once the round was closed after its place was read, also where it was sent before", () => {
    draft(nasreen, place, half, 200);
    closeRound(lead, place.round!, 400);
    const before = stored();
    for (const now of [399, 400, 401])
      expect(write(nasreen, place, mine, asStored, now)).toEqual({ kind: "closed" });
    expect(stored()).toEqual(before);
  });

  test("is closed once the reopening was ended, also where it was sent before", () => {
    closeRound(lead, place.round!, 400);
    reopenSection(lead, place, nasreen, day, 500);
    const { id } = reopeningsOf(place.round!.id, 600)[0]!;
    endReopening(lead, place.round!.id, id, 600);
    const before = stored();
    expect(write(nasreen, place, mine, asStored, 599)).toEqual({ kind: "closed" });
    expect(stored()).toEqual(before);
  });

  test("is not for somebody who is not in the round, is closed where there is no round, and writes nothing", () => {
    const before = stored();
    expect(write(outsider, place, mine, asStored, 200)).toEqual({ kind: "not-in-round" });
    expect(write(official, place, mine, asStored, 200)).toEqual({ kind: "not-in-round" });
    expect(write(outsider, place, mine, asStored, day)).toEqual({ kind: "closed" });
    expect(write(nasreen, { ...place, round: null }, mine, asStored, 200)).toEqual({ kind: "closed" });
    expect(stored()).toEqual(before);
  });

  test("what was read in another edition is replaced, and writes nothing", () => {
    const outline = place.edition.id;
    publishAnotherText();
    const before = stored();
    const now = placeOf(nasreen, place.round!, "npqsl", 3, 200);
    expect(now.edition.id).not.toBe(outline);
    // The form names the edition it was made from…
    expect(write(nasreen, now, mine, { revision: null, editionId: outline }, 200)).toEqual({
      kind: "replaced",
    });
    // …or the place was looked up before the new text was there.
    expect(write(nasreen, place, mine, asStored, 200)).toEqual({ kind: "replaced" });
    expect(stored()).toEqual(before);
    expect(write(nasreen, now, mine, { revision: null, editionId: now.edition.id }, 200)).toEqual({
      kind: "written",
      revision: 1,
    });
  });

  test("goes on after a new text came too late for the round", () => {
    draft(callum, place, half, 150);
    publishAnotherText();
    expect(write(nasreen, place, mine, { revision: 0, editionId: place.edition.id }, 200).kind).toBe(
      "written",
    );
  });
});

describe("seeing others' words", () => {
  const marks = () =>
    sqlite.prepare("SELECT number, after_seeing_others FROM submission ORDER BY number").raw().all();

  test("marks every submission after it, and none before", () => {
    submit(nasreen, place, answersOf("3"), 200);
    submit(nasreen, place, answersOf("4"), 300);
    markSeenOthers(nasreen, place, 400);
    submit(nasreen, place, answersOf("5"), 500);
    submit(nasreen, place, answersOf("2"), 600);
    expect(marks()).toEqual([
      [1, 0],
      [2, 0],
      [3, 1],
      [4, 1],
    ]);
    expect(standingOn(nasreen.id, place.round!.id, place.section.id)).toMatchObject({
      hasSubmitted: true,
      sawOthers: true,
    });
  });

  test("is remembered from the first time", () => {
    submit(nasreen, place, answersOf("3"), 200);
    markSeenOthers(nasreen, place, 300);
    markSeenOthers(nasreen, place, 400);
    expect(ownAssessment(nasreen, place).sawOthersAt).toBe(300);
  });

  test("is of that member and that section alone", () => {
    const another = placeOf(nasreen, place.round!, "npqsl", 4, 200);
    for (const actor of [nasreen, callum]) {
      submit(actor, place, answersOf("3"), 200);
      submit(actor, another, answersOf("3"), 200);
    }
    markSeenOthers(nasreen, place, 300);
    submit(callum, place, answersOf("4"), 400);
    submit(nasreen, another, answersOf("4"), 400);
    expect(sqlite.prepare("SELECT count(*) AS n FROM submission WHERE after_seeing_others").get()).toEqual({
      n: 0,
    });
  });

  test("makes nothing where nothing was entered", () => {
    const before = stored();
    markSeenOthers(nasreen, place, 300);
    expect(stored()).toEqual(before);
  });
});

describe("whatever a member saves and submits, in whatever order", () => {
  const given = fc.record({
    answer: fc.constantFrom(...answers),
    reason: fc.constantFrom("A reason", "Another reason"),
  });
  const complete = fc.record({ send: given, progression: given, workload: given, operations: given });
  const step = fc.record({ submits: fc.boolean(), answers: complete, repeats: fc.boolean() });

  test("their form shows what was saved last, and what was submitted last is what counts", () => {
    const check = (steps: readonly { submits: boolean; answers: Answers; repeats: boolean }[]) => {
      const submissions: Answers[] = [];
      let last: Answers = noAnswers;
      let drafted = false;
      steps.forEach(({ submits, answers: chosen, repeats }, index) => {
        const counts = submissions.at(-1);
        last = repeats && counts ? counts : chosen;
        const isNew = !(counts && areSame(last, counts));
        drafted = !submits && isNew;
        if (submits && isNew) submissions.push(last);
        (submits ? submit : draft)(nasreen, place, last, 200 + index);
      });

      const own = ownAssessment(nasreen, place);
      expect([own.revision, own.state, own.answers]).toEqual([
        steps.length,
        submissions.length === 0 ? "draft" : drafted ? "changed" : "submitted",
        last,
      ]);
      const that = submissions.at(-1);
      const counting = submittedAnswers(official, place.round!, day);
      expect(counting.map(({ area, answer, reason }) => [area, { answer, reason }])).toEqual(
        that ? Object.entries(answersFrom((area) => that[area])) : [],
      );
      expect(sqlite.prepare("SELECT count(*) AS n FROM submission").get()).toEqual({ n: submissions.length });
    };

    fc.assert(
      fc.property(fc.array(step, { minLength: 1, maxLength: 8 }), (steps) => {
        sqlite.exec("SAVEPOINT run");
        try {
          check(steps);
        } finally {
          sqlite.exec("ROLLBACK TO run; RELEASE run");
        }
      }),
      { numRuns: 60 },
    );
  });
});

function publishAnotherText(): void {
  storeEdition({
    code: "npqsl",
    title: "Not used: the framework is there",
    kind: "published",
    name: "As published",
    documentTitle: "A document",
    published: null,
    text: {
      sections: [1, 2, 3].map((number) => ({
        number,
        title: `Section ${number}`,
        standard: null,
        titleConfirmed: true,
        statements: [
          { kind: "learn-that" as const, code: `${number}.1`, groupHeading: null, text: "Other words" },
        ],
      })),
    },
    at: 0,
  });
}

describe("an area that an interest bars from scoring", () => {
  const withoutSend = (answer: "3" | "4" | "5") => answersOf(answer, "A reason", { send: noAnswers.send });
  const bar = (some: Parameters<typeof decidedInterest>[3] = { areas: ["send"] }, now = 150) =>
    decidedInterest(lead, nasreen, "comment-only", some, now);

  test("is not asked: the others can be submitted without it", () => {
    bar();
    expect(submitAssessment(nasreen, place, withoutSend("4"), asStored, 200)).toMatchObject({
      kind: "written",
    });
    expect(ownAssessment(nasreen, place)).toMatchObject({
      state: "submitted",
      submittedAt: 200,
      answers: withoutSend("4"),
    });
    expect(() =>
      submitAssessment(
        nasreen,
        place,
        answersOf("4", "A reason", { workload: noAnswers.send }),
        asStored,
        300,
      ),
    ).toThrow("The answers are not complete");
  });

  test.each([
    ["saving", saveDraft],
    ["submitting", submitAssessment],
  ] as const)("takes nothing by %s, and neither does the rest of the form", (_verb, write) => {
    bar();
    const before = stored();
    expect(write(nasreen, place, answersOf("4"), asStored, 200)).toEqual({ kind: "barred", areas: ["send"] });
    expect(
      write(nasreen, place, { ...withoutSend("4"), send: { answer: null, reason: "Words" } }, asStored, 200),
    ).toEqual({ kind: "barred", areas: ["send"] });
    expect(stored()).toEqual(before);
  });

  test("keeps what was submitted for it before, in every later submission", () => {
    submit(nasreen, place, answersOf("2", "Before"), 120);
    bar();
    submit(nasreen, place, withoutSend("5"), 200);
    const kept = { ...withoutSend("5"), send: { answer: "2", reason: "Before" } };
    expect(ownAssessment(nasreen, place)).toMatchObject({ state: "submitted", answers: kept });
    submit(nasreen, place, withoutSend("5"), 300);
    expect(ownAssessment(nasreen, place).submittedAt).toBe(200);
    submit(nasreen, place, withoutSend("3"), 400);
    expect(ownAssessment(nasreen, place).answers.send).toEqual(kept.send);
  });

  test("keeps its draft while others are saved, and never submits it", () => {
    draft(nasreen, place, answersOf("2", "Only a draft"), 120);
    bar();
    draft(nasreen, place, withoutSend("4"), 200);
    expect(ownAssessment(nasreen, place).answers.send).toEqual({ answer: "2", reason: "Only a draft" });
    submit(nasreen, place, withoutSend("4"), 300);
    expect(ownAssessment(nasreen, place)).toMatchObject({ state: "submitted", answers: withoutSend("4") });
  });

  test("makes no conflict of what it keeps", () => {
    submit(nasreen, place, answersOf("2", "Before"), 120);
    bar();
    const { revision } = ownAssessment(nasreen, place);
    const origin = { revision, editionId: null };
    const same = answersOf("2", "Before", { send: noAnswers.send });
    expect(saveDraft(nasreen, place, same, origin, 200)).toEqual({ kind: "written", revision });
    expect(ownAssessment(nasreen, place).state).toBe("submitted");
    submit(nasreen, place, withoutSend("4"), 300);
    expect(saveDraft(nasreen, place, withoutSend("4"), origin, 400)).toMatchObject({ kind: "written" });
    expect(saveDraft(nasreen, place, withoutSend("5"), origin, 400)).toMatchObject({ kind: "conflict" });
  });

  test("may be every area: the section is then submitted for its comments, without answers", () => {
    bar({});
    expect(submitAssessment(nasreen, place, noAnswers, asStored, 200)).toMatchObject({ kind: "written" });
    expect(ownAssessment(nasreen, place)).toMatchObject({
      state: "submitted",
      submittedAt: 200,
      answers: noAnswers,
    });
    expect(standingOn(nasreen.id, place.round!.id, place.section.id).hasSubmitted).toBe(true);
    expect(submittedAnswers(official, place.round!, 300)).toEqual([]);
  });

  test("is barred in its own framework, for its own member, from its own time on", () => {
    bar({ frameworks: ["npqh"] });
    decidedInterest(lead, callum, "comment-only", {}, 150);
    bar({ areas: ["send"] }, 400);
    expect(saveDraft(nasreen, place, answersOf("4"), asStored, 399)).toMatchObject({ kind: "written" });
    expect(saveDraft(nasreen, place, answersOf("5"), asStored, 400)).toMatchObject({ kind: "barred" });
  });
});

test("a member whom an interest shuts out writes nothing, not even an empty form", () => {
  decidedInterest(lead, nasreen, "excluded", {}, 150);
  const before = stored();
  for (const write of [saveDraft, submitAssessment]) {
    expect(write(nasreen, place, noAnswers, asStored, 200)).toEqual({ kind: "barred", areas: [] });
  }
  expect(stored()).toEqual(before);
});
