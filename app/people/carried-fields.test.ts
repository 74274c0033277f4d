import { expect, test } from "vitest";
import { carriedFields } from "./carried-fields.ts";
import { againFields, ownerField } from "./sign-in-again.ts";

test("a person's words are carried, and neither whose form it is nor how they signed in", () => {
  const words: [string, string][] = [
    ["reason.send", "Said twice"],
    ["reason.send", "And again"],
    ["newCode", "npqx"],
  ];
  const file = new File(["words"], "words.csv");
  const sent: [string, FormDataEntryValue][] = [
    [ownerField, "1"],
    ...words,
    ["upload", file],
    [againFields.password, "hedgehog lantern"],
  ];
  expect(carriedFields(sent)).toEqual(words);
});

test.each(["password", "current", "code"])("nothing is carried of a form that holds a secret: %s", (name) => {
  expect(
    carriedFields([
      ["email", "amina@example.org"],
      [name, ""],
    ]),
  ).toBeNull();
});
