import { expect, test } from "vitest";
import { takesKeys } from "./key-press.ts";

test("keys are a field's own where words are typed or chosen from a list, and not on what is pressed", () => {
  const own = [
    { tagName: "TEXTAREA", type: "textarea" },
    { tagName: "SELECT", type: "select-one" },
    { tagName: "INPUT", type: "text" },
    { tagName: "INPUT", type: "search" },
    { tagName: "INPUT", type: "number" },
    { tagName: "INPUT" },
    { tagName: "DIV", isContentEditable: true },
  ];
  const pressed = ["radio", "checkbox", "submit", "button"].map((type) => ({ tagName: "INPUT", type }));
  const others = ["BODY", "A", "LI", "ARTICLE", "SUMMARY"].map((tagName) => ({ tagName }));
  expect(own.filter(takesKeys)).toEqual(own);
  expect([...pressed, ...others, { tagName: "BUTTON", type: "submit" }].filter(takesKeys)).toEqual([]);
});
