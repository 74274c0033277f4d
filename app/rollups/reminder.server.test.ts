import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { loadOutlines } from "#app/framework/outlines.server.ts";
import { disablePerson } from "#app/people/person.server.ts";
import type { Actor } from "#app/people/session.server.ts";
import { db, sqlite } from "#db/client.server.ts";
import {
  answersOf,
  closeRound,
  day,
  draft,
  makePerson,
  makeRound,
  placeOf,
  submit,
} from "#db/factories.server.ts";
import { mail } from "#db/schema.server.ts";
import { remind, toBeReminded } from "./reminder.server.ts";

loadOutlines(0);
const [amina, beth, carys] = ["Amina", "Beth", "Carys"].map((name) =>
  makePerson({ email: `${name.toLowerCase()}@example.org`, name, role: "member" }),
) as [Actor, Actor, Actor];
const panel = [amina, beth, carys];
const official = makePerson({ email: "official@example.org", role: "official" });
const lead = makePerson({ email: "lead@example.org", role: "lead" });

beforeEach(() => {
  sqlite.exec("BEGIN");
});
afterEach(() => {
  sqlite.exec("ROLLBACK");
});

const now = 10 * day;
const whole = { framework: null, note: "" };

function review(given: Partial<Parameters<typeof makeRound>[0]> = {}) {
  const round = makeRound({ members: panel, frameworks: ["npqltd"], ...given });
  const give = (who: Actor, ...sections: number[]) => {
    for (const section of sections)
      submit(who, placeOf(who, round, "npqltd", section, now), answersOf("4", "Zqreason"), now);
  };
  give(amina, 1, 2, 3, 4);
  give(beth, 2);
  draft(carys, placeOf(carys, round, "npqltd", 1, now), answersOf("2", "Zqdraft"), now);
  return { round, give };
}

const written = () =>
  db
    .select()
    .from(mail)
    .all()
    .filter(({ kind }) => kind === "reminder")
    .map((one) => ({ ...one, to: panel.find(({ id }) => id === one.personId)!.name }));
const recipients = () => written().map(({ to }) => to);

describe("those are reminded", () => {
  test("who have something missing and can still come", () => {
    const { round } = review();
    expect(toBeReminded(official, round, null, now)).toEqual([
      { name: "Beth", email: "beth@example.org", missing: "NPQLTD 1, 3, 4", remindedAt: null },
      { name: "Carys", email: "carys@example.org", missing: "NPQLTD all", remindedAt: null },
    ]);
    disablePerson(carys.id, now, null);
    expect(toBeReminded(official, round, "npqltd", now)!.map(({ name }) => name)).toEqual(["Beth"]);
    expect(remind(official, round, whole, now)).toBe(true);
    expect(recipients()).toEqual(["Beth"]);
  });

  test("at the moment of sending, and nobody twice within 24 hours unless the first was given up", () => {
    const { round, give } = review();
    give(carys, 1, 2, 3, 4);
    remind(official, round, whole, now);
    expect(recipients()).toEqual(["Beth"]);
    expect(toBeReminded(official, round, null, now + 1)).toMatchObject([{ name: "Beth", remindedAt: now }]);
    remind(official, round, whole, now + day - 1);
    expect(recipients()).toHaveLength(1);
    remind(official, round, whole, now + day);
    expect(recipients()).toHaveLength(2);
    db.update(mail).set({ givenUpAt: now }).run();
    remind(official, round, whole, now + day + 1);
    expect(recipients()).toHaveLength(3);
  });

  test("where names are hidden too, without anybody learning whom, in the words that all get", () => {
    const { round } = review({ namesToOfficials: false });
    expect(remind(official, round, { framework: "npqltd", note: "Two days left" }, now)).toBe(true);
    expect(recipients().sort()).toEqual(["Beth", "Carys"]);
    const words = written().map(({ subject, body }) => `${subject}\n${body}`);
    expect(new Set(words).size).toBe(1);
    expect(words[0]).toContain("Two days left");
    const event = sqlite
      .prepare("SELECT action, object, detail FROM audit_event ORDER BY id DESC")
      .get() as Record<string, string>;
    expect(event).toEqual({
      action: "reminder sent",
      object: `round ${round.id}`,
      detail: JSON.stringify({ framework: "npqltd", withNote: true }),
    });
  });
});

test("what anybody wrote, scored or has missing is in no reminder", () => {
  const { round } = review();
  remind(official, round, whole, now);
  for (const { subject, body, calendar } of written()) {
    expect(subject + body + calendar).not.toMatch(/Zq|Amina|Beth|Carys/);
    // No number but those of the round and of its closing.
    expect((subject + body).replaceAll(/Round 1|31 January 1970|midnight|1:00am|http\S+/g, "")).not.toMatch(
      /\d/,
    );
  }
});

test("nobody is reminded of a round that is not open, or by those who may not read what is missing", () => {
  const { round } = review();
  expect(remind(official, round, whole, 31 * day)).toBe(false);
  remind(amina, round, whole, now);
  expect(recipients()).toEqual([]);
});

test("nobody is reminded once the round was closed after it was read, also where that was asked before", () => {
  const { round } = review();
  closeRound(lead, round, now);
  for (const moment of [now - 1, now, now + 1]) expect(remind(official, round, whole, moment)).toBe(false);
  expect(recipients()).toEqual([]);
});
