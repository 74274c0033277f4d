import { describe, expect, test } from "vitest";
import { type Source, sourceDetails, sourceInWords, sourceName } from "./source.ts";

const review: Source = {
  title: "Moving school",
  kind: "systematic-review",
  link: null,
  doi: "10.1234/abc",
  year: 2021,
};
const page: Source = {
  title: "What helps?",
  kind: "other",
  link: "https://example.org/report",
  doi: null,
  year: null,
};

describe("a source in words", () => {
  test("is its title, year, kind and place, as far as they say something", () => {
    expect(sourceInWords(review)).toBe("Moving school (2021). Systematic review. doi:10.1234/abc");
    expect(sourceInWords(page)).toBe("What helps? example.org");
    expect(sourceInWords({ ...page, title: "Report", kind: "survey" })).toBe("Report. Survey. example.org");
  });

  test("has a name and the rest", () => {
    expect([sourceName(review), sourceDetails(review)]).toEqual([
      "Moving school (2021)",
      "Systematic review. doi:10.1234/abc",
    ]);
    expect([sourceName(page), sourceDetails(page)]).toEqual(["What helps?", "example.org"]);
  });
});
