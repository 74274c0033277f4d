import { expect, test } from "vitest";
import { formOf } from "#app/http/form.ts";
import { readCoding } from "./coding-form.server.ts";

const body = "The log helps nobody. The log is long 👩‍🏫.";
const read = (...fields: [string, string][]) => readCoding(formOf(fields), body);

test("a theme goes on a comment as a whole, or on words of it in one of three ways", () => {
  expect(read(["theme", "t"])).toMatchObject({ passage: null, fields: { themes: ["t"] } });
  expect(read(["theme", "t"], ["quote", "helps  nobody"]).passage).toMatchObject({
    quote: "helps nobody",
    start: 8,
  });
  expect(read(["theme", "t"], ["quote", "The log"], ["start", "22"]).passage).toMatchObject({
    start: 22,
    end: 29,
  });
  expect(read(["theme", "t"], ["sentence", "0-21"]).passage).toMatchObject({
    quote: "The log helps nobody.",
  });
});

test.each([
  ["no theme", [], { themes: "Select one or more themes" }],
  [
    "other words",
    [["quote", "A log"]],
    { quote: "Exact words must be words of this comment, as they stand there" },
  ],
  ["half a character", [["quote", "long 👩"]], { quote: "Exact words must not cut a character in two" }],
  ["nothing but spaces", [["quote", "  "]], { quote: "Exact words must contain at least one word" }],
  [
    "made-up sentences",
    [["sentence", "5-900"]],
    { sentence: "Exact words must be words of this comment, as they stand there" },
  ],
] as const)("%s is refused", (what, fields, messages) => {
  const theme = what === "no theme" ? [] : [["theme", "t"] as [string, string]];
  expect(read(...theme, ...fields.map(([name, value]): [string, string] => [name, value])).messages).toEqual(
    messages,
  );
});

test("words that stand twice are shown where they stand", () => {
  const { messages, places } = read(["theme", "t"], ["quote", "The log"]);
  expect(messages?.quote).toMatch(/more than once/);
  expect(places.map(({ start }) => start)).toEqual([0, 22]);
});
