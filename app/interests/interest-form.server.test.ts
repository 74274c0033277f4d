import { describe, expect, test } from "vitest";
import { readForm } from "#app/http/form.server.ts";
import type { InterestWords } from "./interest.ts";
import {
  fieldsOfInterest,
  type InterestFields,
  longest,
  noInterestFields,
  readInterest,
  readOutcome,
} from "./interest-form.server.ts";
import { interestKinds } from "./kinds.ts";
import { interestOutcomes } from "./outcomes.ts";

const now = Date.UTC(2026, 10, 22);
const codes = ["npqsl", "npqh", "ecf"];

/** As a browser would post it. */
const form = (...fields: [string, string][]) =>
  readForm(new Request("http://127.0.0.1/", { method: "POST", body: new URLSearchParams(fields) }));
const read = async (...fields: [string, string][]) => readInterest(await form(...fields), codes, now);

const enough: [string, string][] = [
  ["kind", "financial"],
  ["organisation", "Cromer Learning"],
  ["description", "They pay me."],
];
const words: InterestWords = {
  kind: "financial",
  organisation: "Cromer Learning",
  description: "They pay me.",
  frameworks: [],
  areas: [],
  since: null,
};

describe("the form of an interest", () => {
  test("is read whole, lists in the order of the vocabularies, and spaces tidied", async () => {
    expect(await read(...enough)).toEqual({ interest: words });
    expect(
      await read(
        ["kind", "indirect"],
        ["organisation", "  Cromer \n Learning "],
        ["description", " Two\r\nlines "],
        ["framework", "ecf"],
        ["framework", "npqsl"],
        ["framework", "ecf"],
        ["area", "workload"],
        ["area", "send"],
        ["month", "9"],
        ["year", "2021"],
        ["unknown", "field"],
      ),
    ).toEqual({
      interest: {
        kind: "indirect",
        organisation: "Cromer Learning",
        description: "Two\nlines",
        frameworks: ["npqsl", "ecf"],
        areas: ["send", "workload"],
        since: { year: 2021, month: 9 },
      },
    });
  });

  test.each(interestKinds)("may be of the kind %s", async (kind) => {
    expect(await read(...enough.slice(1), ["kind", kind])).toEqual({ interest: { ...words, kind } });
  });

  test("says of each field what is missing, and keeps what came", async () => {
    expect(await read(["organisation", " \u200b "])).toEqual({
      fields: { ...noInterestFields, organisation: "\u200b" },
      messages: {
        kind: "Select what kind of interest it is",
        organisation: "Enter the organisation",
        description: "Enter what your interest is",
      },
    });
  });

  test.each<[string, [string, string][], Partial<Record<keyof InterestFields, string>>]>([
    ["another kind", [["kind", "Financial"]], { kind: "Select what kind of interest it is" }],
    ["an unknown framework", [["framework", "npqx"]], { framework: "Select frameworks from the list" }],
    ["an unknown area", [["area", "colour"]], { area: "Select focus areas from the list" }],
    ["a month alone", [["month", "9"]], { year: "Enter the year as well" }],
    [
      "a month that is none",
      [
        ["month", "13"],
        ["year", "2021"],
      ],
      { month: "Month must be from 1 to 12" },
    ],
    ["a short year", [["year", "21"]], { year: "Year must be four digits, like 2019" }],
    ["a year to come", [["year", "2027"]], { year: "The month and year must be in the past" }],
    [
      "a month to come",
      [
        ["month", "12"],
        ["year", "2026"],
      ],
      { year: "The month and year must be in the past" },
    ],
    [
      "too long an organisation",
      [["organisation", "x".repeat(longest.organisation + 1)]],
      { organisation: "Organisation must be 200 characters or less" },
    ],
    [
      "too long a description",
      [["description", "x".repeat(longest.description + 1)]],
      { description: "What your interest is must be 2,000 characters or less" },
    ],
  ])("is refused with %s", async (_what, fields, messages) => {
    const others = enough.filter(([name]) => !fields.some(([one]) => one === name));
    expect(await read(...others, ...fields)).toMatchObject({ messages });
  });

  test.each<[string, number]>([
    ["1", 1],
    ["09", 9],
    ["12", 12],
    ["Sep", 9],
    ["september", 9],
  ])("takes %s for a month", async (month, number) => {
    expect(await read(...enough, ["month", month], ["year", "2021"])).toEqual({
      interest: { ...words, since: { year: 2021, month: number } },
    });
  });

  test("shows an interest as it would read it", async () => {
    for (const since of [null, { year: 2021, month: null }, { year: 2021, month: 9 }]) {
      const interest = { ...words, frameworks: ["npqh"], areas: ["send" as const], since };
      const fields = Object.entries(fieldsOfInterest(interest)).flatMap(([name, value]) =>
        [value].flat().map((one): [string, string] => [name, one]),
      );
      expect(await read(...fields)).toEqual({ interest });
    }
  });
});

describe("the form of an outcome", () => {
  test.each(interestOutcomes)("is read: %s", async (outcome) => {
    expect(readOutcome(await form(["outcome", outcome], ["reason", " Because.\r\nAnd so. "]))).toEqual({
      given: { outcome, reason: "Because.\nAnd so." },
    });
  });

  test("needs an outcome and a reason with something to read in it", async () => {
    expect(readOutcome(await form(["reason", " \n"], ["outcome", "shut-out"]))).toEqual({
      fields: { outcome: "shut-out", reason: "" },
      messages: { outcome: "Select an outcome", reason: "Enter a reason" },
    });
    const reason = "x".repeat(longest.reason + 1);
    expect(readOutcome(await form(["outcome", "excluded"], ["reason", reason]))).toEqual({
      fields: { outcome: "excluded", reason },
      messages: { reason: "Reason must be 2,000 characters or less" },
    });
  });
});
