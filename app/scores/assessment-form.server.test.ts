import { describe, expect, test } from "vitest";
import { readForm } from "#app/http/form.server.ts";
import { barsIn } from "#app/interests/bars.ts";
import { answersFrom, noAnswers } from "./assessment.ts";
import { readAnswers } from "./assessment-form.server.ts";
import { answers } from "./scale.ts";

/** As a browser would post it. */
async function formOf(fields: [string, string][]) {
  const body = new URLSearchParams(fields);
  return readForm(new Request("http://127.0.0.1:3000/", { method: "POST", body }));
}

const choice = (id: string) => ({ id, words: "Words" });
const choices = {
  send: [choice("b"), choice("a")],
  progression: [],
  workload: [choice("a")],
  operations: [],
};

const read = async (...fields: [string, string][]) => readAnswers(await formOf(fields), {}, choices);

describe("the form of a section", () => {
  test("says which comments an answer rests on, each once and in order; what is no choice is left out", async () => {
    const rests = (area: string, id: string): [string, string] => [`because.${area}`, id];
    const { answers, messages } = await read(
      ["answer.send", "4"],
      ...["b", "a", "b", "gone", ""].map((id) => rests("send", id)),
      rests("progression", "a"),
    );
    expect(messages).toEqual({});
    expect(answers).toEqual({ ...noAnswers, send: { answer: "4", reason: "", because: ["a", "b"] } });
  });

  test("is read whole, and a field that is no answer's is passed over", async () => {
    const form = await read(
      ["answer.send", "1"],
      ["reason.send", "SEND is missing."],
      ["answer.progression", "not-applicable"],
      ["reason.progression", "It has no lower level."],
      ["answer.workload", "outside-expertise"],
      ["reason.workload", ""],
      ["answer.operations", "5"],
      ["reason.operations", "Concrete."],
      ["answer.finance", "9"],
      ["action", "submit"],
    );
    expect(form).toEqual({
      answers: {
        send: { answer: "1", reason: "SEND is missing." },
        progression: { answer: "not-applicable", reason: "It has no lower level." },
        workload: { answer: "outside-expertise", reason: "" },
        operations: { answer: "5", reason: "Concrete." },
      },
      messages: {},
    });
  });

  test("without fields, or with empty ones, gives no answers and no messages", async () => {
    expect(await read()).toEqual({ answers: noAnswers, messages: {} });
    expect(await read(["answer.send", ""], ["reason.send", ""])).toEqual({
      answers: noAnswers,
      messages: {},
    });
  });

  test.each(answers)("takes %s", async (answer) => {
    expect(await read(["answer.workload", answer])).toEqual({
      answers: { ...noAnswers, workload: { answer, reason: "" } },
      messages: {},
    });
  });

  test.each(["0", "6", "-1", "1.0", "01", "1 ", " ", "five", "Strong", "NOT-APPLICABLE", "__proto__", "١"])(
    "does not guess at %j, and keeps the reason",
    async (value) => {
      expect(await read(["answer.send", value], ["reason.send", "Kept"], ["answer.workload", "4"])).toEqual({
        answers: {
          ...noAnswers,
          send: { answer: null, reason: "Kept" },
          workload: { answer: "4", reason: "" },
        },
        messages: { "answer.send": "Select one of the answers shown for SEND" },
      });
    },
  );

  test("takes one answer for an area: two different ones are a message, the same one twice is not", async () => {
    expect(await read(["answer.operations", "2"], ["answer.operations", "3"])).toEqual({
      answers: noAnswers,
      messages: { "answer.operations": "Select one of the answers shown for operational leadership" },
    });
    expect(await read(["answer.operations", "3"], ["answer.operations", "3"])).toEqual({
      answers: { ...noAnswers, operations: { answer: "3", reason: "" } },
      messages: {},
    });
  });

  test("says every message at once", async () => {
    const wrong = answersFrom(() => ({ answer: null, reason: "" }));
    const form = await read(
      ["answer.send", "9"],
      ["answer.progression", "9"],
      ["answer.workload", "9"],
      ["answer.operations", "9"],
    );
    expect(form).toEqual({
      answers: wrong,
      messages: {
        "answer.send": "Select one of the answers shown for SEND",
        "answer.progression": "Select one of the answers shown for leadership progression",
        "answer.workload": "Select one of the answers shown for workload",
        "answer.operations": "Select one of the answers shown for operational leadership",
      },
    });
  });
});

describe("a reason", () => {
  test("loses the spaces round it and keeps those in it", async () => {
    const { answers: read1 } = await read(["reason.send", " \r\n  Two  spaces,\r\na new line\t\n "]);
    expect(read1).toEqual({ ...noAnswers, send: { answer: null, reason: "Two  spaces,\na new line" } });
  });

  test("may have 5,000 characters, without the spaces round it and with a line end as one", async () => {
    const longest = `${"x".repeat(2_499)}\r\n${"x".repeat(2_500)}`;
    expect(await read(["answer.send", "3"], ["reason.send", `  ${longest}  `])).toEqual({
      answers: { ...noAnswers, send: { answer: "3", reason: longest.replace("\r\n", "\n") } },
      messages: {},
    });
  });

  test("of 5,001 is a message, and comes back whole", async () => {
    const tooLong = "x".repeat(5_001);
    expect(await read(["answer.progression", "3"], ["reason.progression", tooLong])).toEqual({
      answers: { ...noAnswers, progression: { answer: "3", reason: tooLong } },
      messages: { "reason.progression": "Reason on leadership progression must be 5,000 characters or less" },
    });
  });
});

test("something for an area that an interest bars is a message, and what was given is kept to be shown", async () => {
  const bars = barsIn("npqsl", [
    {
      interest: "one",
      organisation: "Any",
      frameworks: [],
      areas: ["send", "workload"],
      outcome: "comment-only",
      reason: "Any",
    },
  ]);
  const fields: [string, string][] = [
    ["answer.send", "2"],
    ["reason.send", "Words"],
    ["answer.workload", ""],
    ["reason.workload", " "],
    ["answer.operations", "4"],
  ];
  const { answers, messages } = readAnswers(await formOf(fields), bars, choices);
  expect(messages).toEqual({
    "answer.send": "You do not score SEND here, because of an interest you declared",
  });
  expect(answers.send).toEqual({ answer: "2", reason: "Words" });
});
