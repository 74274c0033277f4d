import type { ServerBuild } from "@remix-run/node";
import { describe, expect, test } from "vitest";
import type { Refusal } from "#app/http/refusals.server.ts";
import { tellingStorageFaults } from "./storage-refusals.server.ts";

type NotSaved = Extract<Refusal, { kind: "not-saved" }>;

const full = Object.assign(new Error("database or disk is full"), { code: "SQLITE_FULL" });

function fail(error: unknown) {
  return () => {
    throw error;
  };
}

function built(thrown: unknown, page: unknown) {
  const module = { default: page, loader: fail(thrown), action: fail(thrown) };
  const build = { routes: { "routes/page/route": { id: "routes/page/route", module } } };
  return tellingStorageFaults(build as unknown as ServerBuild).routes["routes/page/route"]!.module;
}

async function answerTo(
  method: "loader" | "action",
  thrown: unknown,
  init: RequestInit = {},
  ...pages: unknown[]
) {
  const given = { request: new Request("http://here/page", init), params: {}, context: { nonce: "" } };
  const answer = built(thrown, pages.length > 0 ? pages[0] : null)[method] as (
    given: unknown,
  ) => Promise<{ data: NotSaved }>;
  return answer(given).catch((refused) => refused);
}

const form = (fields: Record<string, string>) => ({ method: "POST", body: new URLSearchParams(fields) });

describe("where nothing can be written", () => {
  test("a page says so", async () => {
    expect(await answerTo("loader", full)).toMatchObject({
      data: { kind: "not-saved", fault: "full", isForm: false, fields: null },
      init: { status: 503 },
    });
  });

  test("a form comes back with its words, but for whose it is", async () => {
    const { data } = await answerTo("action", full, form({ body: "Words", owner: "1", "form-owner": "1" }));
    expect(data.isForm).toBe(true);
    expect(data.fields).toContainEqual(["body", "Words"]);
  });

  test("a form with a password does not stand in a page", async () => {
    const { data } = await answerTo("action", full, form({ email: "amina@example.org", password: "three" }));
    expect(data).toEqual({ kind: "not-saved", fault: "full", isForm: true, fields: null });
  });

  test("a form with a file is sent again by whoever has the file", async () => {
    const body = new FormData();
    body.set("upload", new Blob(["rows"]), "rows.csv");
    expect((await answerTo("action", full, { method: "POST", body })).data.fields).toBeNull();
  });
});

test("a file, which has no page, is answered with one that says so, and when to ask again", async () => {
  const tooOften = { data: { kind: "too-often", seconds: 40 }, init: { status: 429 } };
  const answers = [
    await answerTo("loader", full, {}, undefined),
    await answerTo("loader", tooOften, {}, undefined),
  ];
  const responses = answers as unknown as Response[];
  expect(responses.map(({ status }) => status)).toEqual([503, 429]);
  expect(responses.map(({ headers }) => headers.get("Retry-After"))).toEqual(["60", "40"]);
  expect(await responses[1]!.text()).toContain("Try again in 40 seconds");
});

test("whatever else is thrown stays what it is", async () => {
  const thrown = new Error("a mistake");
  expect(await answerTo("loader", thrown)).toBe(thrown);
});

test("a route that answers nothing of its own stays so", () => {
  const build = { routes: { help: { id: "help", module: { default: null } } } };
  const { loader, action } = tellingStorageFaults(build as unknown as ServerBuild).routes.help!.module;
  expect([loader, action]).toEqual([undefined, undefined]);
});
