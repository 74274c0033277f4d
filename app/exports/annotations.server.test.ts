import { afterEach, beforeEach, expect, test } from "vitest";
import { ownComment, withdrawComment } from "#app/comments/comment.server.ts";
import { loadOutlines } from "#app/framework/outlines.server.ts";
import type { Round } from "#app/rounds/round.ts";
import { sqlite } from "#db/client.server.ts";
import {
  answersOf,
  comment,
  makePerson,
  makeRound,
  makeTheme,
  placeOf,
  submit,
  tag,
} from "#db/factories.server.ts";
import { annotationsFile } from "./annotations.server.ts";
import { redact } from "./redaction.server.ts";
import type { Selection } from "./selection.server.ts";

loadOutlines(0);
const nasreen = makePerson({ email: "nasreen@example.org", name: "Nasreen Canary-Name", role: "member" });
const official = makePerson({ email: "official@example.org", role: "official" });
const observer = makePerson({ email: "observer@example.org", role: "observer" });

let round: Round;
beforeEach(() => {
  sqlite.exec("BEGIN");
  round = makeRound({ members: [nasreen] });
  submit(nasreen, place(), answersOf("3"), 10);
});
afterEach(() => {
  sqlite.exec("ROLLBACK");
});

const place = (of = round) => placeOf(nasreen, of, "npqsl", 1, 5);
const take = (some: Partial<Selection> = {}, actor = official) =>
  annotationsFile(
    actor,
    { area: null, framework: null, rounds: [round], round: null, names: false, drafts: false, ...some },
    100,
  );
const items = (...given: Parameters<typeof take>) => JSON.parse(take(...given)).first.items;

test("holds the comments of the selection, without names and times unless it asks for them", () => {
  const id = comment(
    nasreen,
    place(),
    { on: "1.1", quote: "small, repeated routines", body: "Vague", areas: ["send"] },
    20_000,
  );
  tag(official, makeTheme(official, { name: "Time" }, 90), id, 95);
  expect(items({})).toMatchObject([
    {
      id: `urn:uuid:${id}`,
      creator: { nickname: expect.stringMatching(/^Panel member /) },
      body: [{ value: "Vague" }, {}, {}, { value: "Time", purpose: "tagging" }],
      target: {
        source: "urn:framework-review:NPQSL:Outline:1:1.1",
        selector: [{ exact: "small, repeated routines" }, { type: "TextPositionSelector" }],
      },
    },
  ]);
  expect(take()).not.toMatch(/Canary-Name|1970/);
  expect(items({ names: true })).toMatchObject([
    { creator: { name: "Nasreen Canary-Name" }, created: "1970-01-01T00:00:20Z" },
  ]);
  for (const none of [{ area: "workload" as const }, { framework: "npqh" }, { rounds: [] }])
    expect(items(none)).toEqual([]);
  expect(items({}, observer)).toEqual([]);
});

test("leaves out what is withdrawn and what is redacted", () => {
  const gone = comment(nasreen, place(), { body: "Taken back" }, 20);
  withdrawComment(nasreen, ownComment(nasreen, gone)!, 30);
  const id = comment(nasreen, place(), { body: "At Cromer" }, 20);
  redact(official, id, { version: 1, passages: [], words: "Cromer", reason: "a place" }, 40);
  expect(items()).toMatchObject([{ body: [{ value: "At [redacted: a place]" }, {}, {}] }]);
  expect(items({ names: true })).toMatchObject([{ body: [{ value: "At Cromer" }, {}, {}] }]);
});

test("names nobody in a round that keeps names from officials, though they be selected", () => {
  round = makeRound({ members: [nasreen], namesToOfficials: false, closesAt: 50 });
  submit(nasreen, place(), answersOf("3"), 10);
  comment(nasreen, place(), { body: "Words" }, 20);
  expect(items({ names: true })).toMatchObject([{ creator: { nickname: expect.any(String) } }]);
  expect(take({ names: true })).not.toMatch(/Canary-Name|"created"/);
});

test("is the same to the byte for the same comments", () => {
  for (let i = 0; i < 5; i++) comment(nasreen, place(), { body: `Comment ${i}` }, 20 + i);
  expect(take()).toBe(take());
  expect(take({ names: true })).not.toBe(take());
});
