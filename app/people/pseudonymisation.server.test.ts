import { afterEach, beforeEach, expect, test } from "vitest";
import type { MailKind } from "#app/mail/kinds.ts";
import { post } from "#app/mail/mail.server.ts";
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

test("takes the name out of letters to others, as words of its own and where somebody can be named", () => {
  const ann = makePerson({ email: "ann@example.org", name: "Ann", role: "lead" });
  const put = (kind: MailKind, body: string) =>
    post({ personId: amina!.id, kind, subject: "A subject", body, at: today });
  const note = put("reminder", "Annotations were Announced.\n\nAsk Ann, or Mary-Ann.");
  const invitation = put("invitation", "Ann invites you to Annfield.");
  const round = put("round-opened", "Ann is open.");
  pseudonymise(lead, rowOf(ann.id), today);
  const name = pseudonymOf(ann);
  const bodyOf = (id: string) => sqlite.prepare("SELECT body FROM mail WHERE id = ?").pluck().get(id);
  expect(bodyOf(note)).toBe(`Annotations were Announced.\n\nAsk ${name}, or Mary-Ann.`);
  expect(bodyOf(invitation)).toBe(`${name} invites you to Annfield.`);
  expect(bodyOf(round)).toBe("Ann is open.");
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
