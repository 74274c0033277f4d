import { beforeEach, expect, test } from "vitest";
import { sqlite } from "#db/client.server.ts";
import { makePerson } from "#db/factories.server.ts";
import {
  type Fields,
  forgetUnfinished,
  keepUnfinished,
  largestFieldsKiB,
  longestForm,
  mostForms,
  readFields,
  unfinishedForm,
} from "./unfinished-form.server.ts";

const amina = makePerson({ email: "amina@example.org", role: "member" });
const basil = makePerson({ email: "basil@example.org", role: "member" });

beforeEach(() => sqlite.exec("DELETE FROM unfinished_form"));

const form = "/frameworks/npqh/sections/1/comments?statement=3k";
const fields: Fields = [
  ["body", "Two\nlines, “quoted” & <marked>"],
  ["area", "send"],
  ["area", "workload"],
];
const rows = () => sqlite.prepare("SELECT count(*) FROM unfinished_form").pluck().get();

test("what is not finished is there for its author, in this form alone", () => {
  expect(keepUnfinished(amina, form, fields, 100)).toEqual({ kind: "kept" });
  expect(unfinishedForm(amina, form)).toEqual({ fields, savedAt: 100 });
  expect(unfinishedForm(basil, form)).toBeUndefined();
  expect(unfinishedForm(amina, `${form}&area=send`)).toBeUndefined();
});

test("the last words take the place of those before them, and of nobody else's", () => {
  keepUnfinished(basil, form, [["body", "Basil's"]], 50);
  keepUnfinished(amina, form, fields, 100);
  keepUnfinished(amina, form, [["body", "Later"]], 200);
  expect(unfinishedForm(amina, form)).toEqual({ fields: [["body", "Later"]], savedAt: 200 });
  expect(unfinishedForm(basil, form)).toEqual({ fields: [["body", "Basil's"]], savedAt: 50 });
  expect(rows()).toBe(2);
});

test("forgetting it leaves the same form of others", () => {
  for (const person of [amina, basil]) keepUnfinished(person, form, fields, 100);
  forgetUnfinished(amina, form);
  expect(unfinishedForm(amina, form)).toBeUndefined();
  expect(unfinishedForm(basil, form)).toBeDefined();
});

test.each<[string, Fields]>([
  ["no fields", []],
  ["empty fields", [["body", ""]]],
  ["nothing but spaces", [["body", " \n"]]],
])("a form with %s is forgotten", (_, empty) => {
  keepUnfinished(amina, form, fields, 100);
  expect(keepUnfinished(amina, form, empty, 200)).toEqual({ kind: "forgotten" });
  expect(rows()).toBe(0);
});

test("what is too long is not kept, and what was kept before stays", () => {
  keepUnfinished(amina, form, fields, 100);
  // Four bytes each, so that bytes and not characters are counted.
  const long = "😀".repeat((largestFieldsKiB * 1024) / 4);
  expect(keepUnfinished(amina, form, [["body", long]], 200)).toEqual({ kind: "too-long" });
  expect(keepUnfinished(amina, "f".repeat(longestForm + 1), fields, 200)).toEqual({ kind: "too-long" });
  expect(keepUnfinished(amina, "f".repeat(longestForm), fields, 200)).toEqual({ kind: "kept" });
  expect(unfinishedForm(amina, form)?.savedAt).toBe(100);
});

test("of too many forms the oldest go, and nobody else's", () => {
  keepUnfinished(basil, "oldest of all", fields, 1);
  for (let n = 0; n < mostForms; n += 1) keepUnfinished(amina, `form ${n}`, fields, 100 + n);
  keepUnfinished(amina, "form 0", fields, 1_000);
  expect(rows()).toBe(mostForms + 1);
  keepUnfinished(amina, "one more", fields, 1_001);
  expect(rows()).toBe(mostForms + 1);
  expect(unfinishedForm(amina, "form 1")).toBeUndefined();
  for (const [person, kept] of [
    [amina, "form 0"],
    [amina, "form 2"],
    [amina, "one more"],
    [basil, "oldest of all"],
  ] as const) {
    expect(unfinishedForm(person, kept)).toBeDefined();
  }
});

test("fields are read from what a page sends, and from nothing else", () => {
  expect(readFields(JSON.stringify(fields))).toEqual(fields);
  for (const other of ["", "[", "null", "{}", '[["a"]]', '[["a",1]]', '[["a","b","c"]]', '"a"'])
    expect(readFields(other)).toBeNull();
});
