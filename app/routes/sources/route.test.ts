import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { addSource, ownSources } from "#app/comments/source.server.ts";
import { startSession } from "#app/people/session.server.ts";
import { sqlite } from "#db/client.server.ts";
import { makePerson } from "#db/factories.server.ts";
import { action, loader } from "./route.tsx";

const nasreen = makePerson({ email: "nasreen@example.org", role: "member" });
const callum = makePerson({ email: "callum@example.org", role: "member" });
const official = makePerson({ email: "official@example.org", role: "official" });

beforeEach(() => sqlite.exec("BEGIN"));
afterEach(() => {
  sqlite.exec("ROLLBACK");
});

async function asked(actor: { id: string }, path: string, fields?: Record<string, string>) {
  const cookie = (await startSession(actor.id)).split(";")[0]!;
  const body = fields && new URLSearchParams(fields);
  const request = new Request(`http://127.0.0.1:3000${path}`, {
    method: fields ? "POST" : "GET",
    headers: { cookie },
    body,
  });
  return { request, params: {}, context: {} } as unknown as Parameters<typeof loader>[0];
}

const given = { title: "Moving school", place: "https://doi.org/10.1234/ABC", type: "study", year: "2021" };
const canary = {
  title: "CANARY-TITLE",
  kind: "study",
  link: null,
  doi: "10.1234/canary",
  year: null,
} as const;

describe("the page of a member's sources", () => {
  test("lists their own and nobody else's, whatever its address names", async () => {
    const theirs = addSource(callum, canary, 0);
    const own = addSource(nasreen, { ...canary, title: "Mine" }, 0);
    const shown = await loader(await asked(nasreen, `/sources?source=${theirs}`));
    expect(shown).toMatchObject({ back: null, sources: [{ id: own, title: "Mine" }], saved: null });
    expect(JSON.stringify(shown)).not.toContain("CANARY");
    expect(await loader(await asked(nasreen, `/sources?source=${own}`))).toMatchObject({
      saved: { id: own },
    });
  });

  test("is for those who comment", async () => {
    await expect(loader(await asked(official, "/sources"))).rejects.toMatchObject({ init: { status: 403 } });
    await expect(action(await asked(official, "/sources", given))).rejects.toMatchObject({
      init: { status: 403 },
    });
    expect(ownSources(official)).toEqual([]);
  });
});

describe("a source that is sent", () => {
  const goesTo = async (path: string) => {
    const answer = (await action(await asked(nasreen, path, given))) as Response;
    return [answer.status, answer.headers.get("location")?.replace(ownSources(nasreen)[0]!.id, "ID")];
  };

  test("is kept, and shown in the list", async () => {
    expect(await goesTo("/sources")).toEqual([302, "/sources?source=ID"]);
    expect(ownSources(nasreen)).toMatchObject([
      { title: "Moving school", kind: "study", link: null, doi: "10.1234/abc", year: 2021 },
    ]);
  });

  test.each([
    ["/frameworks/ecf/sections/1/comments", "/frameworks/ecf/sections/1/comments?source=ID"],
    ["/frameworks/ecf?round=2&source=x#top", "/frameworks/ecf?round=2&source=x&source=ID"],
    ["https://evil.example/", "/?source=ID"],
    ["//evil.example", "/?source=ID"],
    ["", "/?source=ID"],
  ])("goes with the member back to %j", async (back, expected) => {
    expect(await goesTo(`/sources?back=${encodeURIComponent(back)}`)).toEqual([302, expected]);
  });

  test("that does not hold comes back as it was, and is not kept", async () => {
    const wrong = { ...given, place: "javascript:alert(1)" };
    expect(await action(await asked(nasreen, "/sources", wrong))).toMatchObject({
      init: { status: 400 },
      data: { fields: wrong, messages: { place: expect.stringContaining("https://") } },
    });
    expect(ownSources(nasreen)).toEqual([]);
  });
});
