import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { areas } from "#app/framework/areas.ts";
import { barsIn } from "#app/interests/bars.ts";
import {
  type Answers,
  type AssessmentState,
  answersFrom,
  areSame,
  barredAndGiven,
  isFinished,
  missingBeforeSubmitting,
  noAnswers,
  stateNames,
  withBarred,
} from "./assessment.ts";
import { progressInWords } from "./progress-in-words.ts";
import { type Answer, answers } from "./scale.ts";

const all = (answer: Answer | null, reason: string) => answersFrom(() => ({ answer, reason }));

describe("what is missing before submitting", () => {
  test("is an answer for every area, where there is none", () => {
    expect(missingBeforeSubmitting(noAnswers, {})).toEqual([
      { field: "answer.send", message: "Select an answer for SEND" },
      { field: "answer.progression", message: "Select an answer for leadership progression" },
      { field: "answer.workload", message: "Select an answer for workload" },
      { field: "answer.operations", message: "Select an answer for operational leadership" },
    ]);
  });

  test("is a reason for 1, 2 and not applicable; spaces are no reason", () => {
    const given: Answers = {
      send: { answer: "1", reason: "" },
      progression: { answer: "2", reason: " \n\t " },
      workload: { answer: "not-applicable", reason: "" },
      operations: { answer: "1", reason: "Because." },
    };
    expect(missingBeforeSubmitting(given, {})).toEqual([
      { field: "reason.send", message: "Enter a reason for a score of 1 on SEND" },
      { field: "reason.progression", message: "Enter a reason for a score of 2 on leadership progression" },
      {
        field: "reason.workload",
        message: "Enter a reason for “Not applicable to this section” on workload",
      },
    ]);
  });

  test("is listed in the order of the page, answers and reasons mixed", () => {
    const given: Answers = {
      operations: { answer: "not-applicable", reason: "" },
      workload: { answer: null, reason: "A reason without an answer" },
      progression: { answer: "5", reason: "" },
      send: { answer: "2", reason: "" },
    };
    expect(missingBeforeSubmitting(given, {})).toEqual([
      { field: "reason.send", message: "Enter a reason for a score of 2 on SEND" },
      { field: "answer.workload", message: "Select an answer for workload" },
      {
        field: "reason.operations",
        message: "Enter a reason for “Not applicable to this section” on operational leadership",
      },
    ]);
  });

  test.each<Answer>(["3", "4", "5", "outside-expertise"])("is nothing for %s without a reason", (answer) => {
    expect(missingBeforeSubmitting(all(answer, ""), {})).toEqual([]);
  });

  test.each(answers)("is nothing for %s with a reason", (answer) => {
    expect(missingBeforeSubmitting(all(answer, "Because."), {})).toEqual([]);
  });
});

describe("areas that interests bar", () => {
  const bars = barsIn("npqh", [
    {
      interest: "one",
      organisation: "Any",
      frameworks: [],
      areas: ["send", "operations"],
      outcome: "comment-only",
      reason: "Any",
    },
  ]);

  test("are never missing", () => {
    expect(missingBeforeSubmitting(noAnswers, bars).map(({ field }) => field)).toEqual([
      "answer.progression",
      "answer.workload",
    ]);
    expect(missingBeforeSubmitting(all("4", ""), bars)).toEqual([]);
  });

  test("stay as they are stored", () => {
    const stored = all("2", "Stored");
    expect(withBarred(all("4", "Given"), bars, stored)).toEqual({
      send: { answer: "2", reason: "Stored" },
      progression: { answer: "4", reason: "Given" },
      workload: { answer: "4", reason: "Given" },
      operations: { answer: "2", reason: "Stored" },
    });
    expect(withBarred(all("4", "Given"), {}, stored)).toEqual(all("4", "Given"));
  });

  test("are named where something was given for them that is not stored", () => {
    const given: Answers = { ...all("4", ""), operations: { answer: null, reason: "" } };
    expect([
      barredAndGiven(given, {}),
      barredAndGiven(given, bars),
      barredAndGiven(given, bars, all("4", "")),
      barredAndGiven(given, bars, all("4", "Another reason")),
      barredAndGiven(all(null, "Words alone"), bars),
      barredAndGiven(noAnswers, bars, all("4", "")),
    ]).toEqual([[], ["send"], [], ["send"], ["send", "operations"], []]);
  });
});

describe("two sets of answers", () => {
  const given = fc.record({
    answer: fc.constantFrom(null, ...answers),
    reason: fc.constantFrom("", " ", "Because.", "because."),
  });
  const anyAnswers = fc.record({ send: given, progression: given, workload: given, operations: given });

  test("are the same when every answer and every reason is, to the letter", () => {
    fc.assert(
      fc.property(anyAnswers, anyAnswers, fc.constantFrom(...areas), (a, b, area) => {
        expect(areSame(a, structuredClone(a))).toBe(true);
        expect(areSame(a, b)).toBe(JSON.stringify(inOrder(a)) === JSON.stringify(inOrder(b)));
        const changed = { ...a, [area]: { ...a[area], reason: `${a[area].reason}.` } };
        expect(areSame(a, changed)).toBe(false);
      }),
    );
  });

  const inOrder = (some: Answers) => areas.map((area) => [some[area].answer, some[area].reason]);
});

test("a section is finished once it is submitted, whatever is changed after", () => {
  const states = Object.keys(stateNames) as AssessmentState[];
  expect(states.map((state) => [state, isFinished(state)])).toEqual([
    ["not-started", false],
    ["settled", true],
    ["draft", false],
    ["submitted", true],
    ["changed", true],
  ]);
});

test.each<[AssessmentState[], string]>([
  [[], "0 of 0 sections submitted"],
  [["not-started", "submitted", "submitted"], "2 of 3 sections submitted"],
  [["draft", "not-started"], "0 of 2 sections submitted, 1 draft"],
  [
    ["submitted", "changed", "draft", "draft", "not-started"],
    "2 of 5 sections submitted (1 with changes not submitted), 2 drafts",
  ],
])("progress on %j is said as %s", (states, words) => {
  expect(progressInWords(states)).toBe(words);
});
