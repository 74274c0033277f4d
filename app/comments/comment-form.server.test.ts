import { describe, expect, test } from "vitest";
import { newestEdition, sectionNumbered, statementsOf } from "#app/framework/edition.server.ts";
import { loadOutlines } from "#app/framework/outlines.server.ts";
import { readForm } from "#app/http/form.server.ts";
import { barsIn } from "#app/interests/bars.ts";
import { readComment } from "./comment-form.server.ts";
import { fieldsOf, freshFields } from "./fields.ts";
import { commentKinds } from "./kinds.ts";

loadOutlines(0);
const noFields = { ...freshFields({}, {}), kind: "", areas: [] };
const statements = statementsOf(sectionNumbered(newestEdition("npqsl")!.id, 1)!.id);
const statement = statements.find(({ code }) => code === "1.1")!;

/** As a browser would post it. */
function form(...fields: [string, string][]) {
  return readForm(
    new Request("http://127.0.0.1:3000/", { method: "POST", body: new URLSearchParams(fields) }),
  );
}
const read = async (...fields: [string, string][]) => readComment(await form(...fields), statements, {});

const enough: [string, string][] = [
  ["kind", "gap"],
  ["area", "send"],
  ["body", "SEND is missing here."],
];
const comment = {
  statement: null,
  anchor: null,
  gapAfter: null,
  kind: "gap",
  areas: ["send"],
  body: "SEND is missing here.",
  proposedWording: null,
  sources: [],
};

describe("a comment", () => {
  test("is a kind, an area and some words; the rest may be missing or empty", async () => {
    expect(await read(...enough)).toEqual({ comment });
    expect(
      await read(...enough, ["statement", ""], ["quote", " "], ["proposedWording", " "], ["nonsense", "x"]),
    ).toEqual({ comment });
  });

  test.each(commentKinds)("may be of the kind %s", async (kind) => {
    expect(await read(["kind", kind], ["area", "send"], ["body", comment.body])).toEqual({
      comment: { ...comment, kind },
    });
  });

  test("may be about several areas, which stand once each and in the order of the list", async () => {
    expect(
      await read(...enough, ["area", "operations"], ["area", "progression"], ["area", "operations"]),
    ).toEqual({ comment: { ...comment, areas: ["send", "progression", "operations"] } });
  });

  test("may be on a statement, and on its exact words, which stand as the statement has them", async () => {
    expect(await read(...enough, ["statement", "1.1"])).toEqual({ comment: { ...comment, statement } });
    expect(
      await read(...enough, ["statement", " 1.1 "], ["quote", " small,\r\n  repeated routines "]),
    ).toEqual({
      comment: {
        ...comment,
        statement,
        anchor: {
          quote: "small, repeated routines",
          start: 65,
          end: 89,
          prefix: statement.text.slice(33, 65),
          suffix: statement.text.slice(89, 121),
        },
      },
    });
  });

  test("on wording may propose other words", async () => {
    expect(
      await read(
        ["kind", "wording"],
        ["area", "send"],
        ["body", "Too long"],
        ["proposedWording", " Shorter \n"],
      ),
    ).toEqual({
      comment: { ...comment, kind: "wording", body: "Too long", proposedWording: "Shorter" },
    });
  });

  test("may have 10,000 characters after the spaces round it are taken off", async () => {
    const longest = "x".repeat(10_000);
    const fields: [string, string][] = [
      ["kind", "wording"],
      ["area", "send"],
      ["body", `  ${longest}\n`],
      ["proposedWording", longest],
    ];
    expect(await read(...fields)).toEqual({
      comment: { ...comment, kind: "wording", body: longest, proposedWording: longest },
    });
  });
});

describe("a form that does not hold", () => {
  test("that is empty says everything that is missing, and is shown empty", async () => {
    expect(await read()).toEqual({
      fields: noFields,
      messages: {
        area: "Select one or more focus areas",
        kind: "Select what kind of comment this is",
        body: "Enter a comment",
      },
      places: [],
    });
  });

  test("comes back as it was, right or wrong, without the spaces round the words", async () => {
    expect(
      await read(
        ["kind", "praise"],
        ["area", "send"],
        ["area", "finance"],
        ["body", " \n "],
        ["proposedWording", " Words "],
        ["statement", "9.9"],
        ["quote", " small, "],
      ),
    ).toEqual({
      fields: {
        ...noFields,
        kind: "praise",
        areas: ["send", "finance"],
        body: "",
        proposedWording: "Words",
        statement: "9.9",
        quote: " small, ",
      },
      messages: {
        statement: "There is no statement 9.9 in this section",
        quote: "Choose the statement that these words stand in",
        area: "Select one or more focus areas",
        kind: "Select what kind of comment this is",
        body: "Enter a comment",
      },
      places: [],
    });
  });

  const messagesOf = async (...fields: [string, string][]) => {
    const result = await read(...enough, ...fields);
    return "messages" in result ? result.messages : "no messages";
  };

  test("names a statement of another section, or in another case", async () => {
    for (const code of ["2.1", "1A", "1.10", "statement", "1.1.1"]) {
      expect(await messagesOf(["statement", code])).toEqual({
        statement: `There is no statement ${code} in this section`,
      });
    }
    expect(await messagesOf(["statement", "x".repeat(500)])).toEqual({
      statement: `There is no statement ${"x".repeat(20)} in this section`,
    });
  });

  test("quotes without a statement, or what the statement does not say, or says twice, or no words", async () => {
    expect(await messagesOf(["quote", "small, repeated routines"])).toEqual({
      quote: "Choose the statement that these words stand in",
    });
    const quoting = (quote: string) => messagesOf(["statement", "1.1"], ["quote", quote]);
    expect(await quoting("large, repeated routines")).toEqual({
      quote: "Exact words must be words of statement 1.1, as they stand there",
    });
    expect(await quoting("what")).toEqual({
      quote: "These words stand more than once in statement 1.1. Select which of them you mean",
    });
    for (const none of [", ,", " ", "\n"])
      expect(await quoting(none)).toEqual({ quote: "Exact words must contain at least one word" });
  });

  test.each(commentKinds.filter((kind) => kind !== "wording"))(
    "proposes wording in a comment of the kind %s",
    async (kind) => {
      expect(
        await read(["kind", kind], ["area", "send"], ["body", "Words"], ["proposedWording", "Others"]),
      ).toEqual({
        fields: { ...noFields, kind, areas: ["send"], body: "Words", proposedWording: "Others" },
        messages: {
          proposedWording:
            "Proposed wording goes with a comment on wording. Select that kind, or clear these words",
        },
        places: [],
      });
    },
  );

  test("is too long, and comes back whole", async () => {
    const tooLong = "x".repeat(10_001);
    expect(
      await read(["kind", "wording"], ["area", "send"], ["body", tooLong], ["proposedWording", tooLong]),
    ).toEqual({
      fields: { ...noFields, kind: "wording", areas: ["send"], body: tooLong, proposedWording: tooLong },
      messages: {
        body: "Comment must be 10,000 characters or less",
        proposedWording: "Proposed wording must be 10,000 characters or less",
      },
      places: [],
    });
  });
});

describe("a change to a comment", () => {
  test("does not move it, whatever the form says of its place", async () => {
    const fixed = {
      statement,
      anchor: { quote: "small", start: 65, end: 70, prefix: "", suffix: "" },
      gapAfter: null,
    };
    expect(
      readComment(
        await form(...enough, ["statement", "no such"], ["quote", "nor such"]),
        statements,
        {},
        fixed,
      ),
    ).toEqual({ comment: { ...comment, ...fixed } });
  });
});

test("a comment for an area that an interest excludes its author from says so at the choice of areas", async () => {
  const bars = barsIn("npqsl", [
    {
      interest: "one",
      organisation: "Any",
      frameworks: [],
      areas: ["send"],
      outcome: "excluded",
      reason: "Any",
    },
  ]);
  expect(readComment(await form(...enough, ["area", "workload"]), statements, bars)).toMatchObject({
    messages: {
      area: "You do not comment on SEND here, because of an interest you declared. Select other focus areas",
    },
  });
  const other = enough.map(([name, value]): [string, string] => [name, name === "area" ? "workload" : value]);
  expect(readComment(await form(...other), statements, bars)).toEqual({
    comment: { ...comment, areas: ["workload"] },
  });
});

test("a comment on a framework as a whole has no statement to be on", async () => {
  expect(readComment(await form(...enough), [], {})).toEqual({ comment });
  expect(readComment(await form(...enough, ["statement", "1.1"]), [], {})).toMatchObject({
    messages: { statement: "There is no statement 1.1 in this section" },
  });
});

test("the fields of a form are taken as they came", async () => {
  expect(
    fieldsOf(await form(["kind", " gap"], ["area", "x"], ["area", "x"], ["area", "send"], ["body", " b "])),
  ).toEqual({ ...noFields, kind: " gap", areas: ["x", "send"], body: "b" });
});
