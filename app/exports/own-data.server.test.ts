import { is } from "drizzle-orm";
import { getTableConfig, SQLiteTable } from "drizzle-orm/sqlite-core";
import { afterEach, beforeEach, expect, test } from "vitest";
import { sqlite } from "#db/client.server.ts";
import { reviewGiven, today } from "#db/factories.review.server.ts";
import * as schema from "#db/schema.server.ts";
import { ownParts, takeOwnData } from "./own-data.server.ts";

const { panel, official } = reviewGiven();

beforeEach(() => {
  sqlite.exec("BEGIN");
});
afterEach(() => {
  sqlite.exec("ROLLBACK");
});

type Row = Record<string, unknown>;
const taken = (personId: string): Map<string, Row[]> =>
  new Map(
    JSON.parse(takeOwnData(personId, personId, today)).parts.map((one: { name: string; rows: Row[] }) => [
      one.name,
      one.rows,
    ]),
  );

/** Columns that name somebody for what they did about others, not for what is about them. */
const deeds = /(^|_)by(_id)?$/;
/** What officials make together, and hashes of codes, which tell the person nothing. */
const leftOut = ["finding", "recovery_code", "comment_ask"];

test("every table that names a person is in it, or said to be left out", () => {
  const named = Object.values(schema)
    .filter((one) => is(one, SQLiteTable))
    .map((table) => getTableConfig(table))
    .filter(({ columns, foreignKeys }) =>
      foreignKeys.some((key) => {
        const { columns: own, foreignTable } = key.reference();
        return (
          ["person", "round_member"].includes(getTableConfig(foreignTable).name) &&
          own.some(({ name }) => columns.some((one) => one.name === name) && !deeds.test(name))
        );
      }),
    )
    .map(({ name }) => name);
  const parts = ownParts.map(({ name }) => name);
  expect(named.filter((name) => !parts.includes(name) && !leftOut.includes(name))).toEqual([]);
});

test("holds what the member wrote, drafts and all, and nothing of another's", () => {
  for (const member of panel) {
    const parts = taken(member.id);
    expect(parts.get("person")).toMatchObject([{ name: member.name, email: member.email.toLowerCase() }]);
    const comments = sqlite
      .prepare("SELECT count(*) FROM comment WHERE author_id = ?")
      .pluck()
      .get(member.id);
    expect(parts.get("comment")).toHaveLength(comments as number);
    const text = JSON.stringify([...parts]);
    for (const other of panel)
      if (other.id !== member.id) expect(text).not.toContain(other.email.toLowerCase());
    for (const { body } of sqlite
      .prepare<[string], { body: string }>("SELECT body FROM comment WHERE author_id <> ?")
      .all(member.id))
      expect(text).not.toContain(JSON.stringify(body).slice(1, -1));
  }
});

test("tells times as they are read, and no secret", () => {
  sqlite
    .prepare(
      "INSERT INTO second_step (person_id, secret, created_at, confirmed_at) VALUES (?, 'CANARYSECRET', 1, 2)",
    )
    .run(official.id);
  sqlite.prepare("UPDATE person SET password_hash = 'CANARYHASH' WHERE id = ?").run(official.id);
  sqlite
    .prepare(
      "INSERT INTO mail (id, person_id, kind, subject, body, secret_path, created_at, due_at) VALUES ('m', ?, 'invitation', 'S', 'B', '/invitations/CANARYTOKEN', 3, 3)",
    )
    .run(official.id);
  const text = takeOwnData(official.id, null, today);
  expect(text).not.toContain("CANARY");
  expect(JSON.parse(text).parts.find((one: { name: string }) => one.name === "second_step").rows).toEqual([
    { created_at: "1970-01-01T00:00:00.001Z", confirmed_at: "1970-01-01T00:00:00.002Z" },
  ]);
});

test("tells nobody of a round that is planned", () => {
  const [amina] = panel;
  const plan = { title: "PLANNED-CANARY", opensAt: today + 1, closesAt: today + 2 };
  sqlite
    .prepare(
      "INSERT INTO round (title, opens_at, closes_at, sharing, names_to_officials, rule) SELECT @title, @opensAt, @closesAt, sharing, names_to_officials, rule FROM round LIMIT 1",
    )
    .run(plan);
  sqlite
    .prepare("INSERT INTO round_member (round_id, member_id, letter) SELECT max(id), ?, 'Z' FROM round")
    .run(amina!.id);
  expect(takeOwnData(amina!.id, amina!.id, today)).not.toContain(plan.title);
  expect(takeOwnData(amina!.id, amina!.id, plan.opensAt)).toContain(plan.title);
});

test("is recorded, with who took it", () => {
  takeOwnData(panel[0]!.id, null, today);
  expect(
    sqlite.prepare("SELECT at, actor_id, action, object FROM audit_event ORDER BY id DESC LIMIT 1").get(),
  ).toEqual({ at: today, actor_id: null, action: "personal data taken", object: `person ${panel[0]!.id}` });
});
