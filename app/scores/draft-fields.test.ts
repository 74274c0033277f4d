import { expect, test } from "vitest";
import { formOf } from "#app/http/form.ts";
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
    expect(readAnswers(formOf(fieldsOf(given)), choices)).toEqual({ answers: given, messages: {} });
  }
});
