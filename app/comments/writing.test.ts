import { expect, test } from "vitest";
import { barsIn } from "#app/interests/bars.ts";
import { freshFields } from "./fields.ts";
import { begunFields, fieldsFor } from "./writing.ts";

const writing = (fields: [string, string][]) => ({
  path: "/c",
  roundId: 1,
  bars: {},
  unfinished: [{ form: "/c?round=1&statement=3.2", fields }],
});
const place = { statement: "3.2" };

test("a form comes with what was begun in it, at its own place and round alone", () => {
  const begun = writing([
    ["body", "Half a sent"],
    ["area", "send"],
  ]);
  expect(fieldsFor(begun, place)).toEqual({
    ...freshFields(place, {}),
    kind: "",
    areas: ["send"],
    body: "Half a sent",
  });
  expect(begunFields(begun, { statement: "3.1" })).toBeNull();
  expect(begunFields(begun, { gap: "3.2" })).toBeNull();
  expect(begunFields({ ...begun, roundId: 2 }, place)).toBeNull();
});

test("where no word was written nothing was begun", () => {
  const untouched = writing([
    ["body", " \n"],
    ["kind", "keep"],
    ["area", "send"],
  ]);
  expect(begunFields(untouched, place)).toBeNull();
  expect(fieldsFor(untouched, place)).toEqual(freshFields(place, {}));
});

test("a fresh form is about the areas that no interest excludes its author from", () => {
  const decision = { interest: "one", organisation: "Any", frameworks: [], reason: "Any" };
  const bars = barsIn("npqsl", [
    { ...decision, areas: ["send"], outcome: "excluded" },
    { ...decision, areas: ["workload"], outcome: "comment-only" },
  ]);
  const form = { path: "/c", roundId: 1, unfinished: [], bars };
  expect(fieldsFor(form, {}).areas).toEqual(["progression", "workload", "operations"]);
});

test("a comment in a gap says that something is missing, unless it is said to be something else", () => {
  expect(freshFields({ gap: "3.2" }, {})).toMatchObject({ kind: "gap", gap: "3.2", statement: "" });
  expect(freshFields({}, {})).toMatchObject({
    kind: "other",
    areas: ["send", "progression", "workload", "operations"],
  });
});
