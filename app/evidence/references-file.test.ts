import { describe, expect, test } from "vitest";
import { evidencePartner } from "./evidence-assessment.ts";
import { readReferences } from "./references-file.ts";

const now = Date.UTC(2026, 5, 1);
const statements = new Map([
  ["1 1.1", 11],
  ["1 1a", 12],
]);
const header = "section,statement,citation,link,doi,year";
const longHeader = `${header},assessor,verdict,padlocks,assessment,assessed_on`;
const read = (...rows: string[]) => readReferences([header, ...rows].join("\n"), statements, now);
const readLong = (...rows: string[]) => readReferences([longHeader, ...rows].join("\n"), statements, now);

const eef = { citation: "EEF (2019) Putting Evidence to Work", link: null, doi: null, year: 2019 };

describe("a file of references", () => {
  test("names the works that statements rest on", () => {
    expect(
      read(
        "1,1.1,EEF (2019) Putting Evidence to Work,,,2019",
        '1,1a,"Author, A. (2021)",example.org/a,doi:10.1234/ABC,',
      ),
    ).toEqual({
      rows: [
        { statementId: 11, work: eef, assessment: null },
        {
          statementId: 12,
          work: {
            citation: "Author, A. (2021)",
            link: "https://example.org/a",
            doi: "10.1234/abc",
            year: null,
          },
          assessment: null,
        },
      ],
    });
  });

  test("holds assessments of works, and of statements where a row names no work", () => {
    const assessment = {
      assessor: evidencePartner,
      verdict: "supported",
      padlocks: 4,
      words: "Sound",
      assessedOn: "2024",
    };
    expect(
      readLong(
        "1,1.1,EEF (2019) Putting Evidence to Work,,,2019,,supported,4,Sound,2024",
        "1,1a,,,,,Ofsted,no-evidence,,,",
      ),
    ).toEqual({
      rows: [
        { statementId: 11, work: eef, assessment },
        {
          statementId: 12,
          work: null,
          assessment: {
            assessor: "Ofsted",
            verdict: "no-evidence",
            padlocks: null,
            words: "",
            assessedOn: null,
          },
        },
      ],
    });
  });

  test("may come from our own exports, which guard against formulas", () => {
    expect(readLong("1,1.1,,,,,,supported,,'-- as before,")).toMatchObject({
      rows: [{ assessment: { words: "-- as before" } }],
    });
  });

  test.each<[string, string]>([
    ["x,1.1,EEF,,,", "Section “x” is not a whole number"],
    ["9,1.1,EEF,,,", "Section 9 is not in this edition"],
    ["1,9.9,EEF,,,", "Section 1 has no statement “9.9” in this edition"],
    ["1,,EEF,,,", "The statement is empty: enter its code"],
    ["1,1.1,,,,", "This row has neither a citation nor a verdict"],
    ["1,1.1,,https://example.org,,", "Enter the citation that the link, DOI or year belongs to"],
    ["1,1.1,=HYPERLINK(1),,,", "Citation must be words; “=” at its beginning makes a formula of it"],
    [`1,1.1,${"x".repeat(10_000)},,,`, "Citation must be 1,000 characters or less"],
    ["1,1.1,EEF,nonsense,,", "Link must name a website, like https://example.org/report"],
    ["1,1.1,EEF,,11.1234/a,", "DOI must begin with 10. and have a slash, like 10.1234/abc"],
    ["1,1.1,EEF,,,21", "Year must be between 1900 and 2027, like 2021"],
    ["1,1.1,EE\u0000F,,,", "This line holds characters that are no text: type it again"],
    ["1,1.1,EEF", "This row has 3 cells; the first line has 6"],
  ])("is refused with its line for %j", (row, message) => {
    expect(read("1,1.1,EEF,,,", row)).toEqual({ problems: [{ line: 3, message }] });
  });

  test("is refused for an assessment without a verdict, and for a wrong one", () => {
    expect(readLong("1,1.1,EEF,,,,,,3,,", "1,1a,,,,,EEF,good,7,,soon")).toEqual({
      problems: [
        { line: 2, message: "Enter a verdict: supported, partly-supported, not-supported, no-evidence" },
        { line: 3, message: "Enter a verdict: supported, partly-supported, not-supported, no-evidence" },
        { line: 3, message: "Padlocks must be a whole number from 0 to 5" },
        { line: 3, message: "Date must be a year, a month or a day, like 2024, 2024-05 or 2024-05-17" },
      ],
    });
  });

  test("is refused where it says two things of one work", () => {
    expect(read("1,1.1,EEF,,10.1234/a,", "1,1a,Another,,10.1234/a,")).toEqual({
      problems: [{ line: 3, message: "The citation is another than that of the same DOI on line 2" }],
    });
    expect(readLong("1,1.1,EEF,,,,,supported,,,", "1,1a,eef,,,,,not-supported,,,")).toEqual({
      problems: [{ line: 3, message: "The assessment is another than that of the same thing on line 2" }],
    });
  });

  test("is refused without its columns, and without rows", () => {
    expect(readReferences("section,statement\n1,1.1", statements, now)).toEqual({
      problems: [
        { line: 1, message: "The first line must name these columns too: citation, link, doi, year" },
      ],
    });
    expect(read()).toEqual({
      problems: [{ line: 1, message: "No references were found under the first line" }],
    });
  });
});
