import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { loadOutlines } from "#app/framework/outlines.server.ts";
import { startSession } from "#app/people/session.server.ts";
import { keepUnfinished, unfinishedForm } from "#app/people/unfinished-form.server.ts";
import type { SectionPlace } from "#app/rounds/place.server.ts";
import { standingOn } from "#app/scores/assessment.server.ts";
import { sqlite } from "#db/client.server.ts";
import {
  answersOf,
  comment,
  day,
  makePerson,
  makeRound,
  placeOf,
  reply,
  submit,
} from "#db/factories.server.ts";
import { action, loader } from "./route.tsx";

loadOutlines(0);
const nasreen = makePerson({ email: "nasreen@example.org", role: "member" });
const callum = makePerson({ email: "callum@example.org", role: "member" });
const beth = makePerson({ email: "beth@example.org", role: "member" });
const official = makePerson({ email: "official@example.org", role: "official" });
const observer = makePerson({ email: "observer@example.org", role: "observer" });

const now = Date.now();
let place: SectionPlace;
let onIt: string;
beforeEach(() => {
  sqlite.exec("BEGIN");
  const round = makeRound({ members: [nasreen, callum, beth], opensAt: now - day, closesAt: now + day });
  place = placeOf(nasreen, round, "npqsl", 1, now);
  onIt = comment(callum, place, { on: "1.1", areas: ["send", "workload"] }, now - 2);
  for (const actor of [nasreen, callum]) submit(actor, place, answersOf("3"), now - 1);
});
afterEach(() => {
  sqlite.exec("ROLLBACK");
});

async function asked(actor: { id: string }, id: string, posted?: Record<string, string>, query = "") {
  const cookie = (await startSession(actor.id)).split(";")[0]!;
  const request = new Request(`http://127.0.0.1:3000/comments/${id}/replies${query}`, {
    method: posted ? "POST" : "GET",
    headers: { cookie },
    body: posted && new URLSearchParams(posted),
  });
  return { request, params: { comment: id }, context: {} } as unknown as Parameters<typeof loader>[0];
}

const saw = (actor: { id: string }) => standingOn(actor.id, place.round!.id, place.section.id).sawOthers;

describe("that others' words have been shown is remembered", () => {
  test("of another's comment", async () => {
    await loader(await asked(nasreen, onIt));
    expect([saw(nasreen), saw(callum)]).toEqual([true, false]);
  });

  test("of another's reply to one's own, and not of one's own words alone", async () => {
    await loader(await asked(callum, onIt));
    reply(callum, onIt, "By its own author", now);
    await loader(await asked(callum, onIt));
    expect(saw(callum)).toBe(false);
    reply(nasreen, onIt, "By another", now);
    await loader(await asked(callum, onIt));
    expect(saw(callum)).toBe(true);
  });
});

describe("a comment that the actor may not see, or that is not there", () => {
  test("is not found, to read or to reply to, even by a form that does not hold", async () => {
    for (const [actor, id] of [
      [beth, onIt],
      [nasreen, "no-such"],
    ] as const) {
      const refused = expect.objectContaining({ data: { kind: "not-found" }, init: { status: 404 } });
      await expect(loader(await asked(actor, id))).rejects.toEqual(refused);
      for (const body of ["Words", ""])
        await expect(action(await asked(actor, id, { body }))).rejects.toEqual(refused);
    }
    expect(sqlite.prepare("SELECT count(*) FROM reply").pluck().get()).toBe(0);
  });

  test("is refused to those who may not read comments, whether it is there or not", async () => {
    for (const id of [onIt, "no-such"]) {
      await expect(loader(await asked(observer, id))).rejects.toMatchObject({ init: { status: 403 } });
      await expect(action(await asked(official, id, { body: "Words" }))).rejects.toMatchObject({
        init: { status: 403 },
      });
    }
  });
});

describe("a reply", () => {
  test("is sent, and what was kept of it while it was written is forgotten", async () => {
    const form = `/comments/${onIt}/replies`;
    keepUnfinished(nasreen, form, [["body", "Half a sen"]], now);
    expect(await loader(await asked(nasreen, onIt))).toMatchObject({ unfinished: "Half a sen" });
    const answer = (await action(await asked(nasreen, onIt, { body: "Words" }))) as Response;
    expect([answer.status, answer.headers.get("location")]).toEqual([
      302,
      expect.stringMatching(`^${form}\\?notice=reply-sent#reply-`),
    ]);
    expect(unfinishedForm(nasreen, form)).toBeUndefined();
    expect(await loader(await asked(nasreen, onIt))).toMatchObject({ replies: [{ body: "Words" }] });
  });

  test("that does not hold comes back as it was", async () => {
    expect(await action(await asked(nasreen, onIt, { body: "x".repeat(5_001) }))).toMatchObject({
      init: { status: 400 },
      data: {
        body: "x".repeat(5_001),
        messages: { body: "Reply must be 5,000 characters or less" },
      },
    });
  });

  test("comes back once the round is closed", async () => {
    sqlite.prepare("UPDATE round SET closes_at = ? WHERE id = ?").run(now - 1, place.round!.id);
    expect(await action(await asked(nasreen, onIt, { body: "Words" }))).toMatchObject({
      init: { status: 409 },
      data: { body: "Words", messages: { form: "The round is closed, so this was not sent" } },
    });
  });
});

test("the way back leads a member to the comment, and an official to the answers of the area they came from", async () => {
  const back = async (actor: { id: string }, query: string) =>
    (await loader(await asked(actor, onIt, undefined, query))).back;
  const there = `npqsl/1?round=${place.round!.id}#comment-${onIt}`;
  expect(await back(nasreen, "?area=workload")).toEqual({
    href: `/frameworks/${there.replace("/", "/sections/")}`,
    text: "Back to the section",
  });
  for (const [query, area] of [
    ["", "send"],
    ["?area=workload", "workload"],
    ["?area=operations", "send"],
  ]) {
    const opened = there.replace("#", `&comment=${onIt}#`);
    expect((await back(official, query!)).href).toBe(`/areas/${area}/${opened}`);
  }
});
