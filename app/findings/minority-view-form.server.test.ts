import { expect, test } from "vitest";
import { formOf } from "#app/http/form.ts";
import { longestView, readView } from "./minority-view-form.server.ts";

const read = (body: string) => readView(formOf([["body", body]]));

test("a view is its words, and without a visible one it is none", () => {
  expect(read("  I do not share it 👩‍🏫 ")).toEqual({ body: "I do not share it 👩‍🏫" });
  expect(read(" \u200b ")).toEqual({ body: "" });
  expect(read("x".repeat(longestView))).toEqual({ body: "x".repeat(longestView) });
});

test("one that is too long is refused and kept", () => {
  const body = "x".repeat(10_000);
  expect(read(body)).toEqual({
    fields: { body },
    messages: { body: "Your view must be 5,000 characters or less" },
  });
});
