import { expect, test } from "vitest";
import { readForm } from "#app/http/form.server.ts";
import { longestReply, readReply } from "./reply-form.server.ts";

async function read(fields: Record<string, string>) {
  const request = new Request("http://here.invalid", { method: "POST", body: new URLSearchParams(fields) });
  return readReply(await readForm(request));
}

test("a reply is its words, without the space round them", async () => {
  expect(await read({ body: " Two\r\nlines \n" })).toEqual({ body: "Two\nlines", messages: {} });
});

test("a reply without words is none, nor is one of characters that show nothing", async () => {
  for (const body of ["", " \n ", "\u200b\u2060", "\u00ad"])
    expect((await read({ body })).messages).toEqual({ body: "Enter a reply" });
  expect(await read({})).toEqual({ body: "", messages: { body: "Enter a reply" } });
});

test("a reply that is too long comes back whole, and says how long it may be", async () => {
  const longest = "x".repeat(longestReply);
  expect(await read({ body: longest })).toEqual({ body: longest, messages: {} });
  expect(await read({ body: `${longest}x` })).toEqual({
    body: `${longest}x`,
    messages: { body: "Reply must be 5,000 characters or less" },
  });
});
