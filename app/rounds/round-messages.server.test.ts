import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { loadOutlines } from "#app/framework/outlines.server.ts";
import { disablePerson } from "#app/people/person.server.ts";
import type { Actor } from "#app/people/session.server.ts";
import { db, sqlite } from "#db/client.server.ts";
import {
  answersOf,
  closeRound,
  comment,
  day,
  makePerson,
  makeRound,
  placeOf,
  reopenSection,
  submit,
} from "#db/factories.server.ts";
import { mail } from "#db/schema.server.ts";
import { addMembers, closeEarly, extendRound } from "./change.server.ts";
import { changePlan, openNow, planOf } from "./plan.server.ts";
import { roundOf } from "./round.server.ts";
import { tellOpenings } from "./round-messages.server.ts";

loadOutlines(0);
const [amina, beth, carys] = ["Amina", "Beth", "Carys"].map((name) =>
  makePerson({ email: `${name.toLowerCase()}@example.org`, name, role: "member" }),
) as [Actor, Actor, Actor];
const everybody = [amina, beth, carys];
const lead = makePerson({ email: "lead@example.org", role: "lead" });

beforeEach(() => {
  sqlite.exec("BEGIN");
});
afterEach(() => {
  sqlite.exec("ROLLBACK");
});

const opensAt = 5 * day;
const planned = (some: Partial<Parameters<typeof makeRound>[0]> = {}) =>
  makeRound({ title: "Spring round", members: [amina, beth], opensAt, closesAt: 30 * day, ...some });

const written = () =>
  db
    .select()
    .from(mail)
    .all()
    .map((one) => ({ ...one, to: everybody.find(({ id }) => id === one.personId)!.name }));
const told = () =>
  written()
    .map(({ kind, to }) => `${kind} to ${to}`)
    .sort();
const fieldOf = (calendar: string | null, name: string) =>
  new RegExp(`^${name}:(.*)\r$`, "m").exec(calendar!.replaceAll("\r\n ", ""))![1];

describe("members are told that a round is open", () => {
  test("when it opens by itself, once, as it is planned by then", () => {
    const round = planned();
    tellOpenings(opensAt - 1);
    expect(told()).toEqual([]);
    const later = {
      ...planOf(round),
      title: "Summer round",
      closesAt: 40 * day,
      members: [beth.id, carys.id],
    };
    changePlan(lead, round.id, later, "", opensAt - 1);
    tellOpenings(opensAt);
    tellOpenings(opensAt + 1);
    expect(told()).toEqual(["round-opened to Beth", "round-opened to Carys"]);
    const [{ subject, body, calendar, roundId, dueAt }] = written() as [ReturnType<typeof written>[number]];
    expect(subject).toBe("Summer round is open until 10 February 1970 at 1:00am");
    expect(body).toContain("Senior Leadership");
    expect(body).toMatch(/\nhttp:\/\/127\.0\.0\.1:\d+\/\n/);
    expect(fieldOf(calendar, "DTSTART")).toBe("19700210T000000Z");
    expect({ roundId, dueAt }).toEqual({ roundId: round.id, dueAt: opensAt });
  });

  test("when it is opened by hand, and who comes to it later when they do", () => {
    const round = planned();
    openNow(lead, round.id, 3 * day);
    expect(told()).toEqual(["round-opened to Amina", "round-opened to Beth"]);
    addMembers(lead, round.id, [carys.id], "A reason", 4 * day);
    tellOpenings(4 * day);
    expect(told()).toEqual(["round-opened to Amina", "round-opened to Beth", "round-opened to Carys"]);
  });

  test("but not those who are shut out, nor of a round that has closed", () => {
    planned();
    disablePerson(beth.id, 1, null);
    planned({ title: "Short round", closesAt: opensAt + 1 });
    tellOpenings(opensAt + 1);
    expect(told()).toEqual(["round-opened to Amina"]);
  });

  test("but not those of a round that was closed while they waited to be told", () => {
    closeRound(lead, planned(), opensAt + 2);
    tellOpenings(opensAt + 1);
    expect(told().filter((one) => one.startsWith("round-opened"))).toEqual([]);
  });

  test("unless the opening itself fails", () => {
    const round = planned();
    expect(openNow(lead, round.id, opensAt)).toBe(false);
    expect(told()).toEqual([]);
  });
});

test("each new closing is told to every member, and moves the same event of their calendar", () => {
  const round = planned();
  tellOpenings(opensAt);
  extendRound(lead, round.id, 35 * day, "Zqreason", 6 * day);
  closeEarly(lead, round.id, "Zqreason", 7 * day);
  const ofAmina = written().filter(({ to }) => to === "Amina");
  expect(ofAmina.map(({ subject }) => subject)).toEqual([
    "Spring round is open until 31 January 1970 at 1:00am",
    "Spring round is now open until 5 February 1970 at 1:00am",
    "Spring round has closed",
  ]);
  const calendars = ofAmina.map(({ calendar }) => calendar);
  expect(new Set(calendars.map((one) => fieldOf(one, "UID"))).size).toBe(1);
  expect(calendars.map((one) => fieldOf(one, "SEQUENCE"))).toEqual(["0", "1", "2"]);
  expect(calendars.map((one) => fieldOf(one, "DTSTART"))).toEqual([
    "19700131T000000Z",
    "19700205T000000Z",
    "19700108T000000Z",
  ]);
  expect(told().filter((one) => one.startsWith("round-changed"))).toHaveLength(4);
});

test("a section that is reopened is told to its member alone, with where it is", () => {
  const round = planned({ opensAt: 0 });
  const place = placeOf(amina, round, "npqsl", 3, 31 * day);
  reopenSection(lead, place, amina, 35 * day, 31 * day);
  const [message, ...others] = written();
  expect(others).toEqual([]);
  expect(message).toMatchObject({ to: "Amina", kind: "section-reopened", roundId: round.id });
  expect(message!.body).toContain(`/frameworks/npqsl/sections/3?round=${round.id}`);
  expect(message!.body).toContain("until 5 February 1970");
  expect(message!.body).not.toContain("A reason");
});

test("no message holds a word or a count of what anybody put in, or why a round was changed", () => {
  const round = planned({ opensAt: 0, namesToOfficials: false });
  const at = 2 * day;
  tellOpenings(at);
  const place = placeOf(amina, round, "npqsl", 1, at);
  comment(amina, place, { body: "Zqcomment", proposedWording: "Zqwording" }, at);
  submit(amina, place, answersOf("2", "Zqanswer"), at);
  addMembers(lead, round.id, [carys.id], "Zqreason", at);
  extendRound(lead, round.id, 33 * day, "Zqreason", at);
  closeEarly(lead, round.id, "Zqreason", 20 * day);
  reopenSection(lead, placeOf(amina, roundOf(round.id), "npqsl", 1, 21 * day), amina, 25 * day, 21 * day);
  expect(new Set(written().map(({ kind }) => kind)).size).toBe(3);
  for (const { subject, body, calendar } of written())
    expect(subject + body + (calendar ?? "")).not.toMatch(/Zq|Amina|Beth|Carys|lead@/);
});
