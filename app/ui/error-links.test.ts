import { expect, test } from "vitest";
import { errorLinks } from "./error-links.ts";

test("messages are listed in the order of the page, each leading to its field", () => {
  const messages = { body: "Enter a comment", "answer.send": "Select a score for SEND" };
  expect(errorLinks(messages, ["answer.send", "reason.send", "body"])).toEqual([
    { href: "#answer.send", text: "Select a score for SEND" },
    { href: "#body", text: "Enter a comment" },
  ]);
});

test("there are none without messages", () => {
  expect(errorLinks({}, ["body", "area"])).toEqual([]);
});
