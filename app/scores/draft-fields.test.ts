import { expect, test } from "vitest";
import { barsIn } from "#app/interests/bars.ts";
import { answersFrom, noAnswers } from "./assessment.ts";
import { readAnswers } from "./assessment-form.server.ts";
import { fieldsOf } from "./draft-fields.ts";

test("answers as fields are read back as the same answers", async () => {
  const answers = answersFrom((area) =>
    area === "workload" ? { answer: null, reason: "" } : { answer: "not-applicable", reason: `On ${area}` },
  );
  for (const given of [answers, noAnswers]) {
    const fields = fieldsOf(given, {});
    const all = (name: string) => fields.filter(([field]) => field === name).map(([, value]) => value);
    const form = {
      all,
      text: (name: string) => all(name)[0] ?? "",
      has: (name: string) => all(name).length > 0,
    };
    expect(readAnswers(form, {})).toEqual({ answers: given, messages: {} });
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
