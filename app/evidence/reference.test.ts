import { expect, test } from "vitest";
import { longestCitation, readCitation, referenceHref, type Work, workKey } from "./reference.ts";

test.each([
  [" EEF (2019)\n  Putting Evidence to Work ", "EEF (2019) Putting Evidence to Work"],
  ["-- a dash is no formula", "-- a dash is no formula"],
])("a citation is read from %j", (text, citation) => {
  expect(readCitation(text)).toEqual({ citation });
});

test.each([
  [" \u200B", "Enter the citation"],
  ["=SUM(A1)", "Citation must be words; “=” at its beginning makes a formula of it"],
  ["@cite", "Citation must be words; “@” at its beginning makes a formula of it"],
  ["x".repeat(longestCitation + 1), "Citation must be 1,000 characters or less"],
])("no citation is read from %j", (text, problem) => {
  expect(readCitation(text)).toEqual({ problem });
});

const work: Work = { citation: "EEF (2019)", link: null, doi: null, year: 2019 };

test("a work is known by its DOI, else by its citation and link", () => {
  expect(workKey({ ...work, year: null, citation: "eef (2019)" })).toBe(workKey(work));
  expect(workKey({ ...work, link: "https://example.org/" })).not.toBe(workKey(work));
  expect(workKey({ ...work, doi: "10.1234/a" })).toBe(
    workKey({ ...work, citation: "Other", doi: "10.1234/a" }),
  );
});

test("a work can be read at its DOI, else at its link, or nowhere", () => {
  expect(referenceHref({ doi: "10.1234/a", link: "https://example.org/" })).toBe("https://doi.org/10.1234/a");
  expect(referenceHref({ doi: null, link: "https://example.org/" })).toBe("https://example.org/");
  expect(referenceHref(work)).toBe(null);
});
