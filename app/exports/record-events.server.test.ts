import Papa from "papaparse";
import { beforeAll, expect, test } from "vitest";
import { record } from "#app/audit/audit.server.ts";
import { recordReading } from "#app/audit/reading.server.ts";
import { loadOutlines } from "#app/framework/outlines.server.ts";
import type { Actor } from "#app/people/session.server.ts";
import type { Round } from "#app/rounds/round.ts";
import { sqlite } from "#db/client.server.ts";
import {
  answersOf,
  comment,
  draft,
  interest,
  makePerson,
  makeRound,
  placeOf,
  submit,
} from "#db/factories.server.ts";
import { takeRecord } from "./record-csv.server.ts";
import { recordPage, toldEvents } from "./record-events.server.ts";
import type { RecordFilters } from "./record-filters.ts";
import { headOf } from "./record-head.server.ts";
import { inWords } from "./record-words.server.ts";

loadOutlines(0);
const lead = makePerson({ email: "lead@example.org", name: "Ruth Adeyemi", role: "lead" });
const official = makePerson({ email: "official@example.org", name: "Owen Price", role: "official" });
const member = (name: string) => makePerson({ email: `${name}@example.org`, name, role: "member" });
const amina = member("amina");
const nasreen = member("nasreen");
const both = member("both");
const shown = makeRound({ members: [amina, both], frameworks: ["npqsl"], opensAt: 100, title: "Shown" });
const veiled = makeRound({
  members: [nasreen, both],
  frameworks: ["npqh"],
  opensAt: 100,
  namesToOfficials: false,
  title: "Veiled",
});
const now = 10_000;
const none: RecordFilters = { person: "", action: "", object: "", from: "", to: "" };

/** More than an event of what members give has to say. */
function gave(by: Actor, round: Round, action: string, object: string, at: number): void {
  record({
    at,
    actorId: by.id,
    action,
    object,
    roundId: round.id,
    detail: { submission: 1, version: 7, secret: "x" },
  });
}

const assessmentOf = (by: Actor) =>
  sqlite
    .prepare<[string], number>("SELECT id FROM assessment WHERE member_id = ? LIMIT 1")
    .pluck()
    .get(by.id);

/** A member writes a comment and a draft, submits, writes on, and signs in and out meanwhile. */
function isBusy(by: Actor, round: Round, framework: string, at: number): { early: string; late: string } {
  const place = () => placeOf(by, round, framework, 1, at);
  record({ at, actorId: by.id, action: "signed in", object: `person ${by.id}` });
  draft(by, place(), answersOf("2"), at + 1);
  const early = comment(by, place(), { body: "Early" }, at + 2);
  submit(by, place(), answersOf("3"), at + 3);
  const late = comment(by, place(), { body: "Late" }, at + 4);
  gave(by, round, "comment changed", `comment ${early}`, at + 5);
  record({ at: at + 6, actorId: by.id, action: "minority view written", object: "finding 1" });
  record({ at: at + 6, actorId: by.id, action: "view saved", object: "saved view 1" });
  record({ at: at + 6, actorId: null, action: "password set", object: `person ${by.id}` });
  return { early, late };
}

const told = (filters: Partial<RecordFilters> = {}, reader = lead) =>
  [...toldEvents(reader, { ...none, ...filters }, now)].map(
    ({ at, action, object }) => `${at} ${action}: ${object}`,
  );
const text = (stream: ReadableStream<Uint8Array>) => new Response(stream).text();
const file = () => text(takeRecord(lead, none, now).stream);

let comments: { early: string; late: string };
beforeAll(() => {
  comments = isBusy(amina, shown, "npqsl", 200);
});

test("of a round that shows names, what was sent is told from its sending on, and no draft", () => {
  expect(told({ person: amina.id, from: "" }).filter((line) => line.startsWith("20"))).toEqual([
    `206 minority view written: finding 1`,
    `205 comment changed: comment ${comments.early}`,
    `204 comment added: comment ${comments.late}`,
    "203 section submitted: section npqsl 1, round 1",
    `200 signed in: person ${amina.id}`,
  ]);
});

test("of input no more is told than pages say, and no number of an assessment or an event", async () => {
  const [event] = [...toldEvents(lead, { ...none, action: "section submitted" }, now)];
  expect(event).toMatchObject({ detail: { submission: 1 }, before: null, after: null });
  for (const everything of [JSON.stringify(recordPage(lead, none, 1, now)), await file()])
    expect(everything).not.toMatch(/assessment \d|secret|"version":7|"id":|"hash":|salt/);
});

test("whatever members do in a round that hides names changes nothing of what is told", async () => {
  const page = () => inWords(lead, recordPage(lead, none, 1, now).events).filter(isNoExport);
  const rows = async () => {
    const { data } = Papa.parse<Record<string, string>>(await file(), { header: true, skipEmptyLines: true });
    return data.filter(({ action }) => action !== "export taken").map(({ head: _, ...row }) => row);
  };
  const before = [page(), await rows()];
  isBusy(nasreen, veiled, "npqh", 300);
  isBusy(both, veiled, "npqh", 400);
  // In the round that shows names as well: when they are busy there tells when they are here.
  isBusy(both, shown, "npqsl", 500);
  draft(amina, placeOf(amina, shown, "npqsl", 2, 600), answersOf("1"), 600);
  expect([page(), await rows()]).toEqual(before);
  for (const one of [nasreen, both]) {
    const lines = told({ person: one.id });
    expect(lines.every((line) => /interests declared|terms accepted|round joined/.test(line))).toBe(true);
  }
  expect(told({ object: "round 2" })).toEqual(["0 round added: round 2"]);
  for (const action of ["draft saved", "view saved", "reply added", "something new"])
    expect(told({ action })).toEqual([]);
});
const isNoExport = ({ action }: { action: string }) => action !== "Export taken";

test("the register shows interests and declarations, and so does the record", () => {
  const id = interest(nasreen, {}, 700);
  expect(told({ object: `interest ${id}` })).toEqual([`700 interest declared: interest ${id}`]);
});

test("the record is narrowed by person, action, object and days", () => {
  const day = (d: number) => Date.UTC(2026, 5, d, 12);
  for (const d of [1, 2, 3])
    record({ at: day(d), actorId: official.id, action: "finding written", object: `finding ${d}` });
  const lines = (some: Partial<RecordFilters>) => told(some).map((line) => line.split(": ")[1]);
  expect(lines({ action: "finding written" })).toEqual(["finding 3", "finding 2", "finding 1"]);
  expect(lines({ action: "finding written", from: "2/6/2026" })).toEqual(["finding 3", "finding 2"]);
  expect(lines({ action: "finding written", to: "2/6/2026" })).toEqual(["finding 2", "finding 1"]);
  expect(lines({ from: "2/6/2026", to: "2026-06-02" })).toEqual(["finding 2"]);
  expect(lines({ person: "service", object: "round 1" })).toEqual(["round 1"]);
  expect(lines({ object: "section npqsl 1, round 1" })).toEqual(["section npqsl 1, round 1"]);
  expect(lines({ object: `assessment ${assessmentOf(amina)}` })).toEqual([]);
});

test("the record is for lead officials alone", () => {
  for (const reader of [official, amina]) {
    expect(told({}, reader)).toEqual([]);
    expect(recordPage(reader, none, 1, now)).toEqual({ events: [], hasMore: false });
  }
});

test("a long record is told page by page, and nothing twice", () => {
  for (let n = 0; n < 1_100; n++)
    record({ at: 900, actorId: lead.id, action: "theme created", object: `theme ${n}` });
  const only = { ...none, action: "theme created" };
  const pages = Array.from({ length: 23 }, (_, page) => recordPage(lead, only, page + 1, now));
  expect(pages.map(({ events }) => events.length)).toEqual([...Array(22).fill(50), 0]);
  expect(pages.map(({ hasMore }) => hasMore)).toEqual([...Array(21).fill(true), false, false]);
  expect(new Set(pages.flatMap(({ events }) => events.map(({ object }) => object))).size).toBe(1_100);
});

test("the file carries the head of the record, which is the event of its own taking, and stands in the log", async () => {
  record({ at: 950, actorId: lead.id, action: "theme created", object: "=1+1" });
  const { head, stream } = takeRecord(lead, { ...none, action: "theme created" }, 9_999);
  const { data } = Papa.parse<Record<string, string>>(await text(stream), {
    header: true,
    skipEmptyLines: true,
  });
  expect(new Set(data.map((row) => row.head))).toEqual(new Set([head]));
  expect(data[0]).toEqual({
    at: "1970-01-01T00:00:00Z",
    actor: "Ruth Adeyemi",
    action: "theme created",
    object: "'=1+1",
    before: "",
    after: "",
    detail: "{}",
    head,
  });
  expect(headOf({ ownerId: lead.id, file: "audit.csv", finishedAt: 9_999 })).toBe(head);
  const logged = sqlite.prepare(
    "SELECT query, bytes > 0 AS full FROM export_job WHERE file = 'audit.csv' AND finished_at = 9999",
  );
  expect(logged.all()).toEqual([{ query: "action=theme+created", full: 1 }]);
});

test("events are told in words, with links to what they are about", () => {
  recordReading(lead, "section npqsl 1, round 1", 9_000);
  record({
    at: 9_001,
    actorId: lead.id,
    action: "round extended",
    object: "round 1",
    before: { closesAt: 0 },
    after: { closesAt: 3_600_000 },
    detail: { head: "ab", added: `${amina.id} ${both.id}` },
  });
  const [extended, read] = inWords(
    lead,
    recordPage(lead, none, 1, now).events.filter(({ at }) => at >= 9_000 && at < 9_500),
  );
  expect(extended).toEqual({
    at: 9_001,
    who: "Ruth Adeyemi",
    action: "Round extended",
    object: { text: "Shown", href: "/rounds/1", filter: "round 1" },
    facts: [
      { name: "Closes", before: "1 January 1970 at 1:00am", after: "1 January 1970 at 2:00am" },
      { name: "Added", before: null, after: "amina, both" },
    ],
  });
  expect(read).toMatchObject({
    action: "Names read",
    object: { text: "Section 1 of Senior Leadership, Shown", href: "/frameworks/npqsl/sections/1?round=1" },
  });
});
