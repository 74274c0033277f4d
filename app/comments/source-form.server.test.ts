import { describe, expect, test } from "vitest";
import { readForm } from "#app/http/form.server.ts";
import { fieldsOfSource, noSourceFields, readSource } from "./source-form.server.ts";
import { sourceKinds } from "./source-kinds.ts";

const now = Date.UTC(2026, 5, 1);

/** As a browser would post it. */
async function read(fields: Record<string, string>) {
  const body = new URLSearchParams(fields);
  return readSource(await readForm(new Request("http://127.0.0.1:3000/", { method: "POST", body })), now);
}

const given = { title: "Moving school", place: "10.1234/ABC", type: "study", year: "2021" };
const source = { title: "Moving school", kind: "study", link: null, doi: "10.1234/abc", year: 2021 };

describe("a source", () => {
  test("is a title, a link or DOI, a kind and, where there is one, a year; anything else is passed over", async () => {
    expect(await read({ ...given, id: "x" })).toEqual({ source });
    expect(await read({ ...given, place: "example.org", year: "" })).toEqual({
      source: { ...source, link: "https://example.org/", doi: null, year: null },
    });
    const { year: _, ...without } = given;
    expect(await read(without)).toEqual({ source: { ...source, year: null } });
  });

  test.each(sourceKinds)("may be of the kind %s", async (kind) => {
    expect(await read({ ...given, type: kind })).toEqual({ source: { ...source, kind } });
  });

  test("has its title on one line, without the spaces round it", async () => {
    expect(await read({ ...given, title: " Moving \r\n  school " })).toEqual({ source });
  });

  test("may have a title of 300 characters", async () => {
    expect(await read({ ...given, title: "x".repeat(300) })).toMatchObject({ source: { doi: source.doi } });
  });
});

describe("a form that does not hold", () => {
  test("that is empty says everything that is missing, and is shown empty", async () => {
    expect(await read({})).toEqual({
      fields: noSourceFields,
      messages: {
        title: "Enter a title",
        place: "Enter a link or DOI, like https://example.org/report or 10.1234/abc",
        type: "Select what kind of source it is",
      },
    });
  });

  test("comes back as it was, right or wrong", async () => {
    const wrong = { title: "x".repeat(301), place: "javascript:alert(1)", type: "rumour", year: "1066" };
    expect(await read(wrong)).toEqual({
      fields: wrong,
      messages: {
        title: "Title must be 300 characters or less",
        place: "Link must begin with https:// or http://, like https://example.org/report",
        type: "Select what kind of source it is",
        year: "Year must be between 1900 and 2027, like 2021",
      },
    });
  });

  test("names only what is wrong, and keeps the rest", async () => {
    expect(await read({ ...given, year: "then" })).toEqual({
      fields: { ...given, year: "then" },
      messages: { year: "Year must be between 1900 and 2027, like 2021" },
    });
  });

  test.each(["\u200b\u200b", "—", "..."])("has a title without a word: %j", async (title) => {
    expect(await read({ ...given, title })).toMatchObject({ messages: { title: "Enter a title" } });
  });
});

test("the form of a source that is there reads as that source", async () => {
  for (const stored of [
    source,
    { ...source, link: "https://example.org/a", doi: null, year: null },
  ] as const) {
    expect(await read(fieldsOfSource(stored as never))).toEqual({ source: stored });
  }
});
