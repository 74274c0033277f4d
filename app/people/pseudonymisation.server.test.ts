import { afterEach, beforeEach, expect, test } from "vitest";
import { sqlite } from "#db/client.server.ts";
import { reviewGiven, today } from "#db/factories.review.server.ts";
import { makePerson } from "#db/factories.server.ts";
import { beginning, linkOf } from "#db/record-chain.ts";
import { invite } from "./invitation.server.ts";
import { type Person, personWithEmail, setPasswordHash } from "./person.server.ts";
import { pseudonymise, pseudonymOf } from "./pseudonymisation.server.ts";
import { actorOf, startSession } from "./session.server.ts";

const { panel, lead } = reviewGiven();
const [amina] = panel;

beforeEach(() => {
  sqlite.exec("BEGIN");
  setPasswordHash(lead.id, "a hash", 0);
});
afterEach(() => {
  sqlite.exec("ROLLBACK");
});

const rowOf = (id: string) =>
  personWithEmail(
    sqlite.prepare<[string], string>("SELECT email FROM person WHERE id = ?").pluck().get(id)!,
  ) as Person;

const tables = () =>
  sqlite
    .prepare<[], string>(
      "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%' AND name NOT LIKE 'passage_words_%'",
    )
    .pluck()
    .all();
const rowsOf = (table: string) => sqlite.prepare(`SELECT * FROM "${table}"`).all();

test("leaves no trace of the name or the address in any table", () => {
  const given = rowOf(amina!.id);
  expect(JSON.stringify(tables().map(rowsOf))).toContain(given.email);
  expect(pseudonymise(lead, given, today)).toEqual({ kind: "changed" });
  const all = JSON.stringify(tables().map(rowsOf));
  expect(all).not.toContain(given.email);
  expect(all).not.toContain(given.name);
  expect(rowOf(given.id)).toMatchObject({ name: pseudonymOf(given), passwordHash: null, disabledAt: today });
});

test("changes no count of what anybody gave, and the chain of the record holds", () => {
  const kept = [
    "assessment",
    "submission",
    "answer",
    "comment",
    "reply",
    "minority_view",
    "interest_version",
  ];
  const before = kept.map(rowsOf);
  pseudonymise(lead, rowOf(amina!.id), today);
  expect(kept.map(rowsOf)).toEqual(before);
  let previous = beginning;
  for (const { hash, ...event } of sqlite
    .prepare<[], Parameters<typeof linkOf>[1] & { hash: string }>(
      `SELECT id, at, actor_id AS actorId, action, object, detail, before, after, round_id AS roundId, salt, hash FROM audit_event ORDER BY id`,
    )
    .all()) {
    expect(linkOf(previous, event)).toBe(hash);
    previous = hash;
  }
});

test("ends what the person could sign in with", async () => {
  const { person } = invite({ email: "new@example.org", name: "New Canary", role: "member", at: today });
  const cookie = (await startSession(person.id)).split(";")[0]!;
  pseudonymise(lead, rowOf(person.id), today);
  expect(await actorOf(new Request("http://127.0.0.1/", { headers: { cookie } }))).toBeNull();
  expect(
    sqlite
      .prepare("SELECT count(*) FROM invitation WHERE person_id = ? AND revoked_at IS NULL")
      .pluck()
      .get(person.id),
  ).toBe(0);
  expect(
    sqlite
      .prepare("SELECT body, secret_path, sent_at, given_up_at FROM mail WHERE person_id = ?")
      .get(person.id),
  ).toEqual({
    body: "",
    secret_path: null,
    sent_at: null,
    given_up_at: today,
  });
});

test("is not done twice, nor of oneself, nor of the last lead official", () => {
  pseudonymise(lead, rowOf(amina!.id), today);
  expect(pseudonymise(lead, rowOf(amina!.id), today)).toMatchObject({ kind: "refused" });
  expect(pseudonymise(lead, rowOf(lead.id), today)).toMatchObject({ kind: "refused" });
  const other = makePerson({ email: "other-lead@example.org", role: "lead" });
  expect(pseudonymise(other, rowOf(lead.id), today)).toMatchObject({ kind: "refused" });
});
