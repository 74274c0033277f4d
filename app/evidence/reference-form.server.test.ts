import { describe, expect, test } from "vitest";
import { formOf } from "#app/http/form.ts";
import { readAssessmentForm, readReference } from "./reference-form.server.ts";

const now = Date.UTC(2026, 5, 1);
const read = (fields: Record<string, string>) => readReference(formOf(Object.entries(fields)), ["kept"], now);

describe("the form of a reference", () => {
  test("names one that is kept, or a new work", () => {
    expect(read({ reference: "kept" })).toEqual({ given: { referenceId: "kept" } });
    expect(read({ citation: " EEF (2019) ", place: "doi:10.1234/A", year: "2019" })).toEqual({
      given: { work: { citation: "EEF (2019)", link: null, doi: "10.1234/a", year: 2019 } },
    });
    expect(read({ citation: "EEF (2019)" })).toEqual({
      given: { work: { citation: "EEF (2019)", link: null, doi: null, year: null } },
    });
  });

  test("comes back with what does not hold", () => {
    expect(read({ place: "nonsense", year: "19" })).toMatchObject({
      fields: { place: "nonsense", year: "19" },
      messages: {
        citation: "Enter the citation",
        place: "Link must name a website, like https://example.org/report",
        year: "Year must be between 1900 and 2027, like 2021",
      },
    });
    expect(read({ reference: "nonsense" })).toMatchObject({
      messages: { reference: "Select a reference from the list" },
    });
    expect(read({ reference: "kept", citation: "Another" })).toMatchObject({
      messages: { reference: "Choose a reference from the list or enter a new one, not both" },
    });
  });
});

test("the form of an assessment keeps what was entered beside its messages", () => {
  const form = formOf([
    ["assessor", " EEF "],
    ["verdict", "supported"],
    ["assessedOn", "soon"],
  ]);
  expect(readAssessmentForm(form, now)).toMatchObject({
    fields: { assessor: "EEF", verdict: "supported", padlocks: "", words: "", assessedOn: "soon" },
    messages: { assessedOn: expect.any(String) },
  });
});
