import { describe, expect, test } from "vitest";
import { formOf } from "#app/http/form.ts";
import {
  fieldsOfFinding,
  longest,
  missingDeparture,
  readDecision,
  readFinding,
  readReason,
} from "./finding-form.server.ts";

const choices = {
  scope: [
    {
      code: "npqsl",
      title: "Senior Leadership",
      sections: [
        { id: 11, number: 1, title: "Culture" },
        { id: 12, number: 2, title: "Teaching" },
      ],
    },
    { code: "npqh", title: "Headship", sections: [{ id: 21, number: 1, title: "Culture" }] },
  ],
  owners: [{ id: "farida" }, { id: "duncan" }],
};
const right = {
  area: "send",
  statement: "  The log should go  ",
  direction: "change",
  strength: "moderate",
  status: "agreed",
  owner: "farida",
  scope: "npqsl/1",
  departureReason: "The law changed",
  oneVoiceReason: "",
};
const read = (some: Record<string, string> = {}, more: [string, string][] = []) =>
  readFinding(formOf([...Object.entries({ ...right, ...some }), ...more]), choices);
const messages = (some: Record<string, string>) => {
  const found = read(some);
  return "messages" in found ? found.messages : null;
};

describe("a finding", () => {
  test("is read as it is written, and all of a framework holds its sections", () => {
    expect(
      read({}, [
        ["scope", "npqsl/1"],
        ["scope", "npqh"],
        ["scope", "npqh/1"],
      ]),
    ).toEqual({
      fields: { ...right, statement: "The log should go", scope: ["npqsl/1", "npqh", "npqh/1"] },
      words: {
        area: "send",
        statement: "The log should go",
        direction: "change",
        strength: "moderate",
        isAgreed: true,
        ownerId: "farida",
        scope: [
          { framework: "npqsl", sectionId: 11 },
          { framework: "npqh", sectionId: null },
        ],
        departureReason: "The law changed",
        oneVoiceReason: "",
      },
    });
  });

  test("says everything that is wrong with it, and keeps what was entered", () => {
    const nothing = readFinding(formOf([["statement", " \u200b "]]), choices);
    expect(nothing).toEqual({
      fields: {
        area: "",
        statement: "\u200b",
        direction: "",
        strength: "",
        status: "draft",
        owner: "",
        scope: [],
        departureReason: "",
        oneVoiceReason: "",
      },
      messages: {
        area: "Select the focus area",
        statement: "Enter what the finding says",
        direction: "Select where the finding points",
        strength: "Select how strong the finding is",
        owner: "Select who owns the finding",
        scope: "Select the frameworks or sections it is about",
      },
    });
  });

  test.each([
    ["a made-up area", { area: "cromer" }, { area: "Select the focus area" }],
    ["a made-up direction", { direction: "up" }, { direction: "Select where the finding points" }],
    ["a made-up strength", { strength: "9" }, { strength: "Select how strong the finding is" }],
    ["signing off by the way", { status: "signed-off" }, { status: "Select draft or agreed" }],
    ["a stranger as its owner", { owner: "amina" }, { owner: "Select who owns the finding" }],
    ["a made-up framework", { scope: "npqxx" }, { scope: "Select frameworks and sections from the list" }],
    ["a made-up section", { scope: "npqsl/9" }, { scope: "Select frameworks and sections from the list" }],
    [
      "10,000 characters",
      { statement: "x".repeat(10_000) },
      { statement: "What the finding says must be 2,000 characters or less" },
    ],
    [
      "long reasons",
      { departureReason: "x".repeat(2_001), oneVoiceReason: "x".repeat(2_001) },
      {
        departureReason: "Why it departs from the panel must be 2,000 characters or less",
        oneVoiceReason: "Why it stands with one person behind it must be 2,000 characters or less",
      },
    ],
  ])("with %s is refused", (_what, some, expected) => {
    expect(messages(some as Record<string, string>)).toEqual(expected);
  });

  test("may be as long as that, hold emoji and run from right to left", () => {
    for (const statement of ["x".repeat(longest.statement), "👩‍🏫 שלום עולם", "مرحبا"])
      expect(read({ statement })).toMatchObject({ words: { statement } });
  });

  test("with a reason in which nothing can be read has none", () => {
    expect(read({ departureReason: "\u200b", oneVoiceReason: " \u2060 " })).toMatchObject({
      words: { departureReason: "", oneVoiceReason: "" },
    });
  });

  test("has the fields of what is stored", () => {
    expect(
      fieldsOfFinding({
        id: 1,
        revision: 1,
        area: "send",
        statement: "The log should go",
        direction: "change",
        strength: "moderate",
        status: "signed-off",
        owner: { id: "farida", name: "Farida" },
        scope: [
          { framework: { code: "npqh", title: "Headship" }, section: null },
          { framework: { code: "npqsl", title: "" }, section: { id: 11, number: 1, title: "Culture" } },
        ],
        comments: [],
        themes: [],
        cells: [],
        disposition: null,
        dispositionReason: "",
        departureReason: "",
        oneVoiceReason: "",
        wording: null,
        viewsAskedAt: null,
        createdAt: 0,
        changedAt: 0,
        setAside: null,
      }),
    ).toEqual({
      area: "send",
      statement: "The log should go",
      direction: "change",
      strength: "moderate",
      status: "agreed",
      owner: "farida",
      scope: ["npqh", "npqsl/1"],
      departureReason: "",
      oneVoiceReason: "",
    });
  });
});

test("a finding that is agreed says why it departs from the panel; a draft need not yet", () => {
  const words = { direction: "keep", departureReason: "", isAgreed: true } as const;
  expect(missingDeparture(words, ["agreed-weak", "divided"])).toEqual({
    departureReason:
      "Enter why the finding departs from what the panel says of its sections (agreed weak and divided), or leave it as a draft",
  });
  expect(missingDeparture({ ...words, isAgreed: false }, ["agreed-weak"])).toBe(null);
  expect(missingDeparture({ ...words, departureReason: "The law" }, ["agreed-weak"])).toBe(null);
  expect(missingDeparture(words, ["agreed-strong"])).toBe(null);
});

describe("a decision", () => {
  const statements = new Map([[5, "Keep a log"]]);
  const decide = (fields: Record<string, string>) => readDecision(formOf(Object.entries(fields)), statements);
  const decided = { disposition: "accept", reason: " It helps nobody ", statement: "", wording: "" };

  test("is a disposition and a reason, with a wording for one statement or none", () => {
    expect(decide(decided)).toEqual({
      decision: { disposition: "accept", reason: "It helps nobody", wording: null },
    });
    expect(decide({ ...decided, statement: "5", wording: "Keep a short log" })).toEqual({
      decision: {
        disposition: "accept",
        reason: "It helps nobody",
        wording: { statementId: 5, proposed: "Keep a short log" },
      },
    });
  });

  test.each([
    [{}, { disposition: "Select what DfE does", reason: "Enter the reason" }],
    [{ ...decided, disposition: "perhaps" }, { disposition: "Select what DfE does" }],
    [{ ...decided, reason: "x".repeat(2_001) }, { reason: "Reason must be 2,000 characters or less" }],
    [{ ...decided, statement: "6", wording: "Other" }, { statement: "Select a statement from the list" }],
    [{ ...decided, wording: "Other" }, { statement: "Select the statement that the wording is for" }],
    [{ ...decided, statement: "5" }, { wording: "Enter the wording, or select that none is proposed" }],
    [
      { ...decided, statement: "5", wording: "Keep a log" },
      { wording: "This is how the statement reads already" },
    ],
    [
      { ...decided, statement: "5", wording: "x".repeat(10_000) },
      { wording: "Proposed wording must be 5,000 characters or less" },
    ],
  ])("that is not whole is refused: %#", (fields, expected) => {
    const found = decide(fields as Record<string, string>);
    expect(found).toMatchObject({ messages: expected });
    expect(Object.keys("messages" in found ? found.messages : {})).toEqual(Object.keys(expected));
  });
});

test("a reason asked for by itself has words, and not too many", () => {
  const reason = (text: string) => readReason(formOf([["reason", text]]));
  expect(reason(" Twice ")).toEqual({ reason: "Twice" });
  expect(reason(" \u200b")).toEqual({
    fields: { reason: "\u200b" },
    messages: { reason: "Enter a reason" },
  });
  expect(reason("x".repeat(2_001))).toMatchObject({
    messages: { reason: "Reason must be 2,000 characters or less" },
  });
});
