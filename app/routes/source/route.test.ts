import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { addSource, ownSource } from "#app/comments/source.server.ts";
import type { Source } from "#app/comments/source.ts";
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

const source: Source = {
  title: "CANARY-TITLE",
  kind: "study",
  link: null,
  doi: "10.1234/canary",
  year: 2021,
};
const fields = { title: "Other", place: "https://example.org/a", type: "survey", year: "" };

async function asked(actor: { id: string }, id: string, posted?: Record<string, string>) {
  const cookie = (await startSession(actor.id)).split(";")[0]!;
  const request = new Request(`http://127.0.0.1:3000/sources/${id}`, {
    method: posted ? "POST" : "GET",
    headers: { cookie },
    body: posted && new URLSearchParams(posted),
  });
  return { request, params: { source: id }, context: {} } as unknown as Parameters<typeof loader>[0];
}

test("a source is shown in a form, and changed by it", async () => {
  const id = addSource(nasreen, source, 0);
  expect(await loader(await asked(nasreen, id))).toEqual({
    fields: { title: "CANARY-TITLE", place: "10.1234/canary", type: "study", year: "2021" },
    citedBy: 0,
  });
  const answer = (await action(await asked(nasreen, id, fields))) as Response;
  const location = answer.headers.get("location")!;
  const changed = new URLSearchParams(location.replace("/sources?", "")).get("source")!;
  expect([answer.status, location]).toEqual([302, `/sources?source=${changed}`]);
  expect(ownSource(nasreen, changed)).toMatchObject({
    title: "Other",
    link: "https://example.org/a",
    doi: null,
  });
  expect(ownSource(nasreen, id)).toBeUndefined();
});

describe("a source that is another's or not there", () => {
  test("is not found, to read or to change, even by a form that does not hold", async () => {
    const theirs = addSource(callum, source, 0);
    for (const id of [theirs, "no-such", ""]) {
      const refused = { data: { kind: "not-found" }, init: { status: 404 } };
      await expect(loader(await asked(nasreen, id))).rejects.toEqual(expect.objectContaining(refused));
      for (const posted of [fields, { title: "" }])
        await expect(action(await asked(nasreen, id, posted))).rejects.toEqual(
          expect.objectContaining(refused),
        );
    }
    expect(ownSource(callum, theirs)).toMatchObject(source);
  });

  test("is refused to those who do not comment, whether it is there or not", async () => {
    const theirs = addSource(callum, source, 0);
    for (const id of [theirs, "no-such"])
      await expect(loader(await asked(official, id))).rejects.toMatchObject({ init: { status: 403 } });
  });
});

describe("a change that does not hold", () => {
  test("comes back as it was, and is not kept", async () => {
    const id = addSource(nasreen, source, 0);
    const wrong = { ...fields, title: "" };
    expect(await action(await asked(nasreen, id, wrong))).toMatchObject({
      init: { status: 400 },
      data: { fields: wrong, messages: { title: "Enter a title" } },
    });
    expect(ownSource(nasreen, id)).toMatchObject(source);
  });

  test("to the place of another of the member's sources says so, and is not kept", async () => {
    const id = addSource(nasreen, source, 0);
    addSource(nasreen, { ...source, doi: null, link: "https://example.org/a" }, 0);
    expect(await action(await asked(nasreen, id, fields))).toMatchObject({
      init: { status: 400 },
      data: { fields, messages: { place: "Another of your sources has this link or DOI" } },
    });
    expect(ownSource(nasreen, id)).toMatchObject(source);
  });
});
