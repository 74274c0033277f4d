import { beforeEach, expect, test } from "vitest";
import { db, sqlite } from "#db/client.server.ts";
import { emptyTables, makePerson } from "#db/factories.server.ts";
import { recoveryCode, secondStep } from "#db/schema.server.ts";
import { resetSecondStep } from "./second-step-reset.server.ts";
import { type Actor, actorOf, startSession } from "./session.server.ts";

beforeEach(() => {
  emptyTables("mail", "second_step", "recovery_code", "session", "audit_event", "person");
});

const count = (table: string) => sqlite.prepare(`SELECT count(*) FROM ${table}`).pluck().get();

test("a reset takes the secret and the codes away, ends sessions, and tells the person", async () => {
  const lead = makePerson({ email: "lead@example.org", role: "lead" });
  const farida = makePerson({ email: "farida@example.org", name: "Farida", role: "official" });
  for (const { id } of [lead, farida]) {
    db.insert(secondStep).values({ personId: id, secret: "SECRET", createdAt: 0, confirmedAt: 0 }).run();
    db.insert(recoveryCode).values({ personId: id, codeHash: "hash" }).run();
  }
  const cookie = (await startSession(farida.id)).split(";")[0]!;

  expect(resetSecondStep(lead, farida, 1000)).toBe(true);
  expect(db.select().from(secondStep).all()).toMatchObject([{ personId: lead.id }]);
  expect(db.select().from(recoveryCode).all()).toMatchObject([{ personId: lead.id }]);
  expect(await actorOf(new Request("http://127.0.0.1/", { headers: { cookie } }))).toBeNull();
  expect(sqlite.prepare("SELECT person_id, kind FROM mail").all()).toEqual([
    { person_id: farida.id, kind: "second-step-changed" },
  ]);
  expect(sqlite.prepare("SELECT actor_id, action FROM audit_event ORDER BY id DESC").get()).toEqual({
    actor_id: lead.id,
    action: "second step reset",
  });
});

test("nothing happens where there is nothing to reset, or it is one's own", () => {
  const [lead, other] = ["lead", "other"].map((name) =>
    makePerson({ email: `${name}@example.org`, role: "lead" }),
  ) as [Actor, Actor];
  db.insert(secondStep).values({ personId: lead.id, secret: "SECRET", createdAt: 0, confirmedAt: 0 }).run();
  const before = count("audit_event");
  expect(resetSecondStep(lead, lead, 1000)).toBe(false);
  expect(resetSecondStep(lead, other, 1000)).toBe(false);
  expect(count("second_step")).toBe(1);
  expect([count("mail"), count("audit_event")]).toEqual([0, before]);
});
