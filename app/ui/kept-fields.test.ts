import { describe, expect, test } from "vitest";
import { copiesOf, copyKey, differences, type Fields, isSame } from "./kept-fields.ts";

describe("a copy's key", () => {
  test("is that of a person, a form and a page, and of no other that looks like them", () => {
    const key = copyKey("amina", "/sections/1", "page");
    expect(key.startsWith(copiesOf("amina", "/sections/1"))).toBe(true);
    for (const [person, form] of [
      ["basil", "/sections/1"],
      ["amina", "/sections"],
      ["amina", "/sections/11"],
      ["amin", "a/sections/1"],
      ['amina","/sections/1', ""],
    ] as const) {
      expect(key.startsWith(copiesOf(person, form))).toBe(false);
    }
  });

  test("is another for every page, so that two tabs never write over each other", () => {
    expect(copyKey("amina", "f", "1")).not.toBe(copyKey("amina", "f", "2"));
  });
});

describe("two forms", () => {
  const fields: Fields = [
    ["answer", "3"],
    ["reason", "Two\nlines"],
  ];

  test.each<[string, Fields]>([
    ["in another order", [fields[1]!, fields[0]!]],
    ["with the line ends of a browser", [fields[0]!, ["reason", "Two\r\nlines"]]],
    ["with spaces round the words", [fields[0]!, ["reason", "  Two\nlines \n"]]],
    ["with fields that are empty", [...fields, ["other", ""], ["more", " "]]],
  ])("are the same %s", (_, other) => {
    expect(isSame(fields, other)).toBe(true);
    expect(isSame(other, fields)).toBe(true);
  });

  test("are the same however a letter is composed", () => {
    expect(isSame([["reason", "e\u0301"]], [["reason", "\u00e9"]])).toBe(true);
  });

  test("differ in what was emptied, changed and chosen besides", () => {
    const here: Fields = [
      ["answer", "3"],
      ["area", "send"],
      ["area", "workload"],
      ["reason", ""],
    ];
    const there: Fields = [
      ["area", "send"],
      ["reason", "Two\nlines"],
      ["more", "of it"],
    ];
    expect(differences(here, there)).toEqual([
      { name: "answer", here: "3", there: "" },
      { name: "area", here: "send\nworkload", there: "send" },
      { name: "reason", here: "", there: "Two\nlines" },
      { name: "more", here: "", there: "of it" },
    ]);
    expect(differences(here, here)).toEqual([]);
  });
});
