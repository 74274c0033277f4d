import { expect, test } from "vitest";
import { formOf } from "#app/http/form.ts";
import { readTheme, refusalInWords } from "./theme-form.server.ts";

const read = (name: string, definition = "") => readTheme(formOf(Object.entries({ name, definition })));

test("a name's spaces are made one, and a definition can be left out", () => {
  expect(read("  Budget \t detail ", " What it costs ")).toEqual({
    fields: { name: "Budget detail", definition: "What it costs", chosen: [] },
  });
});

test.each([
  ["", "Enter a name for the theme"],
  ["  \u200b ", "Enter a name for the theme"],
  ["x".repeat(10_000), "Name must be 100 characters or less"],
])("a name that is none is refused, and kept", (name, message) => {
  const { fields, messages } = read(name);
  expect(messages).toEqual({ name: message });
  expect(fields.name).toBe(name.replace(/\s+/g, " ").trim());
});

test("a definition has an end", () => {
  expect(read("Budget", "x".repeat(2_001)).messages).toEqual({
    definition: "Definition must be 2,000 characters or less",
  });
});

test("somebody else's change is told in its words", () => {
  const stored = { name: "Costs", definition: "", revision: 2 };
  expect(refusalInWords({ kind: "conflict", stored })).toMatchObject({
    status: 409,
    messages: { form: expect.stringMatching(/It is called “Costs” now\. It has no definition\./) },
  });
});
