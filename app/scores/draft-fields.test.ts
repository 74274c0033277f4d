import { expect, test } from "vitest";
import { formOf } from "#app/http/form.ts";
import { barsIn } from "#app/interests/bars.ts";
import { answersFrom, noAnswers } from "./assessment.ts";
import { readAnswers } from "./assessment-form.server.ts";
import { fieldsOf } from "./draft-fields.ts";

const choices = { send: [], progression: [], workload: [], operations: [{ id: "a", words: "Words" }] };

test("answers as fields are read back as the same answers", () => {
  const answers = answersFrom((area) =>
    area === "workload" ? { answer: null, reason: "" } : { answer: "not-applicable", reason: `On ${area}` },
  );
  const resting = { ...answers, operations: { ...answers.operations, because: ["a"] } };
  for (const given of [answers, resting, noAnswers]) {
    expect(readAnswers(formOf(fieldsOf(given, {})), {}, choices)).toEqual({ answers: given, messages: {} });
  }
});

test("an area that an interest bars has no fields", () => {
  const decision = { interest: "one", organisation: "Any", frameworks: [], reason: "Any" };
  const bars = barsIn("npqsl", [{ ...decision, areas: ["send", "workload"], outcome: "excluded" }]);
  const fields = fieldsOf(
    answersFrom(() => ({ answer: "4", reason: "" })),
    bars,
  );
  expect(fields.map(([name]) => name)).toEqual([
    "answer.progression",
    "reason.progression",
    "answer.operations",
    "reason.operations",
  ]);
});
