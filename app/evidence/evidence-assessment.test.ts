import { describe, expect, test } from "vitest";
import {
  type AssessmentFields,
  assessedInWords,
  evidencePartner,
  isSameAssessment,
  padlocksInWords,
  readAssessment,
} from "./evidence-assessment.ts";

const now = Date.UTC(2026, 5, 1);
const fields: AssessmentFields = {
  assessor: evidencePartner,
  verdict: "partly-supported",
  padlocks: "3",
  words: "Sound in part",
  assessedOn: "2024-05",
};

describe("an assessment", () => {
  test("is read whole, and by the words of its verdict", () => {
    const given = { ...fields, padlocks: 3 };
    expect(readAssessment(fields, now)).toEqual({ given });
    expect(readAssessment({ ...fields, verdict: "Supported in PART" }, now)).toEqual({ given });
  });

  test("needs neither padlocks, words nor a date", () => {
    expect(readAssessment({ ...fields, padlocks: "", words: "", assessedOn: "" }, now)).toEqual({
      given: { ...fields, padlocks: null, words: "", assessedOn: null },
    });
  });

  test.each<[Partial<AssessmentFields>, object]>([
    [{ assessor: " " }, { assessor: "Enter who assessed it" }],
    [{ assessor: "x".repeat(201) }, { assessor: "Assessor must be 200 characters or less" }],
    [{ verdict: "good" }, { verdict: "Select a verdict" }],
    [{ padlocks: "6" }, { padlocks: "Padlocks must be a whole number from 0 to 5" }],
    [{ padlocks: "2.5" }, { padlocks: "Padlocks must be a whole number from 0 to 5" }],
    [{ words: "x".repeat(2_001) }, { words: "Assessment must be 2,000 characters or less" }],
  ])("is not read with %j", (some, messages) => {
    expect(readAssessment({ ...fields, ...some }, now)).toEqual({ messages });
  });

  test.each(["2024-13", "2024-02-30", "24", "May 2024", "2024-5", "2024-05-01-01", "1800"])(
    "is not read with the date %j",
    (assessedOn) => {
      expect(readAssessment({ ...fields, assessedOn }, now)).toEqual({
        messages: { assessedOn: "Date must be a year, a month or a day, like 2024, 2024-05 or 2024-05-17" },
      });
    },
  );

  test("was not made in the future", () => {
    expect(readAssessment({ ...fields, assessedOn: "2026-06-02" }, now)).toEqual({
      messages: { assessedOn: "Date must be in the past" },
    });
    expect(readAssessment({ ...fields, assessedOn: "2026-06-01" }, now)).toHaveProperty("given");
  });

  test("is the same as one that says the same", () => {
    const one = { ...fields, padlocks: 3, verdict: "supported" as const };
    expect(isSameAssessment(one, { ...one })).toBe(true);
    expect(isSameAssessment(one, { ...one, padlocks: null })).toBe(false);
  });
});

test("dates and padlocks are said in words", () => {
  expect(["2024", "2024-05", "2024-05-17"].map(assessedInWords)).toEqual(["2024", "May 2024", "17 May 2024"]);
  expect([0, 3].map(padlocksInWords)).toEqual(["0 of 5 padlocks", "3 of 5 padlocks"]);
});
